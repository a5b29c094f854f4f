import { join } from "node:path"
import { MongoClient, type Db } from "mongodb"
import { openDatabase } from "../../database/index.ts"
import { dataFolder, openSite } from "./processes.ts"
import { addCopies, readDemonstration, type Demonstration } from "./site/copies.ts"
import { timesOf } from "./site/firsts.ts"
import { number, printTable, ratio } from "./table.ts"

/** Does something with the data while no site has them open. */
async function onDataOf<T>(folder: string, work: (db: Db) => Promise<T>): Promise<T> {
  const database = await openDatabase({ folder: join(folder, "database") })
  const client = await new MongoClient(database.uri).connect()
  try {
    return await work(client.db("maillage"))
  } finally {
    await client.close()
    await database.close()
  }
}

async function grow(folder: string, demonstration: Demonstration, from: number, to: number): Promise<string> {
  const begun = performance.now()
  const entries = await onDataOf(folder, async (db) => {
    await addCopies(db, demonstration, { from, to })
    return db.collection("search_entries").estimatedDocumentCount()
  })
  const took = to === from ? "" : `, copied in ${Math.round((performance.now() - begun) / 1000)} s`
  console.log(`${to} times the demonstration: ${entries} entries of the search${took}`)
  return `${to}×`
}

/**
 * How the site bears years: pages when they are made for the first time, saves and searches on the demonstration's data and
 * on so many times of them, in milliseconds of one request after another, and in brackets the processor's.
 */
export async function benchSiteGrowth(times: readonly number[]): Promise<void> {
  const { folder, remove } = dataFolder()
  try {
    await (await openSite(folder)).close()
    const demonstration = await onDataOf(folder, readDemonstration)
    const sizes = [...new Set([1, ...times])].sort((a, b) => a - b)
    const columns: { head: string; cells: Awaited<ReturnType<typeof timesOf>> }[] = []
    for (const [index, size] of sizes.entries()) {
      const head = await grow(folder, demonstration, sizes[index - 1] ?? 1, size)
      const site = await openSite(folder)
      try {
        columns.push({ head, cells: await timesOf(site) })
      } finally {
        await site.close()
      }
    }
    const [first] = columns
    printTable([
      ["milliseconds (of the processor)", ...columns.map(({ head }) => head), "last of first"],
      ...first!.cells.map(({ name, ms }, row) => [
        name,
        ...columns.map(({ cells }) => `${number(cells[row]!.ms, 1)} (${number(cells[row]!.cpu)})`),
        ratio(columns.at(-1)!.cells[row]!.ms, ms),
      ]),
    ])
  } finally {
    remove()
  }
}
