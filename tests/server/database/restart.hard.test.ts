import { setTimeout as pause } from "node:timers/promises"
import { expect } from "chai"
import { Long } from "mongodb"
import { openDatabase } from "../../support/builtDatabase.ts"
import { inTransaction, newSession, RawConnection } from "./rawConnection.ts"
import { pidOf, temporaryDatabases, using } from "./temporary.ts"

const { newFolder, opened } = temporaryDatabases(openDatabase)

const rows = (uri: string) => using(uri, (client) => client.db("kept").collection("rows").find().toArray())

describe("after a restart", function () {
  this.timeout(60_000)

  it("a numbered write whose answer was lost is answered, not done again", async () => {
    const folder = newFolder()
    const first = await openDatabase({ folder })
    const increase = {
      update: "rows",
      updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } }, upsert: true }],
      $db: "kept",
      lsid: newSession(),
      txnNumber: Long.fromNumber(3),
    }
    const answer = await (await RawConnection.open(first.uri)).ask(increase)
    process.kill(await pidOf(first.uri), "SIGKILL")
    await first.close()

    const { uri } = await opened({ folder })
    const again = await RawConnection.open(uri)
    expect(await again.ask(increase)).to.deep.equal(answer)
    expect(await again.ask({ ...increase, txnNumber: Long.fromNumber(2) })).to.include({ code: 225 })
    again.close()
    expect(await rows(uri)).to.deep.equal([{ _id: 1, n: 1 }])
  })

  it("a commit whose answer was lost is answered, and an open transaction is gone", async () => {
    const folder = newFolder()
    const first = await openDatabase({ folder })
    const raw = await RawConnection.open(first.uri)
    const insert = (_id: number) => ({ insert: "rows", documents: [{ _id }], $db: "kept" })
    const [kept, lost] = [newSession(), newSession()]
    const commit = { commitTransaction: 1, $db: "admin" }
    await raw.ask({ ...insert(1), ...inTransaction(kept, 1, true) })
    expect(await raw.ask({ ...commit, ...inTransaction(kept, 1) })).to.include({ ok: 1 })
    await raw.ask({ ...insert(2), ...inTransaction(lost, 1, true) })
    process.kill(await pidOf(first.uri), "SIGKILL")
    await first.close()

    const { uri } = await opened({ folder })
    const again = await RawConnection.open(uri)
    expect(await again.ask({ ...commit, ...inTransaction(kept, 1) })).to.include({ ok: 1 })
    const answer = await again.ask({ ...commit, ...inTransaction(lost, 1) })
    expect(answer).to.include({ ok: 0, code: 251 })
    expect(answer.errorLabels).to.deep.equal(["TransientTransactionError"])
    again.close()
    expect(await rows(uri)).to.deep.equal([{ _id: 1 }])
  })
})

describe("a transaction that nobody ends", function () {
  this.timeout(60_000)

  it("is aborted when its time is over, so that others get their turn", async () => {
    const { uri } = await opened({ transactionLifetimeSeconds: 0.5 })
    const raw = await RawConnection.open(uri)
    const lsid = newSession()
    await raw.ask({ insert: "rows", documents: [{ _id: 1 }], $db: "kept", ...inTransaction(lsid, 1, true) })
    const startedAt = Date.now()
    await using(uri, (client) => client.db("kept").collection<{ _id: number }>("rows").insertOne({ _id: 2 }))
    expect(Date.now() - startedAt).to.be.within(100, 20_000)
    await pause(10)
    const late = { insert: "rows", documents: [{ _id: 3 }], $db: "kept", ...inTransaction(lsid, 1) }
    expect(await raw.ask(late)).to.include({ ok: 0, code: 251 })
    raw.close()
    expect(await rows(uri)).to.deep.equal([{ _id: 2 }])
  })
})
