import { setTimeout as pause } from "node:timers/promises"
import { expect } from "chai"
import { Long } from "mongodb"
import { embeddedTestDatabase } from "../../../support/database.ts"
import { collection } from "../driver.ts"
import { inTransaction, newSession, RawConnection } from "../rawConnection.ts"

async function connection() {
  const opened = await RawConnection.open((await embeddedTestDatabase()).uri)
  after(() => opened.close())
  return opened
}

describe("a session", () => {
  it("gives the kept answer when a numbered write comes again, and writes once", async () => {
    const rows = await collection<{ _id: number; n: number }>([{ _id: 1, n: 0 }])
    const raw = await connection()
    const numbered = { $db: rows.dbName, lsid: newSession(), txnNumber: Long.fromNumber(4) }
    const increase = { update: rows.collectionName, updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }], ...numbered }
    const first = await raw.ask(increase)
    expect(first).to.include({ n: 1, nModified: 1, ok: 1 })
    expect(await raw.ask(increase)).to.deep.equal(first)
    expect(await (await connection()).ask(increase)).to.deep.equal(first)
    expect((await rows.findOne({}))!.n).to.equal(1)
  })

  it("gives what was found again, though it has changed since", async () => {
    const rows = await collection<{ _id: number; n: number }>([{ _id: 1, n: 5 }])
    const raw = await connection()
    const take = {
      findAndModify: rows.collectionName,
      query: { _id: 1 },
      update: { $inc: { n: 1 } },
      $db: rows.dbName,
      lsid: newSession(),
      txnNumber: Long.fromNumber(1),
    }
    expect((await raw.ask(take)).value).to.deep.equal({ _id: 1, n: 5 })
    expect((await raw.ask(take)).value).to.deep.equal({ _id: 1, n: 5 })
    expect((await rows.findOne({}))!.n).to.equal(6)
  })

  it("gives the kept refusals of single documents again", async () => {
    const rows = await collection<{ _id: number }>([{ _id: 1 }])
    const raw = await connection()
    const insert = {
      insert: rows.collectionName,
      documents: [{ _id: 2 }, { _id: 1 }, { _id: 3 }],
      ordered: false,
      $db: rows.dbName,
      lsid: newSession(),
      txnNumber: Long.fromNumber(1),
    }
    const first = await raw.ask(insert)
    expect(first.n).to.equal(2)
    expect(first.writeErrors).to.have.length(1)
    expect(await raw.ask(insert)).to.deep.equal(first)
  })

  it("refuses a number that is behind", async () => {
    const rows = await collection()
    const raw = await connection()
    const insert = (number: number, lsid: object) =>
      raw.ask({
        insert: rows.collectionName,
        documents: [{}],
        $db: rows.dbName,
        lsid,
        txnNumber: Long.fromNumber(number),
      })
    const lsid = newSession()
    await insert(5, lsid)
    expect(await insert(4, lsid)).to.include({ ok: 0, code: 225, codeName: "TransactionTooOld" })
    expect(await insert(4, newSession())).to.include({ ok: 1 })
    expect(await rows.countDocuments()).to.equal(2)
  })

  it("refuses to repeat what is not told one by one", async () => {
    const rows = await collection([{ a: 1 }, { a: 1 }])
    const raw = await connection()
    const numbered = () => ({ $db: rows.dbName, lsid: newSession(), txnNumber: Long.fromNumber(1) })
    const many = await raw.ask({ delete: rows.collectionName, deletes: [{ q: {}, limit: 0 }], ...numbered() })
    expect(many.writeErrors[0]).to.include({ code: 72 })
    expect(await raw.ask({ find: rows.collectionName, ...numbered() })).to.include({ code: 50768 })
    expect(await rows.countDocuments()).to.equal(2)
  })

  it("aborts its transaction when the connection dies in the middle of it", async () => {
    const rows = await collection<{ _id: number }>()
    const raw = await connection()
    const lsid = newSession()
    const insert = { insert: rows.collectionName, documents: [{ _id: 1 }], $db: rows.dbName }
    await raw.ask({ ...insert, ...inTransaction(lsid, 1, true) })
    raw.close()
    await rows.insertOne({ _id: 2 })
    expect(await rows.distinct("_id")).to.deep.equal([2])

    const commit = { commitTransaction: 1, $db: "admin", ...inTransaction(lsid, 1) }
    const answer = await (await connection()).ask(commit)
    expect(answer).to.include({ ok: 0, code: 251 })
    expect(answer.errorLabels).to.deep.equal(["TransientTransactionError"])
  })

  it("waits no longer for a writer's turn when its connection has died", async () => {
    const rows = await collection<{ _id: number }>()
    const [holder, waiter, another] = [await connection(), await connection(), await connection()]
    const lsid = newSession()
    const insert = (_id: number) => ({ insert: rows.collectionName, documents: [{ _id }], $db: rows.dbName })
    await holder.ask({ ...insert(1), ...inTransaction(lsid, 1, true) })
    const lost = [
      waiter.ask({ ...insert(2), ...inTransaction(newSession(), 1, true) }).catch(() => "closed"),
      another.ask(insert(3)).catch(() => "closed"),
    ]
    await pause(50)
    waiter.close()
    another.close()
    expect(await Promise.all(lost)).to.deep.equal(["closed", "closed"])
    await pause(50)
    await holder.ask({ commitTransaction: 1, $db: "admin", ...inTransaction(lsid, 1) })
    await rows.insertOne({ _id: 4 })
    expect(await rows.distinct("_id")).to.deep.equal([1, 4])
  })

  it("lets commands that overtake the start of its transaction wait with it", async () => {
    const rows = await collection<{ _id: number }>()
    const [holder, one, another] = [await connection(), await connection(), await connection()]
    const [holding, lsid] = [newSession(), newSession()]
    const insert = (_id: number) => ({ insert: rows.collectionName, documents: [{ _id }], $db: rows.dbName })
    const commit = { commitTransaction: 1, $db: "admin" }
    await holder.ask({ ...insert(1), ...inTransaction(holding, 1, true) })
    const first = one.ask({ ...insert(2), ...inTransaction(lsid, 1, true) })
    await pause(30)
    const second = another.ask({ ...insert(3), ...inTransaction(lsid, 1) })
    await pause(30)
    await holder.ask({ ...commit, ...inTransaction(holding, 1) })
    for (const answer of [await first, await second]) expect(answer).to.include({ ok: 1, n: 1 })
    expect(await one.ask({ ...commit, ...inTransaction(lsid, 1) })).to.include({ ok: 1 })
    expect(await rows.distinct("_id")).to.have.members([1, 2, 3])
  })

  for (const way of ["abortTransaction", "endSessions"]) {
    it(`may give a transaction up that still waits for its turn, which then never comes: ${way}`, async () => {
      const rows = await collection<{ _id: number }>()
      const [holder, one, another] = [await connection(), await connection(), await connection()]
      const [holding, lsid] = [newSession(), newSession()]
      const insert = (_id: number) => ({ insert: rows.collectionName, documents: [{ _id }], $db: rows.dbName })
      const abort = { abortTransaction: 1, $db: "admin" }
      await holder.ask({ ...insert(1), ...inTransaction(holding, 1, true) })
      const first = one.ask({ ...insert(2), ...inTransaction(lsid, 1, true) })
      await pause(30)
      const end =
        way === "endSessions" ? { endSessions: [lsid], $db: "admin" } : { ...abort, ...inTransaction(lsid, 1) }
      expect(await another.ask(end)).to.include({ ok: 1 })
      expect(await first).to.include({ ok: 0, code: 251 })
      await holder.ask({ ...abort, ...inTransaction(holding, 1) })
      await rows.insertOne({ _id: 4 })
      expect(await rows.distinct("_id")).to.deep.equal([4])
    })
  }

  it("commits once, however often it is asked, also on another connection", async () => {
    const rows = await collection<{ _id: number }>()
    const raw = await connection()
    const lsid = newSession()
    const commit = { commitTransaction: 1, $db: "admin", ...inTransaction(lsid, 1) }
    const abort = { abortTransaction: 1, $db: "admin" }
    const insert = { insert: rows.collectionName, documents: [{ _id: 1 }], $db: rows.dbName }
    await raw.ask({ ...insert, ...inTransaction(lsid, 1, true) })
    expect(await raw.ask(commit)).to.include({ ok: 1 })
    expect(await (await connection()).ask(commit)).to.include({ ok: 1 })
    expect(await raw.ask({ ...abort, ...inTransaction(lsid, 1) })).to.include({ code: 256 })
    const again = { ...insert, documents: [{ _id: 2 }] }
    expect(await raw.ask({ ...again, ...inTransaction(lsid, 1) })).to.include({ code: 256 })
    expect(await raw.ask({ ...again, ...inTransaction(lsid, 1, true) })).to.include({ code: 117 })
    expect(await rows.distinct("_id")).to.deep.equal([1])
  })

  it("gives up its transaction when it goes on without it", async () => {
    const rows = await collection<{ _id: number }>()
    const raw = await connection()
    const lsid = newSession()
    const insert = (_id: number) => ({ insert: rows.collectionName, documents: [{ _id }], $db: rows.dbName })
    await raw.ask({ ...insert(1), ...inTransaction(lsid, 1, true) })
    expect(await raw.ask({ ...insert(2), lsid, txnNumber: Long.fromNumber(2) })).to.include({ ok: 1, n: 1 })
    expect(await raw.ask({ commitTransaction: 1, $db: "admin", ...inTransaction(lsid, 1) })).to.include({ ok: 0 })
    expect(await rows.distinct("_id")).to.deep.equal([2])
  })

  it("refuses transactions that are told by halves", async () => {
    const raw = await connection()
    const find = { find: "rows", $db: "maillage-test-none" }
    const lsid = newSession()
    const number = Long.fromNumber(1)
    expect(await raw.ask({ ...find, txnNumber: number })).to.include({ code: 72 })
    expect(await raw.ask({ ...find, lsid, autocommit: false })).to.include({ code: 72 })
    expect(await raw.ask({ ...find, lsid, startTransaction: true })).to.include({ code: 72 })
    expect(await raw.ask({ ...find, lsid, autocommit: true, txnNumber: number })).to.include({ code: 72 })
    expect(await raw.ask({ ...find, ...inTransaction(lsid, 1) })).to.include({ code: 251 })
    expect(await raw.ask({ commitTransaction: 1, $db: "admin", lsid })).to.include({ code: 72 })
  })
})
