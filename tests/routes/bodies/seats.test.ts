import { expect } from "chai"
import { Affiliation } from "../../../models/affiliation.ts"
import type { Body } from "../../../models/body.ts"
import type { Person } from "../../../models/person.ts"
import { Seat } from "../../../models/seat.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { aBody, anOrganisation, aPerson, aSeat } from "../../support/makers/network.ts"
import { formOf, textOf } from "../../support/page.ts"

const coordinator = async () => as(await cast.coordinator())
const at = (body: Body) => `/bodies/${body.slug}/seats`
const postOf = async (person: Person) => String((await Affiliation.findOne({ person: person._id }))!._id)

/** A steering committee of as many voices in each college. */
async function aCommittee(each: number) {
  const body = await aBody({ kind: "steering" })
  for (const college of ["public", "associative"])
    for (let made = 0; made < each; made += 1) await aSeat(body, await aPerson(await anOrganisation({ college })))
  return body
}

describe("a seat of the steering committee", () => {
  it("that is one voice too many of a college is asked about with the numbers, and opened all the same where it is meant", async () => {
    const [body, fifth] = [await aCommittee(4), await aPerson(await anOrganisation({ college: "public" }))]
    const agent = await coordinator()
    const typed = { post: await postOf(fifth), office: "member", voice: "deliberative", from: "2024-01-01", until: "" }
    const { text } = await agent.post(at(body)).send(typed).expect(422)
    expect(textOf(text)).to.include(
      "Le collège public aurait 5 voix délibératives, et l’autre collège 4 voix délibératives",
    )
    expect(formOf(text, at(body))).to.include(typed)
    expect(await Seat.countDocuments({ body: body._id })).to.equal(8)
    const anyway = /name="anyway" value="([^"]+)"/.exec(text)![1]
    await agent
      .post(at(body))
      .send({ ...typed, anyway: "public:9:1" })
      .expect(422)
    await agent
      .post(at(body))
      .send({ ...typed, anyway })
      .expect(303)
    expect(await Seat.countDocuments({ body: body._id })).to.equal(9)
  })

  it("is asked about where its organisation has a voice already, by the name of who holds it", async () => {
    const body = await aBody({ kind: "steering" })
    const organisation = await anOrganisation({ college: "public" })
    const [holder, other] = [await aPerson(organisation), await aPerson(organisation)]
    await aSeat(body, holder)
    const agent = await coordinator()
    const typed = { post: await postOf(other), office: "member", voice: "deliberative", from: "2024-01-01", until: "" }
    expect(textOf((await agent.post(at(body)).send(typed).expect(422)).text))
      .to.include(`a déjà une voix dans cette instance, celle de Lucie ${holder.familyName}`)
      .and.not.include("ne seraient plus à égalité")
    await agent
      .post(at(body))
      .send({ ...typed, voice: "advisory" })
      .expect(303)
    const seat = (await Seat.findOne({ body: body._id, person: other._id }))!
    const { text } = await agent
      .patch(`${at(body)}/${seat.id as string}`)
      .send(typed)
      .expect(422)
    expect(textOf(text))
      .to.include("une organisation n’en a qu’une d’ordinaire")
      .and.include("Ouvrir ce siège quand même")
  })

  it("is never asked about while a college is still empty, nor in another body", async () => {
    const [steering, group] = [await aBody({ kind: "steering" }), await aBody()]
    const agent = await coordinator()
    for (const body of [steering, group]) {
      for (let made = 0; made < 3; made += 1) {
        const post = await postOf(await aPerson(await anOrganisation({ college: "public" })))
        await agent
          .post(at(body))
          .send({ post, office: "member", voice: "deliberative", from: "2024-01-01", until: "" })
          .expect(303)
      }
    }
  })
})

describe("a person's page", () => {
  it("leads whoever keeps the bodies to a seat for her: the body is chosen, she is there already", async () => {
    const [person, body] = [await aPerson(), await aBody()]
    const page = `/people/${person.id as string}`
    const agent = await coordinator()
    const choice = `/bodies?person=${person.id as string}`
    const hrefIn = (text: string, href: string) => text.replaceAll("&#x3D;", "=").includes(`href="${href}"`)
    expect(hrefIn((await agent.get(page)).text, choice)).to.equal(true)
    expect(
      hrefIn((await agent.get(choice).expect(200)).text, `${at(body)}?person=${person.id as string}#open`),
    ).to.equal(true)
    expect(formOf((await agent.get(`${at(body)}?person=${person.id as string}`)).text, at(body))["post"]).to.equal(
      await postOf(person),
    )
    const worker = await as(await cast.socialWorker())
    expect(textOf((await worker.get(page)).text)).to.not.include("Lui ouvrir un siège")
    expect((await worker.get(choice)).text)
      .to.not.include("/seats?person")
      .and.not.include("Choisissez l’instance")
  })
})
