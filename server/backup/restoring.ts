import { existsSync, mkdirSync, renameSync, rmSync, rmdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { MongoClient, type Db } from "mongodb"
import { databaseName } from "../connection.ts"
import { holdFolder } from "../database/folderLock.ts"
import { openDatabase } from "../database/index.ts"
import type { Progress } from "../progress.ts"
import { Filling, keptMeanwhile } from "./filling.ts"
import { BackupError, readBackup, type Header } from "./format.ts"
import { asideName, holdsSomething, restoringIn } from "./interrupted.ts"

type Restored = { header: Header; documents: number; putAside: string | null }

type Options = {
  /** The names of the changes of the data that this program knows. */
  knownChanges: string[]
  /** Puts the data that are there aside instead of refusing. */
  overwrite?: boolean
  /** What is left in the restored data, so that they say that they were. */
  leave?: ((db: Db) => Promise<void>) | undefined
  progress?: Progress | undefined
}

/**
 * Puts the data of a backup into a data folder. The whole file is checked first and written beside the data that are
 * there; these give way at the end, and are put aside, never removed. Whatever fails has changed nothing; of a restore
 * that is killed, see interrupted.ts.
 */
export async function restore(
  file: string,
  dataDir: string,
  { knownChanges, overwrite = false, leave, progress }: Options,
): Promise<Restored> {
  if (!existsSync(file)) throw new BackupError(`There is no backup ${file}.`)
  const database = join(dataDir, "database")
  const hold = holdFolder(database)
  const fresh = restoringIn(dataDir)
  try {
    const isThere = holdsSomething(database)
    if (isThere && !overwrite)
      throw new BackupError(`${dataDir} holds data already. Add --overwrite to put them aside and restore over them.`)
    const { header, documents } = await check(file, knownChanges)
    progress?.say(`Checked: ${documents} documents`)
    progress?.expect(documents)
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh, { mode: 0o700 })
    await fill(fresh, file, documents, { leave, progress })
    const putAside = isThere
      ? join(dataDir, `${asideName}${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}Z`)
      : null
    putInPlace(fresh, database, putAside)
    return { header, documents, putAside }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    if (existsSync(database) && !holdsSomething(database)) rmdirSync(database)
    hold.letGo()
  }
}

function putInPlace(fresh: string, database: string, putAside: string | null): void {
  if (putAside) renameSync(database, putAside)
  else rmdirSync(database)
  try {
    renameSync(fresh, database)
  } catch (error) {
    if (putAside) renameSync(putAside, database)
    throw error
  }
}

/** Reads all of it, so that a damaged file is known before anything is touched. */
async function check(file: string, knownChanges: string[]): Promise<{ header: Header; documents: number }> {
  let header: Header | undefined
  let documents = 0
  for await (const record of readBackup(file)) {
    if ("header" in record) header = record.header
    else if ("document" in record) documents += 1
  }
  const unknown = header!.changes.find((name) => !knownChanges.includes(name))
  if (unknown !== undefined)
    throw new BackupError(`${file} was written by a newer Maillage (${unknown}). Install that version or a later one.`)
  return { header: header!, documents }
}

async function fill(
  folder: string,
  file: string,
  documents: number,
  { leave, progress }: Pick<Options, "leave" | "progress">,
): Promise<void> {
  const database = await openDatabase({ folder, ...keptMeanwhile })
  const client = new MongoClient(database.uri)
  try {
    const db = client.db(databaseName(database.uri))
    const written = await fillFrom(file, db, progress)
    if (written !== documents)
      throw new BackupError(`${written} of ${documents} documents were written: restore it again.`)
    await settle(db)
    await leave?.(db)
  } finally {
    await client.close()
    await database.close()
  }
}

async function fillFrom(file: string, db: Db, progress: Progress | undefined): Promise<number> {
  let filling: Filling | undefined
  const names: string[] = []
  for await (const record of readBackup(file)) {
    if ("collection" in record) {
      await filling?.finish()
      filling = new Filling(db, record)
      names.push(record.collection)
    } else if ("document" in record) {
      await filling!.add(record.document)
      progress?.step(`restoring ${names.at(-1)!}`)
    }
  }
  await filling?.finish()
  const counts = await Promise.all(names.map((name) => db.collection(name).countDocuments()))
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * What time has made untrue since the backup. Mails that waited then may have left: they are never sent again by
 * themselves. And no browser may hold a page of the same number of changes that says something else.
 */
async function settle(db: Db): Promise<void> {
  await db
    .collection("messages")
    .updateMany(
      { $or: [{ state: "sending" }, { state: "queued", dueAt: { $lte: new Date() } }] },
      { $set: { state: "unknown", leasedUntil: null } },
    )
  await db
    .collection<{ _id: string }>("changes")
    .updateOne({ _id: "network" }, { $set: { number: Date.now() } }, { upsert: true })
}

/** The folder that a file lies in by default, for who names it by its name alone. */
export const inFolder = (file: string, folder: string): string =>
  existsSync(file) || dirname(file) !== "." ? file : join(folder, file)
