import { expect } from "chai"
import { Attendance } from "../../../models/attendance.ts"
import { dayOf } from "../../../models/concerns/day.ts"
import { cancelMeeting, revivableUntil } from "../../../models/meeting/cancellation.ts"
import { addGuest } from "../../../models/meeting/guests.ts"
import { messagesOf } from "../../../server/outbox.ts"
import { setClock } from "../../../server/clock.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"
import { as, forgetSession } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aConvokedMeeting, convokeNow, fresh } from "../../support/makers/meetings.ts"
import { aBody, aPerson, aSeat } from "../../support/makers/network.ts"
import { textOf } from "../../support/page.ts"

let mailbox = 0

async function aCancelled() {
  const body = await aBody()
  mailbox += 1
  await aSeat(body, await aPerson(undefined, { email: `annulee.${mailbox}@demo.example` }))
  const meeting = await aConvokedMeeting(body)
  await Attendance.updateMany({ meeting: meeting._id }, { $set: { answer: "present" } })
  const cancel = () => cancelMeeting(meeting._id, { by: (coordinator.person.id as string), reason: "Grève" })
  const coordinator = await cast.coordinator()
  await cancel()
  return { meeting, cancel, path: `/meetings/${meeting.id as string}`, agent: await as(coordinator), coordinator }
}

describe("a cancellation that is taken back", () => {
  afterEach(() => setClock())

  it("tells everyone with a higher number for her calendar, keeps the answers, and may be said again", async () => {
    const { meeting, cancel, path, agent } = await aCancelled()
    const cancelled = (await fresh(meeting)).sequence
    expect(textOf((await agent.get(path)).text)).to.include("Revenir sur l’annulation").and.include("jusqu’à la fin du jour de l’annulation")
    await agent.delete(`${path}/cancellation`).expect(303)
    const now = await fresh(meeting)
    expect([now.cancelled, now.sequence > cancelled]).to.deep.equal([null, true])
    expect(await Attendance.countDocuments({ meeting: meeting._id, answer: "present" })).to.equal(1)
    const named = async (template: string) => (await messagesOf({ kind: "meeting", id: meeting._id })).filter((each) => each.template === template)
    const [message] = await named("meetings/revived-for-invited")
    const letter = (await renderMail(message as never))!
    expect(letter.subject).to.include("La réunion a bien lieu")
    expect(letter.calendar!.method).to.equal("REQUEST")
    expect(letter.calendar!.content).to.include(`SEQUENCE:${now.sequence}`).and.include("STATUS:CONFIRMED").and.not.include("CANCELLED")
    await cancel()
    expect(await named("meetings/cancelled-for-invited")).to.have.length(2)
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

describe("taking a guest off the list", () => {
  it("asks first, and says whether she will be told", async () => {
    const body = await aBody()
    await aSeat(body, await aPerson(undefined, { email: "hote@demo.example" }))
    const meeting = await aConvokedMeeting(body)
    await addGuest(meeting._id, { name: "Zoé Lambert", email: "zoe@invitee.example", language: "fr" })
    const agent = await as(await cast.coordinator())
    const path = `/meetings/${meeting.id as string}/guests`
    const at = `${path}/${String((await fresh(meeting)).guests[0]!._id)}`
    expect((await agent.get(path)).text).to.include(`href="${at}"`).and.not.include(`action="${at}"`)
    expect(textOf((await agent.get(at)).text)).to.include("aucun e-mail ne part")
    await convokeNow(meeting)
    expect(textOf((await agent.get(at)).text)).to.include("un e-mail à zoe@invitee.example")
    await agent.delete(at).expect(303)
    expect((await fresh(meeting)).guests).to.have.length(0)
  })
})
