import { expect } from "chai"
import { Timestamp, type Document } from "mongodb"
import { embeddedTestDatabase } from "../../../support/database.ts"
import { collection } from "../driver.ts"
import { RawConnection } from "../rawConnection.ts"

async function asking() {
  const rows = await collection([{ _id: 1 }])
  const raw = await RawConnection.open((await embeddedTestDatabase()).uri)
  after(() => raw.close())
  return { name: rows.collectionName, ask: (command: Document) => raw.ask({ ...command, $db: rows.dbName }) }
}

describe("concerns", () => {
  it("of writes are refused where MongoDB refuses them", async () => {
    const { ask, name } = await asking()
    const insert = { insert: name, documents: [{}] }
    const wrong: [concern: Document, code: number][] = [
      [{ w: -1 }, 9],
      [{ w: 51 }, 9],
      [{ w: NaN }, 9],
      [{ w: true }, 9],
      [{ w: {} }, 9],
      [{ j: true, fsync: true }, 9],
      [{ wtimeout: "x" }, 14],
      [{ x: 1 }, 40415],
    ]
    for (const [writeConcern, code] of wrong) {
      expect(await ask({ ...insert, writeConcern }), JSON.stringify(writeConcern)).to.include({ ok: 0, code })
    }
    for (const writeConcern of [{}, { w: 1 }, { w: "majority" }, { w: 0 }, { j: true }, { w: 1, wtimeout: 5 }]) {
      expect(await ask({ ...insert, writeConcern }), JSON.stringify(writeConcern)).to.include({ ok: 1, n: 1 })
    }
    expect(await ask({ ...insert, writeConcern: { w: 2 } })).to.have.nested.property("writeConcernError.code", 100)
  })

  it("of writes are for writes, and of reads for reads", async () => {
    const { ask, name } = await asking()
    const reads: Document[] = [
      { find: name },
      { count: name },
      { distinct: name, key: "a" },
      { aggregate: name, pipeline: [], cursor: {} },
      { ping: 1 },
      { listIndexes: name },
      { explain: { find: name } },
      { explain: { find: name, writeConcern: { w: 1 } } },
    ]
    for (const read of reads) {
      expect(
        await ask({ ...read, ...(!read.explain?.writeConcern && { writeConcern: { w: 1 } }) }),
        JSON.stringify(read),
      ).to.include({ ok: 0, code: 72 })
    }
    const writes: Document[] = [
      { insert: name, documents: [{}] },
      { update: name, updates: [{ q: {}, u: { $set: { a: 1 } } }] },
      { delete: name, deletes: [{ q: { _id: 9 }, limit: 1 }] },
      { findAndModify: name, query: {}, update: { $set: { a: 2 } } },
      { aggregate: name, pipeline: [{ $out: `${name}_out` }], cursor: {} },
      { createIndexes: name, indexes: [{ key: { a: 1 }, name: "a" }] },
      { collMod: name, index: { name: "a", hidden: true } },
      { dropIndexes: name, index: "a" },
      { create: `${name}_new` },
      { drop: `${name}_new` },
    ]
    for (const write of writes) {
      expect(await ask({ ...write, writeConcern: { w: 1 } }), JSON.stringify(write)).to.include({ ok: 1 })
      expect(await ask({ ...write, readConcern: { level: "majority" } }), JSON.stringify(write)).to.include(
        write.aggregate ? { ok: 1 } : { ok: 0, code: 72 },
      )
    }
    for (const level of ["local", "available", "majority", "linearizable"]) {
      expect(await ask({ find: name, readConcern: { level } }), level).to.include({ ok: 1 })
    }
    expect(await ask({ insert: name, documents: [{}], readConcern: { level: "local" } })).to.include({ ok: 1 })
  })

  it("of reads wait for no time that has not come, and take no time that is none", async () => {
    const { ask, name } = await asking()
    const find = (afterClusterTime: unknown) => ask({ find: name, readConcern: { afterClusterTime } })
    expect(await find(1)).to.include({ ok: 0, code: 14 })
    expect(await find(new Timestamp({ t: 0, i: 0 }))).to.include({ ok: 0, code: 72 })
    expect(await find(new Timestamp({ t: 0xfffffff0, i: 1 }))).to.include({ ok: 0, code: 72 })
    expect(await find(new Timestamp({ t: 1_700_000_000, i: 1 }))).to.include({ ok: 1 })
  })
})
