import type { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import { takeNumbers } from "../concerns/numbering.ts"
import { addMinutes, today } from "../concerns/day.ts"
import { Meeting } from "../meeting.ts"
import { Series } from "../series.ts"

type Hours = { start: string; length: number }
type Rule = { nth?: unknown; weekday?: unknown }

/** What is planned already for the same body at the same time: whoever plans it again is asked first. */
export class Twin extends FormError {
  constructor(
    readonly of: Meeting | Series,
    readonly kind: "meeting" | "series",
  ) {
    super({ twin: `meetings.twin.${kind}` })
  }
}

/** Whether somebody was asked: `anyway` is the id of the twin that she saw, and plans beside. */
export type Asking = { anyway: string | null }

// As the hours of one day are written, their order is that of the clock; what goes past midnight lasts to its end.
const endOf = ({ start, length }: Hours) => {
  const end = addMinutes(start, length)
  return end > start ? end : "24:00"
}
const overlap = (one: Hours, other: Hours) => one.start < endOf(other) && other.start < endOf(one)

// Two who plan for one body at once meet at its counter, and the second sees what the first planned.
const oneAtATime = (body: Types.ObjectId) => takeNumbers(`planning:${String(body)}`, 1)

/** Asks before a meeting is planned where one of the same body is on that day at overlapping hours, inside the step. */
export async function refuseTwinMeeting(
  body: Types.ObjectId,
  { day, ...hours }: Hours & { day: string },
  { anyway }: Asking,
): Promise<void> {
  await oneAtATime(body)
  const there = await Meeting.find({ body, day, cancelled: null, binned: null }).sort({ start: 1 })
  const twin = there.find((each) => overlap(each, hours))
  if (twin && twin.id !== anyway) throw new Twin(twin, "meeting")
}

/** The same for a series with the same rule, that is neither in the bin nor stopped. */
export async function refuseTwinSeries(
  body: Types.ObjectId,
  { rule, ...hours }: Hours & { rule: Rule },
  { anyway }: Asking,
): Promise<void> {
  await oneAtATime(body)
  const there = await Series.find({
    body,
    "rule.nth": Number(rule.nth),
    "rule.weekday": Number(rule.weekday),
    binned: null,
  }).sort({ _id: 1 })
  const twin = there.find((each) => overlap(each, hours) && (!each.stopped || each.stopped.day > today()))
  if (twin && twin.id !== anyway) throw new Twin(twin, "series")
}
