import { expect } from "chai"
import { Attendance } from "../../../models/attendance.ts"
import { reply } from "../../../models/attendance/replying.ts"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { planOf, replanMeeting } from "../../../models/meeting/planning.ts"
import { Link } from "../../../models/link.ts"
import { Meeting } from "../../../models/meeting.ts"
import { setClock } from "../../../server/clock.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { outgoing } from "../../../server/delivery.ts"
import { Person } from "../../../models/person.ts"
import { Message } from "../../../server/outbox.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"
import { as, forgetSession } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aConvokedMeeting, aToldMeeting, convokeNow } from "../../support/makers/meetings.ts"
import { aBodyOf } from "../../support/makers/people.ts"
import { visit } from "../../support/visit.ts"
import { formOf, textOf } from "../../support/page.ts"

const ownLine = async (meeting: Meeting) =>
  (await Attendance.findOne({ meeting: meeting._id, person: (await cast.secretary()).person._id }).lean())!
const pathOf = (meeting: Meeting) => `/meetings/${meeting.id}/attendance`
const convoked = async () => aConvokedMeeting(await cast.housing(), { replyBy: "" })

describe("one's own reply", () => {
  afterEach(() => setClock())

  it("is given with one button of the meeting's page, and said there with its date", async () => {
    const meeting = await convoked()
    const agent = await as(await cast.secretary())
    const page = (await agent.get(`/meetings/${meeting.id}`).expect(200)).text
    expect(textOf(page)).to.include("Serez-vous là, Inès ?")

    await agent
      .post(pathOf(meeting))
      .send({ ...formOf(page, pathOf(meeting)), answer: "present" })
      .expect(303)
      .expect("Location", `/meetings/${meeting.id}`)

    const after = textOf((await (await as(await cast.secretary())).get(`/meetings/${meeting.id}`).expect(200)).text)
    expect(after).to.include("Vous avez répondu « présent·e » le").and.include("Une personne à ce jour")
    const { answers, person } = await ownLine(meeting)
    expect(String(answers.at(-1)!.by)).to.equal(String(person))
  })

  it("goes back to home when it was given there, and to no other site", async () => {
    const meeting = await convoked()
    const agent = await as(await cast.secretary())
    await agent.post(pathOf(meeting)).send({ answer: "excused", next: "/" }).expect(303).expect("Location", "/")
    await agent
      .post(pathOf(meeting))
      .send({ answer: "excused", next: "//evil.example" })
      .expect(303)
      .expect("Location", `/meetings/${meeting.id}`)
  })

  it("is refused under its own name once the meeting has begun, and home does not offer it any more", async () => {
    const meeting = await convoked()
    setClock(new Date(meeting.startsAt.getTime() + 60_000))
    const secretary = await cast.secretary()
    // The session that was kept for her is over by then.
    forgetSession(secretary)
    const agent = await as(secretary)
    expect((await agent.get("/")).text).not.to.include(pathOf(meeting))
    const { text } = await agent.post(pathOf(meeting)).send({ answer: "present" }).expect(422)
    expect(textOf(text))
      .to.include("La réunion a commencé : les réponses sont closes.")
      .and.include("Votre réponse")
      .and.not.include("Me faire représenter")
      .and.not.include("Qui vous représente")
    setClock()
    forgetSession(secretary)
  })

  it("asks who represents her on a page of its own", async () => {
    const meeting = await convoked()
    const agent = await as(await cast.secretary())
    await agent
      .post(pathOf(meeting))
      .send({ answer: "represented" })
      .expect(303)
      .expect("Location", `${pathOf(meeting)}/new`)
    const page = (await agent.get(`${pathOf(meeting)}/new`).expect(200)).text
    const form = formOf(page, pathOf(meeting))
    await agent.post(pathOf(meeting)).send(form).expect(422)
    await agent
      .post(pathOf(meeting))
      .send({ ...form, representedBy: "Karim Loosveld" })
      .expect(303)
    expect(await ownLine(meeting)).to.deep.include({ answer: "represented", representedBy: "Karim Loosveld" })
  })
})

describe("everyone's replies", () => {
  afterEach(() => setClock())

  it("are noted for several people at once, and the page says who noted them and when", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(4))
    const lines = await Attendance.find({ meeting: meeting._id }).sort({ _id: 1 })
    const [one, two, three, four] = lines.map(({ _id }) => String(_id)) as [string, string, string, string]
    const agent = await as(await cast.coordinator())
    const form = formOf((await agent.get(pathOf(meeting)).expect(200)).text, pathOf(meeting))
    // She answers by her link while the form is open: what the form left as it was is no answer.
    await reply(lines[3]!._id, { answer: "excused", representedBy: "", enteredBy: null })
    await agent
      .patch(pathOf(meeting))
      .send({ ...form, [`answer.${one}`]: "present", [`answer.${two}`]: "represented", [`by.${two}`]: "Awa Ba" })
      .expect(303)
      .expect("Location", pathOf(meeting))
    const page = textOf((await agent.get(pathOf(meeting)).expect(200)).text)
    expect(page)
      .to.include("3 réponses, sur 4 personnes invitées")
      .and.match(/Présent·e, noté par Mireille Adjovi le /)
      .and.match(/Représenté·e par Awa Ba, noté par Mireille Adjovi le /)
    const kept = async (line: string) => (await Attendance.findById(line))!
    expect([(await kept(three)).answers.length, (await kept(four)).answers.length]).to.deep.equal([0, 1])

    // Nothing is said to be noted where nothing was chosen.
    const browser = await visit(await cast.coordinator())
    await browser.post(pathOf(meeting), { ...formOf((await browser.get(pathOf(meeting))).text, pathOf(meeting)) })
    expect(textOf((await browser.get(pathOf(meeting))).text)).to.include("Aucune réponse n’a changé")
    expect((await kept(one)).answers).to.have.length(1)
  })

  it("keeps all that was chosen when one of them lacks a name, which is said at that line", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(2))
    const [one, two] = (await Attendance.find({ meeting: meeting._id }).sort({ _id: 1 })).map(
      ({ id }) => id as string,
    ) as [string, string]
    const agent = await as(await cast.coordinator())
    const { text } = await agent
      .patch(pathOf(meeting))
      .send({ [`answer.${one}`]: "present", [`answer.${two}`]: "represented", [`by.${two}`]: "" })
      .expect(422)
    expect(textOf(text)).to.include("Indiquez le nom de la personne qui représente.")
    expect(formOf(text, pathOf(meeting))).to.include({ [`answer.${one}`]: "present", [`answer.${two}`]: "represented" })
    expect(await Attendance.countDocuments({ meeting: meeting._id, answer: { $ne: "invited" } })).to.equal(0)
  })

  it("has one button that reminds the silent once a day, and says from when on", async () => {
    const meeting = await aToldMeeting(await aBodyOf(3))
    const [first] = await Attendance.find({ meeting: meeting._id })
    await reply(first!._id, { answer: "present", representedBy: "", enteredBy: null })
    const page = async () => textOf((await (await as(await cast.coordinator())).get(pathOf(meeting)).expect(200)).text)
    expect(await page())
      .to.include("Relance possible à partir de")
      .and.not.include("Relancer 2 personnes")
    setClock(new Date(Date.now() + 61 * 60_000))
    const [, , third] = await Attendance.find({ meeting: meeting._id })
    const { email } = (await Person.findById(third!.person))!
    await Person.updateOne({ _id: third!.person }, { $set: { email: "" } })
    expect(await page())
      .to.include("Relancer une personne")
      .and.not.include("Relancer 2 personnes")
    await Person.updateOne({ _id: third!.person }, { $set: { email } })
    expect(await page())
      .to.include("Relancer 2 personnes")
      .and.include("une fois par jour")

    const agent = await as(await cast.coordinator())
    // A convocation of before has left nobody a link, as in the demonstration: the reminder brings one.
    await inOneStep(() => Link.deleteMany({ "of.id": meeting._id }))
    await agent.post(`/meetings/${meeting.id}/reminders`).expect(303)
    await agent.post(`/meetings/${meeting.id}/reminders`).expect(303)

    expect(
      await Message.countDocuments({ template: "convocations/reminder-for-invited", "of.id": meeting.id }),
    ).to.equal(2)
    expect(await Link.countDocuments({ "of.id": meeting._id })).to.equal(2)
    expect(await page()).to.include("Tout le monde a déjà été relancé aujourd’hui.")
  })

  it("are not asked again with what is no longer so: the page says that a change is untold, and leads to telling it", async () => {
    const meeting = await aToldMeeting(await aBodyOf(2))
    const saved = planOf((await Meeting.findById(meeting._id))!)
    await replanMeeting(meeting._id, {
      typed: { ...saved, "place.name": "Ailleurs" },
      was: marksOf(saved),
      by: (await cast.coordinator()).person.id as string,
    })
    setClock(new Date(Date.now() + 61 * 60_000))
    const agent = await as(await cast.coordinator())
    const page = (await agent.get(pathOf(meeting)).expect(200)).text
    expect(textOf(page))
      .to.include("les personnes ne le savent pas encore. Pas de relance avant la convocation modifiée")
      .and.include("modifiée")
      .and.not.include("Relancer 2 personnes")
    const instead = `/meetings/${meeting.id}/convocation/new`
    expect(page).to.include(`href="${instead}"`)
    // Pressed on a page from before the change.
    await agent.post(`/meetings/${meeting.id}/reminders`).expect(303).expect("Location", instead)
    const browser = await visit(await cast.coordinator())
    await browser.post(`/meetings/${meeting.id}/reminders`, {})
    expect(textOf((await browser.get(instead)).text)).to.include("Aucune relance n’est partie : la réunion a changé")
    expect(
      await Message.countDocuments({ template: "convocations/reminder-for-invited", "of.id": meeting.id }),
    ).to.equal(0)
  })

  it("are shown as given for the old hours once the meeting moved, and asked again", async () => {
    const meeting = await aToldMeeting(await aBodyOf(2))
    const [line] = await Attendance.find({ meeting: meeting._id }).sort({ _id: 1 })
    await reply(line!._id, { answer: "present", representedBy: "", enteredBy: null })
    const saved = planOf((await Meeting.findById(meeting._id))!)
    await replanMeeting(meeting._id, {
      typed: { ...saved, start: "14:00", end: "15:30" },
      was: marksOf(saved),
      by: (await cast.coordinator()).person.id as string,
    })
    await convokeNow(meeting)
    const agent = await as(await cast.coordinator())
    expect(textOf((await agent.get(pathOf(meeting)).expect(200)).text))
      .to.include("Présent·e, répondu pour l’horaire de 12 h 15 à 13 h 45 : à confirmer.")
      .and.include("Aucune réponse pour le moment")
    expect(textOf((await agent.get(`/meetings/${meeting.id}`).expect(200)).text))
      .to.match(/Odile Ruelens \d+ \(Association \d+, répondu pour l’horaire de 12 h 15 à 13 h 45, à confirmer\)/)
      .and.include("Personne ne s’est encore annoncé")
    const letter = (await Message.findOne({
      "of.id": meeting.id,
      revision: 2,
      "data.attendance": line!.id as string,
    }).lean())!
    const { subject, text, calendar } = (await renderMail(outgoing(letter)))!
    expect(subject).to.match(/^Convocation modifiée, n°\s2\s: /)
    expect(textOf(text)).to.include("Vous aviez répondu « présent·e » pour l’horaire de 12 h 15 à 13 h 45")
    expect(calendar!.content).to.include("PARTSTAT=NEEDS-ACTION")
  })

  it("shows no address to who only reads", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(2))
    const page = (await (await as(await cast.socialWorker())).get(`/meetings/${meeting.id}`).expect(200)).text
    expect(page).to.include("Ruelens")
    expect(page).not.to.include("@invitee.example")
  })

  it("does not take another meeting's line", async () => {
    const [meeting, other] = [await convoked(), await aConvokedMeeting(await aBodyOf(1))]
    const foreign = (await Attendance.findOne({ meeting: other._id }).lean())!
    await (
      await as(await cast.secretary())
    )
      .patch(pathOf(meeting))
      .send({ [`answer.${String(foreign._id)}`]: "present" })
      .expect(303)
    expect((await Attendance.findById(foreign._id).lean())!.answer).to.equal("invited")
  })
})
