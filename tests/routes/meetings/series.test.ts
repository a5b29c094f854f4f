import { expect } from "chai"
import type { Types } from "mongoose"
import { addDays, today } from "../../../models/concerns/day.ts"
import { Meeting } from "../../../models/meeting.ts"
import { planSeries } from "../../../models/series/planning.ts"
import { emptySeriesBin } from "../../../models/series/stopping.ts"
import { Series } from "../../../models/series.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { convokeNow } from "../../support/makers/meetings.ts"
import { aBody, aPerson, aSeat } from "../../support/makers/network.ts"
import { textOf } from "../../support/page.ts"

const rhythm = { "rule.nth": 2, "rule.weekday": 2, start: "12:15", end: "13:45" }
let mailbox = 0

/** A series of twelve meetings, the first of them convoked. */
async function aSeries() {
  const body = await aBody()
  mailbox += 1
  await aSeat(body, await aPerson(undefined, { email: `serie.${mailbox}@demo.example` }))
  const series = await planSeries(body, {
    plan: rhythm,
    from: addDays(today(), 1),
    by: (await cast.coordinator()).person.id as string,
  })
  const meetings = await Meeting.find({ series: series._id }).sort({ day: 1 })
  await convokeNow(meetings[0]!)
  return { series, meetings, path: `/meetings/series/${series.id as string}` }
}

const there = (series: { _id: Types.ObjectId }) => Meeting.countDocuments({ series: series._id, binned: null })

describe("a series", () => {
  it("stops after a day: the rest goes to the bin, what people were told of stays and is named; and goes on again", async () => {
    const { series, meetings, path } = await aSeries()
    const agent = await as(await cast.coordinator())
    expect(textOf((await agent.get(`${path}/stop/new`)).text)).to.include("Une réunion à venir est déjà convoquée")
    await agent.post(`${path}/stop`).send({ day: meetings[4]!.day }).expect(303)
    expect(await there(series)).to.equal(5)
    const page = textOf((await agent.get(path)).text)
    expect(page)
      .to.include("Série arrêtée après le")
      .and.include("Reprendre la série")
      .and.not.include("Planifier les 12")
    // Another day: the first one is taken back.
    await agent.post(`${path}/stop`).send({ day: today() }).expect(303)
    expect(await there(series)).to.equal(1)
    await agent.post(`${path}/meetings`).expect(303)
    expect(await there(series)).to.equal(1)
    await agent.delete(`${path}/stop`).expect(303)
    expect(await there(series)).to.equal(12)
  })

  it("names the holiday beside a meeting that falls on one, and beside no other", async () => {
    const by = (await cast.coordinator()).person.id as string
    const series = await planSeries(await aBody(), {
      plan: { ...rhythm, "rule.nth": 4, "rule.weekday": 6 },
      from: "2027-12-01",
      by,
    })
    const page = textOf(
      (await (await as(await cast.coordinator())).get(`/meetings/series/${series.id as string}`)).text,
    )
    expect(page).to.match(/samedi 25 décembre .{1,60} 13 h 45 Ce jour est férié : Noël\. samedi 22 janvier/)
    expect(page.match(/férié/g)).to.have.length(1)
  })

  it("does not bring back, with its stop, what was thrown away by itself", async () => {
    const { series, meetings, path } = await aSeries()
    const agent = await as(await cast.coordinator())
    await agent.delete(`/meetings/${meetings[11]!.id as string}`).expect(303)
    await agent.post(`${path}/stop`).send({ day: meetings[2]!.day }).expect(303)
    await agent.delete(`${path}/stop`).expect(303)
    expect(await there(series)).to.equal(11)
  })

  it("goes to the bin with what nobody was told of, comes back, and is gone after thirty days without the rest", async () => {
    const { series, meetings, path } = await aSeries()
    const agent = await as(await cast.coordinator())
    await agent.delete(path).expect(303)
    expect(await there(series)).to.equal(1)
    expect(textOf((await agent.get(path)).text))
      .to.include("À la corbeille depuis le")
      .and.not.include("Arrêter la série")
    expect((await agent.get("/meetings?when=bin")).text).to.include(path)
    await agent.post(`${path}/restoration`).expect(303)
    expect(await there(series)).to.equal(12)
    await agent.delete(path).expect(303)
    await Series.updateOne({ _id: series._id }, { "binned.at": new Date(Date.now() - 31 * 86_400_000) })
    await emptySeriesBin()
    expect([
      await Series.exists({ _id: series._id }),
      (await Meeting.findById(meetings[0]!._id))!.series,
    ]).to.deep.equal([null, null])
  })
})
