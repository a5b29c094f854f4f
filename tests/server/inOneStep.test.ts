import { expect } from "chai"
import mongoose from "mongoose"
import { setTimeout } from "node:timers/promises"
import { config } from "../../server/config.ts"
import { changeNumberIn, countChange, forgetLastChange, lastChange } from "../../server/changes.ts"
import { setClock } from "../../server/clock.ts"
import { copied } from "../../server/copies.ts"
import { afterStep, inOneStep, sessionOfStep, stepsEnded } from "../../server/inOneStep.ts"
import { freePort } from "../../server/scripts/bench/processes.ts"
import { openSite } from "../../server/site.ts"
import { testApp } from "../support/app.ts"
import { changesSoFar } from "../support/changes.ts"
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

describe("a step", () => {
  const changes = () => mongoose.connection.collection<{ _id: string; number: number; at: Date }>("changes")
  before(testApp)
  afterEach(() => setClock())

  it("is one change of the network, with those inside it, and none where it fails", async () => {
    const before = await changesSoFar()
    expect(await inOneStep(() => inOneStep(async () => "inner"))).to.equal("inner")
    expect(await changesSoFar()).to.equal(before + 1)
    await inOneStep(() => Promise.reject(new Error("refused"))).catch(() => {})
    expect(await changesSoFar()).to.equal(before + 1)
    await countChange()
    expect(await changesSoFar()).to.equal(before + 2)
  })

  it("counts the first change from nothing", async () => {
    expect(changeNumberIn({ changes: [] })).to.equal(0)
    const usual = await changes().find().toArray()
    await changes().deleteMany({})
    expect([await changesSoFar(), await lastChange()]).to.deep.equal([0, null])
    await inOneStep(async () => {})
    expect(await changesSoFar()).to.equal(1)
    await changes().deleteMany({})
    await countChange()
    expect(await changesSoFar()).to.equal(1)
    await changes().deleteMany({})
    await changes().insertMany(usual)
    for (let turn = 0; turn < 3; turn += 1) await countChange()
  })

  it("says when the newest was saved, which no clock that is set back makes older but who puts it right", async () => {
    const [morning, evening] = [new Date("2127-01-01T08:00:00Z"), new Date("2127-01-01T20:00:00Z")]
    for (const [at, last] of [
      [morning, morning],
      [evening, evening],
      [morning, evening],
    ] as const) {
      setClock(at)
      await inOneStep(async () => {})
      expect(await lastChange()).to.deep.equal(last)
    }
    await forgetLastChange()
    expect(await lastChange()).to.deep.equal(morning)
    await changes().updateMany({}, { $set: { at: new Date() } })
  })

  it("wakes whom it is to wake once, after it is saved and in their order, of its last try alone", async () => {
    const woken: string[] = []
    let times = 0
    await inOneStep(async () => {
      times += 1
      afterStep(() => woken.push(`first, at ${times}`))
      await inOneStep(async () => afterStep(() => woken.push("second")))
      if (times === 1)
        throw Object.assign(new mongoose.mongo.MongoServerError({ message: "met", code: 112 }), {
          errorLabelSet: new Set(["TransientTransactionError"]),
        })
      expect(woken).to.deep.equal([])
    })
    expect(woken).to.deep.equal(["first, at 2", "second"])
    afterStep(() => woken.push("at once"))
    expect(woken.at(-1)).to.equal("at once")
    await inOneStep(async () => {
      afterStep(() => woken.push("never"))
      throw new Error("refused")
    }).catch(() => {})
    expect(woken).not.to.include("never")
  })

  it("forgets the copies of this process, as does a change that is only counted", async () => {
    let read = 0
    const load = copied(async () => (read += 1))
    expect([await load("a"), await load("a")]).to.deep.equal([1, 1])
    await inOneStep(async () => {})
    expect(await load("a")).to.equal(2)
    await countChange()
    expect(await load("a")).to.equal(3)
  })

  it("fails with what kept it from beginning", async () => {
    const value = () => Promise.reject(new Error("No connection"))
    Object.defineProperty(mongoose.connection, "transaction", { value, configurable: true })
    const failed = await inOneStep(async () => {}).catch(String)
    Reflect.deleteProperty(mongoose.connection, "transaction")
    expect(failed).to.equal("Error: No connection")
  })

  it("fails with what went wrong though an earlier try of it failed otherwise", async () => {
    let times = 0
    const failed = inOneStep(async () => {
      times += 1
      if (times === 1)
        throw Object.assign(new mongoose.mongo.MongoServerError({ message: "met", code: 112 }), {
          errorLabelSet: new Set(["TransientTransactionError"]),
        })
      throw new Error("The second fault")
    })
    expect(await failed.catch(String)).to.equal("Error: The second fault")
    expect([times, sessionOfStep()]).to.deep.equal([2, undefined])
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
      await setTimeout()
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
