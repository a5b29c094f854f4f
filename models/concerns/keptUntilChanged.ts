import type { Model } from "mongoose"
import { today } from "./day.ts"

type Dated = Pick<Model<unknown>, "collection">

/**
 * What is read from a whole collection, kept by this process until one of its documents changed, or the day did: a register
 * is looked at a hundred times for each time that it changes. Every save says when it was, by whichever process it was done,
 * and an index on `updatedAt` finds the last one. Callers never change what it gives.
 */
export function keptUntilChanged<T>(model: Dated, read: () => Promise<T>): () => Promise<T> {
  let kept: { as: string; value: Promise<T> } | null = null
  return async (): Promise<T> => {
    const as = await stateOf(model)
    if (as === null) return read()
    if (kept?.as === as) return kept.value
    // A pipeline of Mongoose is no promise: whoever waits for it runs it, each time.
    const value = (async () => await read())()
    kept = { as, value }
    value.catch(() => (kept = null))
    return value
  }
}

async function stateOf({ collection }: Dated): Promise<string | null> {
  const [count, last] = await Promise.all([
    collection.countDocuments(),
    collection.findOne<{ _id: unknown; updatedAt: Date }>(
      {},
      { sort: { updatedAt: -1 }, projection: { updatedAt: 1 } },
    ),
  ])
  // What a clock that was ahead wrote stays the last one, whatever is saved after it.
  if (last && last.updatedAt.getTime() > Date.now()) return null
  return `${today()} ${count} ${last ? `${String(last._id)} ${last.updatedAt.getTime()}` : ""}`
}
