import { join } from "node:path"
import mongoose from "mongoose"
import { now } from "../clock.ts"
import { config } from "../config.ts"
import { nameFor, tidy } from "./folder.ts"
import { makeBackup } from "./making.ts"

/** Where the site keeps its own backups. */
export const backupsFolder = (): string => join(config.dataDir, "backups")

/**
 * Makes a backup beside an embedded database and removes those that are not to stay; a MongoDB has tools of its own. The
 * old ones go only after the new one is whole.
 */
export async function backUp({ beforeUpgrade = false } = {}): Promise<void> {
  if (config.mongodbUri) return
  const folder = backupsFolder()
  await makeBackup(mongoose.connection.db!, join(folder, nameFor(now(), { beforeUpgrade })), now())
  tidy(folder)
}
