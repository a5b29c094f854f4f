import type { Collection } from "mongodb"
import { number, printTable, ratio } from "../table.ts"
import { documentOf, fill, groups, type Page } from "./documents.ts"
import { memoryOf, openFolder } from "./folder.ts"
import { timesOf } from "./time.ts"

const turns = 1000
const megabytes = (bytes: number | null) => (bytes === null ? "–" : `${Math.round(bytes / 1024 / 1024)} MB`)

const deeds: Record<string, (pages: Collection<Page>, count: number, turn: number) => Promise<unknown>> = {
  "a find by _id": (pages, count, turn) => pages.findOne({ _id: documentOf((turn * 7919) % count)._id }),
  "a find by an indexed field": (pages, count, turn) => pages.findOne({ number: (turn * 7919) % count }),
  "a find by an element of a list": (pages, count, turn) => pages.findOne({ tags: `n${(turn * 7919) % count}` }),
  "a sorted page of 40 by an index": (pages, _, turn) =>
    pages
      .find({ group: turn % groups })
      .sort({ at: -1 })
      .limit(40)
      .toArray(),
  "an insert": (pages, count, turn) => pages.insertOne(documentOf(count + turn)),
  "an update": (pages, count, turn) =>
    pages.updateOne({ number: (turn * 7919) % count }, { $set: { at: new Date(turn) } }),
}

/** How each deed slows down as documents of 2 kB are added, what memory and disk they take, and how long opening takes. */
export async function benchGrowth(counts: number[]) {
  const databases = await Promise.all(counts.map(() => openFolder()))
  try {
    for (const [i, { client }] of databases.entries()) await fill(client.db("bench").collection("pages"), counts[i]!)
    const heads = ["documents of 2 kB", ...counts.map((count) => count.toLocaleString("en")), "slower by"]
    const rows = [heads]
    for (const [name, deed] of Object.entries(deeds)) {
      const times = await timesOf(
        counts.map((count, i) => (turn) => deed(databases[i]!.client.db("bench").collection("pages"), count, turn)),
        turns,
      )
      rows.push([name, ...times.map((time) => `${number(time)} µs`), ratio(times.at(-1)!, times[0]!)])
    }
    const memory = await Promise.all(databases.map(({ client }) => memoryOf(client)))
    rows.push(["memory of the process, without the file", ...memory.map(megabytes), ""])
    rows.push(["the file", ...databases.map(({ size }) => megabytes(size())), ""])
    const openings = []
    for (const { reopen } of databases) openings.push(await reopen())
    rows.push(["opening", ...openings.map((time) => `${time} ms`), ""])
    printTable(rows)
  } finally {
    for (const { close } of databases) await close()
  }
}
