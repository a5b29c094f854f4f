import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { MongoClient } from "mongodb"
import { auditBeside } from "../../models/audit.ts"
import { nameFor } from "../backup/folder.ts"
import { isFull } from "../backup/full.ts"
import { refuseHalfRestored } from "../backup/interrupted.ts"
import { forgetPartial, makeBackup } from "../backup/making.ts"
import { config } from "../config.ts"
import { databaseName } from "../connection.ts"
import { runningAt } from "../database/folderLock.ts"
import { openDatabase } from "../database/index.ts"
import { refuseHalfMoved } from "../move/mark.ts"
import { Progress } from "../progress.ts"
import { notWithMongodb, size } from "./backup/saying.ts"

/** npm run backup [-- FILE]: one file with everything, while the site runs or not. */
async function backup() {
  const {
    positionals: [name],
  } = parseArgs({ allowPositionals: true })
  notWithMongodb("mongodump")
  const folder = join(config.dataDir, "database")
  refuseHalfRestored(config.dataDir)
  if (!existsSync(folder)) throw new Error(`There is nothing to back up: ${folder} is not there.`)
  const at = new Date()
  const file = name ? resolve(name) : join(config.dataDir, "backups", nameFor(at))
  if (existsSync(file)) throw new Error(`${file} is there already; name another file.`)

  const running = await runningAt(folder)
  const database = running ? null : await openDatabase({ folder })
  if (database) forgetPartial(join(config.dataDir, "backups"))
  const progress = new Progress()
  const client = new MongoClient(running ?? database!.uri)
  try {
    // Nothing would say any more that it is not whole.
    await refuseHalfMoved(client.db(databaseName("")))
    const bytes = await makeBackup(client.db(databaseName("")), file, at, progress)
    progress.end()
    // The backup is whole, whether or not there is room for its line.
    await auditBeside(client.db(databaseName("")), "backupMade").catch(() => {})
    console.log(`Saved: ${file} (${size(bytes)}). It holds personal data: keep a copy elsewhere, locked away.`)
  } finally {
    progress.end()
    await client.close()
    await database?.close()
  }
}

backup().catch((error: Error) => {
  console.error(
    isFull(error) ? "The disk is full: make room and begin again. Nothing is left of this backup." : error.message,
  )
  process.exitCode = 1
})
