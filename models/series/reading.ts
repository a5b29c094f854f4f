import type { Types } from "mongoose"
import { today } from "../concerns/day.ts"
import type { Fact, ReasonedFact } from "../concerns/fact.ts"
import { Meeting } from "../meeting.ts"

export type SeriesMeeting = {
  _id: Types.ObjectId, title: string, day: string, start: string, length: number, ruledDay: string | null
  place: { name: string, address: string }, convoked: Fact | null, cancelled: ReasonedFact | null
}

/** The meetings to come of a series, the nearest first. */
export async function meetingsOfSeries(series: Types.ObjectId): Promise<SeriesMeeting[]> {
  return Meeting.find({ series, day: { $gte: today() } }).sort({ day: 1, start: 1 })
    .select("title day start length ruledDay place convoked cancelled").lean<SeriesMeeting[]>()
}
