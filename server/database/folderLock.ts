import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs"
import { join } from "node:path"
import locks from "fs-native-extensions"
import { addressOf, answers, forgetSocket } from "./privateSocket.ts"
import { openingFailure } from "./storage/files/failures.ts"

/** What stops a start, in one line for the person who starts it. */
export class OpeningError extends Error {}

export interface Hold {
  /** Writes down where the folder is served, for other programs of the same machine. */
  announce(socket: string): void
  letGo(): void
}

/**
 * Takes a folder for this process, by a lock on a file beside it: the lock lies with the data, so that it is seen from
 * every account, temporary folder and container that sees them, and the system lets go of it when the process ends,
 * however it ends. An OpeningError where another one has it.
 */
export function holdFolder(folder: string): Hold {
  const place = placeOf(folder)
  const file = lockOf(place)
  const lock = take(file, folder)
  makePrivate(place)
  forgetSocket(readFileSync(file, "utf8"))
  return {
    announce(socket) {
      ftruncateSync(lock)
      writeSync(lock, socket, 0)
    },
    letGo() {
      // While it is still held: whoever opens it from now on makes another one.
      rmSync(file, { force: true })
      closeSync(lock)
    },
  }
}

/** Where a folder is being served, for another process that reaches the socket; null where nobody serves it. */
export async function runningAt(folder: string): Promise<string | null> {
  const socket = announcedBy(folder)
  return socket && (await answers(socket)) ? addressOf(socket) : null
}

function announcedBy(folder: string): string {
  try {
    return readFileSync(lockOf(realpathSync(folder)), "utf8")
  } catch {
    return ""
  }
}

const lockOf = (place: string) => `${place}.lock`

function take(file: string, folder: string): number {
  for (;;) {
    const lock = open(file, folder)
    if (!isTaken(lock, folder)) {
      closeSync(lock)
      throw new OpeningError(
        `The database in ${folder} is already open in another process; only one may hold it at a time.`,
      )
    }
    // Its last holder may have removed it between the two.
    if (statSync(file, { throwIfNoEntry: false })?.ino === fstatSync(lock).ino) return lock
    closeSync(lock)
  }
}

function open(file: string, folder: string): number {
  try {
    return openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600)
  } catch (error) {
    throw openingFailure(folder, error)
  }
}

function isTaken(lock: number, folder: string): boolean {
  try {
    return locks.tryLock(lock)
  } catch (error) {
    closeSync(lock)
    throw new OpeningError(
      `The disk of ${folder} keeps no locks (${(error as Error).message}): put DATA_DIR on a disk of this machine.`,
    )
  }
}

/** One folder has one place, by whatever path it is reached. */
function placeOf(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return realpathSync(folder)
  } catch (error) {
    throw openingFailure(folder, error)
  }
}

/** Names, addresses and passwords' hashes lie in it: it is its owner's alone, whoever made it. */
function makePrivate(place: string): void {
  try {
    chmodSync(place, 0o700)
    for (const entry of readdirSync(place, { withFileTypes: true }))
      if (entry.isFile()) chmodSync(join(place, entry.name), 0o600)
  } catch (error) {
    // Of somebody else's folder, and on disks that know no rights.
    if (!["EPERM", "EROFS", "ENOTSUP", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error
  }
}
