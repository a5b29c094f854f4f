import { existsSync } from "node:fs"
import { join } from "node:path"
import { refuseHalfRestored } from "../backup/interrupted.ts"
import { config } from "../config.ts"
import { checkDatabase } from "../database/check.ts"
import type { Difference, Verified } from "../database/storage/index.ts"

// npm run check-data: compares every collection of the embedded database with its indexes. The site must be stopped:
// the check holds the folder, so that nothing moves under it.
async function check() {
  const folder = join(config.dataDir, "database")
  if (config.mongodbUri)
    throw new Error("MONGODB_URI is set: the data lie on that server, and its own tools check them.")
  refuseHalfRestored(config.dataDir)
  if (!existsSync(folder)) throw new Error(`There is no database in ${folder}.`)

  const collections: Verified[] = []
  const differences = await checkDatabase(folder, (collection) => {
    collections.push(collection)
    print(collection)
  })
  const inCollections = new Set(collections.flatMap((each) => each.differences.map(({ namespace }) => namespace)))
  const others = differences.filter(({ namespace }) => !inCollections.has(namespace))
  if (others.length > 0) console.log("failed outside of all collections")
  others.forEach(printDifference)
  console.log(verdict(collections, differences))
  process.exitCode = differences.length > 0 ? 1 : 0
}

function print({ differences, documents, indexes, namespace }: Verified) {
  console.log(
    `${differences.length === 0 ? "ok    " : "failed"} ${namespace}: ${documents} documents, ${indexes} indexes`,
  )
  differences.forEach(printDifference)
}

function printDifference({ index, namespace, problem }: Difference) {
  console.log(`       ${index ?? namespace}: ${problem}`)
}

function verdict(collections: Verified[], differences: Difference[]) {
  const agreeing = collections.filter((each) => each.differences.length === 0).length
  const advice = differences.length === 0 ? "" : " Keep a copy of the folder, then restore the last backup."
  return `${agreeing} of ${collections.length} collections agree with their indexes.${advice}`
}

check().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
