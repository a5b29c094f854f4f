import { setTimeout as sleep } from "node:timers/promises"
import mongoose from "mongoose"
import { dropCopies } from "../../server/copies.ts"
import { sessionStore } from "../../server/sessionStore.ts"

/** So long without a command, and what came before the work has ended, in milliseconds. */
const quiet = 40

/**
 * How many database commands `work` takes in a process that holds no copy of anything, those of the page itself, of its
 * frame and of the session; not what came before still does.
 */
export async function commandsOf(work: () => Promise<unknown>): Promise<number> {
  const client = mongoose.connection.getClient()
  let count = 0
  const started = () => {
    count += 1
  }
  client.on("commandStarted", started)
  for (let before = -1; before !== count;) {
    before = count
    await sleep(quiet)
  }
  dropCopies()
  sessionStore().forgetCopies()
  count = 0
  await work()
  client.off("commandStarted", started)
  return count
}
