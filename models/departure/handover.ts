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

/**
 * Hands over what a person has in hand to whom each line names, as far as `reader` may read it; lines without a name
 * stay as they are. Gives how many changed hands.
 */
export async function handOver(from: Types.ObjectId, lines: Handover[], reader: Reader): Promise<number> {
  return inOneStep(async () => {
    let count = 0
    for (const { kind, id, to } of lines) {
      if (!kind || !id || !to) continue
      const successor = await Person.findById(to).lean()
      if (!successor || (successor.ended && successor.ended < today()))
        throw new FormError({ lines: "departures.errors.successor" })
      const thing = { _id: new Types.ObjectId(id), owners: from, ...readableBy(reader) }
      const [pull, add] = [{ $pull: { owners: from } }, { $addToSet: { owners: successor._id } }]
      const changed = kind === "action" ? await Action.updateOne(thing, add) : await GuidePage.updateOne(thing, add)
      if (kind === "action") await Action.updateOne(thing, pull)
      else await GuidePage.updateOne(thing, pull)
      count += changed.matchedCount
    }
    return count
  })
}
