import { expect } from "chai"
import mongoose from "mongoose"
import { setClock } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { refuseWrongClock } from "../../server/wrongClock.ts"
import { testApp } from "../support/app.ts"

describe("a start with another clock", () => {
  const changes = () => mongoose.connection.collection<{ _id: string, at?: Date }>("changes")
  const refusal = (confirmed = false) => refuseWrongClock({ confirmed }).then(() => null, (error: Error) => error.message)
  before(testApp)
  beforeEach(async () => {
    await changes().updateOne({ _id: "network" }, { $unset: { at: 1 } }, { upsert: true })
    setClock(new Date("2026-11-29T12:00:00Z"))
    await inOneStep(async () => {})
  })
  afterEach(() => setClock())
  after(() => changes().updateOne({ _id: "network" }, { $unset: { at: 1 } }))

  it("is let through while it is behind the data by a day at most", async () => {
    setClock(new Date("2026-11-28T13:00:00Z"))
    expect(await refusal()).to.equal(null)
  })

  it("is refused beyond that in one line: what the clock shows, when the data were changed, how to go on", async () => {
    setClock(new Date("2026-11-20T07:30:00Z"))
    const said = await refusal()
    expect(said).to.include("shows 2026-11-20 07:30 UTC").and.include("last changed on 2026-11-29 12:00 UTC")
      .and.include("npm start -- --clock-is-right")
    expect(said!.split("\n")).to.have.length(1)
  })

  it("goes on where whoever starts it says that the clock is right, and asks no more from then on", async () => {
    setClock(new Date("2026-11-20T07:30:00Z"))
    expect(await refusal(true)).to.equal(null)
    expect(await refusal()).to.equal(null)
    await inOneStep(async () => {})
    expect((await changes().findOne({ _id: "network" }))!.at).to.deep.equal(new Date("2026-11-20T07:30:00Z"))
  })

  it("asks nothing of data of an earlier version", async () => {
    await changes().updateOne({ _id: "network" }, { $unset: { at: 1 } })
    setClock(new Date("2001-01-01T00:00:00Z"))
    expect(await refusal()).to.equal(null)
  })
})
