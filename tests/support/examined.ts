import mongoose from "mongoose"
import { dropCopies } from "../../server/copies.ts"
import { sessionStore } from "../../server/sessionStore.ts"

/**
 * How many documents the database looks at while `work` is done, by finds, pipelines with all that they join, and
 * writes, in a process that holds no copy of anything. The database counts for all who ask it, so that on a server that
 * others use as well it can only be too many; an answer is wrong by what its housekeeping does meanwhile.
 */
export async function docsExamined(work: () => Promise<unknown>): Promise<number> {
  dropCopies()
  sessionStore().forgetCopies()
  const before = await scanned()
  await work()
  return (await scanned()) - before
}

async function scanned(): Promise<number> {
  const { metrics } = await mongoose.connection.getClient().db("admin").command({ serverStatus: 1 })
  return Number((metrics as { queryExecutor: { scannedObjects: unknown } }).queryExecutor.scannedObjects)
}
