import type { Types } from "mongoose"
import { Attendance } from "../attendance.ts"
import { addDays, today } from "../concerns/day.ts"
import { type Held, isHeldOn } from "../concerns/period.ts"
import { changesBetween, type Told, toldOf } from "../convocation/telling.ts"
import type { HomeMeeting } from "../home.ts"
import { minutesOver } from "../meeting/cautions.ts"
import { unwrittenAmong } from "./unwritten.ts"

/** How near a meeting is, in days, when its answers and its convocation are waited for. */
export const planningLimits = { silentDays: 14, convokeDays: 21 } as const

type Id = Types.ObjectId

/**
 * What a meeting to come waits for of whoever plans it. convoke: nobody is convoked · changed: what the last convocation told
 * is no longer so · added: people, by name, came to its list since · unreachable: people who have no address and have not
 * answered, so that somebody has to tell them (unwritten.ts) · silent: so many have not answered · over: its agenda is too long.
 */
export type WaitingMeeting =
  | { kind: "convoke" | "changed"; meeting: HomeMeeting }
  | { kind: "added"; meeting: HomeMeeting; names: string[] }
  | { kind: "unreachable"; meeting: HomeMeeting; names: string[]; listed: boolean }
  | { kind: "silent" | "over"; meeting: HomeMeeting; count: number }

/** All that these meetings wait for, the meetings in their order. */
export async function ofPlanning(coming: HomeMeeting[]): Promise<WaitingMeeting[]> {
  const sendings = await sendingsOf(coming.filter((meeting) => meeting.convoked))
  const people = await unwrittenAmong(sendings)
  return coming.flatMap((meeting): WaitingMeeting[] => {
    const sending = sendings.find(({ meeting: { _id } }) => _id.equals(meeting._id))
    const { added = [], unreachable = [], listed = false } = people.get(String(meeting._id)) ?? {}
    const count = sending?.silent ?? 0
    const over = minutesOver(meeting)
    const isNear =
      meeting.day <= addDays(today(), planningLimits.silentDays) ||
      (meeting.replyBy !== null && meeting.replyBy !== "" && meeting.replyBy < today())
    const changed = sending?.told && changesBetween(toldOf(sending.told), toldOf(meeting)).length > 0
    return [
      ...(!meeting.convoked && meeting.day <= addDays(today(), planningLimits.convokeDays)
        ? [{ kind: "convoke" as const, meeting }]
        : []),
      ...(changed ? [{ kind: "changed" as const, meeting }] : []),
      // The changed one goes to everybody who has an address.
      ...(added.length > 0 && !changed ? [{ kind: "added" as const, meeting, names: added }] : []),
      ...(unreachable.length > 0 ? [{ kind: "unreachable" as const, meeting, names: unreachable, listed }] : []),
      ...(count > 0 && isNear ? [{ kind: "silent" as const, meeting, count }] : []),
      ...(over ? [{ kind: "over" as const, meeting, count: over }] : []),
    ]
  })
}

/** A convoked meeting: what was last told, how many are silent, and the keys of whom the last convocation was not sent to. */
type Sending = { meeting: HomeMeeting; told: Told | undefined; silent: number; missed: string[] }

type Row = { _id: Id; silent?: number; last?: { told: Told; invited: string[] } } | ({ body: Id; person: Id } & Held)

// One command: how many are silent, what was last told and to whom, and who sits in these bodies.
async function sendingsOf(meetings: HomeMeeting[]): Promise<Sending[]> {
  if (meetings.length === 0) return []
  const of = meetings.map(({ _id }) => _id)
  const rows = await Attendance.aggregate<Row>([
    { $match: { meeting: { $in: of }, answer: "invited", walkIn: null } },
    { $group: { _id: "$meeting", silent: { $sum: 1 } } },
    {
      $unionWith: {
        coll: "convocations",
        pipeline: [
          { $match: { meeting: { $in: of } } },
          { $sort: { revision: 1 } },
          { $group: { _id: "$meeting", last: { $last: { told: "$told", invited: "$invited" } } } },
        ],
      },
    },
    {
      $unionWith: {
        coll: "seats",
        pipeline: [
          { $match: { body: { $in: meetings.map(({ body }) => body._id) } } },
          { $project: { body: 1, person: 1, from: 1, until: 1, withdrawn: 1 } },
        ],
      },
    },
  ])
  const seats = rows.flatMap((row) => ("person" in row ? [row] : []))
  return meetings.map((meeting) => {
    const own = rows.flatMap((row) => ("person" in row || !row._id.equals(meeting._id) ? [] : [row]))
    const last = own.find((row) => row.last)?.last
    const sitting = seats
      .filter((seat) => seat.body.equals(meeting.body._id) && isHeldOn(seat, meeting.day))
      .map(({ person }) => `person:${String(person)}`)
    const guests = meeting.guests.map(({ _id }) => `guest:${String(_id)}`)
    return {
      meeting,
      told: last?.told,
      silent: own.find(({ silent }) => silent)?.silent ?? 0,
      missed: last ? [...new Set([...sitting, ...guests])].filter((key) => !last.invited.includes(key)) : [],
    }
  })
}
