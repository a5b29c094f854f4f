import { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { Action } from "../action.ts"
import { thereOn, today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import { GuidePage } from "../guidePage.ts"
import { Person } from "../person.ts"
import type { ReadPerson } from "../person/reading.ts"
import { readableBy } from "../policies/keys.ts"
import type { Reader } from "../reader.ts"

export type Candidate = { _id: Types.ObjectId; givenName: string; familyName: string }
type Id = Types.ObjectId
type Row = Candidate & { posts: { organisation: Id }[]; seats: { body: Id }[]; accounts: object[] }

/** What can be handed over, each with who could take it: colleagues, members of the body, the coordination. */
export type Successors = { ofAction: (body: unknown) => Candidate[]; ofPage: Candidate[] }

/** Who could take over what a person has in hand; one command. */
export async function successorsOf(person: ReadPerson): Promise<Successors> {
  const open = { $match: heldOn(today()) }
  const own = person.posts.map(({ organisation }) => String(organisation._id))
  const rows = await Person.aggregate<Row>([
    { $match: { _id: { $ne: person._id }, ...thereOn(today()) } },
    { $sort: { sortKey: 1, _id: 1 } },
    {
      $lookup: {
        from: "affiliations",
        as: "posts",
        localField: "_id",
        foreignField: "person",
        pipeline: [open, { $project: { organisation: 1 } }],
      },
    },
    {
      $lookup: {
        from: "seats",
        as: "seats",
        localField: "_id",
        foreignField: "person",
        pipeline: [open, { $project: { body: 1 } }],
      },
    },
    {
      $lookup: {
        from: "accounts",
        as: "accounts",
        localField: "_id",
        foreignField: "person",
        pipeline: [{ $match: { coordinator: { $ne: null }, withdrawn: null } }, { $project: { _id: 1 } }],
      },
    },
    { $project: { givenName: 1, familyName: 1, posts: 1, seats: 1, accounts: 1 } },
  ])
  const coordinates = (row: Row) => row.accounts.length > 0
  const colleague = (row: Row) => row.posts.some(({ organisation }) => own.includes(String(organisation)))
  const sitsIn = (row: Row, body: unknown) => row.seats.some((seat) => String(seat.body) === String(body))
  return {
    ofAction: (body) => rows.filter((row) => sitsIn(row, body) || coordinates(row)),
    ofPage: rows.filter((row) => colleague(row) || coordinates(row)),
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
