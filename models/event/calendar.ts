import type { Types } from "mongoose"
import { addDays } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { Event } from "../event.ts"
import { limits } from "../limits.ts"
import { Meeting } from "../meeting.ts"
import { readableBy } from "../policies/keys.ts"
import type { Reader } from "../reader.ts"

type Id = Types.ObjectId
export type CalendarMeeting = {
  _id: Id
  title: string
  day: string
  start: string
  length: number
  zone: string
  place: { name: string; address: string }
  access: string
  uid: string
  sequence: number
  convoked: unknown
  cancelled: unknown
  updatedAt: Date
  body: { _id: Id; slug: string; code: string; name: LocalName; kind: string }
}
export type CalendarEvent = {
  _id: Id
  title: string
  day: string
  until: string | null
  start: string
  length: number | null
  place: string
  sequence: number
  updatedAt: Date
}

/**
 * What a reader's calendar holds from one day to another, both included: every meeting, since dates and places are
 * everyone's, and the events that she may read. The month page and the feed both ask here; two commands.
 */
export async function readCalendar(reader: Reader, from: string, until: string) {
  const meetings = await Meeting.aggregate<CalendarMeeting>([
    { $match: { binned: null, day: { $gte: from, $lte: until } } },
    { $sort: { day: 1, start: 1, _id: 1 } },
    {
      $project: {
        title: 1,
        day: 1,
        start: 1,
        length: 1,
        zone: 1,
        place: 1,
        access: 1,
        uid: 1,
        sequence: 1,
        convoked: 1,
        cancelled: 1,
        updatedAt: 1,
        body: 1,
      },
    },
    {
      $lookup: {
        from: "bodies",
        as: "body",
        localField: "body",
        foreignField: "_id",
        pipeline: [{ $project: { slug: 1, code: 1, name: 1, kind: 1 } }],
      },
    },
    { $unwind: "$body" },
  ])
  const begun = { $gte: addDays(from, -limits.eventDays), $lte: until }
  const events = await Event.find({ binned: null, ...readableBy(reader), day: begun })
    .select("title day until start length place sequence updatedAt")
    .sort({ day: 1, start: 1, _id: 1 })
    .lean<CalendarEvent[]>()
  return { meetings, events: events.filter((event) => (event.until || event.day) >= from) }
}
