import { type PipelineStage, Types } from "mongoose"
import { Action } from "../action.ts"
import { addDays, today } from "../concerns/day.ts"
import type { Fact } from "../concerns/fact.ts"
import { everAt, pagesFor } from "../concerns/paging.ts"
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

const given = { $ifNull: [{ $first: "$doers.givenName" }, ""] }

const joined: PipelineStage[] = [
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

const soonest = { due: 1, day: 1, number: 1, _id: 1 } as const
const latest = { "done.at": -1, _id: -1 } as const
type Order = typeof soonest | typeof latest

type Part = { which: Record<string, unknown>; order: Order }

const listed = ({ which, order }: Part, { skip, limit }: { skip: number; limit: number }) =>
  Action.aggregate<ListedAction>([{ $match: which }, { $sort: order }, { $skip: skip }, { $limit: limit }, ...joined])

/** One page of lists that follow one another; each is counted, and read where the page has a part of it. */
async function pageOfParts(parts: Part[], page: number) {
  const counts = await Promise.all(parts.map(({ which }) => Action.countDocuments(which)))
  const [from, to] = [(page - 1) * perPage, page * perPage]
  const read = parts.map(async (part, index) => {
    const before = counts.slice(0, index).reduce((sum, count) => sum + count, 0)
    const [skip, end] = [Math.max(0, from - before), Math.min(counts[index]!, to - before)]
    return skip < end ? await listed(part, { skip, limit: end - skip }) : []
  })
  const total = counts.reduce((sum, count) => sum + count, 0)
  return { actions: (await Promise.all(read)).flat(), pages: pagesFor(total, perPage) }
}

/**
 * One page of the actions that this reader may read: hers that are to do, all that are to do (the nearest day first, then
 * what has none), or those that are done (the latest first). With hers come those that she owns and that were done lately.
 */
export async function listActions(reader: Reader, { show, page }: { show: Show; page: number }) {
  const readable = { ...readableBy(reader), published: true }
  const mine = { owners: new Types.ObjectId(reader.person) }
  const since = new Date(`${addDays(today(), -limits.recentDays)}T00:00:00Z`)
  const open = { ...readable, ...(show === "mine" ? mine : {}), done: null, withdrawn: null }
  const parts =
    show === "done"
      ? [{ which: { ...readable, "done.at": everAt }, order: latest }]
      : [{ $gt: "" }, ""].map((due) => ({ which: { ...open, due }, order: soonest }))
  const [list, recent] = await Promise.all([
    pageOfParts(parts, page),
    show === "mine"
      ? listed(
          { which: { ...readable, ...mine, "done.at": { $gte: since } }, order: latest },
          { skip: 0, limit: perPage },
        )
      : [],
  ])
  return { ...list, recent }
}
