import { expect } from "chai"
import { Meeting } from "../../../models/meeting.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aMeeting } from "../../support/makers/meetings.ts"
import { aBody, anOrganisation, aPerson, aSeat } from "../../support/makers/network.ts"
import { formOf, textOf } from "../../support/page.ts"

async function aGuestList() {
  const body = await aBody()
  const meeting = await aMeeting(body)
  const [path, agent] = [`/meetings/${meeting.id as string}/guests`, await as(await cast.coordinator())]
  const guests = async () =>
    (await Meeting.findById(meeting._id))!.guests.map((each) => [String(each.person), each.name, each.email])
  return { body, path, agent, guests, empty: formOf((await agent.get(path)).text, path) }
}

describe("a guest of a meeting", () => {
  it("is known where she is in the register, and reached where it says; a newcomer stays a name", async () => {
    const { path, agent, guests, empty } = await aGuestList()
    const known = await aPerson(undefined, { familyName: "Wgvosti", email: "wgvosti@demo.example", language: "nl" })
    await agent
      .post(path)
      .send({ ...empty, name: "wgvosti LUCIE", email: "" })
      .expect(303)
    await agent
      .post(path)
      .send({ ...empty, name: "Une Inconnue", email: "inconnue@demo.example" })
      .expect(303)
    expect(await guests()).to.deep.equal([
      [known.id, "Lucie Wgvosti", "wgvosti@demo.example"],
      ["null", "Une Inconnue", "inconnue@demo.example"],
    ])
    await agent
      .post(path)
      .send({ ...empty, name: "Une Autre", email: "" })
      .expect(422)
  })

  it("is asked about where her address is another one, or two bear her name: it is she, or somebody else", async () => {
    const { path, agent, guests, empty } = await aGuestList()
    const house = await anOrganisation({ "name.fr": "Le Sorbier" })
    const known = await aPerson(house, { familyName: "Wgvasti", email: "wgvasti@demo.example" })
    const typed = { ...empty, name: "Lucie Wgvasti", email: "lucie@ailleurs.example" }
    const { text } = await agent.post(path).send(typed).expect(422)
    expect(textOf(text)).to.include("est-ce elle ?").and.include("Lucie Wgvasti Le Sorbier")
    const back = formOf(text, path)
    expect(back).to.include({ name: typed.name, email: typed.email }).and.not.have.property("nameIs")
    expect(await guests()).to.deep.equal([])
    await agent
      .post(path)
      .send({ ...back, nameIs: known.id as string })
      .expect(303)
    await agent
      .post(path)
      .send({ ...back, email: "lucie2@ailleurs.example", nameIs: "other" })
      .expect(303)
    await agent
      .post(path)
      .send({ ...back, email: "lucie3@ailleurs.example", nameIs: "forged" })
      .expect(422)
    expect(await guests()).to.deep.equal([
      [known.id, "Lucie Wgvasti", "lucie@ailleurs.example"],
      ["null", "Lucie Wgvasti", "lucie2@ailleurs.example"],
    ])
    await aPerson(undefined, { familyName: "Wgvasti", email: "twin.wgvasti@demo.example" })
    await agent
      .post(path)
      .send({ ...empty, name: "Lucie Wgvasti", email: "" })
      .expect(422)
    await agent
      .post(path)
      .send({ ...empty, name: "Lucie Wgvasti", email: "TWIN.wgvasti@demo.example" })
      .expect(303)
  })

  it("is not somebody who sits there: she is convoked already", async () => {
    const { body, path, agent, guests, empty } = await aGuestList()
    const member = await aPerson(undefined, { familyName: "Wgvusti", email: "wgvusti@demo.example" })
    await aSeat(body, member)
    const { text } = await agent
      .post(path)
      .send({ ...empty, name: "Lucie Wgvusti", email: "" })
      .expect(422)
    expect(textOf(text)).to.include("elle est déjà convoquée")
    expect(await guests()).to.deep.equal([])
  })
})
