import { type PipelineStage, Types } from "mongoose"
import type { Fact } from "../concerns/fact.ts"
import type { LocalName } from "../concerns/localName.ts"
import { pagesFor } from "../concerns/paging.ts"
import { Decision } from "../decision.ts"
import { readableBy } from "../policies/keys.ts"
import type { Reader } from "../reader.ts"

/** How many lines a page of the registers shows. */
export const perPage = 40

/** A line of the registers, with its body. */
export type Registered = {
  _id: Types.ObjectId
  meeting: Types.ObjectId
  text: string
  code: string
  number: number
  day: string
  withdrawn: Fact | null
  body: { _id: Types.ObjectId; name: LocalName; slug: string }
}

export const withBody: PipelineStage[] = [
  { $lookup: { from: "bodies", as: "body", localField: "body", foreignField: "_id" } },
  { $unwind: "$body" },
]

/** One page of the decisions in force, or withdrawn after they had a number, that this reader may read: latest first. */
export async function listDecisions(reader: Reader, { body, page }: { body: Types.ObjectId | null; page: number }) {
  const which = { ...readableBy(reader), published: true, ...(body ? { body } : {}) }
  const [total, decisions] = await Promise.all([
    Decision.countDocuments(which),
    Decision.aggregate<Registered>([
      { $match: which },
      { $sort: { day: -1, body: 1, number: -1 } },
      { $skip: (page - 1) * perPage },
      { $limit: perPage },
      ...withBody,
    ]),
  ])
  return { decisions, pages: pagesFor(total, perPage) }
}
