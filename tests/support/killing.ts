import { AsyncLocalStorage } from "node:async_hooks"
import mongoose from "mongoose"
import { dropCopies } from "../../server/copies.ts"

/** The process that worked is gone. */
export class Killed extends Error {}

const commands = [
  "find",
  "findOne",
  "aggregate",
  "countDocuments",
  "insertOne",
  "insertMany",
  "updateOne",
  "updateMany",
  "deleteOne",
  "findOneAndUpdate",
] as const
const lives = new AsyncLocalStorage<{ left: number }>()
let isWatching = false

type Methods = Record<string, (...given: unknown[]) => unknown>

// Each command of whoever is to die costs a life; the one after the last is never sent.
function watch() {
  if (isWatching) return
  isWatching = true
  const methods = mongoose.mongo.Collection.prototype as unknown as Methods
  for (const name of commands) {
    const send = methods[name]!
    methods[name] = function (this: unknown, ...given: unknown[]) {
      const life = lives.getStore()
      if (life && life.left-- <= 0) throw new Killed()
      return send.apply(this, given)
    }
  }
}

/**
 * Does `work` as a process that is killed after so many commands to the database: what it had not committed is undone,
 * what it held in memory is forgotten, and nobody is answered, however far it came.
 */
export async function killedAfter(count: number, work: () => Promise<unknown>): Promise<void> {
  watch()
  try {
    await lives.run({ left: count }, work)
  } catch (error) {
    if (!(error instanceof Killed)) throw error
  } finally {
    dropCopies()
  }
}
