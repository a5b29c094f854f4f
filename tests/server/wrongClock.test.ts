import { expect } from "chai"
import mongoose from "mongoose"
import { setTimeout } from "node:timers/promises"
import { lastChange } from "../../server/changes.ts"
import { setClock } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { log } from "../../server/log.ts"
import { startSchedule } from "../../server/schedule.ts"
import { refuseWrongClock, watchClock } from "../../server/wrongClock.ts"
import { testApp } from "../support/app.ts"
import { until } from "../support/until.ts"

describe("a start with another clock", () => {
  const changes = () => mongoose.connection.collection("changes")
  const refusal = (confirmed = false) =>
    refuseWrongClock({ confirmed }).then(
      () => null,
      (error: Error) => error.message,
    )
  before(testApp)
  beforeEach(async () => {
    await changes().updateMany({}, { $unset: { at: 1 } })
    setClock(new Date("2026-11-29T12:00:00Z"))
    await inOneStep(async () => {})
  })
  afterEach(() => setClock())
  after(() => changes().updateMany({}, { $unset: { at: 1 } }))

  it("is let through while it is behind the data by a day at most", async () => {
    setClock(new Date("2026-11-28T13:00:00Z"))
    expect(await refusal()).to.equal(null)
  })

  it("is refused beyond that in one line: what the clock shows, when the data were changed, how to go on", async () => {
    setClock(new Date("2026-11-20T07:30:00Z"))
    const said = await refusal()
    expect(said)
      .to.include("shows 2026-11-20 07:30 UTC")
      .and.include("last changed on 2026-11-29 12:00 UTC")
      .and.include("npm start -- --clock-is-right")
    expect(said!.split("\n")).to.have.length(1)
  })

  it("is let through up to a year after the last change, and refused beyond that in one line, until somebody says that it is right", async () => {
    setClock(new Date("2027-11-29T12:00:00Z"))
    expect(await refusal()).to.equal(null)
    setClock(new Date("2031-01-07T07:30:00Z"))
    const said = await refusal()
    expect(said)
      .to.include(
        "shows 2031-01-07 07:30 UTC, and the data were last changed on 2026-11-29 12:00 UTC, more than a year before",
      )
      .and.include("npm start -- --clock-is-right")
    expect(said!.split("\n")).to.have.length(1)
    expect([await refusal(true), await refusal()]).to.deep.equal([null, null])
  })

  it("goes on where whoever starts it says that the clock is right, and asks no more from then on", async () => {
    setClock(new Date("2026-11-20T07:30:00Z"))
    expect(await refusal(true)).to.equal(null)
    expect(await refusal()).to.equal(null)
    await inOneStep(async () => {})
    expect(await lastChange()).to.deep.equal(new Date("2026-11-20T07:30:00Z"))
  })

  it("forgets then how often somebody failed: an hour of the wrong clock lasts for years", async () => {
    const limits = mongoose.connection.collection("rate_limits")
    await limits.insertOne({ key: "failures:of-2028", points: 9, expire: new Date("2028-11-29T12:00:00Z") })
    setClock(new Date("2026-11-20T07:30:00Z"))
    await refusal(true)
    expect(await limits.countDocuments({ key: "failures:of-2028" })).to.equal(0)
  })

  it("asks nothing of data of an earlier version", async () => {
    await changes().updateMany({}, { $unset: { at: 1 } })
    setClock(new Date("2001-01-01T00:00:00Z"))
    expect(await refusal()).to.equal(null)
  })
})

describe("a clock that leaps while the site runs", () => {
  afterEach(() => setClock())

  it("is told to the operator once, as long as it shows another year; a machine that slept for months is not", () => {
    const said: string[] = []
    const [error, warn] = [log.error, log.warn]
    Object.assign(log, { error: (line: string) => said.push(line), warn: (line: string) => said.push(line) })
    try {
      let passed = 5000
      const at = (moment: string, after: number) => {
        setClock(new Date(moment))
        passed = 5000 + after
        return isRight()
      }
      setClock(new Date("2026-11-30T08:00:00Z"))
      const isRight = watchClock(() => passed)
      expect([at("2026-11-30T08:01:00Z", 60_000), at("2027-03-01T08:00:00Z", 120_000)]).to.deep.equal([true, true])
      expect(said).to.deep.equal([])
      expect([at("2031-01-07T08:00:00Z", 180_000), at("2031-01-07T08:01:00Z", 240_000)]).to.deep.equal([false, false])
      expect(said).to.have.length(1)
      expect(said[0])
        .to.include("leapt to 2031-01-07 08:00 UTC")
        .and.include("it is 2026-11-30 08:03 UTC")
        .and.include("Set the clock")
      expect(at("2026-11-30T08:05:00Z", 300_000)).to.equal(true)
      expect(said[1]).to.include("right again: 2026-11-30 08:05 UTC")
      // A site that has run for years is as old as its clock says.
      expect(at("2029-11-30T08:00:00Z", 3 * 365 * 24 * 3600 * 1000)).to.equal(true)
    } finally {
      Object.assign(log, { error, warn })
    }
  })

  it("leaves what is due by day until the clock is right", async () => {
    await testApp()
    const rounds = mongoose.connection.collection<{ _id: string; day: string }>("rounds")
    const day = async () => (await rounds.findOne({ _id: "tests.clock" }))?.day
    const { error } = log
    log.error = () => {}
    setClock(new Date("2026-11-30T08:00:00Z"))
    const worker = startSchedule([{ job: "tests.clock", at: "00:00", steady: 30 }])
    try {
      await until("done once", async () => (await day()) === "2026-11-30")
      setClock(new Date("2031-01-07T08:00:00Z"))
      worker.wake()
      await setTimeout(300)
      expect(await day()).to.equal("2026-11-30")
    } finally {
      await worker.stop()
      log.error = error
      await rounds.deleteOne({ _id: "tests.clock" })
    }
  })
})
