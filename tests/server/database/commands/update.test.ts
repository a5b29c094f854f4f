import { expect } from "chai"
import { BSON, ObjectId, type Document } from "mongodb"
import { collection, db, refusalOf } from "../driver.ts"

type Row = { _id: number; n: number; tags?: string[] }
const three = () =>
  collection<Row>([
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
    { _id: 3, n: 3 },
  ])

describe("update", () => {
  it("changes one document, or all, and counts those that differ", async () => {
    const rows = await three()
    const one = await rows.updateOne({ n: { $gt: 1 } }, { $set: { n: 20 } })
    expect(one).to.include({ matchedCount: 1, modifiedCount: 1 })
    expect(await rows.updateMany({}, { $set: { n: 20 } })).to.include({ matchedCount: 3, modifiedCount: 2 })
    expect(await rows.distinct("n")).to.deep.equal([20])
  })

  it("gives a document that it inserts a field with a dollar in front, and one that is there none", async () => {
    const rows = await collection<{ _id: number; $key?: string }>()
    const given = (_id: number) => rows.updateOne({ _id }, { $set: { $key: "x" } }, { upsert: true })
    expect(await given(1)).to.include({ upsertedCount: 1 })
    expect(await refusalOf(rows.updateOne({ _id: 1 }, { $set: { $key: "y" } }))).to.include({ code: 52 })
    expect(await rows.updateOne({ _id: 9 }, { $set: { $key: "y" } }), "nothing is there").to.include({
      matchedCount: 0,
    })
    const found = await rows.findOneAndUpdate(
      { _id: 2 },
      { $setOnInsert: { $key: "x" } },
      { upsert: true, returnDocument: "after" },
    )
    expect([found, await rows.findOne({ _id: 1 })]).to.deep.equal([
      { _id: 2, $key: "x" },
      { _id: 1, $key: "x" },
    ])
  })

  it("leaves fields where they are that are named like numbers, and puts new ones behind them", async () => {
    const rows = await collection()
    const map = (...fields: [string, unknown][]) => new Map(fields) as unknown as Document
    const kept = async () => Buffer.from((await rows.findOne({}, { raw: true })) as unknown as Uint8Array)
    const inner = map(["b", 1], ["1", 2])
    await rows.insertOne(map(["_id", 1], ["z", 1], ["10", 2], ["in", inner], ["2", 3], ["list", [inner]]))
    await rows.updateOne({}, { $set: { z: 5, "7": 1, y: 2, "in.0": 3, "list.0.0": 3 }, $unset: { 2: 1 } })
    const longer = map(["b", 1], ["1", 2], ["0", 3])
    expect(await kept()).to.deep.equal(
      Buffer.from(
        BSON.serialize(map(["_id", 1], ["z", 5], ["10", 2], ["in", longer], ["list", [longer]], ["7", 1], ["y", 2])),
      ),
    )

    await rows.replaceOne({}, map(["b", 1], ["1", inner]))
    expect(await kept()).to.deep.equal(Buffer.from(BSON.serialize(map(["_id", 1], ["b", 1], ["1", inner]))))
  })

  it("refuses to let a document grow beyond 16 MB, by a little or by much", async () => {
    const rows = await collection<{ _id: number; a: string }>([{ _id: 1, a: "x".repeat(10 * 2 ** 20) }])
    for (const megabytes of [6, 7, 12]) {
      const error = await refusalOf(
        rows.updateOne({ _id: 1 }, { $set: { b: "y".repeat(megabytes * 2 ** 20), c: [1, "z"] } }),
      )
      expect(error).to.include({ code: 17419, message: "Resulting document after update is larger than 16777216" })
    }
    expect(Object.keys((await rows.findOne())!)).to.deep.equal(["_id", "a"])
  })

  it("does not meet again what it moved forward in the index that it reads", async () => {
    const rows = await three()
    await rows.createIndex({ n: 1 })
    const { modifiedCount } = await rows.updateMany({ n: { $gte: 0 } }, { $inc: { n: 10 } })
    expect(modifiedCount).to.equal(3)
    expect(
      await rows
        .find()
        .sort({ _id: 1 })
        .map(({ n }) => n)
        .toArray(),
    ).to.deep.equal([11, 12, 13])
  })

  it("inserts what is missing when asked, with what the filter says", async () => {
    const rows = await three()
    const result = await rows.updateOne({ _id: 9, n: 90 }, { $setOnInsert: { tags: ["new"] } }, { upsert: true })
    expect(result).to.include({ matchedCount: 0, upsertedCount: 1, upsertedId: 9 })
    expect(await rows.findOne({ _id: 9 })).to.deep.equal({ _id: 9, n: 90, tags: ["new"] })

    const made = await (await collection()).updateOne({ name: "Ana" }, { $set: { n: 1 } }, { upsert: true })
    expect(made.upsertedId).to.be.instanceOf(ObjectId)
  })

  it("replaces a whole document and keeps its _id", async () => {
    const rows = await three()
    await rows.replaceOne({ _id: 2 }, { n: 5, tags: [] })
    expect(await rows.findOne({ _id: 2 })).to.deep.equal({ _id: 2, n: 5, tags: [] })
    const upserted = await rows.replaceOne({ _id: 8, n: 4 }, { n: 5 }, { upsert: true })
    expect(upserted.upsertedId).to.equal(8)
    expect(await rows.findOne({ _id: 8 })).to.deep.equal({ _id: 8, n: 5 })
    await rows.replaceOne({ _id: 7, $and: [{ n: 1 }, { n: 2 }] }, { n: 3 }, { upsert: true })
    expect(await rows.findOne({ _id: 7 })).to.deep.equal({ _id: 7, n: 3 })
  })

  it("changes the element that the filter found, or those that arrayFilters name", async () => {
    const rows = await collection([{ _id: 1, tags: ["a", "b", "a"] }])
    await rows.updateOne({ tags: "b" }, { $set: { "tags.$": "B" } })
    await rows.updateOne({ _id: 1 }, { $set: { "tags.$[each]": "A" } }, { arrayFilters: [{ each: "a" }] })
    expect((await rows.findOne({}))!.tags).to.deep.equal(["A", "B", "A"])
  })

  it("runs a pipeline, with variables", async () => {
    const rows = await three()
    const ten = { let: { ten: 10 } }
    await rows.updateMany({ $expr: { $lt: ["$n", "$$ten"] } }, [{ $set: { n: { $add: ["$n", "$$ten"] } } }], ten)
    expect(await rows.distinct("n")).to.deep.equal([11, 12, 13])
  })

  it("keeps what came before a refused statement, and stops there when it is ordered", async () => {
    const rows = await three()
    await rows.createIndex({ n: 1 }, { unique: true })
    const error = await refusalOf(
      rows.bulkWrite([
        { updateOne: { filter: { _id: 1 }, update: { $set: { n: 100 } } } },
        { updateOne: { filter: { _id: 2 }, update: { $set: { n: 3 } } } },
        { updateOne: { filter: { _id: 3 }, update: { $set: { n: 300 } } } },
      ]),
    )
    expect(error).to.include({ code: 11000 })
    expect(
      await rows
        .find()
        .sort({ _id: 1 })
        .map(({ n }) => n)
        .toArray(),
    ).to.deep.equal([100, 2, 3])
  })

  it("refuses with MongoDB's codes", async () => {
    const rows = await three()
    expect(await refusalOf(rows.updateOne({ _id: 1 }, { $set: { _id: 2 } }))).to.include({ code: 66 })
    expect(await refusalOf(rows.updateOne({ _id: 1 }, { $inc: { n: "x" as never } }))).to.include({ code: 14 })
    expect(await refusalOf(rows.updateOne({ _id: 1 }, { $set: { "n.a": 1 } }))).to.include({ code: 28 })
    expect(await refusalOf(rows.updateOne({ _id: 1 }, { $set: { n: 1 }, $inc: { n: 1 } }))).to.include({ code: 40 })
    expect(await refusalOf(rows.updateOne({ _id: 1 }, { $nothing: { n: 1 } }))).to.include({ code: 9 })
    expect(await rows.findOne({ _id: 1 })).to.deep.equal({ _id: 1, n: 1 })
  })

  it("refuses statements that it does not know wholly", async () => {
    const database = await db()
    const update = (statement: object) => database.command({ update: "rows", updates: [statement] })
    const sorted = await refusalOf(update({ q: {}, u: { $set: { a: 1 } }, sort: { a: 1 } }))
    expect(sorted).to.include({ code: 40415 })
    expect((await update({ q: {}, u: { a: 1 }, multi: true })).writeErrors[0]).to.include({ code: 9 })
    expect(await refusalOf(update({ u: { a: 1 } }))).to.include({ code: 40414 })
  })
})
