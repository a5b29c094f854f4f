import { type PipelineStage, Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import type { Answer, Presence } from "../attendance.ts"
import type { Fact, ReasonedFact } from "../concerns/fact.ts"
import type { LocalName } from "../concerns/localName.ts"
import type { AgendaItem } from "../meeting/agendaItem.ts"
import { Meeting } from "../meeting.ts"
import type { College } from "../organisation/colleges.ts"
import { fullName } from "../person.ts"
import type { Correction } from "./correcting.ts"
import type { Record as KeptRecord } from "./publishable.ts"
import { meetingAfter } from "./record.ts"

type Id = Types.ObjectId
type Name = { _id: Id; givenName: string; familyName: string }

export type ReadItem = {
  _id: Id
  agendaItem: Id | null
  position: number
  title: string
  html: string
  revision: number
  edited: Fact | null
}
export type ReadDecision = {
  _id: Id
  item: Id
  position: number
  text: string
  revision: number
  edited: Fact | null
  number: number | null
  code: string | null
  withdrawn: Fact | null
}
export type ReadAction = ReadDecision & { owners: Id[]; ownerNames: string[]; due: string; done: Fact | null }

type Mark = { revision: number; edited: Fact | null }

export type ReadLine = {
  _id: Id
  invitee: string
  person: Id | null
  name: string
  organisationName: LocalName | null
  college: College | null
  office: string | null
  voice: string | null
  answer: Answer
  representedBy: string
  representative?: Id | null
  presence: {
    status: Presence | null
    representedBy: string
    representative?: Id | null
    noted: Fact | null
    revision: number
  }
  walkIn: (Fact & { revision: number }) | null
}

export type ReadMinutes = {
  _id: Id
  meeting: Id
  secretary: Id | null
  language: Language
  summary: string[]
  closedAt: string
  parts: Record<"summary" | "hours" | "language", Mark & { device?: string }>
  edited: Fact | null
  audience: string[]
  published: Fact | null
  withdrawn: ReasonedFact | null
  publications: number
  silent?: boolean
  veiled?: boolean
  number: number | null
  year: number | null
  record: KeptRecord | null
}

/** A meeting with its minutes and all that their page shows; `minutes` is null before they begin. */
export type Proceedings = {
  _id: Id
  title: string
  day: string
  start: string
  length: number
  startsAt: Date
  place: { name: string; address: string }
  agenda: AgendaItem[]
  secretary: Id | null
  cancelled: ReasonedFact | null
  audience: string[]
  body: {
    _id: Id
    slug: string
    code: string
    kind: string
    name: LocalName
    openness: string
    secretary: Id | null
    place: object
  }
  minutes: ReadMinutes | null
  items: ReadItem[]
  decisions: ReadDecision[]
  actions: ReadAction[]
  lines: ReadLine[]
  people: Name[]
  /** Each time that they were withdrawn, what they said until then; the first one first. */
  corrections: Correction[]
  /** The next meeting of the body that is planned and not cancelled. */
  next: KeptRecord["next"]
}

/** A meeting and its minutes as far as it takes to know who may do what with them. */
export type Place = Pick<Proceedings, "_id" | "title" | "day" | "secretary" | "cancelled" | "audience" | "body"> & {
  minutes: Pick<ReadMinutes, "_id" | "meeting" | "published" | "withdrawn" | "edited" | "audience"> | null
}

/** The place alone, without a word of its minutes: what a saving needs to know of the rest. */
export async function readPlace(meeting: string): Promise<Place | null> {
  const [row] = await Meeting.aggregate<Omit<Place, "minutes"> & { minutes: NonNullable<Place["minutes"]>[] }>([
    { $match: { _id: new Types.ObjectId(meeting) } },
    { $project: { title: 1, day: 1, secretary: 1, cancelled: 1, audience: 1, body: 1 } },
    { $lookup: { from: "bodies", as: "body", localField: "body", foreignField: "_id" } },
    { $unwind: "$body" },
    {
      $lookup: {
        from: "minutes",
        as: "minutes",
        localField: "_id",
        foreignField: "meeting",
        pipeline: [{ $project: { meeting: 1, published: 1, withdrawn: 1, edited: 1, audience: 1 } }],
      },
    },
  ])
  return row ? { ...row, minutes: row.minutes[0] ?? null } : null
}

// How things are now. What published minutes say of the next meeting is compared with it; where they say nothing of any, none
// is looked for. Asked apart, since only so it is the next one alone that is read, of all meetings of the body.
async function followingOf({ body, day, minutes: [minutes] }: Row): Promise<Proceedings["next"]> {
  return minutes?.published && !minutes.record?.next?.day ? null : meetingAfter(body._id, day)
}

const ofMinutes = (from: string, as: string): PipelineStage.Lookup => ({
  $lookup: { from, as, localField: "minutes._id", foreignField: "minutes" },
})

const before: PipelineStage.Lookup = {
  $lookup: {
    from: "versions",
    as: "corrections",
    localField: "minutes._id",
    foreignField: "of",
    pipeline: [
      { $match: { kind: "publication" } },
      { $sort: { number: 1 } },
      { $project: { by: 1, at: 1, audience: 1, snapshot: 1 } },
    ],
  },
}

// Whom the page may have to name: all of them are joined at once. Of a list, and of the minutes, a path gives an array.
const inLists = [
  "minutes.published.by",
  "minutes.withdrawn.by",
  "minutes.edited.by",
  "minutes.secretary",
  "items.edited.by",
  "decisions.edited.by",
  "actions.edited.by",
  "lines.presence.noted.by",
  "lines.person",
  "minutes.parts.summary.edited.by",
  "corrections.snapshot.published.by",
]
const names: PipelineStage[] = [
  { $set: { named: { $concatArrays: [["$secretary", "$body.secretary"], ...inLists.map((path) => `$${path}`)] } } },
  {
    $lookup: {
      from: "people",
      as: "people",
      localField: "named",
      foreignField: "_id",
      pipeline: [{ $project: { givenName: 1, familyName: 1 } }],
    },
  },
]

type Row = Omit<Proceedings, "minutes" | "next"> & { minutes: ReadMinutes[] }

// Who was invited comes before who came without being.
const byArrival = (a: ReadLine, b: ReadLine) =>
  Number(Boolean(a.walkIn)) - Number(Boolean(b.walkIn)) || String(a._id).localeCompare(String(b._id))

/** The proceedings of a meeting, in two commands, or null where there is no such meeting. */
export async function readProceedings(meeting: string): Promise<Proceedings | null> {
  const [row] = await Meeting.aggregate<Row>([
    { $match: { _id: new Types.ObjectId(meeting) } },
    { $lookup: { from: "bodies", as: "body", localField: "body", foreignField: "_id" } },
    { $unwind: "$body" },
    { $lookup: { from: "minutes", as: "minutes", localField: "_id", foreignField: "meeting" } },
    ofMinutes("minutes_items", "items"),
    ofMinutes("decisions", "decisions"),
    ofMinutes("actions", "actions"),
    { $lookup: { from: "attendances", as: "lines", localField: "_id", foreignField: "meeting" } },
    before,
    ...names,
  ])
  if (!row) return null
  const byPosition = <T extends { position: number; _id: Id }>(list: T[]) =>
    list.sort((a, b) => a.position - b.position || String(a._id).localeCompare(String(b._id)))
  return {
    ...row,
    minutes: row.minutes[0] ?? null,
    next: await followingOf(row),
    items: byPosition(row.items),
    lines: row.lines.sort(byArrival),
    decisions: byPosition(row.decisions),
    actions: byPosition(row.actions),
  }
}

/** The points of the document: one on which nothing was written still stands where it stood on the agenda. */
export function shownItems({
  items,
  decisions,
  actions,
}: Pick<Proceedings, "items" | "decisions" | "actions">): ReadItem[] {
  const lines = [...decisions, ...actions].filter(({ withdrawn }) => !withdrawn)
  return items.filter(
    (item) =>
      item.agendaItem !== null || item.html !== "" || lines.some((each) => String(each.item) === String(item._id)),
  )
}

/** Those on the list in the order of a register: by family name, and by the name they were invited under where it is not known. */
export function byName({ people }: Pick<Proceedings, "people">): (a: ReadLine, b: ReadLine) => number {
  const known = new Map(people.map(({ _id, givenName, familyName }) => [String(_id), `${familyName} ${givenName}`]))
  const keyOf = ({ person, name }: ReadLine) => known.get(String(person)) ?? name
  return (a, b) => keyOf(a).localeCompare(keyOf(b), "fr") || String(a._id).localeCompare(String(b._id))
}

/** The name of someone whom a fact of these minutes names; "" when she is no longer known. */
export function nameOf({ people }: Pick<Proceedings, "people">, id: unknown): string {
  const person = people.find(({ _id }) => String(_id) === String(id))
  return person ? fullName(person) : ""
}
