import { expect } from "chai"
import { Long, type Document } from "mongodb"
import { embeddedTestDatabase } from "../../../support/database.ts"
import { collection } from "../driver.ts"
import { inTransaction, newSession, RawConnection } from "../rawConnection.ts"

async function connection() {
  const opened = await RawConnection.open((await embeddedTestDatabase()).uri)
  after(() => opened.close())
  return opened
}

const strict = { apiVersion: "1", apiStrict: true }

describe("the Stable API", () => {
  it("is declared as MongoDB wants it, or refused", async () => {
    const raw = await connection()
    const refused: [declared: Document, code: number][] = [
      [{ apiVersion: "99" }, 322],
      [{ apiVersion: "2" }, 322],
      [{ apiVersion: 1 }, 14],
      [{ apiStrict: true }, 4886600],
      [{ apiStrict: false }, 4886600],
      [{ apiDeprecationErrors: true }, 4886600],
      [{ ...strict, apiStrict: "yes" }, 14],
    ]
    for (const [declared, code] of refused) {
      expect(await raw.ask({ ping: 1, $db: "admin", ...declared }), JSON.stringify(declared)).to.include({
        ok: 0,
        code,
      })
    }
    for (const declared of [{ apiVersion: "1" }, strict, { ...strict, apiDeprecationErrors: true }]) {
      expect(await raw.ask({ ping: 1, $db: "admin", ...declared })).to.include({ ok: 1 })
    }
  })

  it("holds a strict client to what belongs to it", async () => {
    const rows = await collection([{ a: 1 }])
    const raw = await connection()
    const { collectionName: name, dbName: $db } = rows
    const pipeline = (...stages: Document[]) => ({ aggregate: name, pipeline: stages, cursor: {} })
    const refused: Document[] = [
      { distinct: name, key: "a" },
      { validate: name },
      { renameCollection: `${$db}.${name}`, to: `${$db}.x` },
      { find: name, noCursorTimeout: true },
      { find: name, tailable: true },
      { create: "x", capped: true, size: 100 },
      { createIndexes: name, indexes: [{ key: { a: 1 }, name: "a", sparse: true }] },
      pipeline({ $collStats: { storageStats: {} } }),
      { aggregate: 1, pipeline: [{ $listLocalSessions: {} }], cursor: {} },
      { explain: { distinct: name, key: "a" } },
      pipeline({ $facet: { x: [{ $indexStats: {} }] } }),
      pipeline({ $unionWith: { coll: name, pipeline: [{ $indexStats: {} }] } }),
    ]
    for (const command of refused) {
      expect(await raw.ask({ ...command, $db, ...strict }), JSON.stringify(command)).to.include({ ok: 0, code: 323 })
    }
    const taken: Document[] = [
      { find: name },
      { count: name },
      pipeline({ $collStats: { count: {} } }),
      pipeline({ $match: {} }),
      { insert: name, documents: [{}] },
      { findAndModify: name, query: {}, update: { $set: { a: 2 } } },
      { listIndexes: name },
      { explain: { find: name } },
      { createIndexes: name, indexes: [{ key: { a: 1 }, name: "a", unique: true, expireAfterSeconds: 60 }] },
    ]
    for (const command of taken) {
      expect(await raw.ask({ ...command, $db, ...strict }), JSON.stringify(command)).to.include({ ok: 1 })
    }
  })

  it("stays the same for a cursor and for a transaction", async () => {
    const rows = await collection([{ a: 1 }, { a: 2 }])
    const raw = await connection()
    const find = { find: rows.collectionName, batchSize: 1, $db: rows.dbName, ...strict }
    const getMore = { getMore: Long.fromBigInt(0n), collection: rows.collectionName, $db: rows.dbName }
    const { cursor } = await raw.ask(find)
    expect(await raw.ask({ ...getMore, getMore: cursor.id })).to.include({ ok: 0, code: 325 })
    expect(await raw.ask({ ...getMore, getMore: cursor.id, ...strict })).to.include({ ok: 1 })

    const lsid = newSession()
    const insert = { insert: rows.collectionName, documents: [{}], $db: rows.dbName }
    expect(await raw.ask({ ...insert, ...strict, ...inTransaction(lsid, 1, true) })).to.include({ ok: 1 })
    expect(await raw.ask({ commitTransaction: 1, $db: "admin", ...inTransaction(lsid, 1) })).to.include({
      ok: 0,
      code: 325,
    })
    expect(await raw.ask({ commitTransaction: 1, $db: "admin", ...strict, ...inTransaction(lsid, 1) })).to.include({
      ok: 1,
    })
    expect(await rows.countDocuments()).to.equal(3)
  })
})
