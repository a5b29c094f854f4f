import "../../server/wholeAnswers.ts"
import { log } from "../../server/log.ts"
import { withoutWatch } from "./app.ts"
import { closeTestDatabase } from "./database.ts"
import { playWorlds } from "./writingWorld.ts"

// A process of its own, with a database of its own, that plays worlds of writers and says what was lost in them.
log.level = "warn"
withoutWatch()
// Whoever asked is gone: a run that was broken off leaves nobody playing.
process.on("disconnect", () => process.exit())
process.on("message", (seeds: number[]) => void (async () => {
  const lost = await playWorlds(seeds)
  await closeTestDatabase()
  process.send!(lost, () => process.disconnect())
})())
