import { expect } from "chai"
import { collection, db, refusalOf } from "../driver.ts"

describe("delete", () => {
  it("removes one document or all that match, and says how many", async () => {
    const rows = await collection([1, 2, 3, 4, 5].map((_id) => ({ _id, odd: _id % 2 === 1 })))
    expect(await rows.deleteOne({ odd: true })).to.include({ deletedCount: 1 })
    expect(await rows.deleteMany({ odd: true })).to.include({ deletedCount: 2 })
    expect(await rows.distinct("_id")).to.deep.equal([2, 4])
    expect(await rows.deleteMany({ _id: 77 })).to.include({ deletedCount: 0 })
  })

  it("removes nothing in a collection that does not exist, and does not make it", async () => {
    const rows = await collection()
    expect(await rows.deleteMany({})).to.include({ deletedCount: 0 })
    expect(await (await db()).listCollections({ name: rows.collectionName }).toArray()).to.deep.equal([])
  })

  it("uses a collation", async () => {
    const rows = await collection([{ _id: "été" }, { _id: "Ete" }, { _id: "eta" }])
    const collation = { locale: "fr", strength: 1 }
    expect(await rows.deleteMany({ _id: "ete" as never }, { collation })).to.include({ deletedCount: 2 })
  })

  it("refuses a limit that is neither one nor all", async () => {
    const database = await db()
    const remove = (statement: object) => database.command({ delete: "rows", deletes: [statement] })
    expect(await refusalOf(remove({ q: {}, limit: 2 }))).to.include({ code: 9 })
    expect(await refusalOf(remove({ q: {} }))).to.include({ code: 40414 })
  })
})
