import { join } from "node:path"
import mongoose from "mongoose"
import { now } from "../clock.ts"
import { config } from "../config.ts"
import { log } from "../log.ts"
import { nameFor, tidy } from "./folder.ts"
import { makeBackup } from "./making.ts"
import { forgetFailure, noteFailure, reasonOf } from "./state.ts"

/** Where the site keeps its own backups. */
export const backupsFolder = (): string => join(config.dataDir, "backups")

/**
 * Makes a backup beside an embedded database and removes those that are not to stay; a MongoDB has tools of its own. The
 * old ones go only after the new one is whole. A failure is thrown, and kept for whoever administers.
 */
export async function backUp({ beforeUpgrade = false } = {}): Promise<void> {
  if (config.mongodbUri) return
  const folder = backupsFolder()
  try {
    await makeBackup(mongoose.connection.db!, join(folder, nameFor(now(), { beforeUpgrade })), now())
    tidy(folder, now())
  } catch (error) {
    await noteFailure(error)
    throw error
  }
  await forgetFailure()
}

/** The same for somebody who waits for it: "made", or why not. */
export async function backUpNow(): Promise<"made" | "elsewhere" | ReturnType<typeof reasonOf>> {
  if (config.mongodbUri) return "elsewhere"
  try {
    await backUp()
    return "made"
  } catch (error) {
    const reason = reasonOf(error)
    if (reason !== "beingMade") log.error({ err: error }, "A backup failed")
    return reason
  }
}
