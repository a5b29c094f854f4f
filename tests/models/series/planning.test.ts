import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { expect } from "chai"
import { Meeting } from "../../../models/meeting.ts"
import { planOf, replanMeeting } from "../../../models/meeting/planning.ts"
import { changeSeries, extendSeries, planSeries, seriesPlanOf } from "../../../models/series/planning.ts"
import type { Series } from "../../../models/series.ts"
import { setClock } from "../../../server/clock.ts"
import { cast } from "../../support/cast.ts"
import { convokeNow } from "../../support/makers/meetings.ts"
import { aBodyOf } from "../../support/makers/people.ts"

const rhythm = {
  title: "",
  "rule.nth": 2,
  "rule.weekday": 2,
  start: "12:15",
  end: "13:45",
  "place.name": "Salle 1",
  "place.address": "",
  link: "",
}
const by = async () => String((await cast.coordinator()).person._id)
const meetingsOf = (series: Series) => Meeting.find({ series: series._id }).sort({ day: 1 })
const aSeries = async () => planSeries(await aBodyOf(1), { plan: rhythm, from: "2027-01-01", by: await by() })
const change = async (series: Series, typed: Record<string, string | number>) =>
  changeSeries(series._id, {
    typed: { ...seriesPlanOf(series), ...typed },
    was: marksOf(seriesPlanOf(series)),
    by: await by(),
  })

describe("a series", () => {
  beforeEach(() => setClock(new Date("2027-01-05T09:00:00Z")))
  afterEach(() => setClock())

  it("plans the next twelve second Tuesdays, at the same hour of Brussels in winter and in summer", async () => {
    const meetings = await meetingsOf(await aSeries())
    expect(meetings).to.have.length(12)
    expect(meetings.slice(0, 4).map(({ day }) => day)).to.deep.equal([
      "2027-01-12",
      "2027-02-09",
      "2027-03-09",
      "2027-04-13",
    ])
    expect(new Set(meetings.map(({ uid }) => uid)).size).to.equal(12)
    expect(meetings[2]!.startsAt.toISOString()).to.equal("2027-03-09T11:15:00.000Z")
    expect(meetings[3]!.startsAt.toISOString()).to.equal("2027-04-13T10:15:00.000Z")
  })

  it("changes only meetings to come that nobody was convoked to, and keeps what was moved by hand", async () => {
    const series = await aSeries()
    const [convoked, moved, third] = await meetingsOf(series)
    await convokeNow(convoked!)
    await replanMeeting(moved!._id, {
      typed: { ...planOf(moved!), day: "2027-02-15" },
      was: marksOf(planOf(moved!)),
      by: await by(),
    })

    expect(await change(series, { "rule.weekday": 4, start: "12:00" })).to.deep.equal({ moved: 11, kept: 1 })

    const [first, second, other] = await meetingsOf(series)
    expect([first!.day, first!.start]).to.deep.equal(["2027-01-12", "12:15"])
    expect([second!.day, second!.start]).to.deep.equal(["2027-02-15", "12:00"])
    expect([other!.day, other!.start, other!.length]).to.deep.equal(["2027-03-11", "12:00", 105])
    expect(other!.id).to.equal(third!.id)
  })

  it("leaves what has taken place as it was", async () => {
    const series = await aSeries()
    setClock(new Date("2027-02-20T09:00:00Z"))
    await change(series, { "place.name": "Salle 2" })
    const places = (await meetingsOf(series)).map(({ place }) => place.name)
    expect(places.slice(0, 3)).to.deep.equal(["Salle 1", "Salle 1", "Salle 2"])
  })

  it("goes on for twelve more, without a second meeting in a month", async () => {
    const series = await aSeries()
    await convokeNow((await meetingsOf(series)).at(-1)!)
    await change(series, { "rule.nth": 4 })
    await extendSeries(series._id)
    const days = (await meetingsOf(series)).map(({ day }) => day)
    expect(days).to.have.length(24)
    expect(new Set(days.map((day) => day.slice(0, 7))).size).to.equal(24)
    expect(days.at(-1)).to.equal("2028-12-26")
  })
})
