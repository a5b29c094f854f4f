import { type PipelineStage, Types } from "mongoose"
import { Body, type bodyKinds } from "../body.ts"
import { today } from "../concerns/day.ts"
import { everHeld, heldOn } from "../concerns/period.ts"
import type { LocalName } from "../concerns/localName.ts"
import { isToCome, notEnded } from "../meeting/ending.ts"
import type { CollegeChange } from "../organisation/colleges.ts"
import { readableBy } from "../policies/keys.ts"
import type { Reader } from "../reader.ts"
import type { Office } from "../seat.ts"

type Id = Types.ObjectId
type Place = { name: string; address: string }
type Named = { _id: Id; givenName: string; familyName: string }
export type ReadHolder = {
  _id: Id
  office: Office
  voice: string
  from: string
  until: string | null
  person: Named & { sortKey: string }
  organisation: { _id: Id; name: LocalName; acronym: string; acronymNl?: string; colleges: CollegeChange[] }
}
export type ListedBody = {
  _id: Id
  slug: string
  kind: (typeof bodyKinds)[number]
  openness: "network" | "members"
  name: LocalName
  code: string
  mission: LocalName
  ended: string | null
  members: number
  next: { day: string; start: string; endsAt: Date }[]
}
type NextMeeting = {
  _id: Id
  title: string
  day: string
  start: string
  length: number
  place: Place
  cancelled: unknown
  endsAt: Date
}
type LastMinutes = { _id: Id; meeting: Id; record: { title: string; day: string } | null }
type LastDecision = { _id: Id; meeting: Id; code: string; text: string; day: string }
export type ReadBody = Omit<ListedBody, "members" | "next"> & {
  formerSlugs: string[]
  place: Place
  secretary: Id | null
  secretaries: Named[]
  seats: ReadHolder[]
  meetings: NextMeeting[]
  minutes: LastMinutes[]
  decisions: LastDecision[]
}

/** How many of each a body's page shows. */
const shown = { meetings: 3, minutes: 3, decisions: 6 }

/** Every body, past ones too, with how many sit in it and when it meets next; one command. */
export async function listBodies(): Promise<ListedBody[]> {
  const day = today()
  const all = await Body.aggregate<ListedBody>([
    { $sort: { "name.fr": 1, _id: 1 } },
    {
      $lookup: {
        from: "seats",
        as: "seats",
        localField: "_id",
        foreignField: "body",
        pipeline: [{ $match: heldOn(day) }, { $project: { _id: 1 } }],
      },
    },
    {
      $lookup: {
        from: "meetings",
        as: "next",
        localField: "_id",
        foreignField: "body",
        pipeline: [
          { $match: { ...notEnded(), cancelled: null, binned: null } },
          { $sort: { day: 1, start: 1 } },
          { $limit: 1 },
          { $project: { day: 1, start: 1, endsAt: 1 } },
        ],
      },
    },
    {
      $project: {
        slug: 1,
        kind: 1,
        openness: 1,
        name: 1,
        code: 1,
        mission: 1,
        ended: 1,
        next: 1,
        members: { $size: "$seats" },
      },
    },
  ])
  return all.map((body) => ({ ...body, next: body.next.filter(isToCome) }))
}

const one = (from: string, as: string, fields: Record<string, 1>): [PipelineStage.Lookup, PipelineStage.Unwind] => [
  { $lookup: { from, as, localField: as, foreignField: "_id", pipeline: [{ $project: fields }] } },
  { $unwind: `$${as}` },
]

const seatsWhere = (which: object): PipelineStage.Lookup => ({
  $lookup: {
    from: "seats",
    as: "seats",
    localField: "_id",
    foreignField: "body",
    pipeline: [
      { $match: which },
      ...one("people", "person", { givenName: 1, familyName: 1, sortKey: 1 }),
      ...one("organisations", "organisation", { name: 1, acronym: 1, acronymNl: 1, colleges: 1 }),
      { $sort: { "person.sortKey": 1, from: 1, _id: 1 } },
    ],
  },
})

/** The seats of a body that were withdrawn as never held, for whoever may give them back. */
export async function withdrawnSeats(body: Id): Promise<ReadHolder[]> {
  const [row] = await Body.aggregate<{ seats: ReadHolder[] }>([
    { $match: { _id: body } },
    seatsWhere({ withdrawn: { $ne: null } }),
    { $project: { seats: 1 } },
  ])
  return row?.seats ?? []
}

const bySlug = (slug: string): PipelineStage[] => [
  { $match: { $or: [{ slug }, { formerSlugs: slug }] } },
  { $limit: 1 },
]

/**
 * The body of a slug, also one that it had before, with its seats of all times, its next meetings and, as far as this
 * reader may read them, its last minutes and decisions; one command. Null when there is none.
 */
export async function readBody(slug: string, reader: Reader): Promise<ReadBody | null> {
  const [row] = await Body.aggregate<ReadBody>([
    ...bySlug(slug),
    seatsWhere(everHeld),
    {
      $lookup: {
        from: "people",
        as: "secretaries",
        localField: "secretary",
        foreignField: "_id",
        pipeline: [{ $project: { givenName: 1, familyName: 1 } }],
      },
    },
    {
      $lookup: {
        from: "meetings",
        as: "meetings",
        localField: "_id",
        foreignField: "body",
        pipeline: [
          { $match: { binned: null, ...notEnded() } },
          { $sort: { day: 1, start: 1, _id: 1 } },
          { $limit: shown.meetings },
          { $project: { title: 1, day: 1, start: 1, length: 1, place: 1, cancelled: 1, endsAt: 1 } },
        ],
      },
    },
    {
      $lookup: {
        from: "minutes",
        as: "minutes",
        localField: "_id",
        foreignField: "body",
        pipeline: [
          { $match: { published: { $ne: null }, ...readableBy(reader) } },
          { $sort: { "record.day": -1, _id: 1 } },
          { $limit: shown.minutes },
          { $project: { meeting: 1, "record.title": 1, "record.day": 1 } },
        ],
      },
    },
    {
      $lookup: {
        from: "decisions",
        as: "decisions",
        localField: "_id",
        foreignField: "body",
        pipeline: [
          { $match: { published: true, withdrawn: null, ...readableBy(reader) } },
          { $sort: { day: -1, number: -1, _id: 1 } },
          { $limit: shown.decisions },
          { $project: { meeting: 1, code: 1, text: 1, day: 1 } },
        ],
      },
    },
  ])
  return row ? { ...row, meetings: row.meetings.filter(isToCome) } : null
}
