import { expect } from "chai"
import mongoose from "mongoose"
import { setTimeout } from "node:timers/promises"
import { config } from "../../server/config.ts"
import { inOneStep, sessionOfStep, stepsEnded } from "../../server/inOneStep.ts"
import { freePort } from "../../server/scripts/bench/processes.ts"
import { openSite } from "../../server/site.ts"
import { testApp } from "../support/app.ts"

describe("what is being saved while the site closes", () => {
  const notes = () => mongoose.connection.collection<{ _id: string }>("notes_of_closing")
  before(async () => {
    await testApp()
    await mongoose.connection.createCollection("notes_of_closing")
  })
  afterEach(async () => void await notes().deleteMany({}))
  after(async () => void await notes().drop())

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
      const slow = () => setTimeout(4000).then(() => { isSaved = true })
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
