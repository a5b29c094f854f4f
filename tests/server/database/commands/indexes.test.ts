import { setTimeout as pause } from "node:timers/promises"
import { expect } from "chai"
import { Double } from "mongodb"
import { collection, db, refusalOf } from "../driver.ts"
import { temporaryDatabases, using } from "../temporary.ts"

const { opened } = temporaryDatabases()

describe("indexes", () => {
  it("are made, also over what is there, listed and dropped", async () => {
    const rows = await collection([
      { a: 1, b: 1 },
      { a: 2, b: 2 },
    ])
    const database = await db()
    const specs = [
      { key: { a: 1 }, name: "a_1" },
      { key: { a: 1, b: -1 }, name: "both" },
    ]
    const make = () => database.command({ createIndexes: rows.collectionName, indexes: specs })
    expect(await make()).to.include({ numIndexesBefore: 1, numIndexesAfter: 3, createdCollectionAutomatically: false })
    expect(await make()).to.include({ numIndexesAfter: 3, note: "all indexes already exist" })
    expect((await rows.indexes()).map(({ key }) => key)).to.deep.equal([{ _id: 1 }, { a: 1 }, { a: 1, b: -1 }])

    await rows.dropIndex("both")
    await database.command({ dropIndexes: rows.collectionName, index: { a: new Double(1) } })
    expect((await rows.indexes()).map(({ name }) => name)).to.deep.equal(["_id_"])
    await make()
    await rows.dropIndexes()
    expect((await rows.indexes()).map(({ name }) => name)).to.deep.equal(["_id_"])
  })

  it("make the collection where there is none", async () => {
    const rows = await collection()
    await rows.createIndex({ a: 1 })
    expect(await (await db()).listCollections({ name: rows.collectionName }).toArray()).to.have.length(1)
  })

  it("stay away wholly when the documents contradict one of them", async () => {
    const rows = await collection([{ a: 1 }, { a: 1 }])
    const made = rows.createIndexes([{ key: { b: 1 } }, { key: { a: 1 }, unique: true }])
    expect(await refusalOf(made)).to.include({ code: 11000 })
    expect((await rows.indexes()).map(({ name }) => name)).to.deep.equal(["_id_"])
  })

  it("answer as MongoDB does when they are wrong or missing", async () => {
    const rows = await collection([{ a: 1 }])
    await rows.createIndex({ a: 1 })
    expect(await refusalOf(rows.createIndex({ a: 1 }, { unique: true }))).to.include({ code: 86 })
    expect(await refusalOf(rows.createIndex({ a: 1 }, { name: "other" }))).to.include({ code: 85 })
    expect(await refusalOf(rows.dropIndex("none"))).to.include({ code: 27 })
    expect(await refusalOf(rows.dropIndex("_id_"))).to.include({ code: 72 })
    const nowhere = await collection()
    expect(await refusalOf(nowhere.listIndexes().toArray())).to.include({ code: 26 })
    expect(await refusalOf(nowhere.dropIndex("a_1"))).to.include({ code: 26 })
    for (const kind of ["text", "2dsphere", "hashed"] as const) {
      expect((await refusalOf(rows.createIndex({ a: kind }))).code, kind).to.be.oneOf([67, 238])
    }
  })

  it("let documents go when their time is over, and a changed time holds", async () => {
    const { uri } = await opened({ sweepSeconds: 0.1 })
    await using(uri, async (client) => {
      const rows = client.db("a").collection<{ _id: number; at: Date }>("rows")
      await rows.createIndex({ at: 1 }, { expireAfterSeconds: 3600 })
      const now = Date.now()
      await rows.insertMany([
        { _id: 1, at: new Date(now - 7200_000) },
        { _id: 2, at: new Date(now - 1800_000) },
      ])
      const left = async (wanted: number) => {
        for (let tries = 0; tries < 100 && (await rows.countDocuments()) > wanted; tries++) await pause(20)
        return rows.distinct("_id")
      }
      expect(await left(1)).to.deep.equal([2])
      const index = { keyPattern: { at: 1 }, expireAfterSeconds: 60 }
      const answer = await client.db("a").command({ collMod: "rows", index })
      expect(answer).to.include({ expireAfterSeconds_old: 3600, expireAfterSeconds_new: 60 })
      expect(await left(0)).to.deep.equal([])
    })
  })
})
