import { readFileSync } from "node:fs"
import { expect } from "chai"
import type { Document } from "mongodb"
import { collection, db, refusalOf } from "./driver.ts"
import { refused } from "./refused.ts"

/** The list "What is refused" of the README: what its entries are called, by the words that they stand under. */
function readList(): Record<string, string[]> {
  const readme = readFileSync(new URL("../../../server/database/README.md", import.meta.url), "utf8")
  const section = /## What is refused\n([^]*?)(\n## |$)/.exec(readme)![1]!
  const bullets = section
    .split("\n- ")
    .slice(1)
    .map((text) => text.split("\n\n")[0]!.replace(/\n +/g, " "))
  return Object.fromEntries(
    bullets.map((text) => {
      const [, name, entries] = /^\*\*([^*]+)\*\*[^:]*: (.*)\.$/.exec(text)!
      return [name, entries!.split("; ")]
    }),
  )
}

describe("what the embedded database refuses", () => {
  it("is what its README lists, entry by entry", () => {
    const table = Object.fromEntries(Object.entries(refused).map(([name, entries]) => [name, Object.keys(entries)]))
    expect(readList()).to.deep.equal(table)
  })

  for (const [name, entries] of Object.entries(refused)) {
    it(`is named with MongoDB's code: ${name}`, async () => {
      const database = await db()
      for (const [entry, all] of Object.entries(entries)) {
        for (const { ask, code, says } of all) {
          const rows = await collection<Document>([{ a: 1 }])
          await rows.createIndex({ a: 1 })
          const view = await database.createCollection(`${rows.collectionName}-seen`, { viewOn: rows.collectionName })
          const error = await refusalOf(ask({ database, rows, view }))
          expect(error, `${entry}: ${error.message}`).to.include({ code })
          expect(error.message, entry).to.include(says)
          expect(await rows.find({}, { projection: { _id: 0 } }).toArray(), entry).to.deep.equal([{ a: 1 }])
        }
      }
    })
  }
})
