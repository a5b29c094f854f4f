import { now } from "./clock.ts"
import { inOneStep } from "./inOneStep.ts"
import { log } from "./log.ts"
import { Message, type Reason } from "./outbox.ts"

/** How long the other messages rest, in milliseconds: less than the one that met the silence, so that another tries next. */
export const rest = 55_000

/** What a server that takes no mail at all is found to be. */
const wide: Reason[] = [
  "serverAway",
  "serverBusy",
  "serverCertificate",
  "serverEncryption",
  "serverLogin",
  "serverStrange",
  "serverUnknown",
]

// Whether this process has reason to believe that messages rest; at its start it does not know.
let resting = true

/**
 * Ends the round: a server that is silent is waited for once, not once for each message. All that is due rests and says
 * why; another one of them tries first afterwards, so that no single message can hold up the others. What opens a door
 * goes on being tried.
 */
export async function serverIsAway({ reason, answer }: { reason: Reason; answer: string }): Promise<void> {
  resting = true
  log.warn({ reason, answer }, "The mail server takes no mail")
  await inOneStep(() =>
    Message.updateMany(
      { state: "queued", sealed: false, dueAt: { $lte: now() } },
      { $set: { dueAt: new Date(now().getTime() + rest), reason, answer } },
    ),
  )
}

/** Lets everything leave that only waited for the server to come back. */
export async function serverIsBack(): Promise<void> {
  if (!resting) return
  resting = false
  const waiting = { state: "queued" as const, attempts: 0, reason: { $in: wide }, dueAt: { $gt: now() } }
  if (await Message.exists(waiting))
    await inOneStep(() => Message.updateMany(waiting, { $set: { dueAt: now(), reason: null, answer: "" } }))
}
