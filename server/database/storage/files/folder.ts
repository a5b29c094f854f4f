import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { checkTree } from "./tree.ts"
import { damaged, full, hasRoom, MAX_READERS, openingFailure, StorageError } from "./failures.ts"

const DATA = "data.mdb"
const LOCK = "lock.mdb"
/** Says that the folder holds databases, and in which layout; a later layout is not opened by earlier code. */
const FORMAT = "format"
const CURRENT = 1

/** LMDB's table of readers, 64 bytes for each, and its header. */
const LOCK_BYTES = 64 * MAX_READERS + 4096

/** Makes the folder, or looks at what lies in it before LMDB does; throws a StorageError. */
export function checkFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    for (const file of [DATA, LOCK, FORMAT]) checkAccess(join(folder, file))
    allocateLock(join(folder, LOCK))
  } catch (error) {
    throw openingFailure(folder, error)
  }
  checkFormat(folder)
  checkData(folder)
}

function checkAccess(file: string) {
  if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK)
}

/** LMDB makes this file with holes and maps it; on a full disk, the first write into a hole would end the process. */
function allocateLock(file: string) {
  if (existsSync(file)) return
  try {
    writeFileSync(file, Buffer.alloc(LOCK_BYTES), { mode: 0o600 })
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
}

function checkFormat(folder: string) {
  if (!existsSync(join(folder, FORMAT))) return
  const format = Number(readFileSync(join(folder, FORMAT), "utf8"))
  if (Number.isInteger(format) && format <= CURRENT) return
  throw new StorageError(folder, "newer", "it was written by a newer version of this program; start that version.")
}

function checkData(folder: string) {
  const file = join(folder, DATA)
  const size = existsSync(file) ? statSync(file).size : 0
  if (existsSync(join(folder, FORMAT)) && size === 0) {
    throw new StorageError(
      folder,
      "missing",
      "its file data.mdb is empty or gone though the folder has been used; " +
        "put the file back, or restore the last backup into an empty folder.",
    )
  }
  if (size === 0) return prepare(folder, file)
  const { reason, detail } = checkTree(file) ?? {}
  if (reason !== undefined) throw new StorageError(folder, reason, `${causes[reason]} (${detail})`)
}

/** LMDB would end the process in a folder that has no room even for its first pages. */
function prepare(folder: string, file: string) {
  if (!hasRoom(folder)) throw new StorageError(folder, "full", full)
  rmSync(file, { force: true })
}

const causes = {
  damaged,
  truncated:
    "its file data.mdb is cut short, most likely by a full disk or an interrupted copy; put the whole file " +
    "back, or restore the last backup into an empty folder.",
}

/** To be called once the folder has been opened. */
export function noteFormat(folder: string) {
  if (!existsSync(join(folder, FORMAT))) writeFileSync(join(folder, FORMAT), `${CURRENT}\n`)
}
