import { existsSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { refuseHalfRestored } from "../backup/interrupted.ts"
import { config } from "../config.ts"
import { move } from "../move/moving.ts"
import { Progress } from "../progress.ts"
import { carryToFolder, carryToServer } from "../move/secret.ts"
import { openFolder, openServer, type Side } from "../move/sides.ts"
import { checkReplicaSet } from "../replicaSet.ts"

/**
 * npm run move -- --to mongodb://…: from DATA_DIR, which the site must not hold, to an empty MongoDB; with --from the
 * other way. Run again after an interruption, it goes on.
 */
async function run() {
  const {
    values: { to, from },
  } = parseArgs({ options: { to: { type: "string" }, from: { type: "string" } } })
  const uri = to ?? from
  if (!uri || (to && from))
    throw new Error("Say where to, npm run move -- --to mongodb://…, or where from, --from mongodb://…")
  refuseHalfRestored(config.dataDir)
  if (to && !existsSync(join(config.dataDir, "database")))
    throw new Error(`There is nothing to move: ${config.dataDir} holds no database.`)

  const open: Side[] = []
  const progress = new Progress()
  try {
    const server = await openServer(uri)
    open.push(server)
    if (to) await checkReplicaSet(server.db)
    const folder = await openFolder(config.dataDir)
    open.push(folder)
    const sums = to
      ? await move(folder, server, progress, () => carryToServer(config.dataDir, server.db))
      : await move(server, folder, progress, () => carryToFolder(server.db, config.dataDir))
    progress.end()
    const documents = sums.reduce((sum, each) => sum + each.documents, 0)
    console.log(`Moved and found the same: ${documents} documents in ${sums.length} collections.`)
    console.log(
      to
        ? `Set MONGODB_URI to that address and start. Put ${config.dataDir} away when all is well.`
        : "Start without MONGODB_URI. Remove the other database when all is well.",
    )
  } finally {
    progress.end()
    for (const side of open.reverse()) await side.close()
  }
}

run().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
