import { expect } from "chai"
import type { ClientSession, Collection } from "mongodb"
import { collection, newClient, refusalOf } from "../driver.ts"

interface Row {
  _id: number
  n?: number
}

/** A transaction that has read the collection, while others go on writing to it. */
async function late(rows: Collection<Row>, run: (mine: Collection<Row>, session: ClientSession) => Promise<void>) {
  const client = await newClient()
  await client.withSession(async (session) => {
    const mine = client.db(rows.dbName).collection<Row>(rows.collectionName)
    session.startTransaction()
    await mine.findOne({}, { session })
    await run(mine, session)
  })
}

/** Ten clients at a time, each in a transaction of its own; tells how many tries they took together. */
async function ten(
  rows: Collection<Row>,
  work: (mine: Collection<Row>, session: ClientSession) => Promise<unknown>,
): Promise<number> {
  let tries = 0
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      const client = await newClient()
      const mine = client.db(rows.dbName).collection<Row>(rows.collectionName)
      await client.withSession((session) =>
        session.withTransaction(() => {
          tries += 1
          return work(mine, session)
        }),
      )
    }),
  )
  return tries
}

async function expectConflict(write: Promise<unknown>) {
  const error = await refusalOf(write)
  expect(error).to.include({ code: 112, codeName: "WriteConflict" })
  expect(error.errorLabels).to.include("TransientTransactionError")
}

const shown = (rows: Collection<Row>) => rows.find().sort({ _id: 1 }).toArray()

describe("a transaction that has read before another wrote", () => {
  it("overwrites nothing of it, and is over", async () => {
    const rows = await collection<Row>([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ])
    await late(rows, async (mine, session) => {
      await rows.updateOne({ _id: 1 }, { $inc: { n: 10 } })
      await mine.updateOne({ _id: 2 }, { $inc: { n: 100 } }, { session })
      await expectConflict(mine.updateOne({ _id: 1 }, { $inc: { n: 100 } }, { session }))
      expect(await refusalOf(mine.findOne({}, { session }))).to.include({ code: 251 })
    })
    expect(await shown(rows)).to.deep.equal([
      { _id: 1, n: 11 },
      { _id: 2, n: 2 },
    ])
  })

  it("is tried again by withTransaction, on what is there then", async () => {
    const rows = await collection<Row>([{ _id: 1, n: 1 }])
    const client = await newClient()
    const mine = client.db(rows.dbName).collection<Row>(rows.collectionName)
    let tries = 0
    await client.withSession((session) =>
      session.withTransaction(async () => {
        const { n } = (await mine.findOne({ _id: 1 }, { session }))!
        if (++tries === 1) await rows.updateOne({ _id: 1 }, { $set: { n: 50 } })
        await mine.updateOne({ _id: 1 }, { $set: { n: n! + 1 } }, { session })
      }),
    )
    expect(tries).to.equal(2)
    expect(await shown(rows)).to.deep.equal([{ _id: 1, n: 51 }])
  })

  it("changes another document of the same collection, and adds to it as well", async () => {
    const rows = await collection<Row>([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ])
    await late(rows, async (mine, session) => {
      await rows.insertMany([{ _id: 3 }, { _id: 4 }])
      await rows.updateOne({ _id: 1 }, { $set: { n: 10 } })
      await mine.insertOne({ _id: 5 }, { session })
      await mine.updateOne({ _id: 2 }, { $set: { n: 20 } }, { session })
      expect(await mine.countDocuments({}, { session })).to.equal(3)
      expect(await mine.distinct("n", {}, { session })).to.have.members([1, 20])
      await session.commitTransaction()
    })
    expect(await shown(rows)).to.deep.equal([{ _id: 1, n: 10 }, { _id: 2, n: 20 }, { _id: 3 }, { _id: 4 }, { _id: 5 }])
    expect(await rows.countDocuments()).to.equal(5)
    await rows.insertOne({ _id: 6 })
  })

  it("inserts nothing twice that there may be once", async () => {
    const rows = await collection<Row>([{ _id: 1, n: 1 }])
    await rows.createIndex({ n: 1 }, { unique: true })
    await rows.insertOne({ _id: 2, n: 2 })
    for (const inserted of [
      { _id: 2, n: 99 },
      { _id: 99, n: 2 },
    ]) {
      await rows.deleteOne({ _id: 2 })
      await late(rows, async (mine, session) => {
        await rows.insertOne({ _id: 2, n: 2 })
        await expectConflict(mine.insertOne(inserted, { session }))
      })
    }
    await late(rows, async (mine, session) => {
      await rows.insertOne({ _id: 3, n: 3 })
      await mine.deleteOne({ _id: 1 }, { session })
      await mine.insertOne({ _id: 4, n: 1 }, { session })
      await session.commitTransaction()
    })
    expect(await shown(rows)).to.deep.equal([
      { _id: 2, n: 2 },
      { _id: 3, n: 3 },
      { _id: 4, n: 1 },
    ])
  })

  it("leaves no document out of an index that was made meanwhile", async () => {
    const rows = await collection<Row>([{ _id: 1, n: 1 }])
    await late(rows, async (mine, session) => {
      await rows.createIndex({ n: 1 })
      await expectConflict(mine.insertOne({ _id: 2, n: 2 }, { session }))
    })
  })

  it("makes no index that leaves out what was added meanwhile", async () => {
    const rows = await collection<Row>([{ _id: 1, n: 1 }])
    await late(rows, async (mine, session) => {
      await rows.insertOne({ _id: 2, n: 2 })
      await expectConflict(mine.createIndex({ n: 1 }, { session }))
    })
  })

  it("keeps the same number for all, though ten add to it at a time", async () => {
    const rows = await collection<Row>([{ _id: 1, n: 0 }])
    const tries = await ten(rows, async (mine, session) => {
      const { n } = (await mine.findOne({}, { session }))!
      await mine.updateOne({}, { $set: { n: n! + 1 } }, { session })
    })
    expect(await shown(rows)).to.deep.equal([{ _id: 1, n: 10 }])
    expect(tries).to.be.at.least(10)
  })
})

describe("two transactions of one program, by turns", () => {
  /** Writes in one, then, before the first is committed, in the other. */
  async function byTurns(
    rows: Collection<Row>,
    during: (mine: Collection<Row>, first: ClientSession) => Promise<unknown>,
  ) {
    const client = await newClient()
    const mine = client.db(rows.dbName).collection<Row>(rows.collectionName)
    const [first, second] = [client.startSession(), client.startSession()]
    first.startTransaction()
    second.startTransaction()
    await mine.insertOne({ _id: 1 }, { session: first })
    const startedAt = Date.now()
    const outcome = Promise.race([
      refusalOf(mine.insertOne({ _id: 2 }, { session: second })),
      during(mine, first).then(() => undefined),
    ])
    const error = await outcome.catch(() => undefined)
    return { first, second, error, waited: Date.now() - startedAt }
  }

  it("let the second go after a few seconds, and the first one stands", async () => {
    const rows = await collection<Row>()
    const { error, first, waited } = await byTurns(rows, () => new Promise(() => {}))
    expect(error).to.include({ code: 112, codeName: "WriteConflict" })
    expect(error!.errorLabels).to.include("TransientTransactionError")
    expect(waited).to.be.at.least(4_500)
    await first.commitTransaction()
    expect(await shown(rows)).to.deep.equal([{ _id: 1 }])
  })

  it("let it wait for as long as the first one is busy", async () => {
    const rows = await collection<Row>()
    const { error, first, second } = await byTurns(rows, async (mine, session) => {
      for (let at = 0; at < 14; at++) {
        await new Promise((resolve) => setTimeout(resolve, 500))
        await mine.findOne({}, { session })
      }
    })
    expect(error, "seven seconds and still waiting").to.equal(undefined)
    await first.commitTransaction()
    await new Promise((resolve) => setTimeout(resolve, 200))
    await second.commitTransaction()
    expect(await shown(rows)).to.deep.equal([{ _id: 1 }, { _id: 2 }])
  })

  it("are both done by withTransaction, which tries the second again", async () => {
    const rows = await collection<Row>()
    const client = await newClient()
    const mine = client.db(rows.dbName).collection<Row>(rows.collectionName)
    const first = client.startSession()
    first.startTransaction()
    await mine.insertOne({ _id: 1 }, { session: first })
    let tries = 0
    const second = client.withSession((session) =>
      session.withTransaction(async () => {
        tries += 1
        await mine.insertOne({ _id: 2 }, { session })
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    await first.commitTransaction()
    await second
    expect(tries).to.equal(2)
    expect(await shown(rows)).to.deep.equal([{ _id: 1 }, { _id: 2 }])
  })
})

describe("a transaction that begins by writing", () => {
  it("waits for the one before it, and needs no second try", async () => {
    const rows = await collection<Row>([{ _id: 1, n: 0 }])
    const tries = await ten(rows, async (mine, session) => {
      await mine.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })
      await mine.insertOne({ _id: 100 + (await mine.countDocuments({}, { session })) }, { session })
    })
    expect(await rows.countDocuments()).to.equal(11)
    expect(tries).to.equal(10)
  })
})
