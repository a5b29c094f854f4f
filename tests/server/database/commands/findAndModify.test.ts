import { expect } from "chai"
import { collection, db, refusalOf } from "../driver.ts"

type Row = { _id: number; n: number; done?: boolean }
const rowsOf = () =>
  collection<Row>([
    { _id: 1, n: 3 },
    { _id: 2, n: 1 },
    { _id: 3, n: 2 },
  ])

describe("findAndModify", () => {
  it("changes the first by its sort and gives it as it was, or as it became", async () => {
    const rows = await rowsOf()
    expect(await rows.findOneAndUpdate({}, { $set: { done: true } }, { sort: { n: 1 } })).to.deep.equal({
      _id: 2,
      n: 1,
    })
    expect(
      await rows.findOneAndUpdate({}, { $inc: { n: 5 } }, { sort: { n: -1 }, returnDocument: "after" }),
    ).to.deep.equal({ _id: 1, n: 8 })
    expect(
      await rows.findOneAndReplace({ _id: 3 }, { n: 0 }, { returnDocument: "after", projection: { _id: 0 } }),
    ).to.deep.equal({ n: 0 })
  })

  it("removes and gives what it removed", async () => {
    const rows = await rowsOf()
    expect(await rows.findOneAndDelete({ n: { $gt: 1 } }, { sort: { n: 1 } })).to.deep.equal({ _id: 3, n: 2 })
    expect(await rows.countDocuments()).to.equal(2)
    expect(await rows.findOneAndDelete({ _id: 99 })).to.be.null
  })

  it("inserts when asked, and tells which", async () => {
    const rows = await rowsOf()
    const options = { upsert: true, includeResultMetadata: true } as const
    const before = await rows.findOneAndUpdate({ _id: 7 }, { $set: { n: 7 } }, options)
    expect(before).to.deep.include({ value: null, lastErrorObject: { n: 1, updatedExisting: false, upserted: 7 } })
    const after = await rows.findOneAndUpdate({ _id: 8 }, { $set: { n: 8 } }, { ...options, returnDocument: "after" })
    expect(after.value).to.deep.equal({ _id: 8, n: 8 })
  })

  it("lets only one of many have a job", async () => {
    const rows = await collection([{ _id: 1, owner: null as number | null }])
    const races = [1, 2, 3, 4, 5].map((owner) => rows.findOneAndUpdate({ owner: null }, { $set: { owner } }))
    expect((await Promise.all(races)).filter(Boolean)).to.have.length(1)
  })

  it("refuses what contradicts itself", async () => {
    const database = await db()
    const ask = (more: object) => refusalOf(database.command({ findAndModify: "rows", query: {}, ...more }))
    expect(await ask({})).to.include({ code: 9 })
    expect(await ask({ remove: true, update: { $set: { a: 1 } } })).to.include({ code: 9 })
    expect(await ask({ remove: true, new: true })).to.include({ code: 9 })
    expect(await ask({ remove: true, upsert: true })).to.include({ code: 9 })
  })
})
