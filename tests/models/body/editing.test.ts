import { marksOf } from "../../../models/concerns/meanwhile.ts"
import { expect } from "chai"
import { changeBody, formOf } from "../../../models/body/editing.ts"
import { Body } from "../../../models/body.ts"
import { Decision } from "../../../models/decision.ts"
import { Meeting } from "../../../models/meeting.ts"
import { Minutes } from "../../../models/minutes.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { cast } from "../../support/cast.ts"
import { publishedMinutes } from "../../support/makers/minutes.ts"
import { aBody } from "../../support/makers/network.ts"

const by = async () => (await cast.coordinator()).person.id
const fresh = async (body: Body) => (await Body.findById(body._id))!

async function change(body: Body, typed: Record<string, string>) {
  const was = formOf(await fresh(body))
  return changeBody(body._id, { typed: { ...was, ...typed }, was: marksOf(was), by: await by() })
}

describe("Changing a body", () => {
  it("closes all that it made in the same step, to meetings, minutes, decisions and the search", async () => {
    const body = await aBody()
    const meeting = await publishedMinutes(body)
    const decided = await Decision.findOne({ meeting: meeting._id })
    expect((await Minutes.findOne({ meeting: meeting._id }))!.audience).to.deep.equal(["network"])
    await change(body, { openness: "members" })
    const closed = [`body:${body.id}`, "coordinators"]
    const minutes = (await Minutes.findOne({ meeting: meeting._id }))!
    expect(minutes.audience).to.deep.equal(closed)
    expect((await Meeting.findById(meeting._id))!.audience).to.deep.equal(closed)
    expect((await Decision.findById(decided!._id))!.audience).to.deep.equal(closed)
    expect((await SearchEntry.findOne({ "of.id": minutes.id }))!.audience).to.deep.equal(closed)
    await change(body, { openness: "network" })
    expect((await Minutes.findOne({ meeting: meeting._id }))!.audience).to.deep.equal(["network"])
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
