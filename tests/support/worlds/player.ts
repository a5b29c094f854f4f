import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import "../../../server/wholeAnswers.ts"
import { log } from "../../../server/log.ts"
import { withoutWatch } from "../app.ts"
import { closeTestDatabase, theTestDatabaseIs } from "../database.ts"
import { openNearDatabase } from "../nearDatabase.ts"
import { type FormSeed, playFormWorlds } from "./forms/playing.ts"
import { playKilledWorlds, playWorlds } from "./playing.ts"

// A process of its own, with a database of its own, that plays worlds of writers and says what was lost in them.
log.level = "warn"
withoutWatch()
const folder = mkdtempSync(join(tmpdir(), "maillage-worlds-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
// Whoever asked is gone: a run that was broken off leaves nobody playing.
process.on("disconnect", () => process.exit())

export type Share = {
  seeds: number[]
  killed: number[]
  forms: FormSeed[]
  sites: { program: string; execArgv: string[] }
}

process.on(
  "message",
  ({ seeds, killed, forms, sites }: Share) =>
    void (async () => {
      theTestDatabaseIs(openNearDatabase(folder))
      const lost = [
        ...(await playWorlds(seeds)),
        ...(await playKilledWorlds(killed, sites)),
        ...(await playFormWorlds(forms)),
      ]
      await closeTestDatabase()
      process.send!(lost, () => process.disconnect())
    })(),
)
