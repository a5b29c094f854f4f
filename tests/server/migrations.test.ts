import { expect } from "chai"
import mongoose from "mongoose"
import { inOneStep } from "../../server/inOneStep.ts"
import { migrate, NewerDatabaseError, refuseNewer } from "../../server/migrations.ts"
import { testApp } from "../support/app.ts"

describe("changes of the data", () => {
  const rows = () => mongoose.connection.collection<{ _id: string }>("migrations")
  const locks = () => mongoose.connection.collection<{ _id: string, holder: string, until: Date }>("migration_locks")
  before(testApp)
  beforeEach(() => rows().deleteMany({}))
  after(() => rows().deleteMany({}))

  it("run once each, in their order, after what must come before, and never again", async () => {
    const ran: string[] = []
    const change = (name: string) => ({ name, run: async () => { ran.push(name) } })
    const changes = [change("2026-01-01-a"), change("2026-02-01-b")]
    const first = async () => { ran.push("backup") }
    await migrate(changes.slice(0, 1), first)
    await migrate(changes, first)
    await migrate(changes, first)
    expect(ran).to.deep.equal(["backup", "2026-01-01-a", "backup", "2026-02-01-b"])
  })

  it("run in one process at a time", async () => {
    const ran: string[] = []
    const changes = [{ name: "2026-01-01-a", run: async () => { ran.push("a") } }]
    const first = async () => { ran.push("backup") }
    await Promise.all([migrate(changes, first), migrate(changes, first)])
    expect(ran).to.deep.equal(["backup", "a"])
  })

  it("wait for another process that is at it", async () => {
    await locks().insertOne({ _id: "migrations", holder: "another", until: new Date(Date.now() + 60_000) })
    let ran = false
    const waiting = migrate([{ name: "2026-01-01-a", run: async () => { ran = true } }], async () => {})
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(ran).to.equal(false)
    await locks().deleteOne({ _id: "migrations" })
    await waiting
    expect(ran).to.equal(true)
  })

  it("change nothing when the backup before them fails, and let the next start try", async () => {
    let ran = false
    const changes = [{ name: "2026-01-01-a", run: async () => { ran = true } }]
    const failed = await migrate(changes, () => Promise.reject(new Error("The disk is full"))).catch((error: Error) => error.message)
    expect([failed, ran, await rows().countDocuments()]).to.deep.equal(["The disk is full", false, 0])
    await migrate(changes, async () => {})
    expect(ran).to.equal(true)
  })

  it("leave nothing of one that fails half-way", async () => {
    const half = { name: "2026-01-01-a", run: async () => {
      await inOneStep(() => mongoose.model("Network").updateOne({ _id: "half" }, { name: "Half", commune: "Half" }, { upsert: true }))
      throw new Error("It cannot be")
    } }
    expect(await migrate([half], async () => {}).catch((error: Error) => error.message)).to.equal("It cannot be")
    expect(await mongoose.model("Network").exists({ _id: "half" })).to.equal(null)
    expect(await rows().countDocuments()).to.equal(0)
  })

  it("that this program does not know stop it with one line", async () => {
    await rows().insertOne({ _id: "2099-01-01-later" })
    const refused = await refuseNewer([]).catch((error: Error) => error)
    expect(refused).to.be.instanceOf(NewerDatabaseError)
    expect((refused as Error).message.split("\n")).to.have.length(1)
    expect((refused as Error).message).to.contain("newer Maillage (2099-01-01-later)")
  })
})
