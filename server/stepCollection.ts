import type { Collection, Document } from "mongodb"
import mongoose from "mongoose"
import { sessionOfStep } from "./inOneStep.ts"

/** Where each command of the driver takes its options. */
const optionsAt: Record<string, number> = {
  aggregate: 1,
  bulkWrite: 1,
  countDocuments: 1,
  deleteMany: 1,
  deleteOne: 1,
  distinct: 2,
  find: 1,
  findOne: 1,
  findOneAndUpdate: 2,
  insertMany: 1,
  insertOne: 1,
  replaceOne: 2,
  updateMany: 2,
  updateOne: 2,
}

/**
 * A collection as it lies in the database, whatever the models say of it today, whose commands join the step that is
 * open when they are given: the driver's own would wait for that step to end. A command that cannot join throws.
 */
export function stepCollection<T extends Document = Document>(name: string): Collection<T> {
  return new Proxy(mongoose.connection.db!.collection<T>(name), {
    get(collection, command: string) {
      if (command === "collectionName") return name
      const place = optionsAt[command]
      if (place === undefined) throw new Error(`${command} does not join a step.`)
      return (...given: unknown[]) => {
        const before = Array.from({ length: place }, (_, at) => given[at] ?? {})
        const options = { ...(given[place] as object), session: sessionOfStep() }
        return (collection as unknown as Record<string, (...all: unknown[]) => unknown>)[command]!(...before, options)
      }
    },
  })
}
