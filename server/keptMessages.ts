import { Types } from "mongoose"
import { now } from "./clock.ts"
import { config } from "./config.ts"
import { afterStep, inOneStep } from "./inOneStep.ts"
import { dueAnew, Message, type State, wakeDelivery } from "./outbox.ts"

/** How many of those to whom something is kept are named. */
export const namedAtMost = 12

/** Messages that were written while no mail server was set: how many, to how many people, and the names of the first ones. */
export type Kept = { messages: number; people: number; names: string[] }

/**
 * Lets all that is kept leave, once a mail server is set: each message is made anew, and one that would say what is no
 * longer true drops itself. Pressed twice, the second press finds nothing. Gives how many leave the kept ones.
 */
export async function sendKept(by: string): Promise<number> {
  if (!config.smtpUrl) return 0
  return inOneStep(async () => {
    const at = now()
    const { modifiedCount } = await Message.updateMany(
      { state: "kept" },
      { $set: { ...dueAnew(), released: at }, $push: { resent: { by: new Types.ObjectId(by), at } } },
    )
    if (modifiedCount > 0) afterStep(wakeDelivery)
    return modifiedCount
  })
}

/** For how many days it is told what became of what was kept. */
const toldDays = 7

/** What became of the kept messages that were sent together last: how many are in which state. */
export type Release = { at: Date; states: Partial<Record<State, number>> }

type Row = (Kept & { released: null }) | { released: Date; state: State; count: number }

/** What is kept, and for whom; and what became of what was sent together last, this week. One command. */
export async function readKept(): Promise<{ kept: Kept; release: Release | null }> {
  const since = new Date(now().getTime() - toldDays * 24 * 3600_000)
  const rows = await Message.aggregate<Row>([
    { $match: { state: "kept" } },
    {
      $group: {
        _id: { $ifNull: ["$person", "$to.email"] },
        name: { $first: "$to.name" },
        email: { $first: "$to.email" },
        count: { $sum: 1 },
      },
    },
    { $sort: { name: 1, email: 1 } },
    {
      $group: {
        _id: null,
        messages: { $sum: "$count" },
        people: { $sum: 1 },
        names: { $push: { $cond: [{ $eq: ["$name", ""] }, "$email", "$name"] } },
      },
    },
    { $project: { _id: 0, released: null, messages: 1, people: 1, names: { $slice: ["$names", namedAtMost] } } },
    {
      $unionWith: {
        coll: "messages",
        pipeline: [
          { $match: { released: { $gt: since } } },
          { $group: { _id: { released: "$released", state: "$state" }, count: { $sum: 1 } } },
          { $project: { _id: 0, released: "$_id.released", state: "$_id.state", count: 1 } },
        ],
      },
    },
  ])
  return {
    kept: rows.find((row) => row.released === null) ?? { messages: 0, people: 0, names: [] },
    release: lastOf(rows),
  }
}

function lastOf(rows: Row[]): Release | null {
  const told = rows.filter((row) => row.released !== null)
  const at = new Date(Math.max(...told.map(({ released }) => released.getTime())))
  const last = told.filter(({ released }) => released.getTime() === at.getTime())
  return last.length === 0 ? null : { at, states: Object.fromEntries(last.map(({ state, count }) => [state, count])) }
}
