import { expect } from "chai"
import { Account } from "../../../models/account.ts"
import { Action } from "../../../models/action.ts"
import { Affiliation } from "../../../models/affiliation.ts"
import { Body } from "../../../models/body.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { completeDepartures } from "../../../models/departure/completing.ts"
import { handOver } from "../../../models/departure/handover.ts"
import { leave, stay } from "../../../models/departure/leaving.ts"
import { feedOf, openFeed, readerOfFeed } from "../../../models/feedAddress/opening.ts"
import { GuidePage } from "../../../models/guidePage.ts"
import { Organisation } from "../../../models/organisation.ts"
import { Person } from "../../../models/person.ts"
import { findReader } from "../../../models/reader.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { Seat } from "../../../models/seat.ts"
import { setClock } from "../../../server/clock.ts"
import { dropCopies } from "../../../server/copies.ts"
import { FormError } from "../../../server/formError.ts"
import { as } from "../../support/app.ts"
import { cast, readerOf, type Someone } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { publishedMinutes } from "../../support/makers/minutes.ts"
import { aBody, aMember, anOrganisation, aPerson, aSeat } from "../../support/makers/network.ts"

const by = async () => (await cast.coordinator()).person.id
const noonOf = (day: string) => new Date(`${day}T11:00:00Z`)
const hasAccess = async (who: Someone) => {
  dropCopies()
  return (await findReader(who.account.id)) !== null
}

async function aSeatedMember() {
  const who = await aMember()
  const body = await aBody()
  const seat = await aSeat(body, who.person, "secretary")
  return { who, body, seat }
}

const ties = async ({ person }: Someone) => ({
  post: (await Affiliation.findOne({ person: person._id }).lean())!.until,
  seat: (await Seat.findOne({ person: person._id }).lean())!.until,
  ended: (await Person.findById(person._id).lean())!.ended,
})

describe("Somebody leaves", () => {
  afterEach(() => setClock())

  it("keeps her access until her last day has passed, then loses it, her office and her place in the search", async () => {
    const { who, body } = await aSeatedMember()
    const day = addDays(today(), 20)
    await leave("person", who.person._id, { day, by: await by() })
    expect(await ties(who)).to.deep.equal({ post: day, seat: day, ended: day })
    expect((await Body.findById(body._id))!.secretary!.equals(who.person._id)).to.be.true
    setClock(noonOf(day))
    await completeDepartures()
    expect(await hasAccess(who)).to.be.true
    setClock(noonOf(addDays(day, 1)))
    expect(await hasAccess(who)).to.be.false
    await completeDepartures()
    expect((await Account.findById(who.account._id))!.withdrawn).to.not.equal(null)
    expect((await Body.findById(body._id))!.secretary).to.equal(null)
    expect(await SearchEntry.exists({ "of.id": who.person.id })).to.equal(null)
  })

  it("is undone until then: everything goes on to the day on which it would have ended anyway", async () => {
    const { who, seat } = await aSeatedMember()
    const planned = addDays(today(), 400)
    await Seat.updateOne({ _id: seat._id }, { $set: { until: planned } })
    const day = addDays(today(), 20)
    await leave("person", who.person._id, { day, by: await by() })
    await leave("person", who.person._id, { day: addDays(day, 10), by: await by() })
    expect((await ties(who)).seat).to.equal(addDays(day, 10))
    await stay("person", who.person._id, await by())
    expect(await ties(who)).to.deep.equal({ post: null, seat: planned, ended: null })
  })

  it("cannot be undone once the day has passed", async () => {
    const { who } = await aSeatedMember()
    const day = addDays(today(), -1)
    await leave("person", who.person._id, { day, by: await by() })
    await stay("person", who.person._id, await by())
    expect(await ties(who)).to.deep.equal({ post: day, seat: day, ended: day })
  })

  it("loses her access at once when the day is past, and her calendar feed with it", async () => {
    const who = await aMember()
    await openFeed(who.person.id)
    const token = (await feedOf(who.person.id))!.token!
    expect(await readerOfFeed(token)).to.not.equal(null)
    await leave("person", who.person._id, { day: addDays(today(), -1), by: await by() })
    expect(await hasAccess(who)).to.be.false
    expect(await readerOfFeed(token)).to.equal(null)
    const answer = await (await as(null)).post("/session").send({ email: who.email, password: who.password })
    expect((await (await as(null)).get("/").set("Cookie", answer.get("Set-Cookie") ?? [])).get("Location")).to.equal(
      "/session/new",
    )
  })

  it("does not leave the installation without anybody to administer it", async () => {
    const admin = await cast.admin()
    // Other tests have administrators of their own.
    const others = await Account.find({ administrator: { $ne: null }, _id: { $ne: admin.account._id } }).lean()
    await Account.updateMany({ _id: { $in: others.map(({ _id }) => _id) } }, { $set: { administrator: null } })
    const refusal = await leave("person", admin.person._id, { day: today(), by: await by() }).catch(
      (error: unknown) => error,
    )
    for (const { _id, administrator } of others) await Account.updateOne({ _id }, { $set: { administrator } })
    expect(refusal).to.be.instanceOf(FormError)
    expect((refusal as FormError).fields).to.deep.equal({ day: "departures.errors.lastAdministrator" })
    expect(await hasAccess(admin)).to.be.true
  })

  it("hands over her open actions and her pages, and only what is hers", async () => {
    const page = await guidePage()
    const meeting = await publishedMinutes(await cast.housing())
    const leaving = await aPerson()
    const successor = await aPerson()
    const action = (await Action.findOne({ meeting: meeting._id }))!
    await Action.updateOne({ _id: action._id }, { $set: { owners: [leaving._id], done: null } })
    const foreign = { kind: "page" as const, id: page.id, to: successor.id }
    const reader = await readerOf(await cast.coordinator())
    const count = await handOver(leaving._id, [{ kind: "action", id: action.id, to: successor.id }, foreign], reader)
    expect(count).to.equal(1)
    expect((await Action.findById(action._id))!.owners.map(String)).to.deep.equal([successor.id])
    expect((await GuidePage.findById(page._id))!.owners.map(String)).to.not.include(successor.id)
  })
})

describe("What somebody has in hand", () => {
  it("is not handed over by who may not read it, nor shown to be there", async () => {
    const meeting = await publishedMinutes(await cast.steering())
    const [leaving, successor] = [await aPerson(), await aPerson()]
    const action = (await Action.findOne({ meeting: meeting._id }))!
    await Action.updateOne({ _id: action._id }, { $set: { owners: [leaving._id], done: null } })
    const line = { kind: "action" as const, id: action.id as string, to: successor.id as string }
    const owners = async () => (await Action.findById(action._id))!.owners.map(String)
    expect(await handOver(leaving._id, [line], await readerOf(await cast.socialWorker()))).to.equal(0)
    expect(await owners()).to.deep.equal([leaving.id])
    expect(await handOver(leaving._id, [line], await readerOf(await cast.coordinator()))).to.equal(1)
    expect(await owners()).to.deep.equal([successor.id])
  })

  for (const next of [
    "//elsewhere.example",
    "/\\elsewhere.example",
    "https://elsewhere.example",
    "javascript:alert(1)",
  ])
    it(`never leads to ${next} once it is handed over`, async () => {
      const leaving = await aPerson()
      const answer = await (await as(await cast.coordinator())).post(`/people/${leaving.id}/handovers`).send({ next })
      expect([answer.status, answer.get("Location")]).to.deep.equal([303, `/people/${leaving.id}`])
    })
})

describe("An organisation leaves", () => {
  it("ends its seats and posts on that day; its people keep their page and their access", async () => {
    const organisation = await anOrganisation()
    const who = await aMember(organisation)
    const body = await aBody()
    await aSeat(body, who.person, "secretary")
    const day = addDays(today(), -1)
    await leave("organisation", organisation._id, { day, by: await by() })
    expect((await Organisation.findById(organisation._id))!.until).to.equal(day)
    expect(await ties(who)).to.deep.equal({ post: day, seat: day, ended: null })
    expect((await Body.findById(body._id))!.secretary).to.equal(null)
    expect(await hasAccess(who)).to.be.true
  })
})
