import { expect } from "chai"
import { Attendance } from "../../../models/attendance.ts"
import { Audit } from "../../../models/audit.ts"
import { outgoing } from "../../../server/delivery.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"
import { correctAddress } from "../../../models/attendance/address.ts"
import { remind } from "../../../models/attendance/reminding.ts"
import { reply } from "../../../models/attendance/replying.ts"
import { addDays } from "../../../models/concerns/day.ts"
import { cancelMeeting } from "../../../models/meeting/cancellation.ts"
import { Meeting } from "../../../models/meeting.ts"
import { Person } from "../../../models/person.ts"
import { Seat } from "../../../models/seat.ts"
import { setClock } from "../../../server/clock.ts"
import { FormError } from "../../../server/forms.ts"
import { Message } from "../../../server/outbox.ts"
import { cast, readerOf } from "../../support/cast.ts"
import { aConvokedMeeting } from "../../support/makers/meetings.ts"
import { aBody, aBodyOf, aMember } from "../../support/makers/people.ts"

const answering = (answer: "present" | "excused" | "represented" | "invited", representedBy = "",
  enteredBy: string | null = null) =>
  ({ answer, representedBy, enteredBy })
const lineOf = async (meeting: Meeting) => (await Attendance.findOne({ meeting: meeting._id }))!
const coordinator = async () => readerOf(await cast.coordinator())
const refusalOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error)

describe("a reply", () => {
  afterEach(() => setClock())

  it("may be changed until the meeting begins, not afterwards", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const line = await lineOf(meeting)
    await reply(line._id, answering("present"))
    setClock(new Date(meeting.startsAt.getTime() - 60_000))
    await reply(line._id, answering("excused"))
    setClock(meeting.startsAt)
    expect(await refusalOf(reply(line._id, answering("present")))).to.be.instanceOf(FormError)
    expect((await lineOf(meeting)).answer).to.equal("excused")
  })

  it("names who comes instead, and forgets the name when it is changed", async () => {
    const line = await lineOf(await aConvokedMeeting(await aBodyOf(1)))
    const refused = await refusalOf(reply(line._id, answering("represented"))) as { errors: object }
    expect(Object.keys(refused.errors)).to.deep.equal(["representedBy"])
    expect((await reply(line._id, answering("represented", "Samuel Iweala"))).representedBy).to.equal("Samuel Iweala")
    expect((await reply(line._id, answering("present", "Samuel Iweala"))).representedBy).to.equal("")
  })

  it("says who entered it for her, also after the meeting, and can be taken back by that person alone", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const line = await lineOf(meeting)
    const { person } = await coordinator()
    setClock(new Date(meeting.endsAt.getTime() + 60_000))
    const entered = await reply(line._id, answering("present", "", person))
    const said = entered.answers.at(-1)!
    expect([String(said.by), said.at]).to.deep.equal([person, new Date(meeting.endsAt.getTime() + 60_000)])
    const taken = await reply(line._id, answering("invited", "", person))
    expect([taken.answer, taken.answers.map(({ answer }) => answer)]).to.deep.equal(["invited", ["present", "invited"]])
    setClock()
    expect(await refusalOf(reply(line._id, answering("invited")))).to.be.instanceOf(FormError)
  })

  it("is closed once the meeting is cancelled", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    await cancelMeeting(meeting._id, { by: (await coordinator()).person, reason: "Grève" })
    expect(await refusalOf(reply((await lineOf(meeting))._id, answering("present")))).to.be.instanceOf(FormError)
  })
})

describe("a reminder", () => {
  afterEach(() => setClock())

  it("goes to those who have not answered, once a day each, and again another day", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(3))
    await reply((await lineOf(meeting))._id, answering("excused"))
    expect(await remind(meeting._id, await coordinator())).to.deep.equal({ sent: 2, already: 0 })
    expect(await remind(meeting._id, await coordinator())).to.deep.equal({ sent: 0, already: 2 })
    setClock(new Date(Date.now() + 86_400_000))
    expect(await remind(meeting._id, await coordinator())).to.deep.equal({ sent: 2, already: 0 })
    expect(await Message.countDocuments({ template: "convocations/reminder-for-invited",
      "of.id": meeting.id })).to.equal(4)
  })

  it("does not ask someone whose seat has ended since", async () => {
    const body = await aBodyOf(2)
    const meeting = await aConvokedMeeting(body)
    await Seat.updateOne({ body: body._id }, { until: addDays(meeting.day, -1) })
    expect((await remind(meeting._id, await coordinator())).sent).to.equal(1)
  })

  it("is one mail when two people press at once", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(2))
    const by = await coordinator()
    const reminded = await Promise.all([remind(meeting._id, by), remind(meeting._id, by)])
    expect(reminded.map(({ sent }) => sent).sort()).to.deep.equal([0, 2])
  })

  it("says nothing once the meeting is cancelled", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(2))
    await cancelMeeting(meeting._id, { by: (await coordinator()).person, reason: "Grève" })
    expect((await remind(meeting._id, await coordinator())).sent).to.equal(0)
  })
})

describe("an address that was wrong", () => {
  it("is corrected where it is kept, and the same mail leaves again", async () => {
    const body = await aBody()
    const member = await aMember(body, { email: "faute@invitee.example" })
    const meeting = await aConvokedMeeting(body)
    await Message.updateOne({ "of.id": meeting.id }, { state: "failed", reason: "unknownAddress" })
    const [before] = await Message.find({ "of.id": meeting.id }).lean()

    const { person: by } = await coordinator()
    expect(await correctAddress((await lineOf(meeting))._id, { email: "juste@invitee.example", by })).to.equal("resent")

    expect((await Person.findById(member._id))!.email).to.equal("juste@invitee.example")
    const [after, ...more] = await Message.find({ "of.id": meeting.id }).lean()
    expect([after!.state, after!.to!.email, after!.messageId]).to.deep.equal(["queued", "juste@invitee.example",
      before!.messageId])
    expect(more).to.have.length(0)
  })

  it("is told to her at both addresses, with who did it, and kept", async () => {
    const body = await aBody()
    const member = await aMember(body, { email: "avant@invitee.example" })
    const meeting = await aConvokedMeeting(body)
    const by = (await coordinator()).person
    await correctAddress((await lineOf(meeting))._id, { email: "\u200bapres@invitee.example.", by })
    const told = await Message.find({ template: "account/contact-changed", person: member._id }).lean()
    expect(told.map(({ to, data }) => [to!.email, (data as { old: boolean }).old])).to.have.deep.members([
      ["avant@invitee.example", true], ["apres@invitee.example", false]])
    const letters = await Promise.all(told.map(async (message) => (await renderMail(outgoing(message)))!.text))
    for (const letter of letters) expect(letter).to.contain((await cast.coordinator()).person.familyName)
    const [line] = await Audit.find({ act: "contactAddressChanged", "of.id": member.id }).lean()
    expect([String(line!.by), line!.outcome]).to.deep.equal([by, "done"])
    expect(String((await Person.findById(member._id))!.changed!.by)).to.equal(by)
    await correctAddress((await lineOf(meeting))._id, { email: "apres@invitee.example", by })
    expect(await Message.countDocuments({ template: "account/contact-changed", person: member._id })).to.equal(2)
  })

  it("is refused when it is no address", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const { person: by } = await coordinator()
    for (const email of ["", "personne", "a@b", "a@b.be\r\nBcc: c@d.be", "a b@c.be", "zoë@c.be"])
      expect(await refusalOf(correctAddress((await lineOf(meeting))._id, { email, by })),
        email).to.be.instanceOf(FormError)
  })
})
