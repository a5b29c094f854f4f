import { expect } from "chai"
import { Affiliation } from "../../models/affiliation.ts"
import { Body } from "../../models/body.ts"
import { Meeting } from "../../models/meeting.ts"
import { Organisation } from "../../models/organisation.ts"
import { Person } from "../../models/person.ts"
import { Seat } from "../../models/seat.ts"
import { Series } from "../../models/series.ts"
import { setClock } from "../../server/clock.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { aMeeting, fresh } from "../support/makers/meetings.ts"
import { aBody, anOrganisation, aPerson } from "../support/makers/network.ts"

/** Presses a button twice at the same moment, as a double click does where no script holds the second one back. */
async function pressTwice(path: string, typed: object) {
  const agents = await Promise.all([0, 1].map(async () => as(await cast.coordinator())))
  const answers = await Promise.all(agents.map((agent) => agent.post(path).send(typed)))
  expect(answers.map(({ status }) => status)).to.deep.equal([303, 303])
  expect(answers[0]!.get("Location")).to.equal(answers[1]!.get("Location"))
}

async function added(model: { countDocuments: () => PromiseLike<number> }, work: () => Promise<void>): Promise<number> {
  const before = await model.countDocuments()
  await work()
  return await model.countDocuments() - before
}

const hours = { start: "12:15", end: "13:45" }

describe("a button that is pressed twice", () => {
  afterEach(() => setClock())

  it("plans one meeting", async () => {
    const body = (await aBody()).id
    expect(await added(Meeting, () => pressTwice("/meetings", { body, day: "2027-02-02", ...hours }))).to.equal(1)
  })

  it("plans one series, and goes on with it for twelve meetings, not twenty-four", async () => {
    const body = (await aBody()).id
    const rhythm = { body, "rule.nth": "2", "rule.weekday": "2", from: "2027-01-01", ...hours }
    expect(await added(Series, () => pressTwice("/meetings/series", rhythm))).to.equal(1)
    const [series] = await Series.find({ body })
    expect(await Meeting.countDocuments({ series: series!._id })).to.equal(12)
    await pressTwice(`/meetings/series/${series!.id}/meetings`, {})
    expect(await Meeting.countDocuments({ series: series!._id })).to.equal(24)
  })

  it("adds one item to an agenda, and the same words once more when they are typed again later", async () => {
    const meeting = await aMeeting(await aBody())
    const item = { title: "Tour de table", minutes: "10", kind: "exchange" }
    await pressTwice(`/meetings/${meeting.id}/agenda`, item)
    expect((await fresh(meeting)).agenda).to.have.length(3)
    setClock(new Date(Date.now() + 6_000))
    await pressTwice(`/meetings/${meeting.id}/agenda`, item)
    expect((await fresh(meeting)).agenda).to.have.length(4)
  })

  it("invites a guest once, and says nothing of an address that is there already", async () => {
    const meeting = await aMeeting(await aBody())
    await pressTwice(`/meetings/${meeting.id}/guests`, { name: "Nadia Verbruggen", email: "nadia@invitee.example", language: "fr" })
    expect((await fresh(meeting)).guests).to.have.length(1)
  })

  it("adds an organisation, a body, a person, a post and a seat once", async () => {
    const works = await anOrganisation()
    const elsewhere = await anOrganisation()
    const body = await aBody()
    const person = await aPerson(works)
    const post = (await Affiliation.findOne({ person: person._id }))!.id
    const from = "2026-01-01"
    expect(await added(Organisation, () => pressTwice("/organisations", { "name.fr": "La Double Porte", college: "public", from }))).to.equal(1)
    expect(await added(Body, () => pressTwice("/bodies",
      { "name.fr": "Groupe Deux Fois", kind: "group", openness: "network", code: "DEUX" }))).to.equal(1)
    expect(await added(Person, () => pressTwice("/people",
      { givenName: "Paule", familyName: "Deuxfois", language: "fr", organisation: works.id, from }))).to.equal(1)
    expect(await added(Affiliation, () => pressTwice(`/people/${person.id}/affiliations`, { organisation: elsewhere.id, from }))).to.equal(1)
    expect(await added(Seat, () => pressTwice(`/bodies/${body.slug}/seats`,
      { post, office: "member", voice: "deliberative", from }))).to.equal(1)
  })
})
