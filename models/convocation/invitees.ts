import type { PipelineStage, Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import { Attendance } from "../attendance.ts"
import { addressOf } from "../attendance/contacts.ts"
import { giveLinks } from "../attendance/link.ts"
import { isThereOn } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import type { LocalName } from "../concerns/localName.ts"
import { type College, type CollegeChange, collegeOn } from "../organisation/colleges.ts"
import { fullName } from "../person.ts"
import { Seat } from "../seat.ts"

/** Someone to invite, as of the day of the meeting; `email` is "" where no address is known. */
export type Invitee = {
  invitee: string
  person: Types.ObjectId | null
  guest: { name: string; email: string; language: Language } | null
  name: string
  email: string
  language: Language
  organisation: Types.ObjectId | null
  organisationName: LocalName | null
  college: College | null
  office: string | null
  voice: string | null
}

type Holder = {
  person: Types.ObjectId
  office: string
  voice: string
  people: { givenName: string; familyName: string; email: string; language: Language; ended: string | null }
  organisations: { _id: Types.ObjectId; name: LocalName; colleges: CollegeChange[] }
  accounts: { email: string; withdrawn: unknown }[]
}

type Guest = { _id: Types.ObjectId; name: string; email: string; language: Language }
type MeetingLike = { _id: Types.ObjectId; body: Types.ObjectId; day: string; guests: Iterable<Guest> }

const one = (from: string, localField: string): PipelineStage[] => [
  { $lookup: { from, as: from, localField, foreignField: "_id" } },
  { $unwind: `$${from}` },
]

// Where someone sits twice, for two organisations, the seat with a vote is the one that counts.
const rank = (holder: Holder) => (holder.voice === "deliberative" ? 0 : 1)

function seated(holder: Holder, day: string): Invitee {
  return {
    invitee: `person:${String(holder.person)}`,
    person: holder.person,
    guest: null,
    name: fullName(holder.people),
    email: addressOf({ guest: null, people: [holder.people], accounts: holder.accounts }),
    language: holder.people.language,
    organisation: holder.organisations._id,
    organisationName: holder.organisations.name,
    college: collegeOn(holder.organisations, day),
    office: holder.office,
    voice: holder.voice,
  }
}

/** Everyone to invite: who holds a seat of the body on the day of the meeting, then the guests. */
export async function inviteesOf(meeting: MeetingLike): Promise<Invitee[]> {
  return [...(await membersOf(meeting)), ...[...meeting.guests].map(invitedGuest)]
}

/** By name, who would get the convocation now and whom the last one does not name: seated or invited since, or reachable since. */
export async function untoldNames(meeting: MeetingLike, last: { invited: string[] }): Promise<string[]> {
  const invitees = await inviteesOf(meeting)
  return invitees
    .filter(({ invitee, email }) => email !== "" && !last.invited.includes(invitee))
    .map(({ name }) => name)
}

/** Whether someone on the list of a meeting is still to be invited: she holds a seat on its day, or is its guest. */
export async function isInvited(
  meeting: MeetingLike,
  { invitee, person }: Pick<Invitee, "invitee" | "person">,
): Promise<boolean> {
  if (person) return (await membersOf(meeting, person)).length > 0
  return [...meeting.guests].some(({ _id }) => invitee === `guest:${String(_id)}`)
}

async function membersOf(meeting: MeetingLike, only?: Types.ObjectId): Promise<Invitee[]> {
  const holders = await Seat.aggregate<Holder>([
    { $match: { body: meeting.body, ...heldOn(meeting.day), ...(only ? { person: only } : {}) } },
    ...(one("people", "person") as [PipelineStage.Lookup]),
    ...(one("organisations", "organisation") as [PipelineStage.Lookup]),
    { $lookup: { from: "accounts", as: "accounts", localField: "person", foreignField: "person" } },
    { $sort: { "people.familyName": 1, "people.givenName": 1, _id: 1 } },
  ])
  const people = new Map<string, Invitee>()
  for (const holder of holders.sort((a, b) => rank(a) - rank(b))) {
    const invitee = seated(holder, meeting.day)
    const stillThere = isThereOn(holder.people, meeting.day)
    if (stillThere && !people.has(invitee.invitee)) people.set(invitee.invitee, invitee)
  }
  return [...people.values()]
}

function invitedGuest({ _id, name, email, language }: Guest): Invitee {
  return {
    invitee: `guest:${String(_id)}`,
    person: null,
    guest: { name, email, language },
    name,
    email,
    language,
    organisation: null,
    organisationName: null,
    college: null,
    office: null,
    voice: null,
  }
}

/**
 * Gives every invitee her line of attendance and her link to the meeting, inside a step; those who are there already keep
 * their answer, and someone who is no longer invited and has said nothing loses hers (her link then says so). Minutes of
 * a meeting that was never convoked call it too.
 */
export async function prepareAttendance(meeting: MeetingLike & { endsAt: Date }, invitees: Invitee[]): Promise<void> {
  await Attendance.bulkWrite(
    invitees.map(({ invitee, email: _email, language: _language, ...line }) => ({
      updateOne: {
        filter: { meeting: meeting._id, invitee },
        upsert: true,
        update: { $setOnInsert: { answer: "invited" }, $set: line },
      },
    })),
  )
  // Who came without being invited stays, and who was noted.
  const gone = await Attendance.find({
    meeting: meeting._id,
    answer: "invited",
    stale: { $ne: true },
    "presence.status": null,
    "presence.noted": null,
    walkIn: null,
    invitee: { $nin: invitees.map(({ invitee }) => invitee) },
  })
    .select("_id")
    .lean()
  if (gone.length > 0) await Attendance.deleteMany({ _id: { $in: gone.map(({ _id }) => _id) } })
  const lines = await Attendance.find({ meeting: meeting._id, walkIn: null })
    .select("invitee person")
    .sort({ _id: 1 })
    .lean()
  await giveLinks(meeting, lines)
}
