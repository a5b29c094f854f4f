import { expect } from "chai"
import { demoContent } from "../../../models/demo/content.ts"
import { fillEvents } from "../../../models/demo/filling/events.ts"
import { idOf } from "../../../models/demo/filling/keys.ts"
import { Event } from "../../../models/event.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { testApp } from "../../support/app.ts"

const today = "2026-11-30"

describe("the calendar of the demonstration", () => {
  const content = demoContent(today)
  const ids = content.events.map(({ key }) => idOf("event", key))
  before(async () => {
    await testApp()
    await fillEvents(content, today)
  })
  after(async () => {
    await Event.deleteMany({ _id: { $in: ids } })
    await SearchEntry.deleteMany({ "of.id": { $in: ids.map(String) } })
  })

  it("holds every event that is written, for the network, found by the search, with the name of who organises it", async () => {
    const events = await Event.find({ _id: { $in: ids } }).lean()
    expect(events).to.have.length(35)
    expect(await SearchEntry.countDocuments({ "of.id": { $in: ids.map(String) } })).to.equal(35)
    const names = content.organisations.map(({ name }) => name.fr ?? name.nl)
    expect(
      events.filter(({ organiser, audience }) => !names.includes(organiser) || !audience.includes("network")),
    ).to.deep.equal([])
    expect(
      events.filter(({ added, day }) => added.at.toISOString().slice(0, 10) >= (day < today ? day : today)),
      "added before",
    ).to.deep.equal([])
  })

  it("gives no hour to what takes several days, and says in its text from when to when each of them is", async () => {
    const several = await Event.find({ _id: { $in: ids }, until: { $ne: null } })
      .sort({ day: 1 })
      .lean()
    expect(several.map(({ start, length }) => [start, length])).to.deep.equal([
      ["", null],
      ["", null],
    ])
    expect(several[0]!.description).to.include("Chaque jour de 9 h 30 à 16 h 30.")
    const weekend = several.filter(({ day, until }) =>
      [day, until!].some((each) => [0, 6].includes(new Date(`${each}T00:00Z`).getUTCDay())),
    )
    expect(weekend, "nobody works").to.deep.equal([])
  })
})
