import { expect } from "chai"
import { Long } from "mongodb"
import { collection, db, newClient, refusalOf } from "../driver.ts"

const rowsOf = (count: number) => collection(Array.from({ length: count }, (_, n) => ({ _id: n, n, odd: n % 2 === 1 })))

describe("aggregate", () => {
  it("runs its stages and gives the rest with getMore", async () => {
    const rows = await rowsOf(300)
    const stages = [{ $match: { odd: true } }, { $sort: { n: -1 } }, { $project: { n: 1, _id: 0 } }]
    const result = await rows.aggregate(stages, { batchSize: 10 }).toArray()
    expect(result).to.have.length(150)
    expect(result.slice(0, 2)).to.deep.equal([{ n: 299 }, { n: 297 }])
  })

  it("groups, joins and counts", async () => {
    const rows = await rowsOf(10)
    const names = await collection([
      { _id: true as never, name: "odd" },
      { _id: false as never, name: "even" },
    ])
    const groups = await rows
      .aggregate([
        { $group: { _id: "$odd", sum: { $sum: "$n" } } },
        { $lookup: { from: names.collectionName, localField: "_id", foreignField: "_id", as: "names" } },
        { $sort: { sum: 1 } },
      ])
      .toArray()
    expect(groups.map(({ names: [{ name }], sum }) => [name, sum])).to.deep.equal([
      ["even", 20],
      ["odd", 25],
    ])
    expect(await rows.countDocuments({ odd: true }, { skip: 1, limit: 3 })).to.equal(3)
    expect(await rows.countDocuments({ n: -1 })).to.equal(0)
  })

  it("reads the moment at which it began", async () => {
    const rows = await rowsOf(200)
    const cursor = rows.aggregate([{ $addFields: { more: 1 } }], { batchSize: 10 })
    await cursor.next()
    await rows.deleteMany({})
    expect(await cursor.toArray()).to.have.length(199)
  })

  it("replaces a collection with $out, indexes kept, all or nothing", async () => {
    const rows = await rowsOf(5)
    const target = await collection([{ _id: 100, n: 0 }])
    await target.createIndex({ n: 1 }, { unique: true })
    const odd = [{ $match: { odd: true } }, { $out: target.collectionName }]
    expect(await rows.aggregate(odd).toArray()).to.deep.equal([])
    expect(await target.distinct("_id")).to.deep.equal([1, 3])
    expect((await target.indexes()).map(({ name }) => name)).to.deep.equal(["_id_", "n_1"])

    const same = [{ $set: { n: 1 } }, { $out: target.collectionName }]
    expect(await refusalOf(rows.aggregate(same).toArray())).to.include({ code: 11000 })
    expect(await target.distinct("_id")).to.deep.equal([1, 3])
  })

  it("merges into a collection with $merge, by _id or by a unique index", async () => {
    const rows = await rowsOf(4)
    const target = await collection([{ _id: 1, kept: true }])
    await rows.aggregate([{ $merge: { into: target.collectionName } }]).toArray()
    expect(await target.findOne({ _id: 1 })).to.deep.equal({ _id: 1, kept: true, n: 1, odd: true })
    expect(await target.countDocuments()).to.equal(4)

    const byN = { into: target.collectionName, on: "n", whenMatched: "replace", whenNotMatched: "discard" } as const
    const stages = [{ $project: { _id: 0, n: 1, again: { $literal: true } } }, { $merge: byN }]
    expect(await refusalOf(rows.aggregate(stages).toArray())).to.include({ code: 51183 })
    await target.createIndex({ n: 1 }, { unique: true })
    await rows.aggregate(stages).toArray()
    expect(await target.countDocuments({ again: true })).to.equal(4)
  })

  it("has a few pipelines that read no collection", async () => {
    const database = await db()
    const documents = [{ a: 1 }, { a: 2 }]
    const found = await database.aggregate([{ $documents: documents }, { $match: { a: 2 } }]).toArray()
    expect(found).to.deep.equal([{ a: 2 }])
    expect(await database.aggregate([{ $listLocalSessions: {} }]).toArray()).to.not.be.empty
    const rows = await rowsOf(3)
    const [stats] = await rows.aggregate([{ $collStats: { count: {} } }]).toArray()
    expect(stats!.count).to.equal(3)
  })

  it("refuses a result beyond 16 MB rather than leaving the rest of it out", async () => {
    const rows = await collection(Array.from({ length: 3 }, (_, _id) => ({ _id, text: "x".repeat(6 * 2 ** 20) })))
    const whole = (group: object) => refusalOf(rows.aggregate([{ $group: { _id: null, ...group } }]).toArray())
    expect(await whole({ texts: { $push: "$text" } })).to.include({ code: 10334 })
    expect(
      await refusalOf(rows.aggregate([{ $project: { both: { $concat: ["$text", "$text", "$text"] } } }]).toArray()),
    ).to.include({ code: 10334 })
  })

  it("refuses what it does not know, and what has no place where it stands", async () => {
    const rows = await rowsOf(3)
    const code = async (pipeline: object[]) => (await refusalOf(rows.aggregate(pipeline).toArray())).code
    expect(await code([{ $nothing: {} }])).to.equal(40324)
    expect(await code([{ $match: {}, $sort: { n: 1 } }])).to.equal(40323)
    expect(await code([{ $out: "a" }, { $match: {} }])).to.equal(40601)
    expect(await code([{ $changeStream: {} }])).to.equal(238)
    const database = await db()
    expect(await refusalOf(database.aggregate([{ $match: {} }]).toArray())).to.include({ code: 73 })
    expect(await refusalOf(database.command({ aggregate: rows.collectionName, pipeline: [] }))).to.include({ code: 9 })
  })

  it("sees in a transaction what the transaction wrote", async () => {
    const rows = await rowsOf(3)
    const client = await newClient()
    const mine = client.db(rows.dbName).collection(rows.collectionName)
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await mine.insertOne({ n: Long.fromNumber(100) }, { session })
        const [total] = await mine.aggregate([{ $group: { _id: null, sum: { $sum: "$n" } } }], { session }).toArray()
        expect(total!.sum).to.equal(103)
      }),
    )
  })
})
