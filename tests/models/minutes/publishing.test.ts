import { expect } from "chai"
import { Action } from "../../../models/action.ts"
import { Attendance } from "../../../models/attendance.ts"
import { reply } from "../../../models/attendance/replying.ts"
import { Body } from "../../../models/body.ts"
import { Decision } from "../../../models/decision.ts"
import { publishMinutes, withdrawMinutes } from "../../../models/minutes/publishing.ts"
import { Organisation } from "../../../models/organisation.ts"
import { fullName } from "../../../models/person.ts"
import { canRead } from "../../../models/policies/keys.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { Seat } from "../../../models/seat.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { Message } from "../../../server/outbox.ts"
import { as } from "../../support/app.ts"
import { cast, readerOf } from "../../support/cast.ts"
import { aConvokedMeeting, aMeeting } from "../../support/makers/meetings.ts"
import {
  aDraft,
  begin,
  minutesOf,
  proceedings,
  publish,
  publishedMinutes,
  typed,
  typedAction,
  typedDecision,
  typedItem,
  write,
} from "../../support/makers/minutes.ts"
import { textOf } from "../../support/page.ts"

let made = 0

/** A body of its own, so that its numbers start at one. */
async function aBody(openness: "network" | "members" = "network") {
  made += 1
  const [secretary, member] = [await cast.secretary(), await cast.healthMember()]
  const body = await Body.create({
    slug: `numero-${made}`,
    code: `NU${"ABCDEFGHIJKLMNOP"[made]}`,
    kind: "group",
    openness,
    name: { fr: `Groupe ${made}` },
    secretary: secretary.person._id,
  })
  for (const each of [secretary, member])
    await Seat.create({
      body: body._id,
      person: each.person._id,
      organisation: each.organisation._id,
      from: "2020-01-01",
    })
  return body
}

const messagesAbout = async (id: unknown) => Message.find({ "of.kind": "minutes", "of.id": String(id) }).lean()

describe("Publishing minutes", () => {
  it("numbers decisions and actions in the order of the document, per body and year, and goes on from there", async () => {
    const body = await aBody()
    const first = await aDraft(body, { plan: { day: "2026-03-05" } })
    await write(first, [await typedDecision(first, 1, "Au second point.")])
    await write(first, [
      await typedDecision(first, 0, "Au premier point."),
      await typedAction(first, 1, { text: "Écrire.", who: "Inès Vandamme" }),
    ])
    await publish(first)
    const second = await publishedMinutes(body, { day: "2026-04-02" })
    const later = await publishedMinutes(body, { day: "2027-01-07" })
    const codes = async (meeting: typeof first) =>
      (await Decision.find({ meeting: meeting._id }).sort({ number: 1 })).map(({ text, code }) => `${code} ${text}`)
    expect(await codes(first)).to.deep.equal([
      `${body.code}-2026-001 Au premier point.`,
      `${body.code}-2026-002 Au second point.`,
    ])
    expect((await codes(second))[0]).to.match(/-2026-003 /)
    expect((await codes(later))[0]).to.match(/-2027-001 /)
    expect((await Action.findOne({ meeting: second._id }))!.code).to.equal(`${body.code}-2026-A002`)
    expect((await minutesOf(second)).toObject()).to.include({ number: 2, year: 2026 })
  })

  it("gives no number twice when two minutes are published at the same moment", async () => {
    const body = await aBody()
    const meetings = []
    for (const day of ["2026-01-08", "2026-02-05", "2026-03-05", "2026-04-02"]) {
      const meeting = await aDraft(body, { plan: { day } })
      await write(meeting, [await typedDecision(meeting, 0, `Du ${day}.`)])
      meetings.push(meeting)
    }
    await Promise.all(meetings.map((meeting) => publish(meeting)))
    const numbers = (await Decision.find({ body: body._id }).lean()).map(({ number }) => number)
    expect(numbers.sort()).to.deep.equal([1, 2, 3, 4])
    const own = await Promise.all(meetings.map(async (meeting) => (await minutesOf(meeting)).number))
    expect(own.sort()).to.deep.equal([1, 2, 3, 4])
  })

  it("keeps the numbers through a withdrawal, and never gives that of a decision that was taken out", async () => {
    const body = await aBody()
    const meeting = await publishedMinutes(body, { day: "2026-05-07" })
    const by = String((await cast.secretary()).person._id)
    await withdrawMinutes(meeting._id, { by, reason: "Une erreur." })
    const [decision] = (await proceedings(meeting)).decisions
    await write(meeting, [
      await typed(meeting, "decisions", String(decision!._id), { text: "" }),
      await typedDecision(meeting, 0, "À la place."),
    ])
    await publish(meeting)
    const saved = await Decision.find({ meeting: meeting._id }).sort({ number: 1 }).lean()
    const states = saved.map(({ number, withdrawn, published }) => [number, withdrawn !== null, published])
    expect(states).to.deep.equal([
      [1, true, true],
      [2, false, true],
    ])
    expect((await minutesOf(meeting)).number).to.equal(1)
  })

  it("writes once to each member, with a link and no text; again after a correction", async () => {
    const meeting = await aDraft(await aBody(), { plan: { day: "2026-06-04" } })
    expect(await publish(meeting)).to.equal(2)
    expect(await publish(meeting)).to.equal(0)
    const minutes = await minutesOf(meeting)
    expect((await messagesAbout(minutes._id)).map(({ to }) => to!.email).sort()).to.deep.equal([
      "membre.sante@demo.example",
      "secretaire.logement@demo.example",
    ])
    await withdrawMinutes(meeting._id, { by: String((await cast.secretary()).person._id), reason: "Une erreur." })
    await publish(meeting)
    expect(await messagesAbout(minutes._id)).to.have.length(4)
  })

  it("publishes once when two people press at the same moment", async () => {
    const meeting = await aDraft(await aBody(), { plan: { day: "2026-06-04" } })
    const told = await Promise.all([publish(meeting), publish(meeting, await cast.coordinator())])
    expect(told.sort()).to.deep.equal([0, 2])
    expect(await messagesAbout((await minutesOf(meeting))._id)).to.have.length(2)
  })

  it("keeps names, organisations, colleges and offices as they were that day", async () => {
    const body = await aBody()
    const meeting = await aConvokedMeeting(body)
    const line = await Attendance.findOne({ meeting: meeting._id, name: "Aurore Nsimba" })
    await reply(line!._id, {
      answer: "represented",
      representedBy: "Inès Vandamme",
      enteredBy: String((await cast.secretary()).person._id),
    })
    await begin(meeting)
    await publish(meeting)
    await Organisation.updateOne(
      { _id: line!.organisation },
      { $set: { "name.fr": "Nouveau nom", "colleges.0.college": "public" } },
    )
    await Body.updateOne({ _id: body._id }, { $set: { "name.fr": "Groupe rebaptisé" } })
    const { record } = (await proceedings(meeting)).minutes!
    expect(record!.body.fr).to.equal(`Groupe ${made}`)
    const [other] = record!.people.filter(({ name }) => name === "Aurore Nsimba")
    expect(other).to.deep.include({ presence: "represented", representedBy: "Inès Vandamme", college: "associative" })
    expect(other!.organisationName!.fr).to.equal("Maison médicale du Vieux Tilleul")
    expect((await Attendance.findById(line!._id))!.presence.status).to.equal("represented")
    await Organisation.updateOne(
      { _id: line!.organisation },
      { $set: { "name.fr": "Maison médicale du Vieux Tilleul", "colleges.0.college": "associative" } },
    )
  })

  it("can be found by those who may read it, and by nobody once it is withdrawn", async () => {
    const meeting = await publishedMinutes(await aBody("members"), { day: "2026-07-02" })
    const minutes = await minutesOf(meeting)
    const [decision] = (await proceedings(meeting)).decisions
    const entries = async () =>
      SearchEntry.find({ "of.id": { $in: [String(minutes._id), String(decision!._id)] } }).lean()
    expect((await entries()).map(({ of, audience }) => [of!.kind, audience])).to.have.deep.members(
      ["minutes", "decision"].map((kind) => [kind, [`body:${String(minutes.body)}`, "coordinators"]]),
    )
    await withdrawMinutes(meeting._id, { by: String((await cast.secretary()).person._id), reason: "Une erreur." })
    expect(await entries()).to.deep.equal([])
  })

  it("is read by whom the body says when it opens or closes its work", async () => {
    const body = await aBody("members")
    const meeting = await publishedMinutes(body, { day: "2026-07-02" })
    const reads = async () => {
      const reader = await readerOf(await cast.socialWorker())
      const decision = (await Decision.findOne({ meeting: meeting._id }))!
      return [canRead(reader, await minutesOf(meeting)), canRead(reader, decision)]
    }
    expect(await reads()).to.deep.equal([false, false])
    await inOneStep(() => body.set({ openness: "network" }).save())
    expect(await reads()).to.deep.equal([true, true])
    await inOneStep(() => body.set({ openness: "members" }).save())
    expect(await reads()).to.deep.equal([false, false])
  })

  it("names who wrote them, and not the secretary of the body who was away", async () => {
    const body = await aBody()
    const meeting = await aDraft(body, { plan: { day: "2026-07-09" } })
    await write(meeting, [await typedItem(meeting, 0, "Noté par une autre.")], await cast.healthMember())
    await publish(meeting)
    const name = fullName((await cast.healthMember()).person)
    expect((await minutesOf(meeting)).record!.writers).to.deep.equal([name])
    const page = textOf((await (await as(await cast.secretary())).get(`/meetings/${meeting.id}/minutes`)).text)
    expect(page)
      .to.include(`Rédigé par ${name}, publié le`)
      .and.match(/Secrétariat\s?: Aurore Nsimba\./)
    expect(page).not.to.include("Rédigé par Inès")
    // What somebody corrects afterwards leaves them hers.
    await withdrawMinutes(meeting._id, { by: String((await cast.secretary()).person._id), reason: "Une faute." })
    await write(meeting, [await typedItem(meeting, 0, "Noté par une autre, sans faute.")])
    await publish(meeting)
    expect((await minutesOf(meeting)).record!.writers).to.deep.equal([name])
  })

  it("goes on when its secretary has left, and for a meeting that nobody convoked", async () => {
    const body = await aBody()
    const meeting = await aMeeting(body, { day: "2026-08-06" })
    await Body.updateOne({ _id: body._id }, { $set: { secretary: null } })
    await begin(meeting, await cast.coordinator())
    expect(await publishMinutes(meeting._id, { by: String((await cast.coordinator()).person._id) })).to.equal(2)
    expect((await minutesOf(meeting)).record!.secretary).to.equal("Mireille Adjovi")
  })
})
