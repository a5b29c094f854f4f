import { expect } from "chai"
import { Affiliation } from "../../../models/affiliation.ts"
import { Body } from "../../../models/body.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { changeSeat, openSeat, settleSecretaries } from "../../../models/seat/holding.ts"
import { setClock } from "../../../server/clock.ts"
import { cast } from "../../support/cast.ts"
import { aBody, aPerson, aSeat } from "../../support/makers/network.ts"

const secretaryOf = async (body: Body) => String((await Body.findById(body._id))!.secretary)
const held = (wish: object) => ({ office: "secretary", voice: "deliberative", from: "2022-01-01", until: "", ...wish })

describe("A seat", () => {
  afterEach(() => setClock())

  it("is held once by a person for an organisation at a time", async () => {
    const [body, person] = [await aBody(), await aPerson()]
    await aSeat(body, person)
    const post = (await Affiliation.findOne({ person: person._id }))!.id
    const again = (await openSeat(body._id, post, held({})).catch((error: unknown) => error)) as { fields: object }
    expect(again.fields).to.deep.equal({ post: "bodies.errors.seated" })
  })

  it("makes who holds it as secretary the body's, until she gives the office up", async () => {
    const [body, person] = [await aBody(), await aPerson()]
    const seat = await aSeat(body, person, "secretary")
    expect(await secretaryOf(body)).to.equal(person.id)
    await changeSeat(seat._id, { typed: held({ office: "member" }), was: "" })
    expect(await secretaryOf(body)).to.equal("null")
  })

  it("makes who holds it as secretary the body's on the morning on which it begins", async () => {
    const [body, person] = [await aBody(), await aPerson()]
    const seat = await aSeat(body, person)
    const first = addDays(today(), 5)
    await changeSeat(seat._id, { typed: held({ from: first }), was: "" })
    expect(await secretaryOf(body)).to.equal("null")
    setClock(new Date(`${first}T11:00:00Z`))
    await settleSecretaries()
    expect(await secretaryOf(body)).to.equal(person.id)
  })

  it("gives the office back in the night after its last day", async () => {
    const [body, person] = [await aBody(), await aPerson()]
    const seat = await aSeat(body, person, "secretary")
    const last = addDays(today(), 5)
    await changeSeat(seat._id, { typed: held({ until: last }), was: "" })
    setClock(new Date(`${last}T11:00:00Z`))
    await settleSecretaries()
    expect(await secretaryOf(body)).to.equal(person.id)
    setClock(new Date(`${addDays(last, 1)}T11:00:00Z`))
    await settleSecretaries()
    expect(await secretaryOf(body)).to.equal("null")
  })

  it("leaves alone a secretary who takes the notes without a seat", async () => {
    const body = await aBody()
    const { person } = await cast.coordinator()
    await Body.updateOne({ _id: body._id }, { $set: { secretary: person._id } })
    await aSeat(body, await aPerson())
    expect(await secretaryOf(body)).to.equal(person.id)
  })

  it("ends no sooner than it begins", async () => {
    const body = await aBody()
    const seat = await aSeat(body, await aPerson())
    const refusal = (await changeSeat(seat._id, { typed: held({ until: "2021-12-31" }), was: "" }).catch(
      (error: unknown) => error,
    )) as { fields: object }
    expect(refusal.fields).to.deep.equal({ until: "people.errors.until" })
  })
})
