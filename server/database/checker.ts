import type { Failure } from "./child.ts"
import { holdFolder } from "./folderLock.ts"
import { damaged, StorageError } from "./storage/files/failures.ts"
import { openStore, type Difference, type Store, type Verified } from "./storage/index.ts"

/** What this process tells its parent: each collection as it goes, then all differences, or why there is no answer. */
export type CheckReport = { collection: Verified } | { differences: Difference[] } | Failure

/** The child process that compares the collections of a folder with their indexes. */
async function check(folder: string) {
  const hold = holdFolder(folder)
  const store = openStore(folder)
  report({ differences: differencesOf(store, folder) })
  await store.close()
  hold.letGo()
}

/** What cannot even be read is told as damage. */
function differencesOf(store: Store, folder: string) {
  try {
    return store.verify((collection) => report({ collection }))
  } catch (error) {
    throw new StorageError(folder, "damaged", `${damaged} (${(error as Error).message})`)
  }
}

const report = (message: CheckReport) => process.send?.(message)

process.on("disconnect", () => process.exit())
process.once("message", ({ folder }: { folder: string }) => {
  check(folder)
    .catch((error: Error) => report({ failed: error.message }))
    .finally(() => process.disconnect())
})
