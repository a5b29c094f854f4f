import { rmSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { MongoError } from "../../errors.ts"

/** Snapshots that may be open at a time, one for each cursor that is being read. */
export const MAX_READERS = 4000

export type Reason = "damaged" | "truncated" | "missing" | "unwritable" | "full" | "newer" | "unknown"

/** Why a folder cannot be opened, in one line that names the folder and the likely cause. */
export class StorageError extends Error {
  constructor(
    readonly folder: string,
    readonly reason: Reason,
    cause: string,
  ) {
    super(`The database in ${folder} cannot be opened: ${cause}`)
  }
}

const NO_SPACE = /No space left|File too large|Disk quota exceeded|ENOSPC|EFBIG|EDQUOT/
/** Node says ENOENT of a folder, with those above it, that cannot be made on a disk that may only be read. */
const NOT_ALLOWED = /Permission denied|Operation not permitted|Read-only file system|EACCES|EPERM|EROFS|ENOENT.*mkdir/
const DAMAGED = /MDB_(INVALID|CORRUPTED|PAGE_NOTFOUND|VERSION_MISMATCH|PANIC)/

/** What LMDB or the system said at opening, as a StorageError. */
export function openingFailure(folder: string, error: unknown): Error {
  if (error instanceof StorageError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (NO_SPACE.test(message)) return new StorageError(folder, "full", full)
  if (NOT_ALLOWED.test(message)) return new StorageError(folder, "unwritable", unwritable)
  if (DAMAGED.test(message)) return new StorageError(folder, "damaged", `${damaged} (${message})`)
  return new StorageError(folder, "unknown", message)
}

export const unwritable =
  "this account may not write to it; give it the right to write, or set DATA_DIR to another " + "folder."
export const full = "the disk is full; make room and start again."
export const damaged =
  "its file data.mdb is damaged, most likely by a failing disk, an interrupted copy or another " +
  "program; restore the last backup into an empty folder."

/** LMDB has a place for each open snapshot, and no more of them. */
export function readingFailure(error: unknown): unknown {
  return error instanceof Error && error.message.includes("READERS_FULL")
    ? new MongoError(
        "OperationFailed",
        `Too many cursors are open: ${MAX_READERS} at most. Close some and try again.`,
        { code: 96 },
      )
    : error
}

/** What a commit throws is rolled back whole; a full disk is told as MongoDB tells it. */
export function writingFailure(folder: string, error: unknown): unknown {
  if (error instanceof MongoError || !(error instanceof Error)) return error
  // LMDB says "Input/output error" when only a part of its pages could be written.
  const isFull = NO_SPACE.test(error.message) || (/Input\/output error/.test(error.message) && !hasRoom(folder))
  return isFull ? outOfDiskSpace() : error
}

const outOfDiskSpace = () =>
  new MongoError("OutOfDiskSpace", "The disk is full: nothing of this write was kept. Make room and try again.")

/**
 * How many bytes of the disk stay free: more than the largest message brings. LMDB may not survive a disk that fills up
 * in the middle of a large write, so that a write is refused before it begins.
 */
export const RESERVED_BYTES = 64 * 1024 * 1024
/** What stays free also for small writes of which there are few, so that people can still sign in and read. */
const SMALL_RESERVE_BYTES = 8 * 1024 * 1024
const PROBE_BYTES = 2 * 1024 * 1024

function hasReserve(folder: string, { bytes = 0, isSmall = false } = {}): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= (isSmall ? SMALL_RESERVE_BYTES : RESERVED_BYTES) + bytes
}

/** Refuses to begin a write of so many bytes, where they are known before it, on a disk that is nearly full. */
export function requireReserve(folder: string, write: { bytes?: number; isSmall?: boolean }): void {
  if (!hasReserve(folder, write)) throw outOfDiskSpace()
}

/** Whether the disk has its reserve, and lets this account write a file of 2 MB. */
export function hasRoom(folder: string): boolean {
  if (!hasReserve(folder)) return false
  const probe = join(folder, "probe")
  try {
    writeFileSync(probe, Buffer.alloc(PROBE_BYTES), { flush: true })
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { force: true })
  }
}
