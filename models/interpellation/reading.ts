import { Types } from "mongoose"
import { today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import type { Fact, ReasonedFact } from "../concerns/fact.ts"
import type { LocalName } from "../concerns/localName.ts"
import { type Alert, Interpellation, type TextLanguage } from "../interpellation.ts"
import type { College, CollegeChange } from "../organisation/colleges.ts"
import { readableBy } from "../policies/keys.ts"
import type { Stance } from "../position.ts"
import type { Reader } from "../reader.ts"
import type { Basis } from "./adopting.ts"
import type { Addressee, Constat, Opinion, Proposition, Written } from "./parts.ts"

type Id = Types.ObjectId
type Named = { _id: Id; givenName: string; familyName: string }
export type ReadPosition = {
  organisation: Id
  organisationName: LocalName
  college: College
  stance: Stance
  text: string
  byName: string
  at: Date
}
type Facts = {
  consultation: (Fact & { until: string; asked: Id[] }) | null
  adoption: (Fact & { day: string; meeting?: Id | null; decision?: Id | null; silent?: Id[] }) | null
  dispatch: (Fact & { day: string; how: string }) | null
  reply: (Fact & { day: string; text: string }) | null
  closure: (Fact & { text: string }) | null
  withdrawal: ReasonedFact | null
  takenBack?: (ReasonedFact & { step: string; day: string })[]
}

/** One as lists show it. */
export type ListedInterpellation = Facts & {
  _id: Id
  title: string
  alert: Alert
  language: TextLanguage
  number: number | null
  year: number | null
  body: Id
  addressees: Addressee[]
  audience: string[]
  changed: Fact
  bodies: { name: LocalName; slug: string }[]
}

/** One with all that its page shows, read in one command. */
export type ReadInterpellation = ListedInterpellation & {
  authors: Id[]
  revision: number
  createdAt: Date
  parts: NonNullable<Written["parts"]>
  constats: Constat[]
  opinions: Opinion[]
  propositions: Proposition[]
  people: Named[]
  ties: { person: Id; organisation: Id }[]
  positions: ReadPosition[]
  organisations: { _id: Id; name: LocalName; colleges: CollegeChange[] }[]
  // What its adoption rests on.
  bases: Omit<Basis, "decisions">[]
  decisions: { code: string; number: number }[]
}

// The organisations that its authors belong to today.
const tiesOfAuthors = (from: string) => ({
  $lookup: {
    from,
    as: from,
    localField: "authors",
    foreignField: "person",
    pipeline: [{ $match: heldOn(today()) }, { $project: { _id: 0, person: 1, organisation: 1 } }],
  },
})

/** The interpellation of an id with its positions and the names that it tells; null when there is none. */
export async function readInterpellation(id: string): Promise<ReadInterpellation | null> {
  const [one] = await Interpellation.aggregate<ReadInterpellation>([
    { $match: { _id: new Types.ObjectId(id) } },
    { $lookup: { from: "bodies", localField: "body", foreignField: "_id", as: "bodies" } },
    { $lookup: { from: "people", localField: "authors", foreignField: "_id", as: "people" } },
    { $lookup: { from: "positions", localField: "_id", foreignField: "interpellation", as: "positions" } },
    {
      $lookup: {
        from: "organisations",
        localField: "consultation.asked",
        foreignField: "_id",
        as: "organisations",
        pipeline: [{ $project: { name: 1, colleges: 1 } }],
      },
    },
    {
      $lookup: {
        from: "meetings",
        localField: "adoption.meeting",
        foreignField: "_id",
        as: "bases",
        pipeline: [
          {
            $lookup: {
              from: "bodies",
              localField: "body",
              foreignField: "_id",
              as: "bodies",
              pipeline: [{ $project: { name: 1, kind: 1 } }],
            },
          },
          {
            $lookup: {
              from: "minutes",
              localField: "_id",
              foreignField: "meeting",
              as: "minutes",
              pipeline: [{ $project: { published: 1 } }],
            },
          },
          { $project: { title: 1, day: 1, bodies: 1, minutes: 1 } },
        ],
      },
    },
    {
      $lookup: {
        from: "decisions",
        localField: "adoption.decision",
        foreignField: "_id",
        as: "decisions",
        pipeline: [{ $match: { published: true } }, { $project: { code: 1, number: 1 } }],
      },
    },
    tiesOfAuthors("seats"),
    tiesOfAuthors("affiliations"),
    { $set: { ties: { $concatArrays: ["$seats", "$affiliations"] } } },
    { $project: { seats: 0, affiliations: 0 } },
  ])
  return one ?? null
}

/** How many the list shows on a page. */
export const interpellationsPerPage = 30

/** What a reader may read, the newest first; and how many pages there are. */
export async function listInterpellations(reader: Reader, page: number) {
  const readable = readableBy(reader)
  const total = await Interpellation.countDocuments(readable)
  const rows = await Interpellation.aggregate<ListedInterpellation>([
    { $match: readable },
    { $sort: { createdAt: -1, _id: -1 } },
    { $skip: (page - 1) * interpellationsPerPage },
    { $limit: interpellationsPerPage },
    { $lookup: { from: "bodies", localField: "body", foreignField: "_id", as: "bodies" } },
  ])
  return { rows, pages: Math.ceil(total / interpellationsPerPage) }
}
