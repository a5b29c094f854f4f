import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { expect } from "chai"
import { Attendance } from "../../../models/attendance.ts"
import { addItem } from "../../../models/meeting/agenda.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { addGuest, removeGuest } from "../../../models/meeting/guests.ts"
import { planOf, replanMeeting } from "../../../models/meeting/planning.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { Link, linkToken } from "../../../models/link.ts"
import { Seat } from "../../../models/seat.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { Message } from "../../../server/outbox.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { calendarsOf, openLetterbox, readCalendar } from "../../support/letterbox.ts"
import { makeSomeone } from "../../support/makers/account.ts"
import { aConvokedMeeting, aMeeting, convokeNow, fresh } from "../../support/makers/meetings.ts"
import { aBody, aBodyOf, aMember } from "../../support/makers/people.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"
import { dayAndMonth } from "../../../views/dates.ts"

describe("/meetings/:meetingId/convocation", () => {
  let letterbox: Awaited<ReturnType<typeof openLetterbox>>
  before(async () => {
    await cast.network()
    letterbox = await openLetterbox()
  })
  beforeEach(async () => {
    await Message.deleteMany({ state: "queued" })
  })
  after(() => letterbox.close())

  const previewOf = async (meeting: Meeting) =>
    (await (await as(await cast.coordinator())).get(`/meetings/${meeting.id}/convocation/new`).expect(200)).text
  const press = async (meeting: Meeting, typed: object = {}) => {
    const action = `/meetings/${meeting.id}/convocation`
    return (await as(await cast.coordinator()))
      .post(action)
      .send({ ...formOf(await previewOf(meeting), action), ...typed })
  }

  it("shows the mail, the names and who has no address, and sends nothing by being read", async () => {
    const body = await aBodyOf(2)
    await aMember(body, { givenName: "Tom", familyName: "Baeckelandt", email: "" })
    const meeting = await aMeeting(body)
    const page = textOf(await previewOf(meeting))
    expect(page).to.include("Envoyer la convocation à 2 personnes").and.include("Hiver : accueils de jour")
    expect(page).to.include("Une personne n’a pas d’adresse e-mail Tom Baeckelandt")
    expect(page).to.include("Réponses à Mireille Adjovi, coordination@demo.example")
    expect(await letterbox.collect()).to.have.length(0)
  })

  it("shows the mail in the convener's language when somebody reads it in that one, and whole in the other when nobody does", async () => {
    const body = await aBody()
    await aMember(body, { familyName: "Aerts", language: "nl" })
    const meeting = await aMeeting(body)
    const dutch = textOf(await previewOf(meeting))
    expect(dutch).to.include("Bent u erbij?").and.include("om 12.15 uur").and.include("Aanwezig")
    expect(dutch).not.to.include("Serez-vous là").and.not.include("à 12 h 15")
    await aMember(body, { familyName: "Zaïdi", language: "fr" })
    const both = textOf(await previewOf(meeting))
    expect(both)
      .to.include("Serez-vous là")
      .and.include("Une personne le reçoit en néerlandais.")
      .and.not.include("Bent u erbij?")
  })

  it("says that nothing is left to tell once a change is taken back, on the page, on the first page and where it was saved", async () => {
    // On the first page of whoever plans for all bodies, others' meetings stand before.
    const [body, secretary] = [await aBodyOf(1), await makeSomeone()]
    const seat = { body: body._id, person: secretary.person._id, organisation: secretary.organisation._id }
    await Seat.create({ ...seat, office: "secretary", from: "2022-01-01" })
    const meeting = await aConvokedMeeting(body, { day: addDays(today(), 60), title: "Aller et retour" })
    const browser = await visit(secretary)
    const save = async (typed: object) => {
      const path = `/meetings/${meeting.id}`
      await browser.post(path, { ...formOf((await browser.get(`${path}/edit`)).text, path), ...typed })
      return textOf((await browser.get(path)).text)
    }
    const home = async () => textOf((await browser.get("/")).text)
    expect(await save({ day: addDays(today(), 61) }))
      .to.include("n’a pas encore été envoyé")
      .and.include("Les personnes convoquées ne le savent pas encore")
      .and.include("Envoyer la convocation modifiée")
    expect(await home()).to.include("Envoyer la convocation modifiée : Aller et retour")
    for (const typed of [{ day: addDays(today(), 60) }, { secretary: String((await cast.coordinator()).person._id) }])
      expect(await save(typed))
        .to.include("il n’y a rien à envoyer")
        .and.not.include("pas encore été envoyé")
        .and.not.include("Envoyer la convocation modifiée")
    expect(await home())
      .not.to.include("Aller et retour :")
      .and.not.include("modifiée : Aller et retour")
  })

  it("greets by the given name, and says day, hour, place and until when one answers before the mail is opened", async () => {
    const body = await aBody()
    await aMember(body, { givenName: "Colette", familyName: "Baugnée" })
    const [day, replyBy] = [addDays(today(), 21), addDays(today(), 17)]
    const meeting = await aMeeting(body, { day, start: "12:15", replyBy })
    const preview = textOf(await previewOf(meeting))
    expect(preview).to.include("Bonjour Colette,").and.not.include("Bonjour Colette Baugnée")
    await press(meeting)
    const [letter] = await letterbox.collect()
    expect(letter!.html)
      .to.include("Bonjour Colette,")
      .and.include("openstreetmap.org/search?query=rue%20des%20Tanneurs%2014")
    const [held, answered] = [day, replyBy].map((each) => textOf(dayAndMonth(each, "fr")))
    expect(textOf(letter!.html as string)).to.include(
      `${held!.charAt(0).toUpperCase()}${held!.slice(1)} à 12 h 15, Maison des associations. ` +
        `Réponse souhaitée au plus tard le ${answered!}.`,
    )
  })

  it("sends one message to each invited person, with an invitation and three links of her own", async () => {
    const body = await aBodyOf(3)
    const meeting = await aMeeting(body, { day: "2027-03-30" })
    await addGuest(meeting._id, { name: "Nadia Verbruggen", email: "nadia@invitee.example", language: "fr" })

    await press(meeting, { note: "Venez nombreux.\nIl y aura du café." }).then((answer) =>
      expect(answer.get("Location")).to.equal(`/meetings/${meeting.id}`),
    )

    const mails = await letterbox.collect()
    const links = (await Link.find({ purpose: "reply", "of.id": meeting._id })).map((link) => linkToken(link))
    expect(mails.map(({ to }) => to))
      .to.have.length(4)
      .and.include("nadia@invitee.example")
    expect(new Set(mails.map(({ to }) => to)).size).to.equal(4)
    for (const mail of mails) {
      expect(mail.replyTo).to.deep.equal([{ name: "Mireille Adjovi", address: "coordination@demo.example" }])
      expect(mail.subject!.replaceAll("\u00a0", " ")).to.include("mardi 30 mars 2027 à 12 h 15")
      for (const text of [mail.text!, textOf(mail.html!)]) {
        expect(text).to.include("Il y aura du café.").and.include("rue des Tanneurs 14").and.include("Qui ouvre quand")
      }
      const own = links.filter((token) => mail.html!.includes(token) && mail.text!.includes(token))
      expect(own, "her own link, and nobody else's").to.have.length(1)
      for (const answer of ["present", "excused", "represented"])
        expect(mail.text).to.include(`/replies/${own[0]!}?answer=${answer}`)
    }
  })

  it("carries an iCalendar invitation that calendars accept, the same beside the text and as a file", async () => {
    const meeting = await aMeeting(await aBodyOf(1), { day: "2027-03-30" })
    await press(meeting)
    const [mail] = await letterbox.collect()
    const calendars = calendarsOf(mail!)
    expect(calendars).to.have.length(2)
    expect(new Set(calendars.map(({ content }) => content)).size).to.equal(1)
    expect(mail!.raw).to.match(/Content-Type: text\/calendar;[^\n]*method=REQUEST/i)
    const invitation = readCalendar(calendars[0]!.content)
    expect(invitation).to.deep.include({
      method: "REQUEST",
      zones: 1,
      uid: meeting.uid,
      sequence: 0,
      status: "CONFIRMED",
      start: "2027-03-30T10:15:00.000Z",
      end: "2027-03-30T11:45:00.000Z",
      location: "Maison des associations, rue des Tanneurs 14",
    })
    expect(invitation.organiser).to.deep.include({
      address: "mailto:coordination@demo.example",
      name: "Mireille Adjovi",
    })
    expect(invitation.attendee).to.deep.include({ address: `mailto:${mail!.to}`, rsvp: "FALSE" })
  })

  it("sends once, whatever is pressed twice", async () => {
    const meeting = await aMeeting(await aBodyOf(3))
    const action = `/meetings/${meeting.id}/convocation`
    const fields = formOf(await previewOf(meeting), action)
    const [coordinator, again] = [await as(await cast.coordinator()), await as(await cast.coordinator())]
    const answers = await Promise.all([coordinator, again].map((agent) => agent.post(action).send(fields)))
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303])
    await coordinator.post(action).send(fields).expect(303)
    expect(await letterbox.collect()).to.have.length(3)
  })

  it("replaces the invitation after a change: same UID, higher SEQUENCE, what changed in words", async () => {
    const meeting = await aMeeting(await aBodyOf(1), { day: "2027-03-30" })
    await press(meeting)
    const [first] = await letterbox.collect()
    const was = planOf(await fresh(meeting))
    const by = String((await cast.coordinator()).person._id)
    await replanMeeting(meeting._id, { typed: { ...was, day: "2027-04-06" }, was: marksOf(was), by })

    await press(meeting)

    const [second] = await letterbox.collect()
    const [before, after] = [first!, second!].map((mail) => readCalendar(calendarsOf(mail)[0]!.content))
    expect(after!.uid).to.equal(before!.uid)
    expect(after!.sequence).to.be.greaterThan(Number(before!.sequence))
    expect(after!.start).to.equal("2027-04-06T10:15:00.000Z")
    expect(textOf(second!.html!)).to.include("Nouvelle date : mardi 6 avril 2027 (au lieu du mardi 30 mars 2027).")
  })

  it("takes the meeting out of the calendars when it is cancelled, with the reason", async () => {
    const meeting = await aMeeting(await aBodyOf(2), { day: "2027-03-30" })
    await press(meeting)
    const [invited] = await letterbox.collect()
    const agent = await as(await cast.coordinator())
    const { text } = await agent.post(`/meetings/${meeting.id}/cancellation`).send({ reason: "" }).expect(422)
    expect(text).to.include('id="reason-error"')
    await agent.post(`/meetings/${meeting.id}/cancellation`).send({ reason: "La salle est inondée." }).expect(303)
    await agent.post(`/meetings/${meeting.id}/cancellation`).send({ reason: "Encore." }).expect(409)

    const mails = await letterbox.collect()
    expect(mails).to.have.length(2)
    expect(textOf(mails[0]!.html!)).to.include("La salle est inondée.")
    const withdrawal = readCalendar(calendarsOf(mails[0]!)[0]!.content)
    expect(withdrawal).to.deep.include({
      method: "CANCEL",
      status: "CANCELLED",
      uid: meeting.uid,
      start: "2027-03-30T10:15:00.000Z",
    })
    expect(withdrawal.sequence).to.be.greaterThan(Number(readCalendar(calendarsOf(invited!)[0]!.content).sequence))
    expect(withdrawal.organiser!.address).to.equal("mailto:coordination@demo.example")
    const page = textOf((await agent.get(`/meetings/${meeting.id}`).expect(200)).text)
    expect(page).to.match(/Réunion annulée le .+ par Mireille Adjovi La salle est inondée\./)
  })

  it("tells a guest who is taken off the list, and nobody who was not written to", async () => {
    const meeting = await aMeeting(await aBodyOf(1))
    await addGuest(meeting._id, { name: "Nadia Verbruggen", email: "nadia@invitee.example", language: "fr" })
    await press(meeting)
    await letterbox.collect()
    await addGuest(meeting._id, { name: "Tom Baeckelandt", email: "tom@invitee.example", language: "fr" })
    const agent = await as(await cast.coordinator())
    for (const guest of (await fresh(meeting)).guests)
      await agent.delete(`/meetings/${meeting.id}/guests/${String(guest._id)}`).expect(303)

    const mails = await letterbox.collect()
    expect(mails.map(({ to }) => to)).to.deep.equal(["nadia@invitee.example"])
    expect(mails[0]!.text).to.include("Vous n’êtes plus sur la liste des personnes invitées")
    expect(readCalendar(calendarsOf(mails[0]!)[0]!.content)).to.deep.include({ method: "CANCEL", uid: meeting.uid })
    expect(await Attendance.countDocuments({ meeting: meeting._id, person: null })).to.equal(0)
  })

  it("gives a guest who comes back an invitation that her calendar puts above the withdrawal", async () => {
    const meeting = await aMeeting(await aBodyOf(1))
    const nadia = { name: "Nadia Verbruggen", email: "nadia@invitee.example", language: "fr" as const }
    await addGuest(meeting._id, nadia)
    await press(meeting)
    const invited = await letterbox.collect()
    const by = String((await cast.coordinator()).person._id)
    await removeGuest(meeting._id, String((await fresh(meeting)).guests[0]!._id), by)
    await addGuest(meeting._id, nadia)
    await press(meeting)
    const hers = [...invited, ...(await letterbox.collect())].filter(({ to }) => to === nadia.email)
    const entries = hers
      .map((mail) => readCalendar(calendarsOf(mail)[0]!.content))
      .sort((a, b) => Number(a.sequence) - Number(b.sequence))
    expect(entries.map(({ method }) => method)).to.deep.equal(["REQUEST", "CANCEL", "REQUEST"])
    expect(new Set(entries.map(({ sequence }) => sequence)).size).to.equal(3)
  })

  it("takes a member whose seat has ended off the list with the next sending: shown before, told, asked no more", async () => {
    const body = await aBodyOf(1)
    const leaving = await aMember(body, { givenName: "Gilles", familyName: "Hanquet", email: "gilles@invitee.example" })
    const meeting = await aMeeting(body)
    await press(meeting)
    const invited = (await letterbox.collect()).find(({ to }) => to === "gilles@invitee.example")!
    const link = /\/replies\/[\w-]+/.exec(invited.text!)![0]
    await Seat.updateOne({ person: leaving._id }, { until: addDays(meeting.day, -1) })
    const agent = await as(await cast.coordinator())
    expect(textOf((await agent.get(`/meetings/${meeting.id}/attendance`).expect(200)).text)).to.match(
      /Aucune réponse pour le moment, sur une personne invitée.*Ne siègent plus ce jour-là .*Gilles Hanquet/,
    )

    await addGuest(meeting._id, { name: "Nadia Verbruggen", email: "nadia@invitee.example", language: "fr" })
    expect(textOf(await previewOf(meeting))).to.include("Une personne ne siège plus ce jour-là Gilles Hanquet")
    await press(meeting)

    const mails = await letterbox.collect()
    expect(mails.map(({ to }) => to).sort()).to.deep.equal(["gilles@invitee.example", "nadia@invitee.example"])
    const withdrawal = mails.find(({ to }) => to === "gilles@invitee.example")!
    expect(withdrawal.text).to.include("Vous n’êtes plus sur la liste des personnes invitées")
    const [before, after] = [invited, withdrawal].map((mail) => readCalendar(calendarsOf(mail)[0]!.content))
    expect(after).to.deep.include({ method: "CANCEL", uid: before!.uid })
    expect(after!.sequence).to.be.greaterThan(Number(before!.sequence))
    expect(await Attendance.countDocuments({ meeting: meeting._id, person: leaving._id })).to.equal(0)
    const visitor = await as(null)
    const page = textOf((await visitor.get(`${link}?answer=present`).expect(200)).text)
    expect(page).to.include("Vous n’êtes plus sur la liste").and.not.include("Excusé·e")
    await (await as(null)).post(link).send({ answer: "present" }).expect(422)
  })

  it("refuses a note that names somebody by a national number, in a test too, and keeps what was typed", async () => {
    const meeting = await aMeeting(await aBodyOf(1))
    const note = "Dossier 85.07.30-033.28"
    for (const answer of [
      await press(meeting, { note }),
      await (await as(await cast.coordinator())).post(`/meetings/${meeting.id}/convocation/test`).send({ note }),
    ]) {
      expect(answer.status).to.equal(422)
      expect(answer.text).to.include('id="note-error"').and.include(note)
    }
    expect(await letterbox.collect()).to.have.length(0)
  })

  it("sends the convener a test, with her word, and nobody else anything", async () => {
    const meeting = await aMeeting(await aBodyOf(2))
    const agent = await as(await cast.coordinator())
    await agent.post(`/meetings/${meeting.id}/convocation/test`).send({ note: "Un café vous attend." }).expect(303)
    const mails = await letterbox.collect()
    expect(mails.map(({ to }) => to)).to.deep.equal(["coordination@demo.example"])
    expect(mails[0]!.subject).to.match(/^\[Essai\] Convocation/)
    expect(mails[0]!.text).to.include("Un café vous attend.")
    expect(await previewOf(meeting)).to.include("Un café vous attend.</textarea>")
    expect(await Attendance.countDocuments({ meeting: meeting._id })).to.equal(0)
  })

  it("leaves the agenda of a body that works behind closed doors out of the mail and out of the calendar", async () => {
    const meeting = await aMeeting(await aBodyOf(1, { openness: "members" }))
    await press(meeting)
    const [mail] = await letterbox.collect()
    expect(mail!.raw + calendarsOf(mail!)[0]!.content + mail!.text).not.to.include("accueils")
    expect(mail!.text)
      .to.include("L’ordre du jour et les documents se lisent sur la page de la réunion.")
      .and.match(/\/replies\/[\w-]+\n/)
  })

  it("writes to each person in her language, and lets no name break a header", async () => {
    const body = await aBody()
    await aMember(body, { language: "nl", givenName: "Greet\r\nBcc: x@y.example", familyName: 'Mostinck "Gr"' })
    await press(await aMeeting(body))
    const [mail, ...others] = await letterbox.collect()
    expect(others).to.have.length(0)
    expect(mail!.bcc ?? []).to.have.length(0)
    expect(mail!.subject).to.match(/^Uitnodiging: Werkgroep Winter/)
    expect(readCalendar(calendarsOf(mail!)[0]!.content).attendee!.name).to.equal("Greet Bcc: x@y.example Mostinck 'Gr'")
  })

  it("does not send what has become wrong while it waited", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    await addItem(
      meeting._id,
      { title: "Divers", kind: "exchange", minutes: 5, presenter: "", description: "" },
      String((await cast.coordinator()).person._id),
    )
    await convokeNow(meeting)
    const mails = await letterbox.collect()
    expect(mails).to.have.length(1)
    expect(mails[0]!.text).to.include("Divers")
  })

  it("shows an address that does not exist, corrects it on the spot and sends the mail again", async () => {
    const body = await aBody()
    await aMember(body, { givenName: "Pol", familyName: "Wuyts", email: "pol@faute.example" })
    letterbox.unknown.add("pol@faute.example")
    const meeting = await aMeeting(body)
    await press(meeting)
    expect(await letterbox.collect()).to.have.length(0)

    const agent = await as(await cast.coordinator())
    const list = (await agent.get(`/meetings/${meeting.id}/attendance`).expect(200)).text
    expect(textOf(list)).to.include("L’adresse pol@faute.example n’existe pas.")
    const address = /\/meetings\/\w+\/attendance\/\w+\/address/.exec(list)![0]
    await agent.patch(address).send({ email: "pas une adresse" }).expect(422)
    await agent.patch(address).send({ email: "pol@juste.example" }).expect(303)

    // The convocation, and a word to the new address that it was changed.
    const mails = await letterbox.collect()
    expect(mails.map(({ to }) => to)).to.deep.equal(["pol@juste.example", "pol@juste.example"])
    expect(mails.filter((mail) => calendarsOf(mail).length > 0)).to.have.length(1)
    const after = textOf((await agent.get(`/meetings/${meeting.id}/attendance`).expect(200)).text)
    expect(after).to.include("Dernier e-mail envoyé le")
    expect(after).not.to.include("n’existe pas")
  })

  it("says what was sent, when, by whom and to how many", async () => {
    const meeting = await aMeeting(await aBodyOf(2))
    await press(meeting, { note: "Le point 3 a été ajouté." })
    const agent = await as(await cast.secretary())
    const page = async () => textOf((await agent.get(`/meetings/${meeting.id}/convocation`).expect(200)).text)
    expect(await page()).to.match(
      /de Mireille Adjovi : aucun e-mail n’est arrivé\. 2 e-mails attendent encore de partir\./,
    )
    const [lost] = await Message.find({ "of.id": meeting.id }).sort({ _id: 1 })
    letterbox.unknown.add(lost!.to!.email!)
    await letterbox.collect()
    expect(await page()).to.match(
      /Convocation 1 Envoyée le .+ par Mireille Adjovi à une personne\. Une personne ne l’a pas reçue : son e-mail n’est pas parti\. Le point 3 a été ajouté\./,
    )
    // As in the demonstration: nothing is said of mails that are not there.
    await inOneStep(() => Message.deleteMany({ "of.kind": "meeting", "of.id": String(meeting._id) }))
    expect(await page())
      .to.match(
        /Convocation 1 Convocation du .+, de Mireille Adjovi, pour 2 personnes\. Ses e-mails ne sont pas gardés ici\./,
      )
      .and.not.include("Envoyée")
    const preview = textOf(await previewOf(await fresh(meeting)))
    expect(preview)
      .to.include("La convocation est enregistrée pour tout le monde")
      .and.not.include("a reçu la convocation")
  })
})
