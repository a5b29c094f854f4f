import { now } from "./clock.ts"
import { inOneStep } from "./inOneStep.ts"
import type { Language } from "./languages.ts"
import { log } from "./log.ts"
import type { Fate, Letter, Mailer } from "./mailer.ts"
import { serverIsAway, serverIsBack } from "./mailRounds.ts"
import { Message, onPost, type Reason, type State } from "./outbox.ts"
import { startWorker, type Worker } from "./worker.ts"

const minutes = 60_000

/** How long a message may be on its way before its fate is called unknown, in milliseconds; longer than the mailer's patience. */
export const lease = 3 * minutes

/** The pauses between tries while a mail server is away or busy, in milliseconds; after the last one it has failed: two days. */
const pauses = [1, 5, 15, 30, 60, 120, 240, 480, 720, 1200].map((pause) => pause * minutes)

/** A message as its presenter sees it: plain data. */
export type Outgoing = {
  id: string
  template: string
  to: { name: string; email: string }
  person: string | null
  language: Language
  of: { kind: string; id: string }
  revision: number
  data: Record<string, unknown>
  sealed: boolean
}

/** Makes the letter of a message, or null when it is no longer worth sending (what it tells is gone). */
export type Renderer = (message: Outgoing) => Promise<Letter | null>

type Post = { render: Renderer; mailer: Mailer | null }
type Waiting = NonNullable<Awaited<ReturnType<typeof nextWaiting>>>

/** One of several that deliver side by side: what the others of this process are at, and whether it keeps to doors. */
type Lane = { taken: Set<string>; doorsOnly: boolean }

/** How many deliver side by side; the first one only what opens a door, so that nobody who wants to sign in waits long. */
const lanes = 4

// Somebody waits in front of her screen for what opens a door: it goes first, then what has waited longest.
async function nextWaiting({ taken, doorsOnly }: Lane) {
  const due = {
    state: "queued" as const,
    dueAt: { $lte: now() },
    ...(taken.size > 0 ? { _id: { $nin: [...taken] } } : {}),
  }
  const first = (filter: object) =>
    Message.findOne({ ...due, ...filter })
      .sort({ dueAt: 1, _id: 1 })
      .lean()
  return (await first({ sealed: true })) ?? (doorsOnly ? null : first({}))
}

/** What a presenter may know of a message of the outbox. */
export function outgoing(message: Omit<Waiting, "__v">): Outgoing {
  const { _id, template, to, person, language, of, revision, sealed } = message
  return {
    id: String(_id),
    template,
    to: { name: to?.name ?? "", email: to?.email ?? "" },
    person: person ? String(person) : null,
    language,
    of: { kind: of!.kind, id: of!.id },
    revision,
    data: message.data as Record<string, unknown>,
    sealed,
  }
}

/** Delivers the message whose turn it is; false when none is due. */
export async function deliverNext(post: Post, lane: Lane = { taken: new Set(), doorsOnly: false }): Promise<boolean> {
  if (await giveUpOnLost()) return true
  const message = await nextWaiting(lane)
  if (!message) return false
  const id = String(message._id)
  // Another lane has found the same one at the same time.
  if (lane.taken.has(id)) return true
  lane.taken.add(id)
  try {
    return await deliver(message, post)
  } finally {
    lane.taken.delete(id)
  }
}

/**
 * A message is made first, then marked *sending* before it is handed over, so that a process killed at any point leaves
 * it queued, sending or told: never sent twice.
 */
async function deliver(message: Waiting, { render, mailer }: Post): Promise<true> {
  const letter = await make(message, render)
  if (letter === "notReady") return true
  if (letter === null) return settle(message, "queued", { state: "dropped" })
  const { subject } = letter
  if (!message.to?.email) return settle(message, "queued", { state: "failed", reason: "noAddress", subject })
  if (!mailer) return settle(message, "queued", { state: "kept", subject })
  if (!(await handOver(message, subject))) return true
  const fate = await mailer.send({ name: message.to.name, email: message.to.email }, message.messageId, letter)
  await settle(message, "sending", afterwards(fate, message.attempts))
  if (fate.outcome === "sent") await serverIsBack()
  else if (fate.outcome !== "unknown" && fate.wide) await serverIsAway(fate)
  return true
}

async function make(message: Waiting, render: Renderer): Promise<Letter | null | "notReady"> {
  try {
    return await render(outgoing(message))
  } catch (error) {
    log.error({ err: error, template: message.template, message: String(message._id) }, "A mail could not be made")
    const later = afterwards({ outcome: "later", reason: "notReady", answer: "" }, message.attempts)
    await settle(message, "queued", { ...later, attempts: message.attempts + 1 })
    return "notReady"
  }
}

// The one who moves it from queued to sending is the one who sends: a second process finds it gone.
async function handOver(message: Waiting, subject: string): Promise<boolean> {
  return inOneStep(async () => {
    const taken = await Message.updateOne(
      { _id: message._id, state: "queued", attempts: message.attempts },
      { $set: { state: "sending", subject, leasedUntil: new Date(now().getTime() + lease) }, $inc: { attempts: 1 } },
    )
    return taken.modifiedCount === 1
  })
}

type Told = {
  state: State
  reason?: Reason | null
  answer?: string
  dueAt?: Date
  sentAt?: Date
  attempts?: number
  subject?: string
}

function afterwards(fate: Fate, attempts: number): Told {
  const { outcome, answer } = fate
  if (outcome === "sent") return { state: "sent", reason: null, answer, sentAt: now() }
  if (outcome === "unknown") return { state: "unknown", reason: null, answer }
  const pause = pauses[attempts]
  if (outcome === "never" || pause === undefined) return { state: "failed", reason: fate.reason, answer }
  return { state: "queued", reason: fate.reason, answer, dueAt: new Date(now().getTime() + pause) }
}

async function settle(message: Waiting, from: State, told: Told): Promise<true> {
  await inOneStep(() => Message.updateOne({ _id: message._id, state: from }, { $set: { ...told, leasedUntil: null } }))
  return true
}

/** A message that was on its way when its process died may have left: it is never sent again by itself. */
async function giveUpOnLost(): Promise<boolean> {
  const lost = await Message.findOne({ state: "sending", leasedUntil: { $lt: now() } }).lean()
  if (!lost) return false
  await inOneStep(() =>
    Message.updateOne(
      { _id: lost._id, state: "sending", leasedUntil: { $lt: now() } },
      { $set: { state: "unknown", leasedUntil: null } },
    ),
  )
  return true
}

/** Delivers as messages are posted, until `stop`; posting in this process wakes it at once. */
export function startDelivery(post: Post): Worker {
  const taken = new Set<string>()
  const workers = Array.from({ length: lanes }, (_, lane) =>
    startWorker(`outbox ${lane}`, () => deliverNext(post, { taken, doorsOnly: lane === 0 })),
  )
  const wake = () => {
    for (const worker of workers) worker.wake()
  }
  onPost(wake)
  return {
    wake,
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.stop()))
    },
  }
}
