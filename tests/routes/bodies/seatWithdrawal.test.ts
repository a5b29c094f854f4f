import { expect } from "chai"
import { Attendance } from "../../../models/attendance.ts"
import { Body } from "../../../models/body.ts"
import { addDays, momentAfter, momentOf, today } from "../../../models/concerns/day.ts"
import { prepareSending } from "../../../models/convocation/sending.ts"
import { inviteesOf } from "../../../models/convocation/invitees.ts"
import { Meeting } from "../../../models/meeting.ts"
import { Minutes } from "../../../models/minutes.ts"
import { Seat } from "../../../models/seat.ts"
import { messagesOf } from "../../../server/outbox.ts"
import { as } from "../../support/app.ts"
import { cast, readerOf } from "../../support/cast.ts"
import { aConvokedMeeting, delivered, fresh } from "../../support/makers/meetings.ts"
import { aBody, aMember, aPerson, aSeat } from "../../support/makers/network.ts"
import { textOf } from "../../support/page.ts"

const coordinator = async () => as(await cast.coordinator())
const at = (body: Body, seat: Seat) => `/bodies/${body.slug}/seats/${seat.id as string}/withdrawal`
let mailbox = 0

/** A body with somebody who keeps her seat and somebody whose seat was opened by mistake. */
async function aMistake() {
  const body = await aBody({ openness: "members" })
  mailbox += 1
  await aSeat(body, await aPerson(undefined, { email: `restante.${mailbox}@demo.example` }))
  const member = await aMember()
  await Seat.deleteMany({ person: member.person._id })
  return { body, member, seat: await aSeat(body, member.person, "secretary") }
}

describe("/bodies/:slug/seats/:seatId/withdrawal", () => {
  it("takes a seat out of lists, counts and rights at once, as if it had never been, and gives it back", async () => {
    const { body, member, seat } = await aMistake()
    const agent = await coordinator()
    const key = `body:${String(body._id)}`
    expect((await readerOf(member)).keys).to.include(key)
    expect(String((await Body.findById(body._id))!.secretary)).to.equal(String(member.person._id))
    expect(textOf((await agent.get(`${at(body, seat)}/new`)).text)).to.include("Ce siège n’aura jamais existé")
    await agent.post(at(body, seat)).expect(303)
    expect((await readerOf(member)).keys).to.not.include(key)
    expect((await Body.findById(body._id))!.secretary).to.equal(null)
    const name = `Lucie ${member.person.familyName}`
    expect(textOf((await agent.get(`/bodies/${body.slug}`)).text))
      .to.include("une personne")
      .and.not.include(name)
    expect((await agent.get(`/people/${String(member.person._id)}`)).text).to.not.include(`/bodies/${body.slug}`)
    await agent.get(`/bodies/${body.slug}/seats/${seat.id as string}/edit`).expect(404)
    const { text } = await agent.get(`/bodies/${body.slug}/seats`)
    expect(textOf(text.split("Sièges retirés")[1]!)).to.include(name)
    expect(text.split("Sièges retirés")[0]).to.not.include(`/people/${String(member.person._id)}`)
    await agent.delete(at(body, seat)).expect(303)
    expect((await readerOf(member)).keys).to.include(key)
    expect(String((await Body.findById(body._id))!.secretary)).to.equal(String(member.person._id))
  })

  it("says to which meetings she is convoked, tells her that she is not, and convokes her again once it is given back", async () => {
    const { body, member, seat } = await aMistake()
    const meeting = await aConvokedMeeting(body)
    const agent = await coordinator()
    expect(textOf((await agent.get(`${at(body, seat)}/new`)).text), "nobody knows of it yet").to.not.include(
      "un e-mail lui dira",
    )
    await delivered(meeting)
    expect(textOf((await agent.get(`${at(body, seat)}/new`)).text)).to.include("déjà convoqué·e à une réunion à venir")
    await agent.post(at(body, seat)).expect(303)
    expect(await Attendance.exists({ meeting: meeting._id, person: member.person._id })).to.equal(null)
    expect((await inviteesOf(await fresh(meeting))).some(({ person }) => person?.equals(member.person._id))).to.equal(
      false,
    )
    const told = (await messagesOf({ kind: "meeting", id: meeting._id })).filter(
      ({ template }) => template === "meetings/withdrawn-for-invited",
    )
    expect(told.map(({ person }) => String(person))).to.deep.equal([String(member.person._id)])
    expect((await prepareSending(await fresh(meeting))).kind).to.equal("none")
    await agent.delete(at(body, seat)).expect(303)
    const { kind, recipients } = await prepareSending(await fresh(meeting))
    expect([kind, recipients.map(({ email }) => email)]).to.deep.equal(["rest", [member.email]])
  })

  it("leaves on the list of a meeting that is over who was there, for no college, until it is given back", async () => {
    const { body, member, seat } = await aMistake()
    const [answered, silent] = [
      await aConvokedMeeting(body),
      await aConvokedMeeting(body, { day: addDays(today(), 22) }),
    ]
    await Attendance.updateOne({ meeting: answered._id, person: member.person._id }, { $set: { answer: "present" } })
    const day = addDays(today(), -5)
    const past = {
      day,
      startsAt: momentOf(day, answered.start),
      endsAt: momentAfter(day, answered.start, answered.length),
    }
    await Meeting.updateMany({ _id: { $in: [answered._id, silent._id] } }, { $set: past })
    const lines = async () =>
      (
        await Promise.all(
          [answered, silent].map(({ _id }) => Attendance.findOne({ meeting: _id, person: member.person._id }).lean()),
        )
      ).map((line) => line && line.college)
    const agent = await coordinator()
    expect(textOf((await agent.get(`${at(body, seat)}/new`)).text)).to.include(
      "une réponse ou une présence notée à une réunion",
    )
    await agent.post(at(body, seat)).expect(303)
    expect(await lines()).to.deep.equal([null, null])
    expect(
      await Attendance.countDocuments({ person: member.person._id, meeting: { $in: [answered._id, silent._id] } }),
    ).to.equal(1)
    await agent.delete(at(body, seat)).expect(303)
    expect(await lines()).to.deep.equal(["associative", "associative"])
  })

  it("is refused, with the reason, where published minutes say that she sat there", async () => {
    const { body, member, seat } = await aMistake()
    const meeting = await aConvokedMeeting(body)
    const record = {
      people: [
        {
          invitee: `person:${String(member.person._id)}`,
          person: member.person._id,
          name: "L",
          presence: "present" as const,
        },
      ],
    }
    const published = { by: member.person._id, at: new Date() }
    await Minutes.create({
      meeting: meeting._id,
      body: body._id,
      secretary: null,
      language: "fr",
      audience: ["coordinators"],
      published,
      record,
    })
    const agent = await coordinator()
    const page = textOf((await agent.get(`${at(body, seat)}/new`)).text)
    expect(page).to.include("des PV publiés disent que").and.not.include("n’aura jamais existé")
    expect(textOf((await agent.post(at(body, seat)).expect(422)).text)).to.include("terminez le siège un jour donné")
    expect((await Seat.findById(seat._id))!.withdrawn).to.equal(null)
    await Minutes.deleteOne({ meeting: meeting._id })
  })

  it("stays withdrawn where she was seated for the same organisation meanwhile", async () => {
    const { body, member, seat } = await aMistake()
    const agent = await coordinator()
    await agent.post(at(body, seat)).expect(303)
    await aSeat(body, member.person)
    await agent.delete(at(body, seat)).expect(303)
    expect(textOf((await agent.get(`/bodies/${body.slug}/seats`)).text)).to.include("Sièges retirés")
    expect((await Seat.findById(seat._id))!.withdrawn).to.not.equal(null)
  })
})
