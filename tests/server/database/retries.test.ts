import { setTimeout as pause } from "node:timers/promises"
import { BSON } from "mongodb"
import { expect } from "chai"
import { forgetBefore, maxKeptAnswer, recall, remember } from "../../../server/database/retries.ts"
import { newSession } from "../../../server/database/sessions.ts"
import { withStore } from "./storage/support.ts"

const session = () => newSession("", { id: new BSON.UUID() })

describe("what is kept for writes that come again", () => {
  const test = withStore()

  it("is the last number of each session, with its answer", () => {
    const [one, another] = [session(), session()]
    const answer = Buffer.from("answer")
    test.store.write((view) => {
      remember(view, one, { number: 1n, answer: Buffer.from("older") })
      remember(view, one, { number: 2n, answer })
      remember(view, another, { number: 2n ** 62n, committed: true })
    })
    test.store.read((view) => {
      expect(recall(view, one)).to.deep.include({ number: 2n, committed: false })
      expect(Buffer.from(recall(view, one)!.answer!)).to.deep.equal(answer)
      expect(recall(view, another)).to.deep.include({ number: 2n ** 62n, committed: true })
      expect(recall(view, session())).to.be.undefined
    })
  })

  it("is the number alone where the answer is too large", () => {
    const large = session()
    test.store.write((view) => remember(view, large, { number: 1n, answer: Buffer.alloc(maxKeptAnswer + 1) }))
    expect(test.store.read((view) => recall(view, large))).to.deep.include({ number: 1n, answer: undefined })
  })

  it("is let go of after a while, and not before", async () => {
    const [old, young] = [session(), session()]
    const kept = () => [old, young].map((each) => test.store.read((view) => recall(view, each)) !== undefined)
    test.store.write((view) => remember(view, old, { number: 1n }))
    await pause(10)
    const between = new Date()
    await pause(10)
    test.store.write((view) => remember(view, young, { number: 1n }))
    forgetBefore(test.store, new Date(between.getTime() - 60_000))
    expect(kept()).to.deep.equal([true, true])
    forgetBefore(test.store, between)
    expect(kept()).to.deep.equal([false, true])
  })
})
