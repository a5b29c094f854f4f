import { Schema, Types } from "mongoose"
import { type Via, vias } from "../concerns/fact.ts"
import { prose } from "../concerns/privacy.ts"
import { limits } from "../limits.ts"

/** What someone says before the meeting; "invited" until she says something, and where it was taken back. */
export const answers = ["invited", "present", "excused", "represented"] as const
export type Answer = (typeof answers)[number]

/** When a meeting is, as people agree on it. */
export type Hours = { day: string; start: string; length: number }

/**
 * One answer: what was said, for which day and hours, by whom it was given (null: a guest, by her link) and when. Somebody
 * else than the invited person entered it for her.
 */
export type Given = {
  answer: Answer
  representedBy: string
  /** Who of the register is meant by that name. */
  representative?: Types.ObjectId | null
  for: Hours
  by: Types.ObjectId | null
  at: Date
  via?: Via | null
}

const hoursSchema = new Schema<Hours>({ day: String, start: String, length: Number }, { _id: false })

export const givenSchema = new Schema<Given>(
  {
    answer: { type: String, enum: { values: answers, message: "replies.errors.answer" }, required: true },
    // Asked about where it counts, on the line itself (models/attendance.ts).
    representedBy: prose(limits.name, "nothing"),
    representative: { type: Schema.Types.ObjectId, ref: "Person", default: null },
    for: { type: hoursSchema, required: true },
    by: { type: Schema.Types.ObjectId, ref: "Person", default: null },
    at: { type: Date, required: true },
    via: { type: String, enum: vias },
  },
  { _id: false },
)

/** The hours of a meeting, or of what a convocation told. */
export const hoursOf = ({ day, start, length }: Hours): Hours => ({ day, start, length })

/** A meeting that ends later is another engagement too: all three count. */
export const isSameTime = (one: Hours, other: Hours): boolean =>
  one.day === other.day && one.start === other.start && one.length === other.length

/** What counts of someone's answers; `stale`: she gave one for other hours, so that none counts until she confirms it. */
export type Standing = { answer: Answer; representedBy: string; representative: Types.ObjectId | null; stale: boolean }

/** Her last word counts, for the hours that it was given for. */
export function standingOf(given: readonly Given[], hours: Hours): Standing {
  const last = given.at(-1)
  const none = { answer: "invited", representedBy: "", representative: null } as const
  if (!last || last.answer === "invited") return { ...none, stale: false }
  if (!isSameTime(last.for, hours)) return { ...none, stale: true }
  const { answer, representedBy, representative = null } = last
  return { answer, representedBy, representative, stale: false }
}
