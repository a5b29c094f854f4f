import { expect } from "chai"
import { reply } from "../../../models/attendance/replying.ts"
import { Attendance } from "../../../models/attendance.ts"
import { addDays } from "../../../models/concerns/day.ts"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { Convocation } from "../../../models/convocation.ts"
import { sendTest } from "../../../models/convocation/testing.ts"
import { cancelMeeting } from "../../../models/meeting/cancellation.ts"
import { planOf, replanMeeting, type Plan } from "../../../models/meeting/planning.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { setClock } from "../../../server/clock.ts"
import { outgoing } from "../../../server/delivery.ts"
import { Message } from "../../../server/outbox.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"
import { as } from "../../support/app.ts"
import { cast, readerOf } from "../../support/cast.ts"
import {
  aConvokedMeeting,
  aMeeting,
  aToldMeeting,
  convokeNow,
  delivered,
  fresh,
} from "../../support/makers/meetings.ts"
import { aBodyOf } from "../../support/makers/people.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

const coordinatorId = async () => (await cast.coordinator()).person.id as string
const pathOf = (meeting: Meeting) => `/meetings/${meeting.id as string}`
const read = async (path: string) => textOf((await (await as(await cast.coordinator())).get(path)).text)

async function change(meeting: Meeting, typed: Plan): Promise<void> {
  const saved = planOf(await fresh(meeting))
  await replanMeeting(meeting._id, { typed: { ...saved, ...typed }, was: marksOf(saved), by: await coordinatorId() })
}

describe("the preview of a convocation whose first one did not reach everybody", () => {
  it("says that it is the first where it reached nobody, and speaks of no change", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(2))
    await Message.updateMany({ "of.id": meeting.id as string }, { state: "kept" })
    await change(meeting, { day: addDays(meeting.day, 7) })
    const preview = await read(`${pathOf(meeting)}/convocation/new`)
    expect(preview)
      .to.include("pour les 2 personnes qui reçoivent cet e-mail, c’est la première")
      .and.not.match(/Convocation modifiée|remplace|Nouvelle date/)
    await Message.deleteMany({ "of.id": meeting.id as string })
  })

  it("shows the letter of somebody who has it, and says to how many it is the first", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(3))
    const [letter] = await Message.find({ "of.id": meeting.id as string })
      .sort({ _id: -1 })
      .lean()
    await Message.updateOne({ _id: letter!._id }, { state: "sent", attempts: 1 })
    await change(meeting, { day: addDays(meeting.day, 7) })
    const preview = await read(`${pathOf(meeting)}/convocation/new`)
    expect(preview)
      .to.include("qui la remplace, pour 3 personnes. 2 d’entre elles n’ont pas reçu l’ancienne")
      .and.include("Nouvelle date")
      .and.include(`${letter!.to!.name!}, ${letter!.to!.email!}`)
    await Message.deleteMany({ "of.id": meeting.id as string })
  })
})

describe("the note of a convocation that reached nobody", () => {
  it("is offered again with the next one, until somebody has read it", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(2))
    await Convocation.updateOne({ meeting: meeting._id }, { note: "Apportez vos chiffres." })
    await change(meeting, { day: addDays(meeting.day, 7) })
    const noteOf = async () =>
      formOf(
        (await (await as(await cast.coordinator())).get(`${pathOf(meeting)}/convocation/new`)).text,
        `${pathOf(meeting)}/convocation`,
      )["note"]
    await Message.updateMany({ "of.id": meeting.id as string }, { state: "failed", reason: "refused" })
    expect(await noteOf()).to.equal("Apportez vos chiffres.")
    const [one] = await Message.find({ "of.id": meeting.id as string }).lean()
    await Message.updateOne({ _id: one!._id }, { state: "sent", attempts: 1 })
    expect(await noteOf()).to.equal("")
    await Message.deleteMany({ "of.id": meeting.id as string })
  })
})

describe("a cancellation that is taken back while its mails leave", () => {
  it("tells of those who are written to when it is pressed, not of those whom the page counted", async () => {
    const meeting = await aToldMeeting(await aBodyOf(2))
    await cancelMeeting(meeting._id, { by: await coordinatorId(), reason: "Grève" })
    const browser = await visit(await cast.coordinator())
    expect(textOf((await browser.get(pathOf(meeting))).text)).to.include("Pour l’instant, aucun e-mail ne partirait")
    await delivered(meeting)
    await browser.post(`${pathOf(meeting)}/cancellation`, { _method: "delete" })
    expect(textOf((await browser.get(pathOf(meeting))).text)).to.include(
      "La réunion aura lieu comme prévu. 2 personnes reçoivent un e-mail qui le dit.",
    )

    // They know that it takes place: a second cancellation that never leaves changes nothing for them.
    await delivered(meeting)
    await cancelMeeting(meeting._id, { by: await coordinatorId(), reason: "Grève" })
    await browser.post(`${pathOf(meeting)}/cancellation`, { _method: "delete" })
    expect(textOf((await browser.get(pathOf(meeting))).text)).to.include(
      "Aucun e-mail ne part : l’annonce de l’annulation n’était encore arrivée chez personne.",
    )
  })
})

describe("the page of a meeting that was moved", () => {
  it("says how many had answered before, and whether they are asked again", async () => {
    const meeting = await aToldMeeting(await aBodyOf(3))
    const lines = await Attendance.find({ meeting: meeting._id })
    for (const line of lines.slice(0, 2))
      await reply(line._id, { answer: "present", representedBy: "", enteredBy: null })
    expect(await read(pathOf(meeting))).not.to.include("avant que la réunion soit déplacée")
    await change(meeting, { day: addDays(meeting.day, 7) })
    expect(await read(pathOf(meeting))).to.include(
      "2 réponses données avant que la réunion soit déplacée : à redemander avec la convocation modifiée.",
    )
    await convokeNow(meeting)
    expect(await read(pathOf(meeting))).to.include(
      "2 réponses données avant que la réunion soit déplacée : redemandées.",
    )
    await reply(lines[0]!._id, { answer: "excused", representedBy: "", enteredBy: null })
    expect(await read(pathOf(meeting))).to.include(
      "Une réponse donnée avant que la réunion soit déplacée : redemandée.",
    )
  })
})

describe("the page of a meeting whose mails did not arrive", () => {
  it("says how many people have none, to whoever notes answers, and counts no trial of hers", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(3))
    await sendTest(meeting._id, await readerOf(await cast.coordinator()), "")
    const letters = await Message.find({ "of.id": meeting.id as string, template: "convocations/sent-for-invited" })
      .sort({ _id: 1 })
      .lean()
    await Message.updateMany({ "of.id": meeting.id as string }, { state: "kept" })
    expect(await read(pathOf(meeting)))
      .to.include("3 e-mails de cette réunion sont gardés")
      .and.not.include("n’ont pas reçu")
    await Message.updateMany({ "of.id": meeting.id as string }, { state: "failed", reason: "refused" })
    await Message.updateOne({ _id: letters[0]!._id }, { state: "sent", attempts: 1 })
    const { text } = await (await as(await cast.coordinator())).get(pathOf(meeting))
    expect(textOf(text))
      .to.include("2 personnes n’ont pas reçu l’e-mail de cette réunion. Voir qui")
      .and.include("Convoquée")
    expect(text).to.include(`href="${pathOf(meeting)}/attendance">Voir qui`)
    const other = await (await as(await cast.socialWorker())).get(pathOf(meeting))
    expect(textOf(other.text)).not.to.include("n’ont pas reçu")
    setClock(new Date(meeting.endsAt.getTime() + 60_000))
    expect(await read(pathOf(meeting))).not.to.include("n’ont pas reçu")
    setClock()
    await Message.deleteMany({ "of.id": meeting.id as string })
  })
})

describe("what was kept until it says what is no longer true", () => {
  afterEach(() => setClock())
  const letterOf = async (meeting: Meeting, template: string) =>
    renderMail(
      outgoing(
        (await Message.findOne({ "of.id": meeting.id as string, template })
          .sort({ _id: -1 })
          .lean())!,
      ),
    )

  it("drops itself: a cancellation once the meeting's hour has come", async () => {
    const meeting = await aToldMeeting(await aBodyOf(1))
    await cancelMeeting(meeting._id, { by: await coordinatorId(), reason: "Grève" })
    expect(await letterOf(meeting, "meetings/cancelled-for-invited")).not.to.equal(null)
    setClock(new Date(meeting.startsAt.getTime() + 60_000))
    expect(await letterOf(meeting, "meetings/cancelled-for-invited")).to.equal(null)
  })

  it("drops itself: a trial of a convocation that was sent meanwhile", async () => {
    const meeting = await aMeeting(await aBodyOf(1))
    await sendTest(meeting._id, await readerOf(await cast.coordinator()), "")
    expect(await letterOf(meeting, "convocations/test-for-convener")).not.to.equal(null)
    await convokeNow(meeting)
    expect(await letterOf(meeting, "convocations/test-for-convener")).to.equal(null)
  })
})
