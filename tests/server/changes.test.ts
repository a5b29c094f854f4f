import { expect } from "chai"
import mongoose from "mongoose"
import type { CommandStartedEvent } from "mongodb"
import { lastChange } from "../../server/changes.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { stepCollection } from "../../server/stepCollection.ts"
import { testApp } from "../support/app.ts"
import { changesSoFar } from "../support/changes.ts"

describe("the changes of a network", () => {
  const texts = () => mongoose.connection.collection<{ _id: string; revision: number }>("texts_of_changes")
  const save = () =>
    inOneStep(() =>
      stepCollection<{ _id: string }>("texts_of_changes").updateOne({ _id: "one" }, { $inc: { revision: 1 } }),
    )
  const together = (count: number) => Promise.all(Array.from({ length: count }, save))

  before(testApp)
  before(() => texts().insertOne({ _id: "one", revision: 0 }))
  after(async () => void (await texts().drop()))

  it("are one more for each step, also of many at a time and of one that is run again", async () => {
    const before = await changesSoFar()
    await together(20)
    expect(await changesSoFar()).to.equal(before + 20)
    let times = 0
    await inOneStep(async () => {
      times += 1
      if (times === 1)
        throw Object.assign(new mongoose.mongo.MongoServerError({ message: "met", code: 112 }), {
          errorLabelSet: new Set(["TransientTransactionError"]),
        })
    })
    expect([times, await changesSoFar()]).to.deep.equal([2, before + 21])
  })

  it("are not more by a step that fails, whose counter the next one takes", async () => {
    const before = await changesSoFar()
    await counted(() => inOneStep(() => Promise.reject(new Error("refused"))).catch(() => {}))
    expect(await changesSoFar()).to.equal(before)
    const [first] = await counted(save)
    expect(await counted(save)).to.deep.equal([first])
  })

  it("are counted by two steps that are open at a time in two documents, so that MongoDB refuses neither", async () => {
    const places = await counted(() => together(2))
    expect(places).to.have.length(2)
    expect(new Set(places)).to.have.property("size", 2)
  })

  it("are not told twice where nothing was written between: what is read after them is what they count", async () => {
    const start = (await changesSoFar()) - (await texts().findOne({ _id: "one" }))!.revision
    let isOver = false
    const writing = Promise.all(
      [1, 2, 3].map(async () => {
        for (let turn = 0; turn < 15; turn += 1) await save()
      }),
    ).finally(() => {
      isOver = true
    })
    let last = await changesSoFar()
    while (!isOver) {
      const { revision } = (await texts().findOne({ _id: "one" }))!
      const again = await changesSoFar()
      if (again === last) expect(revision).to.equal(last - start)
      expect(again).to.be.at.least(last)
      last = again
    }
    await writing
    expect(await changesSoFar()).to.equal(start + (await texts().findOne({ _id: "one" }))!.revision)
  })

  it("are begun once each where more of them come at a time than there are lines to the database", async () => {
    const before = await changesSoFar()
    expect(await counted(() => together(150))).to.have.length(150)
    expect(await changesSoFar()).to.equal(before + 150)
  })

  it("say when the last one was, whichever counter it took", async () => {
    const before = Date.now()
    await together(3)
    expect((await lastChange())!.getTime()).to.be.at.least(before)
  })

  /** The counters in which `work` counts, in order. */
  async function counted(work: () => Promise<unknown>): Promise<string[]> {
    const places: string[] = []
    const note = ({ commandName, command }: CommandStartedEvent) => {
      if (commandName === "update" && command["update"] === "changes")
        places.push((command["updates"] as { q: { _id: string } }[])[0]!.q._id)
    }
    const client = mongoose.connection.getClient()
    client.on("commandStarted", note)
    await work()
    client.off("commandStarted", note)
    return places
  }
})
