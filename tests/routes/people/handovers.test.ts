import { expect } from "chai"
import { Action } from "../../../models/action.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { GuidePage } from "../../../models/guidePage.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { publishedMinutes } from "../../support/makers/minutes.ts"
import { anOrganisation, aPerson } from "../../support/makers/network.ts"
import { formOf, textOf } from "../../support/page.ts"

describe("what somebody leaves, handed over without scripts", () => {
  it("goes to a colleague who is proposed, or to anybody of the network by name; the rest stays", async () => {
    const house = await anOrganisation()
    const [leaving, colleague, other] = [
      await aPerson(house),
      await aPerson(house, { familyName: "Yzvorqua" }),
      await aPerson(undefined, { familyName: "Zzvorqua" }),
    ]
    const meeting = await publishedMinutes(await cast.housing())
    const action = (await Action.findOne({ meeting: meeting._id }))!
    await Action.updateOne({ _id: action._id }, { $set: { owners: [leaving._id], done: null } })
    const [page, kept] = [await guidePage(), await guidePage()]
    await GuidePage.updateMany({ _id: { $in: [page._id, kept._id] } }, { $set: { owners: [leaving._id] } })
    const agent = await as(await cast.coordinator())
    const [at, to] = [
      `/people/${leaving.id}/departure/new?day=${addDays(today(), 9)}`,
      `/people/${leaving.id}/handovers`,
    ]
    const [ofAction, ofPage] = [`to-${action.id}`, `to-${page.id}`]
    const first = (await agent.get(at).expect(200)).text
    expect(first).to.not.include("<select")

    // The search step keeps the page, the day and the other lines.
    const looked = await agent
      .post(to)
      .send({ ...formOf(first, to), [`${ofAction}Typed`]: "Lucie Zzvorqua", find: ofPage })
      .expect(422)
    expect(textOf(looked.text)).to.include("Lucie Yzvorqua")
    const back = formOf(looked.text, to)
    expect(back).to.include({ [`${ofAction}Typed`]: "Lucie Zzvorqua", day: addDays(today(), 9) })
    const refused = await agent
      .post(to)
      .send({ ...back, [`${ofAction}Typed`]: "Zoé Personne" })
      .expect(422)
    expect(textOf(refused.text)).to.include("Personne ne porte ce nom")

    const herself = await agent
      .post(to)
      .send({ ...back, [ofPage]: leaving.id })
      .expect(422)
    expect(textOf(herself.text)).to.include("C’est la personne qui s’en va")
    expect((await GuidePage.findById(page._id))!.owners.map(String), "nobody has it").to.deep.equal([leaving.id])

    const handed = await agent
      .post(to)
      .send({ ...back, [ofPage]: colleague.id })
      .expect(303)
    expect(handed.get("Location")).to.equal(at)
    expect((await Action.findById(action._id))!.owners.map(String)).to.deep.equal([other.id])
    expect((await GuidePage.findById(page._id))!.owners.map(String)).to.deep.equal([colleague.id])
    expect((await GuidePage.findById(kept._id))!.owners.map(String)).to.deep.equal([leaving.id])
  })
})
