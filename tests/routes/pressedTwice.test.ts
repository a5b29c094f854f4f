import { expect } from "chai"
import { Account } from "../../models/account.ts"
import { Affiliation } from "../../models/affiliation.ts"
import { Attachment } from "../../models/attachment.ts"
import { Body } from "../../models/body.ts"
import { today } from "../../models/concerns/day.ts"
import { Event } from "../../models/event.ts"
import { GuidePage } from "../../models/guidePage.ts"
import { GuideReport } from "../../models/guideReport.ts"
import { Interpellation } from "../../models/interpellation.ts"
import { Meeting } from "../../models/meeting.ts"
import { Organisation } from "../../models/organisation.ts"
import { Person } from "../../models/person.ts"
import { Seat } from "../../models/seat.ts"
import { Series } from "../../models/series.ts"
import { setClock } from "../../server/clock.ts"
import { Message } from "../../server/outbox.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { guideChapter, guidePage } from "../support/makers/guide.ts"
import { aMeeting, fresh } from "../support/makers/meetings.ts"
import { aBody, anOrganisation, aPerson } from "../support/makers/network.ts"
import { visit } from "../support/visit.ts"

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
  return (await model.countDocuments()) - before
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

  it("adds the same words once more where a wrong clock, set back since, added them first", async () => {
    const meeting = await aMeeting(await aBody())
    const item = { title: "Tour de table", minutes: "10", kind: "exchange" }
    // Her visit begins under the right clock.
    await as(await cast.coordinator())
    setClock(new Date(Date.now() + 3600_000))
    await pressTwice(`/meetings/${meeting.id}/agenda`, item)
    setClock()
    await pressTwice(`/meetings/${meeting.id}/agenda`, item)
    expect((await fresh(meeting)).agenda).to.have.length(4)
  })

  it("adds an event, a guide page, a draft, a report and an invitation once", async () => {
    const chapter = (await guideChapter()).id as string
    const body = (await aBody()).id as string
    const page = await guidePage()
    const works = await anOrganisation()
    const day = today()
    expect(
      await added(Event, () =>
        pressTwice("/calendar/events", { title: "Deux fois", day, openTo: "network", language: "fr" }),
      ),
    ).to.equal(1)
    expect(
      await added(GuidePage, () =>
        pressTwice("/guide", {
          title: "Fiche pressée",
          lead: "Deux fois.",
          chapter,
          language: "fr",
          markdown: "Un mot.",
        }),
      ),
    ).to.equal(1)
    expect(
      await added(Interpellation, () =>
        pressTwice("/interpellations", { title: "Pressée", body, markdown: "Un mot." }),
      ),
    ).to.equal(1)
    expect(
      await added(GuideReport, () => pressTwice(`/guide/${page.slug}/reports`, { text: "Le numéro a changé." })),
    ).to.equal(1)
    const invited = {
      givenName: "Paule",
      familyName: "Deuxfois",
      email: "paule.deuxfois@demo.example",
      language: "fr",
      organisation: works.id as string,
    }
    expect(await added(Account, () => pressTwice("/invitations", invited))).to.equal(1)
    const account = (await Account.findOne({ email: invited.email }))!.id as string
    expect(await added(Message, () => pressTwice("/invitations", { account }))).to.equal(1)
  })

  it("is two wishes when two people press it, and when somebody presses something else in between", async () => {
    const meeting = await aMeeting(await aBody())
    const item = { title: "Les mêmes mots", minutes: "10", kind: "exchange" }
    const other = { ...item, title: "Autre chose" }
    const [coordinator, admin] = [
      await as(await cast.coordinator()),
      await as(await makeSomeone({ coordinator: true })),
    ]
    await coordinator.post(`/meetings/${meeting.id}/agenda`).send(item)
    await admin.post(`/meetings/${meeting.id}/agenda`).send(item)
    await coordinator.post(`/meetings/${meeting.id}/agenda`).send(other)
    await coordinator.post(`/meetings/${meeting.id}/agenda`).send(item)
    expect(
      (await fresh(meeting)).agenda.map(({ title }) => title).filter((title) => title === item.title),
    ).to.have.length(3)
  })

  it("keeps a file that is sent twice once, and another of the same moment too", async () => {
    const body = await aBody()
    const meeting = await aMeeting(body)
    const browser = await visit(await cast.coordinator())
    const send = (name: string) =>
      browser.send(`/attachments?kind=meeting&id=${meeting.id}`, [[name, Buffer.from("Une ligne.")]])
    const answers = [await send("notes.txt"), await send("notes.txt"), await send("autres.txt")]
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303, 303])
    const kept = await Attachment.find({ "of.id": meeting.id }).lean()
    expect(kept.map(({ name }) => name)).to.deep.equal(["notes.txt", "autres.txt"])
  })

  it("invites a guest once, and says nothing of an address that is there already", async () => {
    const meeting = await aMeeting(await aBody())
    await pressTwice(`/meetings/${meeting.id}/guests`, {
      name: "Nadia Verbruggen",
      email: "nadia@invitee.example",
      language: "fr",
    })
    expect((await fresh(meeting)).guests).to.have.length(1)
  })

  it("adds an organisation, a body, a person, a post and a seat once", async () => {
    const works = await anOrganisation()
    const elsewhere = await anOrganisation()
    const body = await aBody()
    const person = await aPerson(works)
    const post = (await Affiliation.findOne({ person: person._id }))!.id
    const from = "2026-01-01"
    expect(
      await added(Organisation, () =>
        pressTwice("/organisations", { "name.fr": "La Double Porte", college: "public", from }),
      ),
    ).to.equal(1)
    expect(
      await added(Body, () =>
        pressTwice("/bodies", { "name.fr": "Groupe Deux Fois", kind: "group", openness: "network", code: "DEUX" }),
      ),
    ).to.equal(1)
    expect(
      await added(Person, () =>
        pressTwice("/people", {
          givenName: "Paulette",
          familyName: "Deuxfois",
          language: "fr",
          organisation: works.id,
          from,
        }),
      ),
    ).to.equal(1)
    expect(
      await added(Affiliation, () =>
        pressTwice(`/people/${person.id}/affiliations`, { organisation: elsewhere.id, from }),
      ),
    ).to.equal(1)
    expect(
      await added(Seat, () =>
        pressTwice(`/bodies/${body.slug}/seats`, { post, office: "member", voice: "deliberative", from }),
      ),
    ).to.equal(1)
  })
})
