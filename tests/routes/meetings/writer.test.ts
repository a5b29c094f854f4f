import { expect } from "chai"
import { Meeting } from "../../../models/meeting.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { makeSomeone } from "../../support/makers/account.ts"
import { aMeeting } from "../../support/makers/meetings.ts"
import { aPerson } from "../../support/makers/network.ts"
import { formOf, textOf } from "../../support/page.ts"

describe("who writes the minutes of a meeting, asked for by name without scripts", () => {
  const aForm = async () => {
    const meeting = await aMeeting(await cast.housing())
    const path = `/meetings/${meeting.id}`
    const agent = await as(await cast.coordinator())
    const open = async (who = agent) => formOf((await who.get(`${path}/edit`).expect(200)).text, path)
    const writer = async () => String((await Meeting.findById(meeting._id))!.secretary)
    return { path, agent, open, writer }
  }

  it("is proposed among those who are invited, or anybody of the network, and nobody again", async () => {
    const { path, agent, open, writer } = await aForm()
    const seated = (await cast.secretary()).person
    const { text } = await agent
      .post(path)
      .send({ ...(await open()), find: "secretary" })
      .expect(422)
    expect(text).to.include(`value="${seated.id}"`).and.not.include("errors-title")
    await agent
      .post(path)
      .send({ ...formOf(text, path), secretary: seated.id })
      .expect(303)
    expect(await writer()).to.equal(seated.id)
    // Sent as it stands, it stays; another name is another one, and none is nobody.
    await agent
      .post(path)
      .send({ ...(await open()), replyNote: "Prévenez-nous." })
      .expect(303)
    expect(await writer()).to.equal(seated.id)
    const other = await aPerson(undefined, { familyName: "Vzvorqua" })
    await agent
      .post(path)
      .send({ ...(await open()), secretaryTyped: "vzvorqua lucie" })
      .expect(303)
    expect(await writer()).to.equal(other.id)
    const refused = await agent
      .post(path)
      .send({ ...(await open()), secretaryTyped: "Zoé Personne" })
      .expect(422)
    expect(textOf(refused.text)).to.include("Personne ne porte ce nom")
    await agent
      .post(path)
      .send({ ...(await open()), secretaryTyped: "" })
      .expect(303)
    expect(await writer()).to.equal("null")
  })

  it("stands by her name where a colleague named another one meanwhile", async () => {
    const { path, agent, open, writer } = await aForm()
    const colleague = await as(await makeSomeone({ coordinator: true }))
    const [hers, mine] = [
      await aPerson(undefined, { familyName: "Wzvorqua" }),
      await aPerson(undefined, { familyName: "Xzvorqua" }),
    ]
    const [untouched, form] = [await open(), await open()]
    await colleague
      .post(path)
      .send({ ...(await open(colleague)), secretaryTyped: "Lucie Wzvorqua", title: "Titre" })
      .expect(303)
    const met = await agent
      .post(path)
      .send({ ...form, secretaryTyped: "Lucie Xzvorqua" })
      .expect(422)
    expect(textOf(met.text))
      .to.include("Lucie Wzvorqua")
      .and.not.include(hers.id as string)
    expect(formOf(met.text, path)).to.include({ secretaryTyped: "Lucie Xzvorqua", "keep[secretary]": "mine" })
    // Whoever did not touch it sees whom the other one named.
    const title = await agent
      .post(path)
      .send({ ...untouched, title: "Autre titre" })
      .expect(422)
    expect(formOf(title.text, path)).to.include({ secretary: hers.id, secretaryTyped: "Lucie Wzvorqua" })
    await agent
      .post(path)
      .send({ ...formOf(met.text, path), "keep[secretary]": "theirs" })
      .expect(303)
    expect(await writer()).to.equal(hers.id)
    await agent.post(path).send(formOf(met.text, path)).expect(303)
    expect(await writer()).to.equal(mine.id)
  })
})
