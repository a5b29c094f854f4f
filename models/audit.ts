import { createHash } from "node:crypto"
import type { Db } from "mongodb"
import { Schema, Types, model } from "mongoose"
import { now } from "../server/clock.ts"
import { afterStep } from "../server/inOneStep.ts"
import { log } from "../server/log.ts"
import { type Visitor, visitor } from "../server/visitor.ts"
import { choice } from "./concerns/choice.ts"

/** What is kept: who came in, who opened or closed a door to whom, who changed how somebody is reached. */
export const acts = [
  "signIn",
  "signOut",
  "sessionEnded",
  "sessionsEnded",
  "forbidden",
  "passwordCheck",
  "passwordChanged",
  "signInAddressChanged",
  "contactAddressChanged",
  "coordinatorGiven",
  "coordinatorTaken",
  "administratorGiven",
  "administratorTaken",
  "accessWithdrawn",
  "accessGivenBack",
  "attemptsWarned",
  "invitationSent",
  "invitationWithdrawn",
  "signInLinkSent",
  "passwordResetSent",
  "linkUsed",
  "feedOpened",
  "feedClosed",
  "seatWithdrawn",
  "seatGivenBack",
  "cancellationTakenBack",
  "collegeChanged",
  "collegeChangeTakenBack",
  "networkMade",
  "backupMade",
  "backupRestored",
] as const
export type Act = (typeof acts)[number]

/** refused: it was tried and not allowed, or a secret was wrong · failed: allowed, and it did not work. */
export const outcomes = ["done", "refused", "failed"] as const
export type Outcome = (typeof outcomes)[number]

/** By which way: the pages of the site, a mailed link, a command of whoever runs the machine. */
export const ways = ["site", "link", "command"] as const
export type Way = (typeof ways)[number]

const schema = new Schema({
  at: { type: Date, required: true },
  by: { type: Schema.Types.ObjectId, ref: "Person", default: null },
  act: { type: String, enum: acts, required: true },
  of: {
    type: new Schema({ kind: { type: String, required: true }, id: { type: String, required: true } }, { _id: false }),
    default: null,
  },
  outcome: choice(outcomes, "done"),
  via: choice(ways, "site"),
  // How often, where a line stands for several: refusals of one minute.
  count: { type: Number, default: 1 },
})
schema.index({ "of.kind": 1, "of.id": 1, at: -1 })
schema.index({ by: 1, at: -1 })
schema.index({ at: -1 })

/** Who did what to whose access, and when; never what was written, never a password, a token or an address. */
export const Audit = model("Audit", schema, "audit")
export type Audit = InstanceType<typeof Audit>

type Id = string | Types.ObjectId
export type Line = {
  /** The person who acts; whoever sends the present request where it is not said. */
  by?: Id | null
  /** What it is done to: an account, a person, a meeting. */
  of?: { kind: string; id: Id } | null
  outcome?: Outcome
  via?: Way
}

/** Keeps what is done to somebody's access, in the step around it, and says it in the log once that step is saved. */
export async function audit(act: Act, line: Line = {}): Promise<void> {
  const { by, ...kept } = complete(line)
  await Audit.create([{ ...kept, by, act, at: now() }])
  const from = visitor()
  afterStep(() => say(act, kept, from))
}

const minute = 60_000

/**
 * Keeps what no step saves: somebody came in, went, or was refused. One line a minute for the same thing from the same
 * address, with a count. No page shows it and nothing waits for it: a full disk takes no sign-in with it.
 */
export async function note(act: Act, line: Line = {}, from: Visitor = visitor()): Promise<void> {
  const { by, of, outcome, via } = complete(line, from)
  say(act, { of, outcome, via }, from)
  const at = now()
  const same = [act, outcome, by, of?.kind, of?.id, from.account, from.address, Math.floor(at.getTime() / minute)]
  const _id = new Types.ObjectId(createHash("sha256").update(JSON.stringify(same)).digest().subarray(0, 12))
  try {
    await Audit.updateOne(
      { _id },
      { $setOnInsert: { at, by, act, of, outcome, via }, $inc: { count: 1 } },
      { upsert: true, setDefaultsOnInsert: false },
    )
  } catch (error) {
    log.warn({ err: error, act }, "A line of the audit could not be kept")
  }
}

/** The same from a command, on a database that no model is connected to. */
export async function auditBeside(db: Db, act: Act): Promise<void> {
  await db
    .collection("audit")
    .insertOne({ at: now(), by: null, act, of: null, outcome: "done", via: "command", count: 1 })
}

function complete({ by, of = null, outcome = "done", via = "site" }: Line, from = visitor()) {
  const person = by === undefined ? from.person : by
  return {
    by: person ? new Types.ObjectId(person) : null,
    of: of ? { kind: of.kind, id: String(of.id) } : null,
    outcome,
    via,
  }
}

// One line each, for whoever watches the machine: ids and the address that it came from, nothing else.
function say(act: Act, { of, outcome, via }: { of: Line["of"]; outcome: Outcome; via: Way }, from: Visitor): void {
  log.info(
    {
      event: act,
      account: from.account,
      of: of ? `${of.kind}:${String(of.id)}` : null,
      address: from.address,
      outcome,
      via,
    },
    "Security",
  )
}
