import { setTimeout as sleep } from "node:timers/promises"
import mongoose from "mongoose"

/** So long without a command, and what came before the work has ended, in milliseconds. */
const quiet = 40

/** How many database commands `work` takes, those of the page itself and those of its frame; not what came before still does. */
export async function commandsOf(work: () => Promise<unknown>): Promise<number> {
  const client = mongoose.connection.getClient()
  let count = 0
  const started = () => { count += 1 }
  client.on("commandStarted", started)
  for (let before = -1; before !== count;) {
    before = count
    await sleep(quiet)
  }
  count = 0
  await work()
  client.off("commandStarted", started)
  return count
}
