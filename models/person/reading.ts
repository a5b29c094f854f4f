import { type PipelineStage, Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import { wordBeginningWith } from "../../server/patterns.ts"
import { thereOn, today } from "../concerns/day.ts"
import { keptUntilChanged } from "../concerns/keptUntilChanged.ts"
import { pagesFor } from "../concerns/paging.ts"
import { everHeld, heldOn } from "../concerns/period.ts"
import type { LocalName } from "../concerns/localName.ts"
import type { CollegeChange } from "../organisation/colleges.ts"
import { Person } from "../person.ts"
import { readableBy } from "../policies/keys.ts"
import type { Reader } from "../reader.ts"
import { askedNames } from "../search/names.ts"
import { hasWord, askedWords } from "../search/query.ts"
import { askedNumber } from "../search/numbers.ts"
import { SearchEntry } from "../searchEntry.ts"
import type { Office } from "../seat.ts"

type Id = Types.ObjectId
type Employer = { _id: Id; name: LocalName; acronym: string; acronymNl?: string; colleges: CollegeChange[] }
export type ReadPost = { _id: Id; title: string; from: string; until: string | null; organisation: Employer }
export type ListedPerson = {
  _id: Id
  givenName: string
  familyName: string
  sortKey: string
  email: string
  phone: string
  posts: ReadPost[]
}
export type ReadSeat = {
  _id: Id
  office: Office
  voice: string
  from: string
  until: string | null
  body: { _id: Id; slug: string; name: LocalName; kind: string }
  organisation: { _id: Id; name: LocalName }
}
export type ReadAction = { _id: Id; meeting: Id; body: Id; text: string; number: number; day: string; due: string }
export type ReadOwnPage = {
  _id: Id
  slug: string
  title: string
  language: Language
  chapter: Id
  reviewBy: string | null
}
export type ReadPerson = ListedPerson & {
  language: Language
  ended: string | null
  seats: ReadSeat[]
  actions: ReadAction[]
  pages: ReadOwnPage[]
  accounts: { withdrawn: unknown; password: boolean }[]
}

/** How many people a page of the register shows. */
export const peoplePerPage = 50

/** Whose name has a word that begins with each word that is asked for, also where one of both is written in one: De Smet, Desmet. */
export function namedLike(words: string) {
  const asked = askedNames(words)
  return asked.length === 0
    ? {}
    : { $and: asked.map((ways) => ({ $or: ways.map((way) => ({ nameWords: wordBeginningWith(way) })) })) }
}

const posts: PipelineStage.Lookup = {
  $lookup: {
    from: "affiliations",
    as: "posts",
    localField: "_id",
    foreignField: "person",
    pipeline: [
      { $sort: { from: 1, _id: 1 } },
      {
        $lookup: {
          from: "organisations",
          as: "organisation",
          localField: "organisation",
          foreignField: "_id",
          pipeline: [{ $project: { name: 1, acronym: 1, acronymNl: 1, colleges: 1 } }],
        },
      },
      { $unwind: "$organisation" },
    ],
  },
}

/** Where somebody works today, each with its organisation, as `posts`. */
export const openPosts = (): PipelineStage.Lookup => ({
  $lookup: { ...posts.$lookup, pipeline: [{ $match: heldOn(today()) }, ...(posts.$lookup.pipeline as [])] },
})

// Whose telephone it is, where a number is asked for: the search knows it however it is written.
async function askedFor(words: string) {
  if (!askedNumber(words)) return namedLike(words)
  const entries = await SearchEntry.find({ "of.kind": "person", $and: askedWords(words).map(hasWord) })
    .select("of.id")
    .lean()
  return { _id: { $in: entries.map((entry) => new Types.ObjectId(entry.of!.id)) } }
}

export type Initial = { _id: string; count: number }

const initialsOf = (asked: object) =>
  Person.aggregate<Initial>([
    { $match: { $and: [thereOn(today()), asked] } },
    { $group: { _id: { $substrCP: ["$sortKey", 0, 1] }, count: { $sum: 1 } } },
    { $sort: { _id: 1 } },
  ])

const everyInitial = keptUntilChanged(Person, () => initialsOf({}).exec())

/** One page of who is in the network today, in the order of their names; every initial with how many bear it. */
export async function listPeople({ words, page }: { words: string; page: number }) {
  const asked = await askedFor(words)
  const initials = words === "" ? await everyInitial() : await initialsOf(asked)
  const count = initials.reduce((sum, initial) => sum + initial.count, 0)
  const people = await Person.aggregate<ListedPerson>([
    { $match: { $and: [thereOn(today()), asked] } },
    { $sort: { sortKey: 1, _id: 1 } },
    { $skip: (page - 1) * peoplePerPage },
    { $limit: peoplePerPage },
    { $project: { givenName: 1, familyName: 1, sortKey: 1, email: 1, phone: 1 } },
    openPosts(),
  ])
  return { people, initials, count, pages: pagesFor(count, peoplePerPage) }
}

/**
 * A person with where she works and worked, where she sits, what she took upon herself and the pages that she keeps, as
 * far as this reader may read them; one command. Null when there is none.
 */
export async function readPerson(id: string, reader: Reader): Promise<ReadPerson | null> {
  const [row] = await Person.aggregate<ReadPerson>([
    { $match: { _id: new Types.ObjectId(id) } },
    posts,
    {
      $lookup: {
        from: "seats",
        as: "seats",
        localField: "_id",
        foreignField: "person",
        pipeline: [
          { $match: everHeld },
          { $sort: { from: 1, _id: 1 } },
          joined("bodies", "body", { slug: 1, name: 1, kind: 1 }),
          { $unwind: "$body" },
          joined("organisations", "organisation", { name: 1 }),
          { $unwind: "$organisation" },
        ],
      },
    },
    {
      $lookup: {
        from: "actions",
        as: "actions",
        localField: "_id",
        foreignField: "owners",
        pipeline: [
          { $match: { done: null, published: true, withdrawn: null, ...readableBy(reader) } },
          { $sort: { due: 1, _id: 1 } },
          { $project: { meeting: 1, body: 1, text: 1, number: 1, day: 1, due: 1 } },
        ],
      },
    },
    {
      $lookup: {
        from: "guide_pages",
        as: "pages",
        localField: "_id",
        foreignField: "owners",
        pipeline: [
          { $match: { binned: null, ...readableBy(reader) } },
          { $sort: { title: 1, _id: 1 } },
          { $project: { slug: 1, title: 1, language: 1, chapter: 1, reviewBy: 1 } },
        ],
      },
    },
    {
      $lookup: {
        from: "accounts",
        as: "accounts",
        localField: "_id",
        foreignField: "person",
        pipeline: [{ $project: { withdrawn: 1, password: { $ne: ["$password", null] } } }],
      },
    },
  ])
  return row ?? null
}

function joined(from: string, as: string, fields: Record<string, 1>): PipelineStage.Lookup {
  return { $lookup: { from, as, localField: as, foreignField: "_id", pipeline: [{ $project: fields }] } }
}
