import { join } from "node:path"
import { parseArgs } from "node:util"
import { auditBeside } from "../../models/audit.ts"
import { migrations } from "../../models/migrations/index.ts"
import { isFull } from "../backup/full.ts"
import { inFolder, restore } from "../backup/restoring.ts"
import { config } from "../config.ts"
import { Progress } from "../progress.ts"
import { notWithMongodb } from "./backup/saying.ts"

/** npm run restore -- FILE [--overwrite]: puts the data of a backup into DATA_DIR, which the site must not hold. */
async function run() {
  const {
    positionals: [file],
    values,
  } = parseArgs({ allowPositionals: true, options: { overwrite: { type: "boolean", default: false } } })
  notWithMongodb("mongorestore")
  if (!file) throw new Error("Name the backup: npm run restore -- FILE")
  const progress = new Progress()
  console.log(`Checking ${file} from its first to its last byte, then restoring…`)
  const { header, documents, putAside } = await restore(
    inFolder(file, join(config.dataDir, "backups")),
    config.dataDir,
    {
      knownChanges: migrations.map(({ name }) => name),
      overwrite: values.overwrite,
      leave: (db) => auditBeside(db, "backupRestored"),
      progress,
    },
  ).finally(() => progress.end())
  console.log(`Restored: ${documents} documents, as they were on ${header.at.toISOString()}. Everyone signs in again.`)
  if (putAside) console.log(`What was there before lies in ${putAside}: remove it when all is well.`)
}

run().catch((error: Error) => {
  console.error(isFull(error) ? "The disk is full: make room and begin again. Nothing was changed." : error.message)
  process.exitCode = 1
})
