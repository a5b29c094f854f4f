import { expect } from "chai"
import { changeBody, formOf } from "../../../models/body/editing.ts"
import { addDays } from "../../../models/concerns/day.ts"
import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { indexMeetingsOf } from "../../../models/meeting/searching.ts"
import { canRead } from "../../../models/policies/keys.ts"
import { search } from "../../../models/search.ts"
import { Job } from "../../../server/jobs.ts"
import { Body } from "../../../models/body.ts"
import { Decision } from "../../../models/decision.ts"
import { Meeting } from "../../../models/meeting.ts"
import { Minutes } from "../../../models/minutes.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { cast, readerOf, type Someone } from "../../support/cast.ts"
import { doJobs } from "../../support/jobs.ts"
import { publishedMinutes } from "../../support/makers/minutes.ts"
import { aBody } from "../../support/makers/network.ts"

const by = async () => (await cast.coordinator()).person.id
const fresh = async (body: Body) => (await Body.findById(body._id))!

async function change(body: Body, typed: Record<string, string>) {
  const was = formOf(await fresh(body))
  return changeBody(body._id, { typed: { ...was, ...typed }, was: marksOf(was), by: await by() })
}

describe("Changing a body", () => {
  it("closes and opens all that it made at once, without writing any of it, and has its meetings found anew by a job", async () => {
    const body = await aBody()
    const meeting = await publishedMinutes(body)
    await Meeting.updateOne({ _id: meeting._id }, { "agenda.0.title": "Zibeline au menu" })
    await indexMeetingsOf(body.id as string)
    const decided = (await Decision.findOne({ meeting: meeting._id }))!
    const minutes = (await Minutes.findOne({ meeting: meeting._id }))!
    const own = [`body:${body.id}`, "coordinators"]
    expect([meeting.audience, minutes.audience, decided.audience]).to.deep.equal([own, own, own])
    expect((await SearchEntry.findOne({ "of.id": minutes.id }))!.audience).to.deep.equal(own)
    const seen = async (who: Someone) => {
      const reader = await readerOf(who)
      const { results } = await search(reader, "zibeline")
      return [canRead(reader, minutes), canRead(reader, decided), results.length > 0]
    }
    const outside = await cast.socialWorker()
    expect(await seen(outside)).to.deep.equal([true, true, true])
    await change(body, { openness: "members" })
    expect(await seen(outside)).to.deep.equal([false, false, false])
    expect((await Minutes.findById(minutes._id))!.updatedAt).to.deep.equal(minutes.updatedAt)
    await doJobs()
    const entry = () => SearchEntry.findOne({ "of.id": meeting.id }).lean()
    expect((await entry())!.audience).to.deep.equal(["network"])
    expect((await entry())!.text).to.not.include("Zibeline")
    expect(await seen(await cast.coordinator())).to.deep.equal([true, true, false])
    await change(body, { openness: "network" })
    expect(await seen(outside)).to.deep.equal([true, true, false])
    await doJobs()
    expect(await seen(outside)).to.deep.equal([true, true, true])
  })

  it("has more meetings than are written in one step found under its new name, and again where a job is done twice", async () => {
    const body = await aBody()
    const meetings = await Meeting.insertMany(
      Array.from({ length: 230 }, (_, index) => ({
        body: body._id,
        audience: [`body:${body.id}`, "coordinators"],
        day: addDays("2031-01-01", index),
        start: "10:00",
        length: 60,
      })),
    )
    await change(body, { "name.fr": "Groupe Ornithorynque" })
    await doJobs()
    const found = () => SearchEntry.countDocuments({ "of.kind": "meeting", titleTerms: "ornithorynque" })
    expect(await found()).to.equal(meetings.length)
    await indexMeetingsOf(body.id as string)
    await doJobs()
    expect(await found()).to.equal(meetings.length)
    expect(await Job.countDocuments({ name: "meetings.index" })).to.equal(0)
    await SearchEntry.deleteMany({ titleTerms: "ornithorynque" })
    await Meeting.deleteMany({ body: body._id })
  })

  it("refuses a code that another body has, and an address that one has or had", async () => {
    const [one, other] = [await aBody(), await aBody()]
    const refused = async (typed: Record<string, string>) => {
      const error = (await change(one, typed).catch((each: unknown) => each)) as { fields: object }
      return error.fields
    }
    expect(await refused({ code: other.code.toLowerCase() })).to.deep.equal({ code: "bodies.errors.codeTaken" })
    const former = other.slug
    await change(other, { slug: "un-nouveau-nom" })
    expect(await refused({ slug: former })).to.deep.equal({ slug: "bodies.errors.slugTaken" })
    expect(await refused({ slug: "Un nouveau nom" })).to.deep.equal({ slug: "bodies.errors.slugTaken" })
    expect(await refused({ slug: "new" })).to.deep.equal({ slug: "bodies.errors.slug" })
  })

  it("finds it again under its own former address, and takes it back", async () => {
    const body = await aBody()
    const first = body.slug
    await change(body, { slug: "adresse-passagere" })
    await change(body, { slug: first })
    expect(await fresh(body)).to.include({ slug: first })
    expect((await fresh(body)).formerSlugs).to.deep.equal(["adresse-passagere"])
  })
})
