import type { Types } from "mongoose"
import type { Answer, Presence } from "../attendance.ts"
import { addMinutes } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { Meeting } from "../meeting.ts"
import type { ReadLine } from "./reading.ts"
import type { Attendee, Record } from "./publishable.ts"

const asReplied: { [answer in Answer]: Presence } =
  { present: "present", excused: "excused", represented: "represented", invited: "absent" }

type Correction = Omit<Attendee, "office">

/** Who came: what people replied, as the secretary corrected it, and those who came without being invited. */
export function attendeesOf(lines: readonly ReadLine[], presences: readonly Correction[]): Attendee[] {
  const corrected = new Map(presences.map((each) => [each.invitee, each]))
  const invited = lines.map((line): Attendee => {
    const { presence, representedBy } = corrected.get(line.invitee)
      ?? { presence: asReplied[line.answer], representedBy: line.representedBy }
    return { invitee: line.invitee, person: line.person, name: line.name, organisationName: line.organisationName,
      college: line.college, office: line.office, presence, representedBy }
  })
  const known = new Set(lines.map(({ invitee }) => invitee))
  const others = presences.filter(({ invitee }) => !known.has(invitee)).map((each) => ({ ...each, office: null }))
  return [...invited, ...others]
}

type MeetingLike = {
  _id: Types.ObjectId, title: string, day: string, start: string, length: number
  place: { name: string, address: string }
}
type MinutesLike = { closedAt: string, presences: readonly Correction[] }
type Sources = {
  meeting: MeetingLike, body: { _id: Types.ObjectId, name: LocalName }, minutes: MinutesLike, lines: readonly ReadLine[]
  secretary: string | null, next: Record["next"]
}

const chairing = ["president", "vicePresident", "animator"]

/** What the head and the foot of minutes say of the meeting, from how things are now. */
export function recordOf({ meeting, body, minutes, lines, secretary, next }: Sources): Record {
  const people = attendeesOf(lines, minutes.presences)
  const { title, day, start, place } = meeting
  return {
    body: body.name, title, day, start, end: minutes.closedAt || addMinutes(start, meeting.length),
    place: { name: place.name, address: place.address }, secretary, people, next,
    chairs: people.filter(({ office, presence }) => presence === "present" && chairing.includes(office ?? ""))
      .sort((a, b) => chairing.indexOf(a.office!) - chairing.indexOf(b.office!)).slice(0, 1).map(({ name }) => name),
  }
}

/** The next meeting of the body that is planned and not cancelled. */
export async function meetingAfter(body: Types.ObjectId, day: string): Promise<Record["next"]> {
  const next = await Meeting.findOne({ body, day: { $gt: day }, cancelled: null }).sort({ day: 1, start: 1 })
    .select("day start place").lean()
  return next && { day: next.day, start: next.start, place: { name: next.place.name } }
}
