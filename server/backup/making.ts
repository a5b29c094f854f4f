import { createWriteStream, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import type { Db } from "mongodb"
import { root } from "../paths.ts"
import type { Progress } from "../progress.ts"
import { BackupError, format, notKept, version, written } from "./format.ts"

/** One that stopped growing this long ago was left by a process that died, in milliseconds. */
const abandonedAfter = 10 * 60_000

/**
 * Writes everything that an embedded database holds at this moment to one file, while others go on writing. The file has
 * a name of its own only once it is whole and on the disk. Gives its size in bytes; one that is being made already is an
 * error.
 */
export async function makeBackup(db: Db, file: string, at: Date, progress?: Progress): Promise<number> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const partial = partialIn(dirname(file))
  const output = await claim(partial)
  try {
    const records = db.runCursorCommand({ backup: 1, without: notKept }, {
      raw: true,
    } as object) as AsyncIterable<unknown>
    progress?.expect(await countIn(db))
    const header = { format, version, at, maillage: programVersion(), changes: await changesOf(db) }
    await pipeline(
      Readable.from(inChunks(followed(written(header, records as AsyncIterable<Uint8Array>), progress)), {
        objectMode: false,
      }),
      createGzip(),
      output,
    )
    renameSync(partial, file)
    return statSync(file).size
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

/** Where a backup lies while it is being made; one at a time in a folder. */
const partialIn = (folder: string) => join(folder, "being-made.partial")

/** Whether a backup is being made in this folder. */
export function isBeingMade(folder: string): boolean {
  const changed = statSync(partialIn(folder), { throwIfNoEntry: false })?.mtimeMs
  return changed !== undefined && changed > Date.now() - abandonedAfter
}

/**
 * Removes what was left in a folder by a backup that ended in its middle, and says whether there was any. For whoever
 * holds the database of that folder alone: what was last written before this process began is nobody's any more.
 */
export function forgetPartial(folder: string): boolean {
  const changed = statSync(partialIn(folder), { throwIfNoEntry: false })?.mtimeMs
  if (changed === undefined || changed >= performance.timeOrigin) return false
  rmSync(partialIn(folder), { force: true })
  return true
}

async function claim(partial: string) {
  if (!isBeingMade(dirname(partial))) rmSync(partial, { force: true })
  const output = createWriteStream(partial, { flags: "wx", mode: 0o600, flush: true })
  await new Promise<void>((resolve, reject) => {
    output.once("open", () => resolve())
    output.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EEXIST"
          ? new BackupError(
              `A backup is being made already in ${dirname(partial)}; if it was killed, remove ${basename(partial)} from there.`,
            )
          : error,
      ),
    )
  })
  return output
}

const chunkSize = 256 * 1024

/** Compressing a thousand small pieces one by one costs more than compressing them together. */
async function* inChunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size < chunkSize) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  yield Buffer.concat(held)
}

/** About how many documents a backup will hold. */
async function countIn(db: Db): Promise<number> {
  const collections = await db.listCollections({ type: "collection" }, { nameOnly: true }).toArray()
  const counts = await Promise.all(
    collections
      .filter(({ name }) => !notKept.includes(name))
      .map(({ name }) => db.collection(name).estimatedDocumentCount()),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

async function* followed(
  pieces: AsyncIterable<Uint8Array>,
  progress: Progress | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    progress?.step("saving")
    yield piece
  }
}

async function changesOf(db: Db): Promise<string[]> {
  const done = await db.collection<{ _id: string }>("migrations").find().sort({ _id: 1 }).toArray()
  return done.map(({ _id }) => _id)
}

function programVersion(): string {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version
}
