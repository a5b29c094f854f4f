import type { Types } from "mongoose"
import { addDays, today } from "../concerns/day.ts"
import { type Holiday, holidaysOf } from "../concerns/holidays.ts"
import type { LocalName } from "../concerns/localName.ts"
import { heldOn } from "../concerns/period.ts"
import { limits } from "../limits.ts"
import { Meeting } from "../meeting.ts"
import { Seat } from "../seat.ts"

type Id = Types.ObjectId
type Planned = {
  _id: Id
  body: Id
  day: string
  startsAt: Date
  endsAt: Date
  length: number
  agenda: Iterable<{ minutes: number }>
}

/** Another meeting at the same hours, and how many people sit in both bodies. */
export type Clash = {
  _id: Id
  title: string
  day: string
  start: string
  length: number
  body: { slug: string; name: LocalName; kind: string }
  people: number
}

/**
 * What is said before people are convoked, and never refused: a public holiday, other meetings of the same people at the
 * same time, how many whole days they have where these are few, and by how many minutes the agenda is too long.
 */
export type Cautions = { holiday: Holiday | null; clashes: Clash[]; notice: number | null; over: number | null }

/** The public holiday that a day is, or null. */
export const holidayOn = (day: string): Holiday | null => holidaysOf(Number(day.slice(0, 4))).get(day) ?? null

/** The whole days between today and a day: neither is one of them, as in « jours francs ». */
export function wholeDaysBefore(day: string): number {
  let days = 0
  while (days < limits.noticeDays && addDays(today(), days + 1) < day) days += 1
  return days
}

/** By how many minutes the points of an agenda are longer than their meeting; null where they fit. */
export function minutesOver({ agenda, length }: Pick<Planned, "agenda" | "length">): number | null {
  const over = [...agenda].reduce((sum, { minutes }) => sum + minutes, 0) - length
  return over > 0 ? over : null
}

/** What to say before a meeting is convoked. */
export async function cautionsOf(meeting: Planned): Promise<Cautions> {
  const days = wholeDaysBefore(meeting.day)
  return {
    holiday: holidayOn(meeting.day),
    clashes: await clashesOf(meeting),
    notice: days < limits.noticeDays ? days : null,
    over: minutesOver(meeting),
  }
}

type Other = Omit<Clash, "people" | "body"> & { body: Clash["body"] & { _id: Id } }

async function clashesOf({ _id, body, day, startsAt, endsAt }: Planned): Promise<Clash[]> {
  const others = await Meeting.aggregate<Other>([
    {
      $match: {
        day,
        _id: { $ne: _id },
        cancelled: null,
        binned: null,
        startsAt: { $lt: endsAt },
        endsAt: { $gt: startsAt },
      },
    },
    { $sort: { start: 1, _id: 1 } },
    { $project: { title: 1, day: 1, start: 1, length: 1, body: 1 } },
    { $lookup: { from: "bodies", localField: "body", foreignField: "_id", as: "body" } },
    { $unwind: "$body" },
  ])
  if (others.length === 0) return []
  const bodies = [body, ...others.map((other) => other.body._id)]
  const seats = await Seat.find({ body: { $in: bodies }, ...heldOn(day) })
    .select("body person")
    .lean()
  const sitting = (one: Id) =>
    new Set(seats.filter((seat) => seat.body.equals(one)).map(({ person }) => String(person)))
  const ours = sitting(body)
  return others
    .map((other) => ({ ...other, people: [...sitting(other.body._id)].filter((person) => ours.has(person)).length }))
    .filter(({ people }) => people > 0)
}
