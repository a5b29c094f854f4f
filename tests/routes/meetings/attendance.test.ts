import { expect } from "chai"
import { Attendance } from "../../../models/attendance.ts"
import { reply } from "../../../models/attendance/replying.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { Message } from "../../../server/outbox.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aConvokedMeeting } from "../../support/makers/meetings.ts"
import { aBodyOf } from "../../support/makers/people.ts"
import { formOf, textOf } from "../../support/page.ts"

const ownLine = async (meeting: Meeting) => (await Attendance.findOne({ meeting: meeting._id,
  person: (await cast.secretary()).person._id }).lean())!
const pathOf = (meeting: Meeting) => `/meetings/${meeting.id}/attendance`
const convoked = async () => aConvokedMeeting(await cast.housing(), { replyBy: "" })

describe("one's own reply", () => {
  it("is given with one button of the meeting's page, and said there with its date", async () => {
    const meeting = await convoked()
    const agent = await as(await cast.secretary())
    const page = (await agent.get(`/meetings/${meeting.id}`).expect(200)).text
    expect(textOf(page)).to.include("Serez-vous là, Inès ?")

    await agent.post(pathOf(meeting)).send({ ...formOf(page, pathOf(meeting)),
      answer: "present" }).expect(303).expect("Location", `/meetings/${meeting.id}`)

    const after = textOf((await (await as(await cast.secretary())).get(`/meetings/${meeting.id}`).expect(200)).text)
    expect(after).to.include("Vous avez répondu « présent·e » le").and.include("Une personne à ce jour")
    const { answers, person } = await ownLine(meeting)
    expect(String(answers.at(-1)!.by)).to.equal(String(person))
  })

  it("goes back to home when it was given there, and to no other site", async () => {
    const meeting = await convoked()
    const agent = await as(await cast.secretary())
    await agent.post(pathOf(meeting)).send({ answer: "excused", next: "/" }).expect(303).expect("Location", "/")
    await agent.post(pathOf(meeting)).send({ answer: "excused", next: "//evil.example" }).expect(303).expect("Location",
      `/meetings/${meeting.id}`)
  })

  it("asks who represents her on a page of its own", async () => {
    const meeting = await convoked()
    const agent = await as(await cast.secretary())
    await agent.post(pathOf(meeting)).send({ answer: "represented" }).expect(303).expect("Location",
      `${pathOf(meeting)}/new`)
    const page = (await agent.get(`${pathOf(meeting)}/new`).expect(200)).text
    const form = formOf(page, pathOf(meeting))
    await agent.post(pathOf(meeting)).send(form).expect(422)
    await agent.post(pathOf(meeting)).send({ ...form, representedBy: "Karim Loosveld" }).expect(303)
    expect(await ownLine(meeting)).to.deep.include({ answer: "represented", representedBy: "Karim Loosveld" })
  })
})

describe("everyone's replies", () => {
  it("are entered by the secretary for someone, and the page says who did and when", async () => {
    const meeting = await convoked()
    const line = await ownLine(meeting)
    const agent = await as(await cast.coordinator())
    const address = `${pathOf(meeting)}/${String(line._id)}`
    const form = formOf((await agent.get(`${address}/edit`).expect(200)).text, address)
    expect(form["answer"]).to.equal("invited")
    await agent.patch(address).send({ ...form, answer: "excused" }).expect(303)
    expect(textOf((await agent.get(pathOf(meeting)).expect(200)).text)).to.match(/Inès Vandamme .*Excusé·e, noté par Mireille Adjovi le /)
    expect(textOf((await (await as(await cast.secretary())).get(`/meetings/${meeting.id}`)).text)).to.include("a été notée pour vous le")
  })

  it("has one list of those who said nothing, and one button that reminds them once a day", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(3))
    const [first] = await Attendance.find({ meeting: meeting._id })
    await reply(first!._id, { answer: "present", representedBy: "", enteredBy: null })
    const agent = await as(await cast.coordinator())
    const page = (await agent.get(pathOf(meeting)).expect(200)).text
    expect(textOf(page)).to.include("Sans réponse : 2 personnes").and.include("Relancer 2 personnes").and.include("une fois par jour")

    await agent.post(`/meetings/${meeting.id}/reminders`).expect(303)
    await agent.post(`/meetings/${meeting.id}/reminders`).expect(303)

    expect(await Message.countDocuments({ template: "convocations/reminder-for-invited",
      "of.id": meeting.id })).to.equal(2)
    const after = textOf((await (await as(await cast.coordinator())).get(pathOf(meeting)).expect(200)).text)
    expect(after).to.include("Tout le monde a déjà été relancé aujourd’hui.")
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
    await (await as(await cast.secretary())).patch(`${pathOf(meeting)}/${String(foreign._id)}`).send({ answer: "present" }).expect(404)
    expect((await Attendance.findById(foreign._id).lean())!.answer).to.equal("invited")
  })
})
