import { number, printTable, ratio } from "../table.ts"
import { openDirect } from "./direct.ts"
import { groups } from "./documents.ts"
import { openFolder } from "./folder.ts"
import { openServer } from "./server.ts"
import { timesOf } from "./time.ts"
import type { Work } from "./work.ts"

const count = 5000
const turns = 3000
const somewhere = (turn: number) => (turn * 7919) % count

const deeds: Record<string, (work: Work, turn: number) => unknown> = {
  "findOne by _id": ({ byId }, turn) => byId(somewhere(turn)),
  "findOne by an index": ({ byIndex }, turn) => byIndex(somewhere(turn)),
  insertOne: ({ insert }, turn) => insert(count + turn),
  updateOne: ({ update }, turn) => update(somewhere(turn), new Date(turn)),
  "Mongoose findById": ({ byId, modelById = byId }, turn) => modelById(somewhere(turn)),
  "a page of 40 with two populates": ({ page }, turn) => page(turn % groups),
}

/** What one call costs here, beside LMDB called directly in this process, and beside a MongoDB where one is given. */
export async function benchSpeed(mongodb: string | undefined) {
  const embedded = await openFolder()
  const works = [
    await openServer(embedded.uri, count),
    openDirect(count),
    ...(mongodb ? [await openServer(mongodb, count)] : []),
  ]
  try {
    const rows = [["one call", "embedded", "LMDB directly", "of LMDB", "MongoDB", "of MongoDB"]]
    for (const [name, deed] of Object.entries(deeds)) {
      const [ours, direct, theirs = null] = await timesOf(
        works.map((work) => (turn) => deed(work, turn)),
        turns,
      )
      rows.push([
        name,
        `${number(ours!)} µs`,
        `${number(direct!)} µs`,
        ratio(ours!, direct!),
        theirs === null ? "–" : `${number(theirs)} µs`,
        ratio(ours!, theirs),
      ])
    }
    printTable(rows)
  } finally {
    for (const work of works) await work.close()
    await embedded.close()
  }
}
