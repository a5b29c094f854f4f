import type { Types } from "mongoose"
import { presenceOf } from "../attendance/presence.ts"
import { addMinutes } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { Meeting } from "../meeting.ts"
import type { ReadLine } from "./reading.ts"
import type { Attendee, Record } from "./publishable.ts"

/** Who came: what somebody noted, else what people replied; null where nobody noted what was not replied. */
export const attendeesOf = (lines: readonly ReadLine[]): Attendee[] =>
  lines.map((line) => ({
    invitee: line.invitee,
    person: line.person,
    name: line.name,
    organisationName: line.organisationName,
    college: line.college,
    office: line.office,
    voice: line.voice,
    ...presenceOf(line),
  }))

type MeetingLike = {
  _id: Types.ObjectId
  title: string
  day: string
  start: string
  length: number
  place: { name: string; address: string }
}
type MinutesLike = { closedAt: string }
type Sources = {
  meeting: MeetingLike
  body: { _id: Types.ObjectId; name: LocalName }
  minutes: MinutesLike
  lines: readonly ReadLine[]
  secretary: string | null
  next: Record["next"]
}

const chairing = ["president", "vicePresident", "animator"]

/** What the head and the foot of minutes say of the meeting, from how things are now. */
export function recordOf({ meeting, body, minutes, lines, secretary, next }: Sources): Record {
  const people = attendeesOf(lines)
  const { title, day, start, place } = meeting
  return {
    body: body.name,
    title,
    day,
    start,
    end: minutes.closedAt || addMinutes(start, meeting.length),
    place: { name: place.name, address: place.address },
    secretary,
    people,
    next,
    chairs: people
      .filter(({ office, presence }) => presence === "present" && chairing.includes(office ?? ""))
      .sort((a, b) => chairing.indexOf(a.office!) - chairing.indexOf(b.office!))
      .slice(0, 1)
      .map(({ name }) => name),
  }
}

/** The next meeting of the body that is planned and not cancelled. */
export async function meetingAfter(body: Types.ObjectId, day: string): Promise<Record["next"]> {
  const next = await Meeting.findOne({ body, day: { $gt: day }, cancelled: null, binned: null })
    .sort({ day: 1, start: 1 })
    .select("day start place")
    .lean()
  return next && { day: next.day, start: next.start, place: { name: next.place.name } }
}
