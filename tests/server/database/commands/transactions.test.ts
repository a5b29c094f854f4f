import { expect } from "chai"
import type { ClientSession, MongoClient } from "mongodb"
import { collection, db, newClient, refusalOf } from "../driver.ts"

async function session(run: (session: ClientSession, another: MongoClient) => Promise<void>) {
  const another = await newClient()
  await another.withSession((own) => run(own, another))
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe("a transaction", () => {
  it("is seen by itself at once, and by others when it is committed", async () => {
    const rows = await collection([{ _id: 1, n: 1 }])
    await session(async (own, another) => {
      const mine = another.db(rows.dbName).collection(rows.collectionName)
      own.startTransaction()
      await mine.insertOne({ n: 2 }, { session: own })
      await mine.updateOne({ n: 1 }, { $set: { n: 10 } }, { session: own })
      expect(await mine.countDocuments({ n: { $in: [2, 10] } }, { session: own })).to.equal(2)
      expect(
        await mine
          .find({}, { session: own })
          .sort({ n: 1 })
          .map(({ n }) => n)
          .toArray(),
      ).to.deep.equal([2, 10])
      expect(await rows.distinct("n")).to.deep.equal([1])
      await own.commitTransaction()
      expect((await rows.distinct("n")).sort()).to.deep.equal([10, 2])
    })
  })

  it("leaves nothing when it is aborted", async () => {
    const rows = await collection([{ _id: 1, n: 1 }])
    await rows.createIndex({ n: 1 }, { unique: true })
    await session(async (own, another) => {
      const mine = another.db(rows.dbName).collection<{ _id: number; n: number }>(rows.collectionName)
      own.startTransaction()
      await mine.insertOne({ _id: 2, n: 2 }, { session: own })
      await mine.deleteOne({ _id: 1 }, { session: own })
      await own.abortTransaction()
    })
    expect(await rows.find().toArray()).to.deep.equal([{ _id: 1, n: 1 }])
    await rows.insertOne({ _id: 2, n: 2 })
  })

  it("holds over several collections, new ones too", async () => {
    const rows = await collection()
    const others = await collection()
    await session(async (own, another) => {
      const database = another.db(rows.dbName)
      await own.withTransaction(async () => {
        await database.collection(rows.collectionName).insertOne({ a: 1 }, { session: own })
        await database.collection(others.collectionName).insertOne({ b: 1 }, { session: own })
      })
    })
    expect((await rows.countDocuments()) + (await others.countDocuments())).to.equal(2)
  })

  it("reads the rest of a cursor in its own view", async () => {
    const rows = await collection(Array.from({ length: 250 }, (_, n) => ({ n })))
    await session(async (own, another) => {
      const mine = another.db(rows.dbName).collection(rows.collectionName)
      await own.withTransaction(async () => {
        await mine.insertOne({ n: -1 }, { session: own })
        expect(await mine.find({}, { session: own, batchSize: 50 }).toArray()).to.have.length(251)
      })
    })
  })

  it("makes another writer wait, and no reader", async () => {
    const rows = await collection([{ _id: 1, n: 1 }])
    await session(async (own, another) => {
      own.startTransaction()
      await another
        .db(rows.dbName)
        .collection<{ _id: number }>(rows.collectionName)
        .updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: own })
      let written = false
      const waiting = rows.updateOne({ _id: 1 }, { $inc: { n: 10 } }).then(() => {
        written = true
      })
      expect(await rows.findOne({ _id: 1 })).to.deep.equal({ _id: 1, n: 1 })
      await pause(50)
      expect(written).to.be.false
      await own.commitTransaction()
      await waiting
    })
    expect(await rows.findOne({ _id: 1 })).to.deep.equal({ _id: 1, n: 12 })
  })

  it("reads while another writes, and goes on seeing what it saw first", async () => {
    const rows = await collection([{ _id: 1, n: 1 }])
    await session((writer, one) =>
      session(async (reader, other) => {
        const [written, read] = [one, other].map((each) =>
          each.db(rows.dbName).collection<{ _id: number }>(rows.collectionName),
        )
        writer.startTransaction()
        await written!.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: writer })
        reader.startTransaction()
        expect(await read!.findOne({}, { session: reader, maxTimeMS: 1000 })).to.deep.equal({ _id: 1, n: 1 })
        await written!.insertOne({ _id: 2 }, { session: writer })
        await writer.commitTransaction()
        expect(await read!.find({}, { session: reader }).toArray()).to.deep.equal([{ _id: 1, n: 1 }])
        expect(await read!.countDocuments({}, { session: reader })).to.equal(1)
        await reader.commitTransaction()
        await reader.commitTransaction()
      }),
    )
    expect(await rows.countDocuments()).to.equal(2)
  })

  it("lets writers that waited have their turns in order", async () => {
    const rows = await collection<{ _id: number }>()
    await session(async (own, another) => {
      own.startTransaction()
      await another
        .db(rows.dbName)
        .collection(rows.collectionName)
        .insertOne({ _id: 0 as never }, { session: own })
      const waiting: Promise<unknown>[] = []
      for (let _id = 1; _id <= 5; _id++) {
        waiting.push(rows.insertOne({ _id }))
        await pause(20)
      }
      await own.commitTransaction()
      await Promise.all(waiting)
    })
    expect(
      await rows
        .find()
        .map(({ _id }) => _id)
        .toArray(),
    ).to.deep.equal([0, 1, 2, 3, 4, 5])
  })

  it("gives up waiting when its time is over, and lets the others go on", async () => {
    const rows = await collection<{ _id: number }>()
    await session(async (own, another) => {
      own.startTransaction()
      await another.db(rows.dbName).collection(rows.collectionName).insertOne({ a: 1 }, { session: own })
      const command = { insert: rows.collectionName, documents: [{ _id: 7 }], maxTimeMS: 30 }
      expect(await refusalOf((await db()).command(command))).to.include({ code: 50 })
      await own.commitTransaction()
    })
    await rows.insertOne({ _id: 8 })
    expect(await rows.countDocuments({ _id: { $in: [7, 8] } })).to.equal(1)
  })

  it("is aborted by its first refused command, and says so to the next", async () => {
    const rows = await collection([{ _id: 1 }])
    await session(async (own, another) => {
      const mine = another.db(rows.dbName).collection<{ _id: number }>(rows.collectionName)
      own.startTransaction()
      await mine.insertOne({ _id: 2 }, { session: own })
      expect(await refusalOf(mine.insertOne({ _id: 1 }, { session: own }))).to.include({ code: 11000 })
      const error = await refusalOf(mine.insertOne({ _id: 3 }, { session: own }))
      expect(error).to.include({ code: 251, codeName: "NoSuchTransaction" })
      expect(error.errorLabels).to.include("TransientTransactionError")
    })
    expect(await rows.distinct("_id")).to.deep.equal([1])
  })

  it("is tried again by withTransaction after a transient failure", async () => {
    const rows = await collection()
    await session(async (own, another) => {
      const database = another.db(rows.dbName)
      let tries = 0
      await own.withTransaction(async () => {
        await database.collection(rows.collectionName).insertOne({ try: ++tries }, { session: own })
        if (tries === 1) await database.admin().command({ killSessions: [own.id] })
      })
      expect(tries).to.equal(2)
    })
    expect(await rows.distinct("try")).to.deep.equal([2])
  })

  it("is aborted when its session ends", async () => {
    const rows = await collection<{ _id: number }>()
    await session(async (own, another) => {
      own.startTransaction()
      await another.db(rows.dbName).collection(rows.collectionName).insertOne({ a: 1 }, { session: own })
      await (await db()).command({ endSessions: [own.id] })
      await rows.insertOne({ _id: 5 })
      expect(await refusalOf(own.commitTransaction())).to.include({ code: 251 })
    })
    expect(await rows.distinct("_id")).to.deep.equal([5])
  })

  it("may be committed twice, for the first answer may have been lost", async () => {
    const rows = await collection()
    await session(async (own, another) => {
      own.startTransaction()
      await another.db(rows.dbName).collection(rows.collectionName).insertOne({ a: 1 }, { session: own })
      await own.commitTransaction()
      await own.commitTransaction()
    })
    expect(await rows.countDocuments()).to.equal(1)
  })

  it("refuses what has no place in it", async () => {
    const rows = await collection([{ _id: 1 }])
    await session(async (own, another) => {
      const database = another.db(rows.dbName)
      const inTransaction = async (command: object) => {
        own.startTransaction()
        const error = await refusalOf(database.command(command, { session: own }))
        await own.abortTransaction()
        return error
      }
      for (const command of [
        { count: rows.collectionName },
        { dropDatabase: 1 },
        { drop: rows.collectionName },
        { listCollections: 1 },
        { aggregate: rows.collectionName, pipeline: [{ $out: "x" }], cursor: {} },
      ])
        expect(await inTransaction(command), JSON.stringify(command)).to.include({ code: 263 })
    })
    expect(await rows.countDocuments()).to.equal(1)
  })
})
