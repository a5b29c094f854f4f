import { expect } from "chai"
import mongoose from "mongoose"
import { setTimeout } from "node:timers/promises"
import { config } from "../../server/config.ts"
import { inOneStep, sessionOfStep, stepsEnded } from "../../server/inOneStep.ts"
import { freePort } from "../../server/scripts/bench/processes.ts"
import { openSite } from "../../server/site.ts"
import { testApp } from "../support/app.ts"
import { takeLooseWrites } from "../support/writes.ts"

describe("a step that is undone under whoever saves", () => {
  const notes = () => mongoose.connection.collection<{ _id: string }>("notes_of_undoing")
  const write = (id: string) => notes().insertOne({ _id: id }, { session: sessionOfStep()! })
  before(async () => {
    await testApp()
    await mongoose.connection.createCollection("notes_of_undoing")
  })
  after(async () => void (await notes().drop()))
  const failure = (work: () => Promise<unknown>) =>
    inOneStep(work).then(
      () => "saved",
      (error: Error) => error.message,
    )

  it("fails with what went wrong first, and not with its being undone twice", async () => {
    expect(
      await failure(async () => {
        await write("one")
        await sessionOfStep()!.endSession()
        throw new Error("The first fault")
      }),
    ).to.equal("The first fault")
    expect(await notes().countDocuments()).to.equal(0)
  })

  it("is never told as saved", async () => {
    expect(
      await failure(async () => {
        await write("two")
        await sessionOfStep()!.abortTransaction()
      }),
    ).to.equal("A step was undone while it was being saved: nothing of it is saved.")
    expect(await notes().countDocuments()).to.equal(0)
  })

  it("refuses at once, in tests, a command of the driver that does not join it and would wait for it forever", async () => {
    const beside = async () => {
      await write("four")
      await notes().updateOne({ _id: "four" }, { $set: { said: "beside" } })
    }
    expect(await failure(beside))
      .to.include("« update notes_of_undoing » goes beside the step that is open")
      .and.include("sessionOfStep()")
    takeLooseWrites()
    // The connection goes on, and what is written outside steps is only noted.
    await notes().insertOne({ _id: "five" })
    expect(takeLooseWrites()).to.deep.equal(["insert notes_of_undoing"])
    expect(await notes().findOneAndDelete({ _id: "five" })).to.deep.equal({ _id: "five" })
    takeLooseWrites()
  })

  it("is done anew where two steps meet, as before", async () => {
    let times = 0
    expect(
      await inOneStep(async () => {
        times += 1
        await write("three")
        if (times === 1)
          throw Object.assign(new mongoose.mongo.MongoServerError({ message: "met", code: 112 }), {
            errorLabelSet: new Set(["TransientTransactionError"]),
          })
        return "done"
      }),
    ).to.equal("done")
    expect([times, await notes().distinct("_id")]).to.deep.equal([2, ["three"]])
  })
})

describe("what is being saved while the site closes", () => {
  const notes = () => mongoose.connection.collection<{ _id: string }>("notes_of_closing")
  before(async () => {
    await testApp()
    await mongoose.connection.createCollection("notes_of_closing")
  })
  afterEach(async () => void (await notes().deleteMany({})))
  after(async () => void (await notes().drop()))

  /** A step of somebody whose browser has gone away: nobody waits for its answer. */
  function slowStep(id: string): void {
    void inOneStep(async () => {
      await setTimeout(700)
      await notes().insertOne({ _id: id }, { session: sessionOfStep()! })
    })
  }

  it("is waited for, also when another one begins meanwhile", async () => {
    slowStep("one")
    void setTimeout(300).then(() => slowStep("two"))
    await stepsEnded()
    expect(await notes().distinct("_id")).to.deep.equal(["one", "two"])
  })

  it("is saved before the site says that it is closed", async () => {
    const { port, secret } = { port: config.port, secret: config.sessionSecret }
    Object.assign(config, { port: await freePort(), sessionSecret: "a secret that only these tests know" })
    let isSaved = false
    try {
      const close = await openSite()
      // A transaction that holds nothing up: what else ends with the site would wait for a real one.
      const slow = () =>
        setTimeout(4000).then(() => {
          isSaved = true
        })
      Object.defineProperty(mongoose.connection, "transaction", { value: slow, configurable: true })
      void inOneStep(async () => {})
      Reflect.deleteProperty(mongoose.connection, "transaction")
      await close()
      expect(isSaved).to.equal(true)
    } finally {
      Object.assign(config, { port, sessionSecret: secret })
    }
  })

  it("is over when it has failed", async () => {
    await inOneStep(() => Promise.reject(new Error("refused"))).catch(() => {})
    await stepsEnded()
  })
})
