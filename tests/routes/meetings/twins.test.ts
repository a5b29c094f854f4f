import { expect } from "chai"
import { addDays, today } from "../../../models/concerns/day.ts"
import { Meeting } from "../../../models/meeting.ts"
import { Series } from "../../../models/series.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aBody } from "../../support/makers/network.ts"
import { textOf } from "../../support/page.ts"

const rhythm = { "rule.nth": 2, "rule.weekday": 2, start: "12:15", end: "13:45" }

describe("what is planned a second time", () => {
  it("is asked about where it is the same series, with the way to it, and planned all the same where one says so", async () => {
    const body = await aBody()
    const agent = await as(await cast.coordinator())
    const send = (more: object) =>
      agent.post("/meetings/series").send({ body: body.id as string, ...rhythm, from: today(), ...more })
    const { _id } = await Series.create({
      body: body._id,
      rule: { nth: 2, weekday: 2 },
      start: "12:15",
      length: 90,
      by: (await cast.coordinator()).person._id,
    })
    const asked = await send({ title: "La même", start: "13:00", end: "14:00" }).expect(422)
    expect(textOf(asked.text)).to.include("Cette série existe déjà").and.include("Planifier quand même")
    expect(asked.text)
      .to.include(`/meetings/series/${String(_id)}`)
      .and.include(">\nLa même</textarea>")
    expect(await Series.countDocuments({ body: body._id })).to.equal(1)
    await send({ title: "La même", anyway: String(_id) }).expect(303)
    expect(await Series.countDocuments({ body: body._id })).to.equal(2)
  })

  it("is asked about where the body meets that day at these hours, and not beside them", async () => {
    const body = await aBody()
    const agent = await as(await cast.coordinator())
    const day = addDays(today(), 30)
    const send = (more: object) =>
      agent.post("/meetings").send({ body: body.id as string, day, start: "10:00", end: "11:00", ...more })
    await send({}).expect(303)
    expect(textOf((await send({ start: "10:30", end: "12:00" }).expect(422)).text)).to.include(
      "Cette réunion existe déjà",
    )
    await send({ start: "11:00", end: "12:00" }).expect(303)
    await Meeting.updateMany(
      { body: body._id },
      { binned: { by: (await cast.coordinator()).person._id, at: new Date() } },
    )
    await send({ start: "10:30", end: "12:00" }).expect(303)
    expect(await Meeting.countDocuments({ body: body._id, binned: null })).to.equal(1)
  })

  it("is planned once by two coordinators who press at the same moment", async () => {
    const body = await aBody()
    const [one, other] = [await as(await cast.coordinator()), await as(await cast.coordinator())]
    const form = { body: body.id as string, day: addDays(today(), 31), start: "10:00", end: "11:00" }
    const answers = await Promise.all([
      one.post("/meetings").send(form),
      other.post("/meetings").send({ ...form, title: "La mienne" }),
    ])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 422])
    expect(await Meeting.countDocuments({ body: body._id })).to.equal(1)
  })
})
