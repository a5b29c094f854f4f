import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { hasCome, now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Action } from "../action.ts"
import { Attendance } from "../attendance.ts"
import { Body } from "../body.ts"
import { ofBody, ofDraft } from "../concerns/audience.ts"
import { today } from "../concerns/day.ts"
import { forgetFromSearch } from "../concerns/searchable.ts"
import { inviteesOf } from "../convocation/invitees.ts"
import { Decision } from "../decision.ts"
import { Meeting } from "../meeting.ts"
import { Minutes } from "../minutes.ts"
import { MinutesItem } from "../minutesItem.ts"
import { notify } from "../notify.ts"
import { fullName, Person } from "../person.ts"
import { takeNumbers } from "../concerns/numbering.ts"
import type { ReadLine, ReadMinutes } from "./reading.ts"
import { meetingAfter, recordOf } from "./record.ts"
import { keepStatement } from "./correcting.ts"
import { makeFindable } from "./finding.ts"
import { numberLines } from "./numbering.ts"
import { writersOf } from "./writers.ts"

type Publishing = { by: string; silently?: boolean | "longAgo"; insists?: boolean; veiled?: boolean }

/**
 * Publishes the minutes of a meeting: they keep the meeting as it was, take their number, decisions and actions take
 * theirs, all of it can be read and found, and each member of the body is written to, in one step. Gives how many were
 * written to; 0 when they were published already. `silently`, nobody is written to, and their page says so; "longAgo", it
 * does not: they were read then. Before the meeting's hour it is asked whether that is meant (`insists`). `veiled`: what a
 * correction took out is shown to nobody.
 */
export async function publishMinutes(
  meetingId: Types.ObjectId,
  { by, silently = false, insists = true, veiled = false }: Publishing,
): Promise<number> {
  return inOneStep(async () => {
    const minutes = still(await Minutes.findOne({ meeting: meetingId }))
    if (minutes.published) return 0
    const meeting = still(await Meeting.findById(meetingId))
    if (isEarly(meeting) && !insists) throw new FormError({ early: "minutes.errors.early" })
    const silent = silently === true
    const body = still(await Body.findById(meeting.body))
    const audience = ofBody(body._id)
    await number(minutes, meeting, body)
    minutes.set({
      audience,
      published: { by: new Types.ObjectId(by), at: now() },
      publications: minutes.publications + 1,
      silent,
      veiled,
      record: await keptRecord(minutes, meeting, body),
    })
    await minutes.save()
    // Written, not only read: a saving of an item at the same moment meets this step here.
    await MinutesItem.updateMany({ minutes: minutes._id }, { $set: { audience } })
    await numberLines(minutes, body, audience)
    await noteReplies(minutes)
    await makeFindable(minutes, body)
    return silent || silently === "longAgo" ? 0 : tellMembers(minutes, body)
  })
}

/** Whether a meeting has not begun: minutes of it can be written, and publishing them is asked about. */
export const isEarly = ({ startsAt }: { startsAt: Date }): boolean => !hasCome(startsAt)

const yearOf = (meeting: Meeting) => Number(meeting.day.slice(0, 4))

async function number(minutes: Minutes, meeting: Meeting, body: Body): Promise<void> {
  if (minutes.number !== null) return
  const year = yearOf(meeting)
  const [next] = await takeNumbers(`minutes:${body.id}:${year}`, 1)
  minutes.set({ number: next, year })
}

// The names that a first publication kept are kept by the next ones.
async function keptRecord(minutes: Minutes, meeting: Meeting, body: Body) {
  const lines = await Attendance.find({ meeting: meeting._id }).sort({ _id: 1 }).lean()
  const secretary = minutes.secretary && (await Person.findById(minutes.secretary).lean())
  const record = recordOf({
    meeting,
    body,
    lines: lines as ReadLine[],
    next: await meetingAfter(body._id, meeting.day),
    minutes: minutes.toObject() as unknown as ReadMinutes,
    secretary: secretary ? fullName(secretary) : null,
  })
  const before = minutes.record
  return before
    ? { ...record, body: before.body, secretary: before.secretary ?? record.secretary, writers: before.writers ?? [] }
    : { ...record, writers: await writersOf(minutes._id) }
}

// What people had answered and nobody corrected is noted by whoever publishes; who was not noted stays « à noter ».
async function noteReplies(minutes: Minutes): Promise<void> {
  const people = minutes.record!.people.filter(({ presence }) => presence !== null)
  if (people.length === 0) return
  await Attendance.bulkWrite(
    people.map(({ invitee, presence, representedBy, representative }) => ({
      updateOne: {
        filter: { meeting: minutes.meeting, invitee, "presence.noted": null, "presence.status": null },
        update: {
          $set: {
            "presence.status": presence,
            "presence.representedBy": representedBy,
            "presence.representative": representative,
            "presence.noted": minutes.published,
          },
        },
      },
    })),
  )
}

// A link, never the text: who may follow it is asked when she does.
async function tellMembers(minutes: Minutes, body: Body): Promise<number> {
  const reachable = await toldOnPublication({ _id: minutes.meeting, body })
  const { _id: of, publications: revision, meeting } = minutes
  const data = { meeting: String(meeting) }
  await notify(
    { template: "minutes/published-for-member", of, mark: String(revision), revision, data },
    "minutes",
    reachable,
  )
  return reachable.length
}

/** Who is written to when minutes of a body are published now: the holders of its seats of today who have an address. */
export async function toldOnPublication({ _id, body }: { _id: Types.ObjectId; body: { _id: Types.ObjectId } }) {
  const members = await inviteesOf({ _id, body: body._id, day: today(), guests: [] })
  return members.flatMap((member) =>
    member.person && member.email !== "" ? [{ ...member, person: member.person }] : [],
  )
}

/** Whether someone will be written to when minutes of her body are published: a page promises it to nobody else. */
export const isToldOnPublication = async (
  meeting: Parameters<typeof toldOnPublication>[0],
  person: string | null,
): Promise<boolean> =>
  person !== null && (await toldOnPublication(meeting)).some((each) => String(each.person) === person)

/**
 * Withdraws published minutes, with the reason that those who could read them are told. Decisions and actions keep their
 * numbers and are read by nobody else until the minutes are published again. Withdrawing again changes nothing.
 */
export async function withdrawMinutes(
  meetingId: Types.ObjectId,
  { by, reason }: { by: string; reason: string },
): Promise<boolean> {
  return inOneStep(async () => {
    const minutes = still(await Minutes.findOne({ meeting: meetingId }))
    if (!minutes.published) return false
    await keepStatement(meetingId, { by, reason })
    const meeting = still(await Meeting.findById(meetingId).select("secretary").lean())
    const audience = ofDraft(minutes.body, meeting.secretary)
    await minutes
      .set({ audience, published: null, withdrawn: { by: new Types.ObjectId(by), at: now(), reason } })
      .save()
    const of = { minutes: minutes._id }
    await MinutesItem.updateMany(of, { $set: { audience } })
    await forgetLines(minutes)
    await Decision.updateMany(of, { $set: { audience, published: false } })
    await Action.updateMany(of, { $set: { audience, published: false } })
    await forgetFromSearch("minutes", minutes._id)
    return true
  })
}

async function forgetLines(minutes: Minutes): Promise<void> {
  const decisions = await Decision.find({ minutes: minutes._id }).select("_id").lean()
  await forgetFromSearch("decision", ...decisions.map(({ _id }) => _id))
}
