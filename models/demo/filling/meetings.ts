import { Types } from "mongoose"
import { inOneStep } from "../../../server/inOneStep.ts"
import { Attendance } from "../../attendance.ts"
import { type Given, hoursOf } from "../../attendance/given.ts"
import { Body } from "../../body.ts"
import { ofBody } from "../../concerns/audience.ts"
import { isHeldOn } from "../../concerns/period.ts"
import { Convocation } from "../../convocation.ts"
import { indexMeeting } from "../../meeting/searching.ts"
import { Meeting } from "../../meeting.ts"
import { fullName } from "../../person.ts"
import { type BearerOf, bearersIn } from "./bearers.ts"
import type { DemoAttendance, DemoContent, DemoMeeting } from "../types.ts"
import { idOf, momentOn } from "./keys.ts"

type Bodies = Map<string, Body>

/** The meetings with their agendas, what was sent, and who answered what; `each` is called after every one. */
export async function fillMeetings(content: DemoContent, each = () => {}): Promise<void> {
  const bodies: Bodies = new Map((await Body.find()).map((body) => [body.slug, body]))
  const convener = idOf("person", content.people.find((person) => person.coordinator)!.key)
  const bearerOf = bearersIn(content)
  const made = await inOneStep(async () => {
    const meetings = await Meeting.insertMany(
      content.meetings.map((each) => meetingOf(each, { bodies, convener, bearerOf })),
    )
    await Attendance.insertMany(content.meetings.flatMap((each) => invitedTo(each, content)))
    await Convocation.insertMany(
      content.meetings.flatMap((each, index) => convocationOf(each, meetings[index] as Meeting, content)),
    )
    return meetings
  })
  for (const meeting of made) {
    await indexMeeting(meeting)
    each()
  }
}

type Around = { bodies: Bodies; convener: Types.ObjectId; bearerOf: BearerOf }

function meetingOf(each: DemoMeeting, { bodies, convener, bearerOf }: Around) {
  const body = bodies.get(each.body)!
  const { day, start, length, place, access, replyBy, agenda, guests } = each
  return {
    _id: idOf("meeting", each.key),
    body: body._id,
    title: each.title ?? "",
    day,
    start,
    length,
    place,
    access,
    replyBy,
    guests,
    secretary: idOf("person", each.secretary),
    audience: ofBody(body._id),
    agenda: agenda.map((item, index) => ({
      ...item,
      presenters: [bearerOf(item.presenter)].filter((person) => person !== null),
      _id: idOf("agendaItem", `${each.key}:${index}`),
    })),
    convoked: each.convoked ? { by: convener, at: momentOn(each.convoked, each.key) } : null,
    cancelled: each.cancelled && {
      by: convener,
      at: momentOn(each.cancelled.day, each.key),
      reason: each.cancelled.reason,
    },
  }
}

const inviteeOf = (person: string) => `person:${String(idOf("person", person))}`

// Name, organisation, college and office stay as they were that day.
function invitedTo(each: DemoMeeting, content: DemoContent) {
  const { people, organisations, bodies } = content
  const bearerOf = bearersIn(content)
  const seats = bodies.find((body) => body.slug === each.body)!.seats
  const meeting = idOf("meeting", each.key)
  return each.attendance.map((line: DemoAttendance) => {
    const person = people.find((known) => known.key === line.person)!
    const seat = seats.find((held) => held.person === line.person && isHeldOn(held, each.day))
    const organisation = organisations.find((known) => known.key === (seat?.organisation ?? person.organisation))!
    return {
      meeting,
      invitee: inviteeOf(line.person),
      person: idOf("person", line.person),
      name: fullName(person),
      organisation: idOf("organisation", organisation.key),
      organisationName: organisation.name,
      college: organisation.college,
      office: seat?.office ?? "member",
      voice: seat?.voice ?? "deliberative",
      answer: line.answer,
      ...standInOf(line, line.answer, bearerOf),
      answers: givenBy(each, line, bearerOf),
      presence: notedOf(each, line, bearerOf),
    }
  })
}

function standInOf({ representedBy }: DemoAttendance, was: string | null, bearerOf: BearerOf) {
  const name = was === "represented" ? (representedBy ?? "") : ""
  return { representedBy: name, representative: bearerOf(name) }
}

const givenBy = (each: DemoMeeting, line: DemoAttendance, bearerOf: BearerOf): Given[] =>
  line.answered === null || line.answer === "invited"
    ? []
    : [
        {
          answer: line.answer,
          ...standInOf(line, line.answer, bearerOf),
          for: hoursOf(each),
          by: idOf("person", line.person),
          at: momentOn(line.answered, `${each.key}:${line.person}`),
        },
      ]

// Whoever wrote the minutes noted it, that day.
const notedOf = ({ day, key, secretary }: DemoMeeting, line: DemoAttendance, bearerOf: BearerOf) =>
  line.presence === null
    ? {}
    : {
        status: line.presence,
        ...standInOf(line, line.presence, bearerOf),
        revision: 1,
        noted: { by: idOf("person", secretary), at: momentOn(day, key) },
      }

function convocationOf(each: DemoMeeting, meeting: Meeting, { people }: DemoContent) {
  if (!each.convoked) return []
  const coordinator = people.find((person) => person.coordinator)!
  const who = { name: fullName(coordinator), email: coordinator.email }
  const { title, day, start, length, zone, place, link, access, replyBy, replyNote, agenda } = meeting.toObject()
  return [
    {
      meeting: meeting._id,
      revision: 1,
      by: idOf("person", coordinator.key),
      convener: who,
      organiser: who,
      at: momentOn(each.convoked, each.key),
      sequence: 0,
      changes: [],
      told: { title, day, start, length, zone, place, link, access, replyBy, replyNote, agenda },
      invited: each.attendance.map((line) => inviteeOf(line.person)),
    },
  ]
}
