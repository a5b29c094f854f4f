import { expect } from "chai"
import { Event } from "../../models/event.ts"
import { cast } from "../support/cast.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { formOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

describe("who may see an event", () => {
  const form = { title: "Journée des déménageurs", day: "2027-02-03" }

  it("is refused where it says neither everybody nor a body that there is, and opened to nobody by that", async () => {
    const coordinator = await visit(await cast.coordinator())
    for (const openTo of ["x", "a".repeat(24), ""])
      expect((await coordinator.post("/calendar/events", { ...form, openTo })).status, openTo).to.equal(422)
    expect(await Event.countDocuments({ title: form.title })).to.equal(0)
    expect((await coordinator.post("/calendar/events", { ...form, openTo: "network" })).status).to.equal(303)
  })

  it("stays as it is where a form does not say it", async () => {
    const [coordinator, housing] = [await visit(await cast.coordinator()), await cast.housing()]
    const event = await anEvent()
    const path = `/calendar/events/${event.id}`
    const typed = async () => formOf((await coordinator.get(`${path}/edit`)).text, path)
    expect((await coordinator.post(path, { ...(await typed()), openTo: housing.id as string })).status).to.equal(303)
    const without = Object.fromEntries(Object.entries(await typed()).filter(([name]) => name !== "openTo"))
    expect((await coordinator.post(path, { ...without, title: "Autre titre" })).status).to.equal(303)
    expect(String((await Event.findById(event._id))!.body)).to.equal(String(housing._id))
  })

  it("is added once by two presses, whatever names the copy on the device", async () => {
    const coordinator = await visit(await cast.coordinator())
    const once = { ...form, title: "Une fois seulement", openTo: "network" }
    for (const kept of ["a".repeat(24), "b".repeat(24)])
      expect((await coordinator.post("/calendar/events", { ...once, kept })).status).to.equal(303)
    expect(await Event.countDocuments({ title: once.title })).to.equal(1)
  })
})
