import { benchGrowth } from "./database/growth.ts"
import { benchSpeed } from "./database/speed.ts"

/** What the embedded database costs: one call beside LMDB alone and a real MongoDB, then how it bears growing. */
export async function benchDatabase({ million }: { million: boolean }) {
  console.log(
    '\nThe embedded database, medians of calls one after the other; "LMDB directly": in this process, without a protocol.',
  )
  await benchSpeed(process.env["MONGODB_URI_BENCH"])
  console.log("\nThe same as documents are added.")
  await benchGrowth(million ? [1000, 1_000_000] : [1000, 100_000])
}
