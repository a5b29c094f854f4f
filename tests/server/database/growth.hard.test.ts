import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serialize } from "bson"
import { expect } from "chai"
import { MongoClient, type Collection } from "mongodb"
import type { Database } from "../../../server/database/index.ts"
import { openDatabase } from "../../support/builtDatabase.ts"
import { openStore } from "../../../server/database/storage/index.ts"
import { documentOf, groups, indexes, type Page } from "../../../server/scripts/bench/database/documents.ts"
import { memoryOf } from "../../../server/scripts/bench/database/folder.ts"

const count = 100_000
const atOnce = 5000

/** Ten times what the largest network keeps. How long each deed takes is measured by `npm run bench -- database`. */
describe("a database of a hundred thousand documents of 2 kB", function () {
  this.timeout(300_000)
  const folder = mkdtempSync(join(tmpdir(), "maillage-test-growth-"))
  let database: Database
  let client: MongoClient
  let pages: Collection<Page>

  before(async () => {
    await fill()
    database = await openDatabase({ folder })
    client = await new MongoClient(database.uri).connect()
    pages = client.db("bench").collection<Page>("pages")
  })

  after(async () => {
    await client.close()
    await database.close()
    rmSync(folder, { recursive: true })
  })

  async function fill() {
    const store = openStore(folder)
    store.write((view) => {
      const made = view.createCollection("bench", "pages")
      for (const { key } of indexes) made.createIndex({ key })
    })
    for (let from = 0; from < count; from += atOnce) {
      store.write((view) => {
        const all = view.collection("bench", "pages")!
        for (let n = from; n < from + atOnce; n++) all.insert(serialize(documentOf(n)))
      })
    }
    await store.close()
  }

  it("reads no more than it answers with", async () => {
    const examined = async (filter: object, more: object = {}) => {
      const { executionStats } = await pages.find(filter, more).explain("executionStats")
      return [executionStats.nReturned, executionStats.totalKeysExamined, executionStats.totalDocsExamined]
    }
    expect(await examined({ number: 77_777 })).to.deep.equal([1, 1, 1])
    expect(await examined({ number: { $in: [5, 99_999, 100_000] } })).to.deep.equal([2, 2, 2])
    expect(await examined({ tags: "n4321" })).to.deep.equal([1, 1, 1])
    expect(await examined({ group: 3 }, { sort: { at: -1 }, limit: 40 })).to.deep.equal([40, 40, 40])
  })

  it("keeps below 150 MB of memory of its own, whatever is asked of it", async function () {
    const expectSmall = async (what: string) => {
      const memory = await memoryOf(client)
      if (memory === null) this.skip()
      expect(memory / 1024 / 1024, what).to.be.below(150)
    }
    await expectSmall("at the start")
    for (let n = 0; n < 300; n++)
      await pages
        .find({ group: n % groups })
        .sort({ at: -1 })
        .limit(40)
        .toArray()
    await expectSmall("after pages in order")
    for (let n = 0; n < 500; n++) await pages.updateOne({ number: n * 199 }, { $set: { at: new Date(n) } })
    for (let n = 0; n < 2; n++)
      await pages.insertMany(Array.from({ length: 2000 }, (_, i) => documentOf(count + n * 2000 + i)))
    await expectSmall("after writing")
    expect(await pages.countDocuments({ text: /nowhere/ })).to.equal(0)
    expect(await pages.find().sort({ title: 1 }).limit(40).toArray()).to.have.length(40)
    await expectSmall("after looking through everything")
    let seen = 0
    for await (const page of pages.find()) if (seen++ % 20_000 === 0) expect(page.text).to.be.a("string")
    expect(seen).to.equal(count + 4000)
    await expectSmall("after reading everything")
    await pages.createIndex({ title: 1 })
    await expectSmall("after building an index")
  })

  it("sorts more than it may hold by fields without an index, for it holds their values alone", async () => {
    let seen = 0
    let last = ""
    for await (const { _id, author } of pages.find().sort({ author: 1, _id: 1 })) {
      const place = author.toHexString() + _id.toHexString()
      expect(place > last, place).to.be.true
      last = place
      seen++
    }
    expect(seen).to.be.at.least(count)
    const memory = await memoryOf(client)
    if (memory !== null) expect(memory / 1024 / 1024).to.be.below(200)
  })
})
