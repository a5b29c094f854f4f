import mongoose from "mongoose"

/** How many database commands `work` takes, those of the page itself and those of its frame. */
export async function commandsOf(work: () => Promise<unknown>): Promise<number> {
  const client = mongoose.connection.getClient()
  let count = 0
  const started = () => { count += 1 }
  client.on("commandStarted", started)
  await work()
  client.off("commandStarted", started)
  return count
}
