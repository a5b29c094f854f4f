import { existsSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"

/** What a restore calls the data that it puts aside; the names sort by age. */
export const asideName = "database.before-"

/** Where a restore writes, until all of it is there and takes the place of the data. */
export const restoringIn = (dataDir: string): string => join(dataDir, "database.restoring")

/**
 * Refuses a data folder in which a restore was interrupted while nothing stood in the place of the data: whoever opened
 * it would find an empty network, as if all were well. For everyone who opens the embedded database.
 */
export function refuseHalfRestored(dataDir: string): void {
  const database = join(dataDir, "database")
  if (!existsSync(restoringIn(dataDir)) || holdsSomething(database)) return
  const aside = readdirSync(dataDir)
    .filter((name) => name.startsWith(asideName))
    .sort()
    .at(-1)
  throw new Error(
    `A restore into ${dataDir} was interrupted: run npm run restore again, to its end. Or remove ` +
      `${restoringIn(dataDir)}${aside ? ` and call ${join(dataDir, aside)}, which was put aside, ${database} again` : ""}, to do without it.`,
  )
}

/**
 * Removes what an interrupted restore has left beside data that it had not touched yet, and says whether there was any.
 * For whoever holds the data, so that no restore goes on.
 */
export function forgetRestoring(dataDir: string): boolean {
  if (!existsSync(restoringIn(dataDir))) return false
  rmSync(restoringIn(dataDir), { recursive: true, force: true, maxRetries: 5 })
  return true
}

/** Whether data lie in a folder, or anything else. */
export const holdsSomething = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0
