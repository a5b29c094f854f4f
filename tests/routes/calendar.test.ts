import { marksOf } from "../../models/concerns/meanwhile.ts"
import { expect } from "chai"
import { Event } from "../../models/event.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { binEvent, changeEvent, emptyEventBin, formOf } from "../../models/event/editing.ts"
import { cancelMeeting } from "../../models/meeting/cancellation.ts"
import { SearchEntry } from "../../models/searchEntry.ts"
import { Version } from "../../models/version.ts"
import { setClock } from "../../server/clock.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { aMeeting } from "../support/makers/meetings.ts"

const get = async (path: string) => (await as(await cast.socialWorker())).get(path)

describe("/calendar", () => {
  afterEach(() => setClock())

  it("shows a month's meetings and events on their days, with week numbers and holidays", async () => {
    const meeting = await aMeeting(await cast.housing(), { day: "2028-04-18", start: "09:30", end: "11:30" })
    const event = await anEvent({ title: "Visite d’un habitat groupé", day: "2028-04-27", until: "2028-05-02" })
    const { text } = await get("/calendar?month=2028-04")
    expect(text)
      .to.include("Agenda d’avril 2028")
      .and.include("Lundi de Pâques")
      .and.include("Semaine 16")
      .and.include("mars 2028")
      .and.include("mai 2028")
    expect(text)
      .to.include(`/meetings/${meeting.id}`)
      .and.include("9 h 30".replaceAll(" ", "\u00a0"))
      .and.include(">LOG<")
    expect(text.split(`/calendar/events/${event.id}`)).to.have.length(5)
    expect((await get("/calendar?month=2028-05")).text.split(`/calendar/events/${event.id}`)).to.have.length(3)
    expect((await get("/calendar?month=2028-04&view=list")).text.split(`/calendar/events/${event.id}`)).to.have.length(
      2,
    )
  })

  it("begins today on a phone: days that are over are shown on request, and an empty rest of the month is said", async () => {
    setClock(new Date("2034-06-20T10:00:00Z"))
    const browser = await visit(await cast.socialWorker())
    await anEvent({ title: "Fête des voisins", day: "2034-06-06" })
    const over = (await browser.get("/calendar?month=2034-06")).text
    expect(over).to.match(/<td class="[^"]*past">(?:(?!<td)[\s\S])*Fête des voisins/)
    expect(textOf(over))
      .to.include("Montrer aussi les jours passés")
      .and.include("Plus rien n’est prévu d’ici la fin du mois.")
    await anEvent({ title: "Goûter", day: "2034-06-20" })
    const page = (await browser.get("/calendar?month=2034-06")).text
    expect(page).to.match(/<td class="today">(?:(?!<td)[\s\S])*Goûter/)
    expect(textOf(page)).not.to.include("Plus rien n’est prévu")
    expect(textOf((await browser.get("/calendar?month=2034-07")).text)).not.to.include("Montrer aussi")
  })

  it("says of a cancelled meeting that it is", async () => {
    const meeting = await aMeeting(await cast.housing(), { day: "2029-02-06" })
    await cancelMeeting(meeting._id, { by: (await cast.coordinator()).person.id, reason: "Grève." })
    expect((await get("/calendar?month=2029-02")).text).to.include("Annulée")
  })

  it("takes two commands of its own, whatever it holds", async () => {
    const agent = await as(await cast.socialWorker())
    for (let count = 0; count < 4; count += 1) await anEvent({ day: "2029-03-05" })
    const again = await as(await cast.socialWorker())
    expect(await commandsOf(async () => agent.get("/calendar?month=2029-03"))).to.be.at.most(6)
    expect(await commandsOf(async () => again.get("/calendar?month=2029-03&view=list"))).to.be.at.most(6)
  })

  it("keeps an event for the members of one body from everyone else, in the month, at its address and in the search", async () => {
    const body = await cast.health()
    const event = await anEvent({ title: "Journée des soignants", day: "2029-06-05", openTo: body.id })
    const path = `/calendar/events/${event.id}`
    expect((await get("/calendar?month=2029-06")).text)
      .to.include("Rien n’est prévu")
      .and.not.include("Journée des soignants")
    expect((await get(path)).status).to.equal(404)
    expect((await (await as(await cast.healthMember())).get("/calendar?month=2029-06")).text).to.include(
      "Journée des soignants",
    )
    expect((await SearchEntry.findOne({ "of.id": event.id }))!.audience).to.deep.equal([
      `seats:${body.id}`,
      "coordinators",
    ])
  })

  it("lets nobody add an event for a body where she does not sit", async () => {
    const body = await cast.steering()
    const answer = await (
      await as(await cast.socialWorker())
    )
      .post("/calendar/events")
      .send({ title: "Réunion", day: "2029-06-07", openTo: body.id })
    expect(answer.status).to.equal(422)
    expect(answer.text).to.include("Choisissez tout le réseau, ou une instance où vous siégez.")
  })

  it("says what is wrong with days and hours", async () => {
    const agent = await as(await cast.socialWorker())
    const refused = async (typed: object) =>
      (await agent.post("/calendar/events").send({ title: "Atelier", day: "2029-06-07", ...typed })).text
    expect(await refused({ until: "2029-06-06" })).to.include(
      "Choisissez un dernier jour qui ne précède pas le premier.",
    )
    expect(await refused({ until: "2029-06-09", start: "09:00" })).to.include(
      "Des heures n’ont de sens que pour un événement d’un jour.",
    )
    expect(await refused({ start: "09:00", end: "08:00" })).to.include(
      "Choisissez une heure de fin après l’heure de début",
    )
    expect(await refused({ end: "08:00" })).to.include("Indiquez aussi l’heure de début.")
    expect(await refused({ until: "2029-12-31" })).to.include("62 jours au plus")
  })

  it("moves the start alone without losing the end, and shows both to the second of two who change it", async () => {
    const author = await cast.healthMember()
    const event = await anEvent({ day: "2029-09-04", start: "09:00", end: "12:00" })
    const path = `/calendar/events/${event.id}`
    const opened = formOf(event)
    const agent = await as(author)
    const was = marksOf(opened, event.__v)
    await agent
      .patch(path)
      .send({ ...opened, start: "10:00", was })
      .expect(303)
    expect(formOf((await Event.findById(event._id))!)).to.include({ start: "10:00", end: "12:00" })
    const second = await agent.patch(path).send({ ...opened, start: "11:00", was })
    expect(second.status).to.equal(422)
    expect(textOf(second.text), "she wrote both")
      .to.include("Vous avez enregistré « 10:00 » entre-temps, dans une autre page ou sur un autre appareil")
      .and.not.include("Entre-temps, Aurore Nsimba")
    const hers = await as(await cast.coordinator())
    const other = await hers.patch(path).send({ ...opened, start: "11:00", was })
    expect(other.text).to.include("Entre-temps, Aurore Nsimba a enregistré")
    // Whoever saved another field since did not write this one: nobody is named.
    await hers
      .patch(path)
      .send({ ...opened, place: "Salle 3", was })
      .expect(303)
    for (const agent of [hers, await as(author)]) {
      const unknown = textOf((await agent.patch(path).send({ ...opened, start: "11:00", was })).text)
      expect(unknown)
        .to.include("Entre-temps, ce champ a été changé : « 10:00 » est enregistré.")
        .and.not.include("Entre-temps, Aurore")
        .and.not.include("Entre-temps, Mireille")
        .and.not.include("Vous avez enregistré")
    }
  })

  it("goes to the bin for thirty days, from where it comes back as it was", async () => {
    const event = await anEvent({ title: "Fête de quartier", day: "2029-10-02" })
    const path = `/calendar/events/${event.id}`
    const agent = await as(await cast.healthMember())
    const isFound = async () => (await get("/search?q=quartier")).text.includes(`href="${path}"`)
    expect(await isFound()).to.equal(true)
    await agent.delete(path).expect(303)
    expect((await get(path)).status).to.equal(404)
    expect(await isFound()).to.equal(false)
    expect((await get("/calendar?month=2029-10")).text).to.not.include("Fête de quartier")
    await agent.post(`${path}/restoration`).expect(303)
    expect(await isFound()).to.equal(true)
    expect((await get("/calendar?month=2029-10")).text).to.include("Fête de quartier")
    await changeEvent(event._id, { typed: { description: "Sur la place." }, was: "{}", by: String(event.added.by) })
    await binEvent(event._id, String(event.added.by))
    setClock(new Date(`${addDays(today(), 29)}T11:00:00Z`))
    await emptyEventBin()
    expect(await Event.exists({ _id: event._id })).to.not.equal(null)
    setClock(new Date(`${addDays(today(), 2)}T11:00:00Z`))
    expect(await Version.countDocuments({ of: event._id }), "the text before, and the one after").to.equal(2)
    await emptyEventBin()
    expect(await Event.exists({ _id: event._id })).to.equal(null)
    expect(await Version.countDocuments({ of: event._id })).to.equal(0)
  })
})
