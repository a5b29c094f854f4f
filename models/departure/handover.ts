import { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Action } from "../action.ts"
import { Affiliation } from "../affiliation.ts"
import { thereOn, today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import { GuidePage } from "../guidePage.ts"
import { Person } from "../person.ts"
import type { ReadPerson } from "../person/reading.ts"
import { readableBy } from "../policies/keys.ts"
import type { Reader } from "../reader.ts"

export type Candidate = { _id: Types.ObjectId; givenName: string; familyName: string }
type Id = Types.ObjectId
type Row = { bodies: Id[]; colleague: boolean | null; coordinates: boolean | null; people: Candidate }

/** What can be handed over, each with who could take it: colleagues, members of the body, the coordination. */
export type Successors = { ofAction: (body: unknown) => Candidate[]; ofPage: Candidate[] }

/**
 * Who could take over what a person has in hand, in one command: only whoever works where she does, sits where her actions
 * were decided, or coordinates, is read.
 */
export async function successorsOf(person: ReadPerson): Promise<Successors> {
  const held = heldOn(today())
  const rows = await Affiliation.aggregate<Row>([
    { $match: { organisation: { $in: person.posts.map(({ organisation }) => organisation._id) }, ...held } },
    { $project: { person: 1, colleague: { $literal: true } } },
    {
      $unionWith: {
        coll: "seats",
        pipeline: [
          { $match: { body: { $in: person.actions.map(({ body }) => body) }, ...held } },
          { $project: { person: 1, body: 1 } },
        ],
      },
    },
    {
      $unionWith: {
        coll: "accounts",
        pipeline: [
          { $match: { coordinator: { $ne: null }, withdrawn: null } },
          { $project: { person: 1, coordinates: { $literal: true } } },
        ],
      },
    },
    { $match: { person: { $ne: person._id } } },
    {
      $group: {
        _id: "$person",
        bodies: { $push: "$body" },
        colleague: { $max: "$colleague" },
        coordinates: { $max: "$coordinates" },
      },
    },
    {
      $lookup: {
        from: "people",
        as: "people",
        localField: "_id",
        foreignField: "_id",
        pipeline: [{ $match: thereOn(today()) }, { $project: { givenName: 1, familyName: 1, sortKey: 1 } }],
      },
    },
    { $unwind: "$people" },
    { $sort: { "people.sortKey": 1, _id: 1 } },
  ])
  const candidates = (which: (row: Row) => unknown) => rows.filter(which).map(({ people }) => people)
  return {
    ofAction: (body) =>
      candidates(({ bodies, coordinates }) => coordinates || bodies.some((each) => String(each) === String(body))),
    ofPage: candidates(({ colleague, coordinates }) => colleague || coordinates),
  }
}

export type Handover = { kind: "action" | "page" | null; id: string | null; to: string | null }
type Named = { [field in keyof Handover]: NonNullable<Handover[field]> }

/**
 * Hands over what a person has in hand to whom each line names, as far as `reader` may read it; lines without a name
 * stay as they are. Gives how many changed hands.
 */
export async function handOver(from: Types.ObjectId, lines: Handover[], reader: Reader): Promise<number> {
  const named = lines.filter((line): line is Named => Boolean(line.kind && line.id && line.to))
  const to = [...new Set(named.map((line) => line.to))]
  return inOneStep(async () => {
    const there = (
      await Person.find({ _id: { $in: to }, ...thereOn(today()) })
        .select("_id")
        .lean()
    ).map(({ _id }) => String(_id))
    const gone = named.find((line) => !there.includes(line.to))
    if (gone) throw new FormError({ [`to-${gone.id}`]: "departures.errors.successor" })
    const kept = named.find((line) => line.to === String(from))
    if (kept) throw new FormError({ [`to-${kept.id}`]: "departures.errors.leaves" })
    const writesOf = (kind: Named["kind"]) => named.filter((line) => line.kind === kind).flatMap(handed(from, reader))
    const actions = await Action.bulkWrite(writesOf("action"))
    const pages = await GuidePage.bulkWrite(writesOf("page"))
    return (actions.matchedCount + pages.matchedCount) / 2
  })
}

// Two writes each, of which the second finds what the first did: nothing is both added to a list and taken out of it at once.
const handed =
  (from: Types.ObjectId, reader: Reader) =>
  ({ id, to }: Named) => {
    const filter = { _id: new Types.ObjectId(id), owners: from, ...readableBy(reader) }
    return [
      { updateOne: { filter, update: { $addToSet: { owners: new Types.ObjectId(to) } } } },
      { updateOne: { filter, update: { $pull: { owners: from } } } },
    ]
  }
