import { createHash, type Hash } from "node:crypto"
import { createReadStream } from "node:fs"
import { pipeline } from "node:stream"
import { createGunzip } from "node:zlib"
import { deserialize, serialize, type Document } from "bson"

/**
 * A backup is one file: BSON documents one after the other, compressed with gzip, readable on any machine and without
 * Maillage. README.md beside says what they are, and what lies in them.
 */
export const format = "maillage-backup"
export const version = 1

/**
 * What a backup leaves out: who is signed in, who is being slowed down, what is true of this machine alone (that a
 * database was moved there, and is whole, is one such thing: one that is not is not backed up), the session secret where
 * the database was served as a MongoDB.
 */
export const notKept = ["sessions", "rate_limits", "migration_locks", "backup_states", "moves", "secrets"]

export type Header = { format: string; version: number; at: Date; maillage: string; changes: string[] }
export type CollectionRecord = { collection: string; options: Document; indexes: Document[] }
export type BackupRecord = CollectionRecord | { document: Buffer }

/** What stops a restore, in one line for whoever asked for it. */
export class BackupError extends Error {}

/** What comes one after the other in a file, before it is compressed. */
export async function* written(header: Header, records: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const sum = createHash("sha256")
  let count = 0
  const counted = (bytes: Uint8Array) => {
    sum.update(bytes)
    count += 1
    return bytes
  }
  yield counted(serialize(header))
  for await (const record of records) yield counted(record)
  yield serialize({ end: { records: count, sha256: sum.digest("hex") } })
}

/** Reads a file from its first to its last byte; throws a BackupError where it is not what was written. */
export async function* readBackup(file: string): AsyncGenerator<BackupRecord | { header: Header }> {
  const sum = createHash("sha256")
  let count = 0
  let over = false
  for await (const bytes of documents(file)) {
    if (over) throw damaged(file)
    const record = count === 0 ? { header: headerOf(bytes, file) } : recordOf(bytes, file)
    if ("end" in record) {
      checkEnd(record.end, count, sum, file)
      over = true
    } else {
      sum.update(bytes)
      count += 1
      yield record
    }
  }
  if (!over) throw damaged(file)
}

const damaged = (file: string) =>
  new BackupError(`${file} is damaged: it is not what was written. Take another backup, or another copy of this one.`)

/** A document is at most 16 MB, and its wrapping adds a little. */
const longest = 17 * 1024 * 1024

async function* documents(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  const content = createGunzip()
  // What goes wrong in it is heard by whoever reads the content.
  pipeline(createReadStream(file), content, () => {})
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      for (let size = sizeOf(rest, file); rest.length >= 5 && rest.length >= size; size = sizeOf(rest, file)) {
        yield rest.subarray(0, size)
        rest = rest.subarray(size)
      }
    }
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException
    if (code === "ENOENT" || code === "EACCES" || code === "EISDIR")
      throw new BackupError(`${file} cannot be read: ${(error as Error).message}.`)
    throw code.startsWith("Z_") ? damaged(file) : error
  }
  if (rest.length > 0) throw damaged(file)
}

function sizeOf(bytes: Buffer, file: string): number {
  if (bytes.length < 5) return 5
  const size = bytes.readInt32LE(0)
  if (size < 5 || size > longest) throw damaged(file)
  return size
}

function headerOf(bytes: Buffer, file: string): Header {
  const header = parsed(bytes, file) as Header
  if (header.format !== format) throw new BackupError(`${file} is no backup of Maillage.`)
  if (header.version > version)
    throw new BackupError(
      `${file} was written by a newer Maillage (${header.maillage}). Install that version or a later one.`,
    )
  return header
}

const documentStart = Buffer.from("\x03document\0", "latin1")

function recordOf(bytes: Buffer, file: string): BackupRecord | { end: Document } {
  const start = 4 + documentStart.length
  if (bytes.subarray(4, start).equals(documentStart)) return { document: bytes.subarray(start, -1) }
  return parsed(bytes, file) as CollectionRecord | { end: Document }
}

function parsed(bytes: Buffer, file: string): Document {
  try {
    return deserialize(bytes)
  } catch {
    throw damaged(file)
  }
}

function checkEnd(end: Document, count: number, sum: Hash, file: string): void {
  if (end["records"] !== count || end["sha256"] !== sum.digest("hex")) throw damaged(file)
}
