import { expect } from "chai"
import { collection, db, refusalOf } from "../driver.ts"

describe("count", () => {
  it("counts everything, or what matches, within skip and limit", async () => {
    const rows = await collection([1, 2, 3, 4, 5].map((n) => ({ n })))
    const database = await db()
    const count = async (more: object) => (await database.command({ count: rows.collectionName, ...more })).n as number
    expect(await rows.estimatedDocumentCount()).to.equal(5)
    expect(await count({})).to.equal(5)
    expect(await count({ query: { n: { $gt: 2 } } })).to.equal(3)
    expect(await count({ query: { n: { $gt: 2 } }, skip: 1, limit: 1 })).to.equal(1)
    expect(await count({ limit: -2 })).to.equal(2)
    expect(await count({ skip: 9 })).to.equal(0)
  })

  it("is nothing for a collection that does not exist", async () => {
    expect(await (await collection()).estimatedDocumentCount()).to.equal(0)
  })

  it("follows inserts and removals, also those of an aborted transaction", async () => {
    const rows = await collection([{ n: 1 }, { n: 2 }])
    await rows.deleteOne({ n: 1 })
    const { client } = await db()
    await client.withSession(async (session) => {
      session.startTransaction()
      await rows.insertMany([{ n: 3 }, { n: 4 }], { session })
      await session.abortTransaction()
    })
    expect(await rows.estimatedDocumentCount()).to.equal(1)
  })

  it("counts letters that a collation takes for the same", async () => {
    const rows = await collection([{ name: "Élise" }, { name: "elise" }, { name: "Elsa" }])
    const collation = { locale: "fr", strength: 1 }
    expect(await rows.countDocuments({ name: "ELISE" }, { collation })).to.equal(2)
  })

  it("refuses a hint that names no index", async () => {
    const rows = await collection([{ n: 1 }])
    expect(await refusalOf(rows.countDocuments({ n: 1 }, { hint: "none" }))).to.include({ code: 2 })
  })
})
