import { expect } from "chai"
import { inTransaction, newSession, RawConnection } from "../rawConnection.ts"
import { temporaryDatabases } from "../temporary.ts"

const { opened } = temporaryDatabases()

/** A database of its own, for killAllSessions ends everybody's; one transaction is open in it. */
async function begun() {
  const raw = await RawConnection.open((await opened()).uri)
  after(() => raw.close())
  const lsid = newSession()
  await raw.ask({ insert: "rows", documents: [{ _id: 1 }], $db: "kept", ...inTransaction(lsid, 1, true) })
  const commit = () => raw.ask({ commitTransaction: 1, $db: "admin", ...inTransaction(lsid, 1) })
  return { raw, lsid, commit }
}

describe("sessions told to end", function () {
  this.timeout(60_000)

  for (const name of ["killSessions", "endSessions"]) {
    it(`${name} aborts the transaction of the session that it names, and no other`, async () => {
      const { commit, lsid, raw } = await begun()
      expect(await raw.ask({ [name]: [newSession()], $db: "admin" })).to.include({ ok: 1 })
      await raw.ask({ insert: "rows", documents: [{ _id: 2 }], $db: "kept", ...inTransaction(lsid, 1) })
      await raw.ask({ [name]: [lsid], $db: "admin" })
      expect(await commit()).to.include({ ok: 0, code: 251, codeName: "NoSuchTransaction" })
      expect(await raw.ask({ count: "rows", $db: "kept" })).to.include({ n: 0 })
    })
  }

  it("killAllSessions aborts every transaction, and lets the next writer write", async () => {
    const { commit, raw } = await begun()
    expect(await raw.ask({ killAllSessions: [{ user: "a", db: "b" }], $db: "admin" })).to.include({ ok: 0, code: 238 })
    expect(await raw.ask({ killAllSessions: [], $db: "admin" })).to.include({ ok: 1 })
    expect(await commit()).to.include({ code: 251 })
    expect(await raw.ask({ insert: "rows", documents: [{ _id: 3 }], $db: "kept" })).to.include({ n: 1 })
  })

  it("refreshSessions ends nothing", async () => {
    const { commit, lsid, raw } = await begun()
    expect(await raw.ask({ refreshSessions: [lsid], $db: "admin" })).to.include({ ok: 1 })
    expect(await commit()).to.include({ ok: 1 })
    expect(await raw.ask({ count: "rows", $db: "kept" })).to.include({ n: 1 })
  })
})
