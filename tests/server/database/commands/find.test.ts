import { expect } from "chai"
import { Long } from "mongodb"
import { maxOpenCursors } from "../../../../server/database/cursors.ts"
import { collection, db, newClient, refusalOf } from "../driver.ts"

const numbers = (count: number) => Array.from({ length: count }, (_, n) => ({ _id: n, n, half: Math.floor(n / 2) }))

describe("find", () => {
  it("filters, sorts, skips, limits and projects", async () => {
    const rows = await collection(numbers(20))
    const found = await rows
      .find({ n: { $gte: 5 } })
      .sort({ half: -1, n: 1 })
      .skip(1)
      .limit(3)
      .project({ n: 1, _id: 0 })
      .toArray()
    expect(found).to.deep.equal([{ n: 19 }, { n: 16 }, { n: 17 }])
    await rows.createIndex({ half: 1 })
    expect(
      await rows
        .find({ half: { $lt: 3 }, n: { $mod: [2, 1] } })
        .map(({ n }) => n)
        .toArray(),
    ).to.deep.equal([1, 3, 5])
  })

  it("gives nothing for a collection that does not exist", async () => {
    expect(await (await collection()).find().toArray()).to.deep.equal([])
  })

  it("fetches what does not fit into one batch with getMore, in the same order", async () => {
    const rows = await collection(numbers(1000))
    const found = await rows
      .find({}, { batchSize: 100 })
      .map(({ n }) => n)
      .toArray()
    expect(found).to.deep.equal(numbers(1000).map(({ n }) => n))
    expect(
      await rows
        .find()
        .map(({ n }) => n)
        .toArray(),
    ).to.have.length(1000)
    expect(
      await rows
        .find({}, { batchSize: 100 })
        .sort({ n: -1 })
        .map(({ n }) => n)
        .next(),
    ).to.equal(999)
  })

  it("goes on reading the moment at which it began, whatever is written meanwhile", async () => {
    const rows = await collection(numbers(300))
    const cursor = rows.find({}, { batchSize: 100 })
    await cursor.next()
    await rows.deleteMany({})
    expect((await cursor.toArray()).length).to.equal(299)
    expect(await rows.countDocuments()).to.equal(0)
  })

  it("keeps no cursor for a single batch, nor when everything fitted", async () => {
    const rows = await collection(numbers(10))
    const database = await db()
    for (const options of [{ batchSize: 3, singleBatch: true }, { batchSize: 10 }, { limit: 3 }]) {
      const { cursor } = await database.command({ find: rows.collectionName, ...options })
      expect(Number(cursor.id)).to.equal(0)
    }
  })

  it("holds each batch below 4 MB, or to one larger document", async () => {
    const megabytes = [1, 1, 1.5, 5, 1]
    const rows = await collection(megabytes.map((size, _id) => ({ _id, text: "x".repeat(size * 1024 * 1024) })))
    const { cursor } = await (await db()).command({ find: rows.collectionName })
    expect(cursor.firstBatch).to.have.length(3)
    expect(
      await rows
        .find()
        .map(({ _id }) => _id)
        .toArray(),
    ).to.deep.equal([0, 1, 2, 3, 4])
  })

  it("loses nothing below 16 MB where a single batch is asked for", async () => {
    const text = "x".repeat(5 * 1024 * 1024)
    const rows = await collection([1, 2, 3].map((_id) => ({ _id, text })))
    expect(await rows.find().limit(-3).toArray()).to.have.length(3)
  })

  it("forgets a cursor that is killed, and says so to whoever asks again", async () => {
    const rows = await collection(numbers(10))
    const database = await db()
    const { cursor } = await database.command({ find: rows.collectionName, batchSize: 2 })
    // One that is small enough comes as a number, which the driver would send as a double.
    const id = Long.fromString(String(cursor.id))
    const killed = await database.command({ killCursors: rows.collectionName, cursors: [id] })
    expect(killed.cursorsKilled.map(String)).to.deep.equal([String(id)])

    const error = await refusalOf(database.command({ getMore: id, collection: rows.collectionName }))
    expect(error).to.include({ code: 43, codeName: "CursorNotFound" })
  })

  it("closes the cursor that was used longest ago when there are too many, and reads on", async () => {
    const rows = await collection(numbers(10))
    const cursors = Array.from({ length: maxOpenCursors + 30 }, () => rows.find({}, { batchSize: 2 }))
    for (const [n, cursor] of cursors.entries()) {
      await rows.updateOne({ _id: 0 }, { $set: { n: -n } })
      await cursor.next()
    }
    expect(await refusalOf(cursors[0]!.toArray())).to.include({ code: 43 })
    expect(await cursors.at(-1)!.toArray()).to.have.length(9)
    await Promise.all(cursors.map((cursor) => cursor.close()))
  })

  it("gives a cursor to its own session and its own collection only", async () => {
    const rows = await collection(numbers(10))
    const database = (await newClient()).db((await db()).databaseName)
    const session = database.client.startSession()
    const { cursor } = await database.command({ find: rows.collectionName, batchSize: 2 }, { session })
    const more = { getMore: cursor.id, collection: rows.collectionName }
    expect(await refusalOf(database.command(more))).to.include({ code: 50738 })
    expect(await refusalOf(database.command({ ...more, collection: "other" }, { session }))).to.include({ code: 13 })
    await session.endSession()
  })

  it("closes the cursors of a session that ends", async () => {
    const rows = await collection(numbers(10))
    const database = await db()
    const open = async () => Number((await database.admin().serverStatus()).metrics.cursor.open.total)
    const before = await open()
    const another = await newClient()
    const session = another.startSession()
    await another.db(database.databaseName).command({ find: rows.collectionName, batchSize: 2 }, { session })
    expect(await open()).to.equal(before + 1)
    await database.command({ endSessions: [session.id] })
    expect(await open()).to.equal(before)
    await session.endSession()
  })

  it("gives up when its time is over", async () => {
    const rows = await collection(numbers(20_000))
    const slow = { $expr: { $eq: [{ $concat: [{ $toString: "$n" }, "x"] }, "y"] } }
    expect(await refusalOf(rows.find(slow, { maxTimeMS: 1 }).toArray())).to.include({ code: 50 })
  })

  it("does not count the time that a cursor waits for its client", async () => {
    const rows = await collection(numbers(600))
    const cursor = rows.find({}, { batchSize: 10, maxTimeMS: 2000 })
    await cursor.next()
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(await cursor.toArray()).to.have.length(599)
    expect(await refusalOf(rows.find({}, { maxTimeMS: 2 ** 31 }).toArray())).to.include({ code: 2 })
  })

  it("refuses by name what it does not support", async () => {
    const database = await db()
    for (const option of ["min", "max", "returnKey", "showRecordId", "tailable", "awaitData"]) {
      const error = await refusalOf(database.command({ find: "rows", [option]: true }))
      expect(error).to.include({ code: 238 })
      expect(error.message).to.include(option)
    }
    expect(await refusalOf(database.command({ find: "rows", limit: -1 }))).to.include({ code: 51024 })
    expect(await refusalOf(database.command({ find: "rows", filter: 5 }))).to.include({ code: 14 })
    const { message } = await refusalOf(database.command({ find: "rows", wherever: 1 }))
    expect(message).to.equal("BSON field 'find.wherever' is an unknown field.")
  })
})
