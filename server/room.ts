import { accessSync, constants, statfsSync } from "node:fs"
import { config } from "./config.ts"
import { RESERVED_BYTES } from "./database/storage/files/failures.ts"

/** Below this whoever administers is told, in megabytes: what is left for a backup and some weeks of files. */
export const littleRoom = 500

/** Whether an embedded database can still be written, and if not, why, in words for the machine's keeper. */
export function unwritable(): string | null {
  if (config.mongodbUri) return null
  try {
    accessSync(config.dataDir, constants.W_OK)
  } catch {
    return "the data cannot be written"
  }
  return freeBytes() < RESERVED_BYTES ? "the disk is full" : null
}

/** Whether the disk of an embedded database fills up. */
export const hasLittleRoom = (): boolean => !config.mongodbUri && freeBytes() < littleRoom * 1024 * 1024

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(config.dataDir)
  return bavail * bsize
}
