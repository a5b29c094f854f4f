import { expect } from "chai"
import { Types } from "mongoose"
import { Attendance } from "../../../models/attendance.ts"
import { Audit } from "../../../models/audit.ts"
import { outgoing } from "../../../server/delivery.ts"
import { renderMail } from "../../../views/presenters/mails/index.ts"
import { correctAddress } from "../../../models/convocation/address.ts"
import { remind } from "../../../models/convocation/reminding.ts"
import { reply } from "../../../models/attendance/replying.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { cancelMeeting } from "../../../models/meeting/cancellation.ts"
import { Convocation } from "../../../models/convocation.ts"
import { lastConvocation } from "../../../models/convocation/sending.ts"
import { Meeting } from "../../../models/meeting.ts"
import { planOf, replanMeeting } from "../../../models/meeting/planning.ts"
import { Person } from "../../../models/person.ts"
import { Seat } from "../../../models/seat.ts"
import { setClock } from "../../../server/clock.ts"
import { FormError } from "../../../server/forms.ts"
import { Message } from "../../../server/outbox.ts"
import { as } from "../../support/app.ts"
import { textOf } from "../../support/page.ts"
import { cast, readerOf } from "../../support/cast.ts"
import { aConvokedMeeting, aToldMeeting, convokeNow, delivered, fresh } from "../../support/makers/meetings.ts"
import { aBody, aBodyOf, aMember } from "../../support/makers/people.ts"

const answering = (
  answer: "present" | "excused" | "represented" | "invited",
  representedBy = "",
  enteredBy: string | null = null,
) => ({ answer, representedBy, enteredBy })
const lineOf = async (meeting: Meeting) => (await Attendance.findOne({ meeting: meeting._id }))!
const coordinator = async () => readerOf(await cast.coordinator())
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

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
    const refused = (await refusalOf(reply(line._id, answering("represented")))) as { errors: object }
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
    const { _id } = await lineOf(meeting)
    // Neither to her nor to whoever enters it for her, who may afterwards.
    for (const enteredBy of [null, (await coordinator()).person]) {
      const refused = (await refusalOf(reply(_id, answering("present", "", enteredBy)))) as FormError
      expect(refused.fields).to.deep.equal({ answer: "replies.errors.cancelled" })
    }
    expect((await lineOf(meeting)).answers).to.have.length(0)
  })
})

/** Once everyone has had the time to read the convocation. */
const anHourLater = () => setClock(new Date(Date.now() + 61 * 60_000))
const noMore = { recent: 0, held: 0 }

describe("a reminder", () => {
  afterEach(() => setClock())

  it("reaches nobody within the hour of the convocation, and says so", async () => {
    const meeting = await aToldMeeting(await aBodyOf(2))
    expect(await remind(meeting._id, await coordinator())).to.deep.equal({ sent: 0, already: 0, recent: 2, held: 0 })
    expect(
      await Message.countDocuments({ template: "convocations/reminder-for-invited", "of.id": meeting.id }),
    ).to.equal(0)
    anHourLater()
    expect(await remind(meeting._id, await coordinator())).to.deep.equal({ sent: 2, already: 0, recent: 0, held: 0 })
  })

  it("waits for a convocation that has not left yet, however long that takes", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(2))
    expect(await remind(meeting._id, await coordinator())).to.deep.equal({ sent: 0, already: 0, recent: 2, held: 0 })
    anHourLater()
    expect(await remind(meeting._id, await coordinator())).to.deep.equal({ sent: 0, already: 0, recent: 0, held: 0 })
    await delivered(meeting)
    setClock(new Date(Date.now() + 123 * 60_000))
    expect((await remind(meeting._id, await coordinator())).sent).to.equal(2)
  })

  it("is not sent to whoever did not get the convocation, nor to an address that is known not to exist", async () => {
    const body = await aBodyOf(3)
    const nowhere = await aMember(body, { email: "" })
    const [meeting, other] = [await aToldMeeting(body), await aToldMeeting(body)]
    const [lost, dead] = await Message.find({ "of.id": meeting.id }).sort({ _id: 1 })
    await Message.updateOne({ _id: lost!._id }, { state: "failed", reason: "mailboxFull" })
    await Message.updateOne(
      { "of.id": other.id, "to.email": dead!.to!.email },
      { state: "failed", reason: "unknownAddress" },
    )
    anHourLater()
    // The mailbox that was full is tried again by the convocation, and nobody is written to whom no mail reached.
    expect((await remind(meeting._id, await coordinator())).sent).to.equal(1)
    const reached = await Message.find({ template: "convocations/reminder-for-invited", "of.id": meeting.id }).lean()
    expect(reached.map(({ to }) => to!.email)).not.to.include.members([lost!.to!.email, dead!.to!.email, nowhere.email])
  })

  it("goes to those who have not answered, once a day each, and again another day", async () => {
    const meeting = await aToldMeeting(await aBodyOf(3))
    await reply((await lineOf(meeting))._id, answering("excused"))
    anHourLater()
    expect(await remind(meeting._id, await coordinator())).to.deep.equal({ sent: 2, already: 0, ...noMore })
    expect(await remind(meeting._id, await coordinator())).to.deep.equal({ sent: 0, already: 2, ...noMore })
    // An hour later may be tomorrow already.
    setClock(new Date(Date.now() + 2 * 86_400_000))
    expect(await remind(meeting._id, await coordinator())).to.deep.equal({ sent: 2, already: 0, ...noMore })
    expect(
      await Message.countDocuments({ template: "convocations/reminder-for-invited", "of.id": meeting.id }),
    ).to.equal(4)
  })

  it("is dropped where it still waited when she answered", async () => {
    const meeting = await aToldMeeting(await aBodyOf(1))
    anHourLater()
    await remind(meeting._id, await coordinator())
    const ofReminder = { template: "convocations/reminder-for-invited", "of.id": meeting.id }
    const waiting = outgoing((await Message.findOne(ofReminder).lean())!)
    expect(await renderMail(waiting)).not.to.equal(null)
    await reply((await lineOf(meeting))._id, answering("present"))
    expect(await renderMail(waiting)).to.equal(null)
  })

  it("tells nobody the old day, place or agenda: a change is told first, and a reminder that still waited is dropped", async () => {
    const by = await coordinator()
    const changes = {
      day: addDays(today(), 23),
      start: "11:15",
      "place.name": "Maison communale",
      link: "https://visio.example/cass",
      replyBy: addDays(today(), 9),
    }
    for (const [field, value] of Object.entries(changes)) {
      const meeting = await aToldMeeting(await aBodyOf(2))
      anHourLater()
      expect((await remind(meeting._id, by)).sent).to.equal(2)
      setClock()
      const saved = planOf(await fresh(meeting))
      await replanMeeting(meeting._id, { typed: { ...saved, [field]: value }, was: marksOf(saved), by: by.person })
      const waiting = (await Message.findOne({
        template: "convocations/reminder-for-invited",
        "of.id": meeting.id,
      }).lean())!
      expect(await renderMail(outgoing(waiting)), field).to.equal(null)
      setClock(new Date(Date.now() + 2 * 86_400_000))
      expect(await remind(meeting._id, by), field).to.deep.equal({ sent: 0, already: 0, recent: 0, held: 2 })
      await convokeNow(meeting)
      await delivered(meeting)
      setClock(new Date(Date.now() + 2 * 86_400_000 + 61 * 60_000))
      expect((await remind(meeting._id, by)).sent, field).to.equal(2)
      setClock()
    }
  })

  it("does not ask someone whose seat has ended since", async () => {
    const body = await aBodyOf(2)
    const meeting = await aToldMeeting(body)
    await Seat.updateOne({ body: body._id }, { until: addDays(meeting.day, -1) })
    anHourLater()
    expect((await remind(meeting._id, await coordinator())).sent).to.equal(1)
  })

  it("is one mail when two people press at once", async () => {
    const meeting = await aToldMeeting(await aBodyOf(2))
    const by = await coordinator()
    anHourLater()
    const reminded = await Promise.all([remind(meeting._id, by), remind(meeting._id, by)])
    expect(reminded.map(({ sent }) => sent).sort()).to.deep.equal([0, 2])
  })

  it("says nothing once the meeting is cancelled", async () => {
    const meeting = await aToldMeeting(await aBodyOf(2))
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
    expect(await correctAddress((await lineOf(meeting))._id, { email: "juste@invitee.example", by })).to.equal(
      "convocation",
    )

    expect((await Person.findById(member._id))!.email).to.equal("juste@invitee.example")
    const [after, ...more] = await Message.find({ "of.id": meeting.id }).lean()
    expect([after!.state, after!.to!.email, after!.messageId]).to.deep.equal([
      "queued",
      "juste@invitee.example",
      before!.messageId,
    ])
    expect(more).to.have.length(0)
  })

  it("gets what failed of other meetings to come too, and nothing of those that are over or that reached her", async () => {
    const body = await aBody()
    const member = await aMember(body, { email: "partout@faute.example" })
    const [meeting, coming, over] = [
      await aConvokedMeeting(body),
      await aConvokedMeeting(body),
      await aConvokedMeeting(body),
    ]
    const reached = await aToldMeeting(body)
    await Message.updateMany({ person: member._id, state: "queued" }, { state: "failed", reason: "unknownAddress" })
    await Meeting.updateOne(
      { _id: over._id },
      { day: "2026-01-05", startsAt: new Date("2026-01-05T11:15:00Z"), endsAt: new Date("2026-01-05T12:45:00Z") },
    )
    const { person: by } = await coordinator()
    const line = (await Attendance.findOne({ meeting: meeting._id }))!
    const page = `/meetings/${meeting.id as string}/attendance/${line.id as string}/address/edit`
    expect(textOf((await (await as(await cast.coordinator())).get(page).expect(200)).text)).to.include(
      "d’une autre réunion à venir",
    )
    await correctAddress(line._id, { email: "partout@juste.example", by })
    const of = async ({ id }: Meeting) =>
      (await Message.find({ "of.id": id as string }).lean()).map(({ state, to }) => [state, to!.email])
    expect(await Promise.all([meeting, coming, over, reached].map(of))).to.deep.equal([
      [["queued", "partout@juste.example"]],
      [["queued", "partout@juste.example"]],
      [["failed", "partout@faute.example"]],
      [["sent", "partout@faute.example"]],
    ])
  })

  it("gets the convocation rather than the reminder, and leaves nothing to decide in the outbox", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    const line = await lineOf(meeting)
    const [convocation] = await Message.find({ "of.id": meeting.id })
    const { person: by } = await coordinator()
    const reminder = convocation!.toObject()
    await Message.updateOne({ _id: convocation!._id }, { state: "failed", reason: "unknownAddress" })
    await Message.create({
      ...reminder,
      _id: new Types.ObjectId(),
      key: `reminder:${line.id}:old`,
      template: "convocations/reminder-for-invited",
      state: "failed",
      reason: "unknownAddress",
    })
    expect(await correctAddress(line._id, { email: "luc@invitee.example", by })).to.equal("convocation")
    const after = await Message.find({ "of.id": meeting.id }).sort({ _id: 1 }).lean()
    expect(after.map(({ template, state }) => [template, state])).to.deep.equal([
      ["convocations/sent-for-invited", "queued"],
      ["convocations/reminder-for-invited", "dropped"],
    ])
  })

  it("brings the convocation to someone who had none, unless the meeting changed since", async () => {
    const body = await aBodyOf(1)
    const member = await aMember(body, { email: "" })
    const meeting = await aConvokedMeeting(body)
    const line = (await Attendance.findOne({ meeting: meeting._id, person: member._id }))!
    const { person: by } = await coordinator()
    expect(await correctAddress(line._id, { email: "josette@invitee.example", by })).to.equal("convocation")
    const letters = await Message.find({ "of.id": meeting.id, "to.email": "josette@invitee.example" }).lean()
    expect(letters.map(({ template, state, revision }) => [template, state, revision])).to.deep.equal([
      ["convocations/sent-for-invited", "queued", 1],
    ])
    expect((await lastConvocation(meeting._id))!.invited).to.include(line.invitee)

    const other = await aConvokedMeeting(await aBodyOf(1))
    const late = (await Attendance.findOne({ meeting: other._id }))!
    await Person.updateOne({ _id: late.person }, { email: "" })
    await Convocation.updateOne({ meeting: other._id }, { invited: [] })
    await Message.deleteMany({ "of.id": other.id })
    await Meeting.updateOne({ _id: other._id }, { day: addDays(other.day, 7) })
    expect(await correctAddress(late._id, { email: "tard@invitee.example", by })).to.equal("changed")
    expect(await Message.countDocuments({ "of.id": other.id })).to.equal(0)
  })

  it("gets neither a convocation nor a reminder of before a change, which is to be told to everyone", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    await Message.updateOne({ "of.id": meeting.id }, { state: "failed", reason: "unknownAddress" })
    await Meeting.updateOne({ _id: meeting._id }, { "place.name": "Ailleurs" })
    expect(
      await correctAddress((await lineOf(meeting))._id, {
        email: "ailleurs@invitee.example",
        by: (await coordinator()).person,
      }),
    ).to.equal("changed")
    expect(await Message.countDocuments({ "of.id": meeting.id, state: { $ne: "dropped" } })).to.equal(0)

    const told = await aToldMeeting(await aBodyOf(1))
    anHourLater()
    await remind(told._id, await coordinator())
    setClock()
    await Message.updateOne(
      { "of.id": told.id, template: "convocations/reminder-for-invited" },
      { state: "failed", reason: "unknownAddress" },
    )
    await Meeting.updateOne({ _id: told._id }, { "place.name": "Ailleurs" })
    expect(
      await correctAddress((await lineOf(told))._id, {
        email: "aussi@invitee.example",
        by: (await coordinator()).person,
      }),
    ).to.equal("nothing")
    expect(await Message.countDocuments({ "of.id": told.id, state: "queued" })).to.equal(0)
  })

  it("leaves a convocation that was replaced where nobody has to decide about it", async () => {
    const meeting = await aConvokedMeeting(await aBodyOf(1))
    await Message.updateOne({ "of.id": meeting.id }, { state: "failed", reason: "unknownAddress" })
    await Meeting.updateOne({ _id: meeting._id }, { "place.name": "Ailleurs" })
    await convokeNow(meeting)
    const letters = await Message.find({ "of.id": meeting.id }).sort({ _id: 1 }).lean()
    expect(letters.map(({ state }) => state)).to.deep.equal(["dropped", "queued"])
  })

  it("is told to her at both addresses, with who did it, and kept", async () => {
    const body = await aBody()
    const member = await aMember(body, { email: "avant@invitee.example" })
    const meeting = await aConvokedMeeting(body)
    const by = (await coordinator()).person
    await correctAddress((await lineOf(meeting))._id, { email: "\u200bapres@invitee.example.", by })
    const told = await Message.find({ template: "account/contact-changed", person: member._id }).lean()
    expect(told.map(({ to, data }) => [to!.email, (data as { old: boolean }).old])).to.have.deep.members([
      ["avant@invitee.example", true],
      ["apres@invitee.example", false],
    ])
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
      expect(await refusalOf(correctAddress((await lineOf(meeting))._id, { email, by })), email).to.be.instanceOf(
        FormError,
      )
  })
})
