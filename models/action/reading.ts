import { type PipelineStage, Types } from "mongoose"
import { Action } from "../action.ts"
import { addDays, today } from "../concerns/day.ts"
import type { Fact } from "../concerns/fact.ts"
import { perPage, type Registered, withBody } from "../decision/reading.ts"
import { limits } from "../limits.ts"
import { readableBy } from "../policies/keys.ts"
import type { Reader } from "../reader.ts"

export const shows = ["mine", "all", "done"] as const
export type Show = (typeof shows)[number]

/** A line of the list of actions; `doneBy` is the name of who said that it is done. */
export type ListedAction = Registered & {
  owners: Types.ObjectId[]
  ownerNames: string[]
  due: string
  done: Fact | null
  doneBy: string
}

type Found = { actions: ListedAction[]; recent: ListedAction[]; total: { count: number }[] }

const given = { $ifNull: [{ $first: "$doers.givenName" }, ""] }

const joined: PipelineStage.FacetPipelineStage[] = [
  ...withBody,
  { $lookup: { from: "people", as: "doers", localField: "done.by", foreignField: "_id" } },
  {
    $set: {
      doneBy: {
        $concat: [
          given,
          { $cond: [{ $eq: [given, ""] }, "", " "] },
          { $ifNull: [{ $first: "$doers.familyName" }, ""] },
        ],
      },
    },
  },
  { $project: { doers: 0 } },
]

// What has no day comes after what has one.
const soonestFirst: PipelineStage.FacetPipelineStage[] = [
  { $set: { undated: { $eq: ["$due", ""] } } },
  { $sort: { undated: 1, due: 1, day: 1, number: 1 } },
]

const lastFirst: PipelineStage.FacetPipelineStage[] = [{ $sort: { "done.at": -1, _id: -1 } }]

/**
 * One page of the actions that this reader may read: hers that are to do, all that are to do (the nearest day first),
 * or those that are done (the latest first). With hers come those that she owns and that were done lately.
 */
export async function listActions(reader: Reader, { show, page }: { show: Show; page: number }) {
  const mine = { owners: new Types.ObjectId(reader.person) }
  const paged = [{ $skip: (page - 1) * perPage }, { $limit: perPage }]
  const open = { done: null, withdrawn: null }
  const picked = { mine: { ...mine, ...open }, all: open, done: { done: { $ne: null } } }[show]
  const since = new Date(`${addDays(today(), -limits.recentDays)}T00:00:00Z`)
  const [found] = await Action.aggregate<Found>([
    { $match: { ...readableBy(reader), published: true, ...(show === "mine" ? mine : {}) } },
    {
      $facet: {
        total: [{ $match: picked }, { $count: "count" }],
        actions: [{ $match: picked }, ...(show === "done" ? lastFirst : soonestFirst), ...paged, ...joined],
        recent: [
          { $match: { ...mine, "done.at": { $gte: since } } },
          { $sort: { "done.at": -1 } },
          { $limit: perPage },
          ...joined,
        ],
      },
    },
  ])
  return {
    actions: found?.actions ?? [],
    recent: show === "mine" ? (found?.recent ?? []) : [],
    pages: Math.max(1, Math.ceil((found?.total[0]?.count ?? 0) / perPage)),
  }
}
