import { expect } from "chai"
import type { Types } from "mongoose"
import { Body } from "../../../models/body.ts"
import { draftInterpellation } from "../../../models/interpellation/writing.ts"
import { moveInterpellation } from "../../../models/interpellation/moving.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { Interpellation } from "../../../models/interpellation.ts"
import { withdrawMinutes } from "../../../models/minutes/publishing.ts"
import { canRead, readableBy } from "../../../models/policies/keys.ts"
import { invitedReader, type LinkReader } from "../../../models/policies/link.ts"
import type { Reader } from "../../../models/reader.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { Seat } from "../../../models/seat.ts"
import { Version } from "../../../models/version.ts"
import { as } from "../../support/app.ts"
import { cast, readerOf, type Someone } from "../../support/cast.ts"
import { anEvent } from "../../support/makers/calendar.ts"
import { draftOf } from "../../support/makers/interpellation.ts"
import { aMeeting } from "../../support/makers/meetings.ts"
import { begin, minutesOf, publishedMinutes } from "../../support/makers/minutes.ts"
import { aBody, aMember, aSeat } from "../../support/makers/network.ts"

type Who = "coordinator" | "holder" | "secretary" | "steering" | "asked" | "other" | "invited" | "guest"
type Thing = { _id?: unknown; audience: readonly string[] }

/** A body with somebody who holds a seat, somebody who writes for it, and whom its meeting invited by a link. */
async function aWorld(openness: Body["openness"]) {
  const body = await aBody({ openness })
  const [holder, secretary, asked] = [await aMember(), await aMember(), await aMember()]
  await aSeat(body, holder.person)
  await aSeat(body, secretary.person, "secretary")
  // She has the voice of her organisation elsewhere.
  await aSeat(await aBody(), asked.person)
  await cast.steering()
  const meeting = await publishedMinutes(body)
  const place = { _id: meeting._id, body }
  const readers: Record<Who, Reader | LinkReader> = {
    coordinator: await readerOf(await cast.coordinator()),
    holder: await readerOf(holder),
    secretary: await readerOf(secretary),
    steering: await readerOf(await cast.steeringPublic()),
    asked: await readerOf(asked),
    other: await readerOf(await cast.socialWorker()),
    invited: invitedReader({ person: holder.person._id }, place),
    guest: invitedReader({ person: null }, place),
  }
  return { body, meeting, holder, readers }
}

const whoReads = (readers: Record<Who, Reader | LinkReader>, thing: Thing) =>
  (Object.keys(readers) as Who[]).filter((who) => canRead(readers[who], thing))

async function aText(body: Body, by: Someone, step: "draft" | "consultation") {
  const { _id } = await draftInterpellation(body._id, draftOf(), { by: by.person.id as string, organisations: [] })
  if (step === "consultation")
    await moveInterpellation(_id, step, { until: addDays(today(), 9) }, await readerOf(await cast.coordinator()))
  return (await Interpellation.findById(_id))!
}

const entryOf = async (id: unknown) => (await SearchEntry.findOne({ "of.id": String(id) }).lean())!
const versionsOf = (id: Types.ObjectId) => Version.find({ of: id }).sort({ number: 1 }).lean()

describe("the keys that things bear", () => {
  before(() => as(null))
  const writers = ["coordinator", "holder", "secretary", "steering"]

  for (const openness of ["network", "members"] as const) {
    const everyone = ["coordinator", "holder", "secretary", "steering", "asked", "other"]
    const own = ["coordinator", "holder", "secretary"]
    it(`open an event and a draft to the seat holders alone, with their entries and versions, where the work is for ${openness}`, async () => {
      const { body, holder, readers } = await aWorld(openness)
      const event = await anEvent({ openTo: body.id as string }, await cast.coordinator())
      const draft = await aText(body, holder, "draft")
      for (const thing of [event, await entryOf(event._id)]) expect(whoReads(readers, thing)).to.deep.equal(own)
      for (const thing of [draft, await entryOf(draft._id), ...(await versionsOf(draft._id))])
        expect(whoReads(readers, thing)).to.deep.equal(writers)
    })

    it(`open a consultation to who is asked, and no earlier draft, where the work is for ${openness}`, async () => {
      const { body, holder, readers } = await aWorld(openness)
      const one = await aText(body, holder, "draft")
      const before = { _id: one._id, audience: one.audience }
      await moveInterpellation(
        one._id,
        "consultation",
        { until: addDays(today(), 9) },
        await readerOf(await cast.coordinator()),
      )
      const put = (await Interpellation.findById(one._id))!
      expect(whoReads(readers, put)).to.deep.equal([...writers, "asked"])
      expect(whoReads(readers, await entryOf(one._id))).to.deep.equal([...writers, "asked"])
      expect(whoReads(readers, before)).to.deep.equal(writers)
    })

    it(`open minutes to whom the body works for, a draft to who writes, where the work is for ${openness}`, async () => {
      const { body, meeting, readers } = await aWorld(openness)
      const linked = openness === "network" ? ["invited", "guest"] : ["invited"]
      const read = openness === "network" ? everyone : own
      expect(whoReads(readers, await minutesOf(meeting))).to.deep.equal([...read, ...linked])
      const planned = await aMeeting(body)
      expect(whoReads(readers, planned), "another meeting is outside the link").to.deep.equal(read)
      await begin(planned, await cast.coordinator())
      expect(whoReads(readers, await minutesOf(planned))).to.deep.equal(["coordinator", "secretary"])
    })
  }

  it("keep what a correction replaced for those to whom the body was open then", async () => {
    const { body, meeting, readers } = await aWorld("members")
    const minutes = await minutesOf(meeting)
    await withdrawMinutes(meeting._id, { by: (await cast.coordinator()).person.id as string, reason: "Une erreur." })
    await body.set({ openness: "network" }).save()
    const [kept] = await Version.find({ of: minutes._id, kind: "publication" }).lean()
    const other = await readerOf(await cast.socialWorker())
    expect(canRead(other, { audience: [`body:${String(body._id)}`] })).to.equal(true)
    expect(canRead(other, kept!)).to.equal(false)
    expect(whoReads(readers, kept!)).to.include.members(["coordinator", "holder", "secretary"])
  })

  it("are those of one's seats, voices, offices and steering committees, of today", async () => {
    const body = await aBody({ openness: "members", kind: "steering" })
    const member = await aMember()
    const [id, organisation] = [String(body._id), String(member.organisation._id)]
    const put = (fields: object) => Body.updateOne({ _id: body._id }, { $set: fields })
    const keys = async () => (await readerOf(member)).keys
    const own = (kept: string[]) =>
      kept.filter((key) => key.includes(id) || key === "steering" || key.includes(organisation))
    expect(own(await keys())).to.deep.equal([])
    const seat = await aSeat(body, member.person, "secretary")
    expect(own(await keys())).to.have.members([
      `body:${id}`,
      `seats:${id}`,
      `voices:${id}`,
      `secretariat:${id}`,
      "steering",
      `voice:${organisation}`,
    ])
    await Seat.updateOne({ _id: seat._id }, { voice: "advisory", office: "member" })
    await put({ secretary: null })
    expect(own(await keys())).to.have.members([`body:${id}`, `seats:${id}`, "steering"])
    // Who takes the notes without a seat.
    await Seat.updateOne({ _id: seat._id }, { until: addDays(today(), -1) })
    await put({ secretary: member.person._id })
    expect(own(await keys())).to.deep.equal([`secretariat:${id}`])
    await put({ openness: "network", secretary: null })
    expect(own(await keys())).to.deep.equal([`body:${id}`])
    await put({ kind: "group", openness: "members" })
    expect(own(await keys())).to.deep.equal([])
  })

  it("are in every list: nothing is found that is for others", async () => {
    const { body, holder, readers } = await aWorld("network")
    const draft = await aText(body, holder, "draft")
    const find = (who: Who) => Interpellation.countDocuments({ _id: draft._id, ...readableBy(readers[who] as Reader) })
    expect([await find("holder"), await find("other"), await find("asked")]).to.deep.equal([1, 0, 0])
  })
})
