import { expect } from "chai"
import { reply } from "../../../models/attendance/replying.ts"
import { Attendance } from "../../../models/attendance.ts"
import { dayOf } from "../../../models/concerns/day.ts"
import { cancelMeeting, revivableUntil } from "../../../models/meeting/cancellation.ts"
import { Meeting } from "../../../models/meeting.ts"
import { giveSeatBack, withdrawSeat } from "../../../models/seat/withdrawing.ts"
import { addGuest } from "../../../models/meeting/guests.ts"
import { outgoing } from "../../../server/delivery.ts"
import { Message, messagesOf } from "../../../server/outbox.ts"
import { setClock } from "../../../server/clock.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"
import { as, forgetSession } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aConvokedMeeting, aToldMeeting, convokeNow, delivered, fresh } from "../../support/makers/meetings.ts"
import { aBodyOf } from "../../support/makers/people.ts"
import { aBody, aPerson, aSeat } from "../../support/makers/network.ts"
import { textOf } from "../../support/page.ts"

let mailbox = 0

async function aCancelled() {
  const body = await aBody()
  mailbox += 1
  await aSeat(body, await aPerson(undefined, { email: `annulee.${mailbox}@demo.example` }))
  const meeting = await aToldMeeting(body)
  await Attendance.updateMany({ meeting: meeting._id }, { $set: { answer: "present" } })
  const cancel = () => cancelMeeting(meeting._id, { by: coordinator.person.id as string, reason: "Grève" })
  const coordinator = await cast.coordinator()
  await cancel()
  return { meeting, cancel, path: `/meetings/${meeting.id as string}`, agent: await as(coordinator), coordinator }
}

describe("a cancellation that is taken back", () => {
  afterEach(() => setClock())

  it("tells everyone with a higher number for her calendar, keeps the answers, and may be said again", async () => {
    const { meeting, cancel, path, agent } = await aCancelled()
    const cancelled = (await fresh(meeting)).sequence
    await delivered(meeting)
    expect(textOf((await agent.get(path)).text))
      .to.include("Revenir sur l’annulation")
      .and.include("jusqu’à la fin du jour de l’annulation")
    await agent.delete(`${path}/cancellation`).expect(303)
    const now = await fresh(meeting)
    expect([now.cancelled, now.sequence > cancelled]).to.deep.equal([null, true])
    expect(await Attendance.countDocuments({ meeting: meeting._id, answer: "present" })).to.equal(1)
    const named = async (template: string) =>
      (await messagesOf({ kind: "meeting", id: meeting._id })).filter((each) => each.template === template)
    const [message] = await named("meetings/revived-for-invited")
    const letter = (await renderMail(message as never))!
    expect(letter.subject).to.include("La réunion a bien lieu")
    expect(letter.calendar!.method).to.equal("REQUEST")
    expect(letter.calendar!.content)
      .to.include(`SEQUENCE:${now.sequence}`)
      .and.include("STATUS:CONFIRMED")
      .and.not.include("CANCELLED")
    await cancel()
    expect(await named("meetings/cancelled-for-invited")).to.have.length(2)
  })

  it("tells of an answer that is kept only whoever has one, and asks the others", async () => {
    const said = async (answer: string) => {
      const { meeting, path, agent } = await aCancelled()
      await Attendance.updateMany({ meeting: meeting._id }, { $set: { answer } })
      await delivered(meeting)
      await agent.delete(`${path}/cancellation`).expect(303)
      const message = (await messagesOf({ kind: "meeting", id: meeting._id })).find(
        ({ template }) => template === revivals,
      )
      return (await renderMail(message as never))!.text.replace(/\s+/g, " ")
    }
    expect(await said("excused"))
      .to.include("Votre réponse est gardée")
      .and.not.include("manque encore")
    expect(await said("invited"))
      .to.include("Votre réponse manque encore pour ces heures")
      .and.not.include("gardée")
  })

  it("cannot be the day after: one plans anew", async () => {
    const { meeting, path, coordinator } = await aCancelled()
    expect(dayOf(revivableUntil(await fresh(meeting))!) > dayOf(new Date())).to.equal(true)
    setClock(new Date(Date.now() + 86_400_000))
    forgetSession(coordinator)
    const agent = await as(coordinator)
    expect(textOf((await agent.get(path)).text)).to.not.include("Revenir sur l’annulation")
    await agent.delete(`${path}/cancellation`).expect(303)
    expect((await fresh(meeting)).cancelled).to.not.equal(null)
    forgetSession(coordinator)
  })
})

type Fate = { state: "queued" | "sent" | "failed" | "kept"; reason?: "mailboxFull" }

/** A meeting of as many members as there are fates, each of whose convocation is there. */
async function aMeetingWith(...fates: Fate[]) {
  const meeting = await aConvokedMeeting(await aBodyOf(fates.length))
  const letters = await Message.find({ "of.id": meeting.id as string }).sort({ _id: 1 })
  for (const [index, letter] of letters.entries()) await Message.updateOne({ _id: letter._id }, fates[index]!)
  const states = async (template: string) =>
    (
      await Message.find({ "of.id": meeting.id as string, template })
        .sort({ _id: 1 })
        .lean()
    ).map(({ to, state }) => [letters.findIndex((each) => each.to!.email === to!.email), state])
  return { meeting, path: `/meetings/${meeting.id as string}`, agent: await as(await cast.coordinator()), states }
}

const convocations = "convocations/sent-for-invited"
const cancellations = "meetings/cancelled-for-invited"
const revivals = "meetings/revived-for-invited"

describe("a letter that tells of a cancellation", () => {
  it("says to whom it is written: to who sits in the body, or to a guest of somebody", async () => {
    const body = await aBodyOf(1)
    const meeting = await aConvokedMeeting(body)
    await addGuest(meeting._id, { name: "Nadia", email: "nadia.annulee@demo.example", language: "fr" })
    await convokeNow(meeting)
    await delivered(meeting)
    await cancelMeeting(meeting._id, { by: (await cast.coordinator()).person.id as string, reason: "Grève" })
    const letters = await Message.find({ template: cancellations, "of.id": meeting.id as string }).lean()
    const reasons = await Promise.all(
      letters.map(async (letter) => [
        letter.to!.email.startsWith("nadia"),
        /vous siégez|vous invite/.exec((await renderMail(outgoing(letter)))!.text)?.[0],
      ]),
    )
    expect(reasons).to.have.deep.members([
      [false, "vous siégez"],
      [true, "vous invite"],
    ])
  })
})

describe("whoever was never told of a meeting", () => {
  it("is not told that it is cancelled, and her convocation does not leave any more", async () => {
    const { meeting, path, agent, states } = await aMeetingWith(
      { state: "sent" },
      { state: "queued" },
      { state: "failed", reason: "mailboxFull" },
      { state: "kept" },
    )
    const page = textOf((await agent.get(`${path}/cancellation/new`)).text)
    expect(page)
      .to.include("Annuler et prévenir une personne")
      .and.include("La convocation de 3 personnes n’est pas arrivée")
    await agent.post(`${path}/cancellation`).send({ reason: "Grève" }).expect(303)
    expect(await states(cancellations)).to.deep.equal([[0, "queued"]])
    expect(await states(convocations)).to.deep.equal([
      [0, "sent"],
      [1, "dropped"],
      [2, "dropped"],
      [3, "dropped"],
    ])
    const history = textOf((await agent.get(`${path}/convocation`)).text)
    expect(history)
      .to.include("à une personne")
      .and.include("3 personnes ne l’ont pas reçue")
      .and.not.include("à 4 personnes")
    await Message.deleteMany({ "of.id": meeting.id as string })
  })

  it("is told where she has answered all the same", async () => {
    const { meeting, states } = await aMeetingWith({ state: "queued" }, { state: "queued" })
    const [line] = await Attendance.find({ meeting: meeting._id }).sort({ _id: 1 })
    await reply(line!._id, { answer: "present", representedBy: "", enteredBy: null })
    expect(
      await cancelMeeting(meeting._id, { by: (await cast.coordinator()).person.id as string, reason: "Grève" }),
    ).to.equal(1)
    expect((await states(cancellations)).map(([, state]) => state)).to.deep.equal(["queued"])
  })

  it("gets her convocation after all where the cancellation is taken back, and who had not heard of that hears nothing", async () => {
    const { meeting, path, agent, states } = await aMeetingWith(
      { state: "sent" },
      { state: "sent" },
      { state: "queued" },
    )
    await agent.post(`${path}/cancellation`).send({ reason: "Grève" }).expect(303)
    const [told] = await Message.find({ "of.id": meeting.id as string, template: cancellations }).sort({ _id: 1 })
    await Message.updateOne({ _id: told!._id }, { state: "sent" })
    const [first, second] = (await states(cancellations)).map(([who]) => who)
    expect(textOf((await agent.get(path)).text)).to.include("2 personnes recevraient un e-mail")
    await agent.delete(`${path}/cancellation`).expect(303)
    expect(await states(revivals)).to.deep.equal([[first, "queued"]])
    expect(await states(cancellations)).to.deep.equal([
      [first, "sent"],
      [second, "dropped"],
    ])
    expect((await states(convocations)).at(-1)).to.deep.equal([2, "queued"])
  })

  it("reads after a change what is new to her alone: all of it, or since the last convocation that she has", async () => {
    const body = await aBodyOf(1)
    const meeting = await aConvokedMeeting(body)
    const letter = async () =>
      renderMail(
        outgoing(
          (await Message.findOne({ "of.id": meeting.id as string, template: convocations, state: "queued" }).lean())!,
        ),
      )
    const move = async (name: string) => {
      await Meeting.updateOne({ _id: meeting._id }, { "place.name": name })
      await convokeNow(meeting)
    }
    await move("Ailleurs")
    expect((await letter())!.text).to.not.include("Nouveau lieu")
    await delivered(meeting)
    await move("Encore ailleurs")
    await Message.updateMany(
      { "of.id": meeting.id as string, state: "queued" },
      { state: "failed", reason: "mailboxFull" },
    )
    await move("Tout à fait ailleurs")
    expect((await letter())!.text).to.match(/Nouveau lieu[^.]+Tout à fait ailleurs[^.]+au lieu de[^.]+ Ailleurs/)
  })

  it("is not told that she is off the list, and is written to again once she is back on it", async () => {
    const [body, member] = [await aBody(), await aPerson(undefined, { email: "revient@demo.example" })]
    await aSeat(body, await aPerson(undefined, { email: "reste@demo.example" }))
    const seat = await aSeat(body, member)
    const meeting = await aConvokedMeeting(body)
    const { person } = await cast.coordinator()
    await withdrawSeat(seat._id, person.id as string)
    await giveSeatBack(seat._id, person.id as string)
    await convokeNow(meeting)
    const mails = await Message.find({ "of.id": meeting.id as string, "to.email": "revient@demo.example" })
      .sort({ _id: 1 })
      .lean()
    expect(mails.map(({ template, state }) => [template, state])).to.deep.equal([
      [convocations, "dropped"],
      [convocations, "queued"],
    ])
  })
})

describe("taking a guest off the list", () => {
  it("asks first, and says whether she will be told", async () => {
    const body = await aBody()
    await aSeat(body, await aPerson(undefined, { email: "hote@demo.example" }))
    const meeting = await aConvokedMeeting(body)
    await addGuest(meeting._id, { name: "Zoé Lambert", email: "zoe@invitee.example", language: "fr" })
    const agent = await as(await cast.coordinator())
    const path = `/meetings/${meeting.id as string}/guests`
    const at = `${path}/${String((await fresh(meeting)).guests[0]!._id)}`
    expect((await agent.get(path)).text)
      .to.include(`href="${at}"`)
      .and.not.include(`action="${at}"`)
    expect(textOf((await agent.get(at)).text)).to.include("aucun e-mail ne part")
    await convokeNow(meeting)
    expect(textOf((await agent.get(at)).text), "it has not left yet").to.include("aucun e-mail ne part")
    await delivered(meeting)
    expect(textOf((await agent.get(at)).text)).to.include("un e-mail à zoe@invitee.example")
    await agent.delete(at).expect(303)
    expect((await fresh(meeting)).guests).to.have.length(0)
  })
})
