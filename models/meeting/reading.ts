import { type PipelineStage, Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import type { Answer } from "../attendance.ts"
import type { Given } from "../attendance/given.ts"
import type { Mail } from "../attendance/reaching.ts"
import { addressOf, withAddress } from "../attendance/contacts.ts"
import type { Fact, ReasonedFact } from "../concerns/fact.ts"
import type { LocalName } from "../concerns/localName.ts"
import type { Told } from "../convocation/telling.ts"
import { Meeting } from "../meeting.ts"
import type { College } from "../organisation/colleges.ts"
import { fullName } from "../person.ts"
import type { Office } from "../seat.ts"
import type { AgendaItem } from "./agendaItem.ts"

type Id = Types.ObjectId
export type ReadBody = { _id: Id; slug: string; name: LocalName; kind: string; openness: string; secretary: Id | null }
type Place = { name: string; address: string }
type Name = { _id: Id; givenName: string; familyName: string }

/** A meeting as lists show it: plain data, with its body. */
export type ListedMeeting = {
  _id: Id
  title: string
  day: string
  start: string
  length: number
  place: Place
  series: Id | null
  convoked: Fact | null
  cancelled: ReasonedFact | null
  binned?: Fact | null
  startsAt: Date
  endsAt: Date
  audience: string[]
  body: ReadBody
  /** Only in the list of past ones: how far its minutes are, and how much they hold. */
  minutes?: { published: Fact | null; audience: string[] }[]
  decided?: number
  agreed?: number
}

/** Someone on the list of a meeting, as kept. */
export type ReadAttendance = {
  _id: Id
  invitee: string
  person: Id | null
  guest: { name: string; email: string; language?: Language } | null
  name: string
  organisationName: LocalName | null
  college: College | null
  office: Office | null
  voice: string | null
  answers: Given[]
  answer: Answer
  representedBy: string
  representative?: Id | null
  stale: boolean
  remindedOn: string | null
}

/** What an earlier meeting of the body left to do. */
export type OpenAction = { _id: Id; meeting: Id; day: string; text: string; ownerNames: string[]; due: string }

/** What a meeting decided, once its minutes are published. */
export type ReadDecision = { _id: Id; number: number; text: string; audience: string[] }

export type ReadConvocation = {
  _id: Id
  revision: number
  at: Date
  by: Id
  convener: { name: string }
  note: string
  invited: string[]
  /** Only where it is asked for (Depth). */
  told?: Told
}

/** What only those who keep the list see of someone invited: where she is written to, and who entered her reply. */
export type Addressed = ReadAttendance & { email: string; enteredByName: string | null; sortKey: string }

/** A meeting with all that its page shows, read in one command. */
export type ReadMeeting = ListedMeeting & {
  zone: string
  link: string
  access: string
  replyBy: string | null
  replyNote: string
  secretary: Id | null
  uid: string
  sequence: number
  nextNote: string
  agenda: AgendaItem[]
  changed: Fact | null
  updatedAt: Date
  guests: { _id: Id; person?: Id | null; name: string; email: string; language: Language }[]
  attendances: ReadAttendance[]
  convocations: ReadConvocation[]
  people: Name[]
  /** Only for the meeting's own page: who writes its minutes, how far they are, what it decided and what is still open. */
  writers: Name[]
  decisions: ReadDecision[]
  /** Only with what is around it: how its mails fared. */
  mails: Pick<Mail, "template" | "state" | "data">[]
  minutes: { meeting: Id; published: Fact | null; withdrawn: ReasonedFact | null; audience: string[] }[]
  actions: OpenAction[]
}

/** A meeting comes with its body. */
export const bodyStages: [PipelineStage.Lookup, PipelineStage.Unwind] = [
  { $lookup: { from: "bodies", as: "body", localField: "body", foreignField: "_id" } },
  { $unwind: "$body" },
]

const joined = (from: string): PipelineStage.Lookup => ({
  $lookup: { from, as: from, localField: "_id", foreignField: "meeting" },
})

/**
 * What is read along. attendances: nothing, the list, or the list with addresses (`addressed`) · minutes: how
 * far its own are · around: those, and the open actions of the body · told: what
 * each of its sendings told.
 */
export type Depth = { attendances?: boolean | "addressed"; minutes?: boolean; around?: boolean; told?: boolean }

/** How many open actions, and how many of its decisions, a meeting's page shows. */
const actionsShown = 20
const decisionsShown = 100

const around: PipelineStage.Lookup[] = [
  {
    $lookup: {
      from: "actions",
      as: "actions",
      localField: "body._id",
      foreignField: "body",
      pipeline: [
        { $match: { published: true, done: null, withdrawn: null } },
        { $sort: { due: 1, _id: 1 } },
        { $limit: actionsShown },
      ],
    },
  },
  {
    $lookup: {
      from: "decisions",
      as: "decisions",
      localField: "_id",
      foreignField: "meeting",
      pipeline: [
        { $match: { published: true, withdrawn: null } },
        { $sort: { number: 1, _id: 1 } },
        { $limit: decisionsShown },
        { $project: { number: 1, text: 1, audience: 1 } },
      ],
    },
  },
]

// Its mails, the newest first, with no more of them than says what did not leave or arrive (convocation/reached.ts).
const mailed = (id: string): PipelineStage.Lookup => ({
  $lookup: {
    from: "messages",
    as: "mails",
    pipeline: [
      { $match: { "of.kind": "meeting", "of.id": id } },
      { $sort: { _id: -1 } },
      { $project: { template: 1, state: 1, "data.attendance": 1 } },
    ],
  },
})

/** Who writes its minutes: its own secretary, else its body's. */
const writing: PipelineStage[] = [
  { $set: { writer: { $ifNull: ["$secretary", "$body.secretary"] } } },
  { $lookup: { from: "people", as: "writers", localField: "writer", foreignField: "_id" } },
]

// Who came without being invited is on the list of who was there only.
const invited: PipelineStage.Match = { $match: { walkIn: null } }

const attending: PipelineStage.Lookup = {
  $lookup: { from: "attendances", as: "attendances", localField: "_id", foreignField: "meeting", pipeline: [invited] },
}

const addressed: PipelineStage.Lookup = {
  $lookup: {
    from: "attendances",
    as: "attendances",
    localField: "_id",
    foreignField: "meeting",
    pipeline: [
      invited,
      { $sort: { _id: 1 } },
      ...withAddress,
      { $lookup: { from: "people", as: "enterers", localField: "answers.by", foreignField: "_id" } },
    ],
  },
}

/** Who entered her last answer for her; null where she gave it herself. */
export function enteredBy({ answers, person }: Pick<ReadAttendance, "answers" | "person">): Id | null {
  const by = answers.at(-1)?.by ?? null
  return by && person && String(by) === String(person) ? null : by
}

type Joined = ReadAttendance & Parameters<typeof addressOf>[0] & { enterers: Name[] }

/** The lines of a meeting that was read with addresses. */
export function addressedLines(meeting: ReadMeeting): Addressed[] {
  return (meeting.attendances as Joined[]).map(({ enterers, people, accounts, ...line }) => {
    const by = enteredBy(line)
    const enterer = by && enterers.find(({ _id }) => _id.equals(by))
    return {
      ...line,
      email: addressOf({ guest: line.guest, people, accounts }),
      sortKey: people[0]?.sortKey ?? line.name,
      enteredByName: enterer ? fullName(enterer) : null,
    }
  })
}

// What is joined only where it is asked for.
type Asked = "attendances" | "minutes" | "actions" | "writers" | "decisions" | "mails"
type RowOf = Omit<ReadMeeting, Asked> & Partial<Pick<ReadMeeting, Asked>> & { cancellers: Name[]; publishers?: Name[] }

/** The meeting of an id with its body, its sendings and who is invited; null when there is none. */
export async function readMeeting(id: string, depth: Depth = {}): Promise<ReadMeeting | null> {
  const { attendances = true } = depth
  const [meeting] = await Meeting.aggregate<RowOf>([
    { $match: { _id: new Types.ObjectId(id) } },
    ...bodyStages,
    ...(attendances === "addressed" ? [addressed] : attendances ? [attending] : []),
    joined("convocations"),
    ...(depth.minutes || depth.around ? [joined("minutes")] : []),
    ...(depth.around ? [...around, ...writing, mailed(id)] : []),
    { $lookup: { from: "people", as: "people", localField: "changed.by", foreignField: "_id" } },
    { $lookup: { from: "people", as: "cancellers", localField: "cancelled.by", foreignField: "_id" } },
    ...(depth.around
      ? [{ $lookup: { from: "people", as: "publishers", localField: "minutes.published.by", foreignField: "_id" } }]
      : []),
    ...(depth.told ? [] : [{ $project: { "convocations.told": 0 } }]),
  ])
  if (!meeting) return null
  const { cancellers, publishers = [], ...read } = meeting
  return {
    ...read,
    attendances: read.attendances ?? [],
    minutes: read.minutes ?? [],
    actions: read.actions ?? [],
    writers: read.writers ?? [],
    decisions: read.decisions ?? [],
    mails: read.mails ?? [],
    people: [...read.people, ...cancellers, ...publishers],
    convocations: read.convocations.sort((a, b) => a.revision - b.revision),
  }
}
