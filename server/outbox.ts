import { Schema, Types, model } from "mongoose"
import { now } from "./clock.ts"
import { config } from "./config.ts"
import { afterStep, inOneStep } from "./inOneStep.ts"
import { languages, type Language } from "./languages.ts"

/**
 * What became of a message. queued: waits, or waits to be tried again · sending: handed to the mail server just now ·
 * sent: the mail server took it · failed: it did not, `reason` says why · unknown: the process died, or the line broke,
 * between handing it over and hearing the answer · kept: no mail server is set · dropped: no longer worth sending.
 */
export const states = ["queued", "sending", "sent", "failed", "unknown", "kept", "dropped"] as const
export type State = (typeof states)[number]

/** Why a message has failed, or waits to be tried again: a sentence of the outbox page each. */
export const reasons = [
  "noAddress",
  "badAddress",
  "unknownAddress",
  "mailboxFull",
  "refused",
  "sender",
  "serverAway",
  "serverBusy",
  "serverCertificate",
  "serverEncryption",
  "serverLogin",
  "serverStrange",
  "serverUnknown",
  "tooLong",
  "notReady",
] as const
export type Reason = (typeof reasons)[number]

const by = { type: Schema.Types.ObjectId, ref: "Person", required: true }
const again = new Schema({ by, at: { type: Date, required: true } }, { _id: false })
const corrected = new Schema(
  { by, at: { type: Date, required: true }, from: { type: String, default: "" } },
  { _id: false },
)

const schema = new Schema(
  {
    key: { type: String, required: true, unique: true },
    // Those that were posted together, and which of them stands for all in a list.
    sending: { type: Schema.Types.ObjectId, default: () => new Types.ObjectId(), index: true },
    leads: { type: Boolean, default: false },
    template: { type: String, required: true },
    to: { name: { type: String, default: "" }, email: { type: String, default: "" } },
    person: { type: Schema.Types.ObjectId, ref: "Person", default: null, index: true },
    language: { type: String, enum: languages, required: true },
    of: { kind: { type: String, required: true }, id: { type: String, required: true } },
    revision: { type: Number, default: 0 },
    // Ids and small values that the template's presenter looks things up with; never text that a person has written.
    data: { type: Schema.Types.Mixed, default: {} },
    // Opens a door to one person: it leaves before others, nobody else sees its link, and its address is not changed here.
    sealed: { type: Boolean, default: false },
    // As it was made last; empty until then.
    subject: { type: String, default: "" },
    messageId: { type: String, required: true },
    state: { type: String, enum: states, default: "queued", required: true },
    reason: { type: String, enum: [...reasons, null], default: null },
    // What the mail server answered, for whoever runs it.
    answer: { type: String, default: "" },
    attempts: { type: Number, default: 0 },
    dueAt: { type: Date, required: true },
    leasedUntil: { type: Date, default: null },
    sentAt: { type: Date, default: null },
    resent: { type: [again], default: [] },
    // When it left the kept ones with all others, so that what became of those can be told.
    released: { type: Date, default: null, index: true },
    corrected: { type: [corrected], default: [] },
  },
  { timestamps: true, minimize: false },
)
schema.index({ state: 1, dueAt: 1 })
schema.index({ state: 1, sealed: 1, dueAt: 1 })
schema.index({ leads: 1, _id: 1 })
schema.index({ "of.kind": 1, "of.id": 1 })

/** A mail and its fate. Never HTML: it is made when it leaves, from the template's name and the ids. */
export const Message = model("Message", schema)
export type Message = InstanceType<typeof Message>

type Id = string | Types.ObjectId

/** What `post` is told. `key` says to whom, about what, in which revision: the same key is never posted twice. */
export type Post = {
  template: string
  to: { name: string; email: string }
  person?: Id | null
  language: Language
  of: { kind: string; id: Id }
  revision?: number
  key: string
  data?: Record<string, string | number | boolean | null>
  sealed?: boolean
}

let wake: () => void = () => {}

/** The worker of this process, to be told when something was posted. */
export function onPost(listener: () => void): void {
  wake = listener
}

/** What is set of a message that is to leave once more, now, whatever became of it before. */
export const dueAnew = () => ({ state: "queued" as const, reason: null, answer: "", attempts: 0, dueAt: now() })

/** Tells the worker that something is due. */
export const wakeDelivery = (): void => wake()

/** Writes a message in the step around it; it leaves after that step is saved, at most once per `key`. */
export async function post(message: Post): Promise<void> {
  await postAll([message])
}

/** Of which sending the messages are; `follows`: others of it, which stand for all in a list, are posted beside them. */
type Together = { sending?: Types.ObjectId; follows?: boolean }

/** The same for many recipients, in one command: one sending, in the order in which they are given. */
export async function postAll(
  messages: Post[],
  { sending = new Types.ObjectId(), follows = false }: Together = {},
): Promise<void> {
  if (messages.length === 0) return
  await inOneStep(async () => {
    const { upsertedIds } = await Message.bulkWrite(
      messages.map((each, index) => ({
        updateOne: {
          filter: { key: each.key },
          update: { $setOnInsert: { ...fresh(each), sending, leads: index === 0 && !follows } },
          upsert: true,
        },
      })),
    )
    // Where the first one had been posted before, the first of the new ones stands for them.
    const [first] = Object.keys(upsertedIds)
      .map(Number)
      .sort((a, b) => a - b)
    if (first !== undefined && first > 0 && !follows)
      await Message.updateOne({ _id: upsertedIds[first] }, { $set: { leads: true } })
    afterStep(wakeDelivery)
  })
}

function fresh({ template, to, person, language, of, revision = 0, key, data = {}, sealed = false }: Post) {
  const _id = new Types.ObjectId()
  return {
    _id,
    key,
    template,
    person: person ? new Types.ObjectId(person) : null,
    language,
    revision,
    data,
    sealed,
    to: { name: to.name.trim(), email: to.email.trim() },
    of: { kind: of.kind, id: String(of.id) },
    messageId: `<${String(_id)}@${domain()}>`,
    state: "queued" as const,
    attempts: 0,
    dueAt: now(),
  }
}

function domain(): string {
  return /@([\w.-]+)>?\s*$/.exec(config.mailFrom)?.[1] ?? "localhost"
}

/** The states from which a person may send a message again, with the same Message-ID. */
export const resendable: readonly State[] = ["failed", "unknown", "kept"]

/** Sends a message again by hand; one that was sent, or is on its way, stays as it is: false. */
export async function resend(id: Id, { by, email }: { by: Id; email?: string }): Promise<boolean> {
  return inOneStep(async () => {
    const message = await Message.findById(id)
    if (!message || !resendable.includes(message.state)) return false
    const address = message.to?.email ?? ""
    if (email !== undefined && email !== address && !message.sealed) {
      message.corrected.push({ by: new Types.ObjectId(by), at: now(), from: address })
      message.set("to.email", email)
    }
    message.resent.push({ by: new Types.ObjectId(by), at: now() })
    message.set(dueAnew())
    await message.save()
    afterStep(wakeDelivery)
    return true
  })
}

/** Puts messages that were taken back before they left into the queue again, in the step around it. */
export async function sendAfterAll(ids: readonly Types.ObjectId[]): Promise<void> {
  if (ids.length === 0) return
  await inOneStep(async () => {
    await Message.updateMany({ _id: { $in: ids }, state: "dropped" }, { $set: dueAnew() })
    afterStep(wakeDelivery)
  })
}

/** The states that wait for somebody's decision: where a mail server is set, what was kept before it was does too. */
export const undecided = (): State[] => ["failed", "unknown", ...(config.smtpUrl ? ["kept" as const] : [])]

/** How many messages wait for a decision of the coordination: failed, perhaps sent, or kept since before a mail server was set. */
export async function countTroubles(): Promise<number> {
  return Message.countDocuments({ state: { $in: undecided() } })
}

/** What a message has under a name to look something up with, as text; empty where it has none. */
export const idIn = ({ data }: { data?: unknown }, name: string): string =>
  String((data as Record<string, unknown> | null)?.[name] ?? "")

/** The messages about a thing, the newest first. */
export async function messagesOf(of: { kind: string; id: Id }) {
  return Message.find({ "of.kind": of.kind, "of.id": String(of.id) })
    .sort({ _id: -1 })
    .lean()
}
