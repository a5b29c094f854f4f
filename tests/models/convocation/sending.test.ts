import { expect } from "chai"
import { Types } from "mongoose"
import { Attendance } from "../../../models/attendance.ts"
import { Convocation } from "../../../models/convocation.ts"
import { convoke, prepareSending } from "../../../models/convocation/sending.ts"
import { addItem } from "../../../models/meeting/agenda.ts"
import { addGuest } from "../../../models/meeting/guests.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { Person } from "../../../models/person.ts"
import { Link } from "../../../models/link.ts"
import { Seat } from "../../../models/seat.ts"
import { FormError } from "../../../server/forms.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { Message } from "../../../server/outbox.ts"
import { cast, readerOf } from "../../support/cast.ts"
import { aMeeting, convokeNow, fresh } from "../../support/makers/meetings.ts"
import { aBody, aBodyOf, aMember } from "../../support/makers/people.ts"

const mailsOf = (meeting: Meeting) => Message.find({ "of.kind": "meeting", "of.id": meeting.id }).lean()
const point = { title: "Divers", kind: "exchange" as const, minutes: 5, presenter: "", description: "" }
const coordinator = async () => readerOf(await cast.coordinator())

describe("sending a convocation", () => {
  it("writes once to each person who sits on that day and to each guest, with a line and a link of her own", async () => {
    const body = await aBodyOf(3)
    const gone = await aMember(body)
    await Seat.updateOne({ person: gone._id }, { until: "2021-12-31" })
    const meeting = await aMeeting(body)
    await addGuest(meeting._id, { name: "Nadia", email: "Nadia@Invitee.example", language: "nl" })

    expect((await convokeNow(meeting)).sent).to.equal(4)

    const mails = await mailsOf(meeting)
    expect(new Set(mails.map(({ to }) => to!.email)).size).to.equal(4)
    expect(mails.find(({ to }) => to!.email === "nadia@invitee.example")!.language).to.equal("nl")
    expect(await Attendance.countDocuments({ meeting: meeting._id, answer: "invited" })).to.equal(4)
    expect((await Link.distinct("hash", { purpose: "reply", "of.id": meeting._id })).length).to.equal(4)
  })

  it("sends once when the same button is pressed twice, or by two people at once", async () => {
    const meeting = await aMeeting(await aBodyOf(3))
    const { seen } = await prepareSending(meeting)
    const [one, two] = [await coordinator(), await readerOf(await cast.secretary())]

    const sent = await Promise.all([one, two, one].map((by) => convoke(meeting._id, { by, note: "", seen })))

    expect(sent.map((each) => each.sent).sort()).to.deep.equal([0, 0, 3])
    expect(await mailsOf(meeting)).to.have.length(3)
    expect(await Convocation.countDocuments({ meeting: meeting._id })).to.equal(1)
  })

  it("keeps who came without being invited on the list when it is sent again, noted or not, and gives her no link to answer by", async () => {
    const meeting = await aMeeting(await aBodyOf(2))
    await convokeNow(meeting)
    // Of minutes that an earlier version kept, nobody had noted how she was there.
    const line = {
      meeting: meeting._id,
      name: "Zoé Lambert",
      invitee: `guest:${String(new Types.ObjectId())}`,
      walkIn: { by: meeting._id, at: new Date() },
    }
    await inOneStep(() => new Attendance(line).save())
    await addItem(meeting._id, point, (await coordinator()).person)
    expect((await convokeNow(meeting)).sent).to.equal(2)

    const lines = await Attendance.find({ meeting: meeting._id })
    expect(lines.map(({ walkIn, name }) => (walkIn ? name : "invited")).sort()).to.deep.equal([
      "Zoé Lambert",
      "invited",
      "invited",
    ])
    expect(await Link.countDocuments({ purpose: "reply", "of.id": meeting._id })).to.equal(2)
  })

  it("writes to everyone again after a change, as a new revision with a higher number", async () => {
    const meeting = await aMeeting(await aBodyOf(2))
    await convokeNow(meeting)
    await addItem(meeting._id, point, (await coordinator()).person)
    await convokeNow(meeting)

    const [first, second] = await Convocation.find({ meeting: meeting._id }).sort({ revision: 1 }).lean()
    expect([first!.revision, second!.revision]).to.deep.equal([1, 2])
    expect(second!.sequence).to.be.greaterThan(first!.sequence)
    expect(second!.changes).to.deep.equal(["agenda"])
    expect(await mailsOf(meeting)).to.have.length(4)
  })

  it("writes only to those who have not received it when nothing changed", async () => {
    const body = await aBodyOf(2)
    const without = await aMember(body, { email: "" })
    const meeting = await aMeeting(body)
    expect((await prepareSending(meeting)).unreachable.map(({ name }) => name)).to.have.length(1)
    await convokeNow(meeting)
    await addGuest(meeting._id, { name: "Nadia", email: "nadia@invitee.example", language: "fr" })
    await Person.updateOne({ _id: without._id }, { email: "enfin@invitee.example" })

    expect((await convokeNow(meeting)).sent).to.equal(2)
    expect((await convokeNow(meeting)).sent).to.equal(0)

    expect((await mailsOf(meeting)).map(({ revision }) => revision)).to.deep.equal([1, 1, 1, 1])
  })

  it("sends nothing when the meeting changed since the preview", async () => {
    const meeting = await aMeeting(await aBodyOf(2))
    const { seen } = await prepareSending(meeting)
    await addItem(meeting._id, point, (await coordinator()).person)

    const refused = await convoke(meeting._id, { by: await coordinator(), note: "", seen }).catch(
      (error: unknown) => error,
    )

    expect(refused).to.be.instanceOf(FormError)
    expect(await mailsOf(meeting)).to.have.length(0)
    expect((await fresh(meeting)).convoked).to.equal(null)
  })

  it("says nothing to anyone for a meeting that has begun", async () => {
    const meeting = await aMeeting(await aBodyOf(1), { day: "2021-03-02" })
    const refused = await convokeNow(meeting).catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(FormError)
    expect(await mailsOf(meeting)).to.have.length(0)
  })

  it("keeps the first convener as the organiser that calendars know, and answers to the one who sends", async () => {
    const meeting = await aMeeting(await aBodyOf(1))
    await convokeNow(meeting, await cast.secretary())
    await addItem(meeting._id, point, (await coordinator()).person)
    await convokeNow(meeting)
    const last = await Convocation.findOne({ meeting: meeting._id, revision: 2 }).lean()
    expect([last!.organiser!.email, last!.convener!.email]).to.deep.equal([
      "secretaire.logement@demo.example",
      "coordination@demo.example",
    ])
  })

  it("keeps what she was that day: name, organisation, college and office", async () => {
    const body = await aBody()
    const member = await aMember(body, {
      givenName: "Farah",
      familyName: "Benslimane",
      office: "president",
      college: "public",
    })
    const meeting = await aMeeting(body)
    await convokeNow(meeting)
    await Person.updateOne({ _id: member._id }, { familyName: "Autrement" })
    const line = await Attendance.findOne({ meeting: meeting._id }).lean()
    expect([line!.name, line!.college, line!.office, line!.voice]).to.deep.equal([
      "Farah Benslimane",
      "public",
      "president",
      "deliberative",
    ])
  })

  it("takes of two seats of hers the one with a vote, whichever she held first", async () => {
    for (const [first, second] of [
      ["advisory", "deliberative"],
      ["deliberative", "advisory"],
    ] as const) {
      const body = await aBody()
      const member = await aMember(body, { college: "public" })
      const other = await cast.toitCommun()
      await Seat.updateOne({ person: member._id }, { voice: first })
      await Seat.create({
        body: body._id,
        person: member._id,
        organisation: other._id,
        voice: second,
        from: "2020-01-01",
      })
      const meeting = await aMeeting(body)
      expect((await convokeNow(meeting)).sent).to.equal(1)
      const line = await Attendance.findOne({ meeting: meeting._id }).lean()
      expect([line!.voice, line!.college]).to.deep.equal([
        "deliberative",
        first === "deliberative" ? "public" : "associative",
      ])
    }
  })
})
