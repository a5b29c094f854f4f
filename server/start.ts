import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { refuseHalfRestored } from "./backup/interrupted.ts"
import { config } from "./config.ts"
import { type Database, openDatabase } from "./database/index.ts"

// What the site writes is read by the account that runs it alone.
process.umask(0o077)

// The database opens in a process of its own while this one reads the rest of its code: each takes a good part of a
// second, and whoever starts the site waits for both.
const opening = config.mongodbUri ? null : openEmbedded()
// Its failure is told by whoever waits for it.
opening?.catch(() => {})
const { run } = await import("./run.ts")
await run(opening)

async function openEmbedded(): Promise<Database> {
  const folder = join(config.dataDir, "database")
  if (process.argv.includes("--demo") && process.argv.includes("--fresh"))
    rmSync(folder, { recursive: true, force: true })
  refuseHalfRestored(config.dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Who comes to read, on a disk that is nearly full, can still sign in.
  return openDatabase({ folder, writtenToTheEnd: ["sessions", "rate_limits"] })
}
