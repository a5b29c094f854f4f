import { expect } from "chai"
import mongoose from "mongoose"
import { readyModels } from "../../models/index.ts"
import { setClock } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { migrate, type Migration, NewerDatabaseError, refuseNewer, type Stored } from "../../server/migrations.ts"
import { testApp } from "../support/app.ts"

type Lock = { _id: string; holder: string; until: Date }
type Thing = { _id: number; folded?: string; name: string; times?: number }

describe("changes of the data", () => {
  const rows = () =>
    mongoose.connection.collection<{ _id: string; after?: string | null; at?: Date | null }>("migrations")
  const locks = () => mongoose.connection.collection<Lock>("migration_locks")
  const things = () => mongoose.connection.collection<Thing>("things_of_before")
  before(testApp)
  beforeEach(() => rows().deleteMany({}))
  afterEach(() => setClock())
  after(async () => {
    await rows().deleteMany({})
    await things().drop()
  })

  let ran: string[] = []
  beforeEach(() => {
    ran = []
  })
  const first = async () => {
    ran.push("backup")
  }
  const change = (name: string): Migration => ({
    name,
    run: async () => {
      ran.push(name)
      return null
    },
  })
  const beside = (changes: Migration[]) => migrate(changes, { before: first, alone: false })
  const alone = (changes: Migration[]) => migrate(changes, { before: first, alone: true })
  const messageOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: Error) => error.message,
    )

  it("run once each, in their order, after what must come before, and never again", async () => {
    const changes = [change("2026-01-01-a"), change("2026-02-01-b")]
    await alone(changes.slice(0, 1))
    await alone(changes)
    await alone(changes)
    expect(ran).to.deep.equal(["backup", "2026-01-01-a", "backup", "2026-02-01-b"])
  })

  it("run in one process at a time", async () => {
    const changes = [change("2026-01-01-a")]
    await Promise.all([beside(changes), beside(changes)])
    expect(ran).to.deep.equal(["backup", "2026-01-01-a"])
  })

  it("change nothing when the backup before them fails, and let the next start try", async () => {
    const changes = [change("2026-01-01-a")]
    const failing = () => Promise.reject(new Error("The disk is full"))
    expect(await messageOf(migrate(changes, { before: failing, alone: true }))).to.equal("The disk is full")
    expect([ran, await rows().countDocuments()]).to.deep.equal([[], 0])
    await alone(changes)
    expect(ran).to.deep.equal(["backup", "2026-01-01-a"])
  })

  it("leave nothing of a batch that fails half-way", async () => {
    const half: Migration = {
      name: "2026-01-01-a",
      async run(_after, { collection }) {
        await collection<{ _id: string }>("things_of_before").insertOne({ _id: "half" })
        await inOneStep(() =>
          mongoose
            .model("Network")
            .updateOne({ _id: "half" }, { name: { fr: "Half" }, commune: "Half" }, { upsert: true }),
        )
        throw new Error("It cannot be")
      },
    }
    expect(await messageOf(alone([half]))).to.equal("It cannot be")
    expect(await mongoose.model("Network").exists({ _id: "half" })).to.equal(null)
    expect(await things().countDocuments()).to.equal(0)
    expect((await rows().findOne({ _id: "2026-01-01-a" }))?.at).to.equal(null)
  })

  it("that get nowhere say so instead of going on for ever", async () => {
    expect(await messageOf(alone([{ name: "2026-01-01-a", run: async () => "1" }]))).to.contain("does not get past 1")
  })

  it("that this program does not know stop it with one line, also when they have only begun", async () => {
    await messageOf(alone([{ name: "2099-01-01-later", run: () => Promise.reject(new Error("Killed")) }]))
    const refused = await refuseNewer([]).catch((error: Error) => error)
    expect(refused).to.be.instanceOf(NewerDatabaseError)
    expect((refused as Error).message.split("\n")).to.have.length(1)
    expect((refused as Error).message).to.contain("newer Maillage (2099-01-01-later)")
  })

  describe("in batches", () => {
    const count = 57
    const fresh = async () => {
      await rows().deleteMany({})
      await things().deleteMany({})
      await things().insertMany(Array.from({ length: count }, (_, _id) => ({ _id, name: `Maison ${_id}` })))
    }
    /** Ten at a time; what is counted would tell of a batch that ran twice. */
    async function fold(after: string | null, { collection }: Stored): Promise<string | null> {
      const batch = await collection<Thing>("things_of_before")
        .find({ _id: { $gt: Number(after ?? -1) } })
        .sort({ _id: 1 })
        .limit(10)
        .toArray()
      for (const { _id, name } of batch)
        await collection<Thing>("things_of_before").updateOne(
          { _id },
          { $set: { folded: name.toUpperCase() }, $inc: { times: 1 } },
        )
      return batch.length === 0 ? null : String(batch.at(-1)!._id)
    }
    const folding: Migration = { name: "2026-01-01-fold", run: fold }
    const stored = () => things().find().sort({ _id: 1 }).toArray()

    /** Runs it until it is stopped in the batch of this number, after its writes and before its end. */
    const stoppedAt = (batch: number): Migration => {
      let left = batch
      return {
        ...folding,
        async run(after, stores) {
          const next = await fold(after, stores)
          if (left === 0) throw new Error("Stopped")
          left -= 1
          return next
        },
      }
    }

    let whole: Thing[]
    before(async () => {
      await fresh()
      await alone([folding])
      whole = await stored()
      expect(whole.map(({ folded, times }) => [folded, times])).to.deep.equal(
        Array.from({ length: count }, (_, _id) => [`MAISON ${_id}`, 1]),
      )
    })

    for (const batch of [0, 1, Math.floor(Math.random() * 7), 6])
      it(`give the same data when they are stopped in batch ${batch} and go on`, async () => {
        await fresh()
        expect(await messageOf(alone([stoppedAt(batch)]))).to.equal("Stopped")
        expect((await stored()).filter(({ times }) => times).length).to.equal(Math.min(count, batch * 10))
        await alone([folding])
        expect(await stored()).to.deep.equal(whole)
      })

    it("back up the data as they were, once, and not again when they go on", async () => {
      await fresh()
      await messageOf(alone([stoppedAt(2)]))
      await alone([folding])
      expect(ran).to.deep.equal(["backup"])
    })

    it("change nothing when they are run twice, or on an empty database", async () => {
      await fresh()
      await alone([folding])
      await alone([folding])
      expect(await stored()).to.deep.equal(whole)
      await rows().deleteMany({})
      await things().deleteMany({})
      await alone([folding])
      expect(await stored()).to.deep.equal([])
    })

    it("drop the indexes that they name before they change anything, and mind none that is not there", async () => {
      await fresh()
      await things().createIndex({ folded: 1 }, { name: "folded_old", unique: true, sparse: true })
      const same: Migration = {
        name: "2026-01-01-same",
        drops: [
          { collection: "things_of_before", index: "folded_old" },
          { collection: "things_of_before", index: "nowhere" },
          { collection: "nothing_of_before", index: "nowhere" },
        ],
        async run(_after, { collection }) {
          await collection("things_of_before").updateMany({}, { $set: { folded: "the same" } })
          return null
        },
      }
      await alone([same])
      expect((await things().indexes()).map(({ name }) => name)).to.deep.equal(["_id_"])
      expect(await things().countDocuments({ folded: "the same" })).to.equal(count)
    })
  })

  it("come after the collections and before the indexes, which are made again although nothing else has changed", async () => {
    const versions = mongoose.connection.collection("versions")
    const own = (await versions.indexes()).map(({ name }) => name!)
    const dropped = own.find((name) => name !== "_id_")!
    await mongoose.connection.collection<{ _id: string }>("ready").deleteOne({ _id: "models" })
    let meanwhile: unknown[] = []
    await readyModels(() =>
      alone([
        {
          name: "2026-01-01-a",
          drops: [{ collection: "versions", index: dropped }],
          async run() {
            meanwhile = (await versions.indexes()).map(({ name }) => name)
            return null
          },
        },
      ]),
    )
    expect(meanwhile).to.deep.equal(own.filter((name) => name !== dropped))
    expect((await versions.indexes()).map(({ name }) => name)).to.have.members(own)
  })

  describe("with several processes on one MongoDB", () => {
    afterEach(() => locks().deleteMany({}))

    it("wait for another process that is at it, and say until when", async () => {
      await locks().insertOne({ _id: "migrations", holder: "another", until: new Date(Date.now() + 60_000) })
      const said: string[] = []
      const { log } = console
      console.log = (line: string) => said.push(line)
      const waiting = beside([change("2026-01-01-a")])
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(ran).to.deep.equal([])
      await locks().deleteOne({ _id: "migrations" })
      await waiting.finally(() => {
        console.log = log
      })
      expect(ran).to.deep.equal(["backup", "2026-01-01-a"])
      expect(said).to.have.length(1)
      expect(said[0]).to.match(/^Another process brings the data up to date: waiting for it until \d\d:\d\d\.$/)
    })

    it("stop in a process that another one has taken for dead", async () => {
      let batches = 0
      const slow: Migration = {
        name: "2026-01-01-a",
        async run(_after, { collection }) {
          batches += 1
          await collection<Lock>("migration_locks").updateOne({ _id: "migrations" }, { $set: { holder: "another" } })
          return String(batches)
        },
      }
      expect(await messageOf(beside([slow]))).to.contain("Another process has taken over")
      expect(batches).to.equal(1)
    })

    it("are taken over from one that gave no sign of life", async () => {
      await locks().insertOne({ _id: "migrations", holder: "dead", until: new Date(Date.now() - 1) })
      await beside([change("2026-01-01-a")])
      expect(ran).to.deep.equal(["backup", "2026-01-01-a"])
    })

    it("give a sign of life with each batch", async () => {
      const moments: number[] = []
      let batch = 0
      await beside([
        {
          name: "2026-01-01-a",
          async run() {
            moments.push((await locks().findOne({ _id: "migrations" }))!.until.getTime())
            batch += 1
            setClock(new Date(Date.now() + batch * 600_000))
            return batch < 3 ? String(batch) : null
          },
        },
      ])
      expect(moments[1]! - moments[0]!).to.be.closeTo(600_000, 5000)
      expect(moments[2]! - moments[1]!).to.be.closeTo(600_000, 5000)
    })

    it("mind no lock where the data have one holder: whoever left it is dead", async () => {
      await locks().insertOne({ _id: "migrations", holder: "dead", until: new Date(Date.now() + 600_000) })
      await alone([change("2026-01-01-a")])
      expect(ran).to.deep.equal(["backup", "2026-01-01-a"])
    })
  })
})
