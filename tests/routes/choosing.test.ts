import { expect } from "chai"
import { Affiliation } from "../../models/affiliation.ts"
import type { Body } from "../../models/body.ts"
import { GuidePage } from "../../models/guidePage.ts"
import { namedAs } from "../../models/person/named.ts"
import type { Person } from "../../models/person.ts"
import { Seat } from "../../models/seat.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { docsExamined } from "../support/examined.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { guidePage } from "../support/makers/guide.ts"
import { aBody, anOrganisation, aPerson } from "../support/makers/network.ts"
import { formOf, textOf } from "../support/page.ts"

const at = (body: Body) => `/bodies/${body.slug}/seats`
const postOf = async (person: Person) => String((await Affiliation.findOne({ person: person._id }))!._id)
const rest = { office: "animator", voice: "advisory", from: "2024-02-03", until: "2030-02-03" }
const hostile = `"><script>alert(1)</script>{{7*7}} & ' \\ .*`

describe("a seat, without scripts", () => {
  it("is given to who is looked for: the form comes back whole with who may be meant, each with where she works", async () => {
    const body = await aBody()
    const [one, other] = [
      await anOrganisation({ "name.fr": "Le Ginkgo" }),
      await anOrganisation({ "name.fr": "Le Baobab" }),
    ]
    const [first, second] = [
      await aPerson(one, { familyName: "Vlorhaz" }),
      await aPerson(other, { familyName: "Vlorhaz" }),
    ]
    const agent = await as(await cast.coordinator())
    const page = (await agent.get(at(body)).expect(200)).text
    expect(page).to.match(/<button hidden[^>]*>[\s\S]*?name="find" value="post"/)
    const empty = formOf(page, at(body))
    const { text } = await agent
      .post(at(body))
      .send({ ...empty, ...rest, postTyped: "vlorh lucie", find: "post" })
      .expect(422)
    expect(textOf(text))
      .to.include("2 personnes trouvées")
      .and.match(/Lucie Vlorhaz Le Baobab.*Lucie Vlorhaz Le Ginkgo|Lucie Vlorhaz Le Ginkgo.*Lucie Vlorhaz Le Baobab/)
    expect(text).to.not.include("errors-title")
    const back = formOf(text, at(body))
    expect(back)
      .to.include({ ...rest, postTyped: "vlorh lucie", postAsked: "vlorh lucie" })
      .and.not.have.property("post")
    expect(await Seat.countDocuments({ body: body._id })).to.equal(0)
    const seated = await agent
      .post(at(body))
      .send({ ...back, post: await postOf(second) })
      .expect(303)
    const said = decodeURIComponent(seated.get("Set-Cookie")![0]!).split("=")[1]!.split(".")[0]!
    expect(Buffer.from(said, "base64url").toString()).to.include("Lucie Vlorhaz (Le Baobab)")
    expect(
      await Seat.exists({ body: body._id, person: second._id, organisation: other._id, office: "animator" }),
    ).to.not.equal(null)
    // The name alone says neither, with where she works it says one.
    const refused = (
      await agent
        .post(at(body))
        .send({ ...empty, ...rest, postTyped: "Lucie Vlorhaz" })
        .expect(422)
    ).text
    expect(textOf(refused)).to.include("Ce nom ne dit pas encore qui")
    expect(formOf(refused, at(body))).to.include({ ...rest, postTyped: "Lucie Vlorhaz" })
    await agent
      .post(at(body))
      .send({ ...empty, ...rest, postTyped: "lucie vlorhaz (Le Ginkgo)" })
      .expect(303)
    expect(await Seat.exists({ body: body._id, person: first._id })).to.not.equal(null)
  })

  it("keeps who was picked when something else is wrong, and lets her go for other words", async () => {
    const body = await aBody()
    const [person, next] = [
      await aPerson(undefined, { familyName: "Mrozwqa" }),
      await aPerson(undefined, { familyName: "Mrozwqe" }),
    ]
    const agent = await as(await cast.coordinator())
    const empty = formOf((await agent.get(at(body))).text, at(body))
    const { text } = await agent
      .post(at(body))
      .send({
        ...empty,
        ...rest,
        from: "demain",
        postTyped: "Mrozwqa",
        postAsked: "Mrozwqa",
        post: await postOf(person),
      })
      .expect(422)
    const back = formOf(text, at(body))
    expect(back).to.include({ post: await postOf(person), postTyped: "Mrozwqa" })
    await agent
      .post(at(body))
      .send({ ...back, from: "2024-01-01", postTyped: "Mrozwqe" })
      .expect(303)
    expect((await Seat.find({ body: body._id })).map(({ person: each }) => String(each))).to.deep.equal([next.id])
  })

  it("says when nobody has the name, with the way to add her for whoever may; what was typed is text", async () => {
    const body = await aBody()
    const agent = await as(await cast.coordinator())
    const empty = formOf((await agent.get(at(body))).text, at(body))
    for (const find of ["post", ""]) {
      const { text } = await agent
        .post(at(body))
        .send({ ...empty, ...rest, postTyped: hostile, find })
        .expect(422)
      expect(textOf(text)).to.include("Personne de ce nom ne travaille aujourd’hui")
      expect(text).to.include("/people/new?name&#x3D;%22%3E%3Cscript").and.not.include("<script>alert")
      expect(formOf(text, at(body))).to.include({ ...rest, postTyped: hostile })
    }
    expect(
      textOf(
        (
          await agent
            .post(at(body))
            .send({ ...empty, ...rest, find: "post" })
            .expect(422)
        ).text,
      ),
    ).to.include("Écrivez d’abord")
    expect(
      textOf(
        (
          await agent
            .post(at(body))
            .send({ ...empty, ...rest })
            .expect(422)
        ).text,
      ),
    ).to.match(/[Cc]hoisi/)
  })
})

describe("who looks after a page, without scripts", () => {
  it("is ticked where she is looked for, named where only she has the name; who was there stays", async () => {
    const page = await guidePage()
    const path = `/guide/${page.slug}/owners`
    const [before] = page.owners.map(String)
    const [one, other] = [
      await aPerson(undefined, { familyName: "Tchoufq" }),
      await aPerson(undefined, { familyName: "Tchoufx" }),
    ]
    const owner = await as(await cast.healthMember())
    const typed = { _method: "PATCH", was: before, owners: before }
    const { text } = await owner
      .post(path)
      .type("form")
      .send({ ...typed, ownersTyped: "tchouf", find: "owners" })
      .expect(422)
    expect(textOf(text)).to.include("2 personnes trouvées").and.include("Lucie Tchoufq")
    expect(text)
      .to.include(`value="${one.id}"`)
      .and.match(new RegExp(`value="${before}" checked`))
    // Who was looked for is not she until somebody says so; who is there already is not asked about again.
    const alone = await owner
      .post(path)
      .type("form")
      .send({ ...typed, ownersTyped: "tchoufq", find: "owners" })
    expect(alone.text)
      .to.include(`value="${one.id}"`)
      .and.not.match(new RegExp(`value="${one.id}" checked`))
    const there = { ...typed, owners: [before, one.id], ownersTyped: "tchoufq" }
    const again = await owner
      .post(path)
      .type("form")
      .send({ ...there, find: "owners" })
    expect(textOf(again.text)).to.include("déjà dans la liste").and.not.include("est-ce elle")
    expect(formOf(again.text, path)["ownersTyped"]).to.equal("")
    await owner
      .post(path)
      .type("form")
      .send({ ...there, ownersTyped: "tchoufq lu" })
      .expect(303)
    // Only the coordination adds people to the register.
    expect(text).to.not.include("/people/new")
    await owner
      .post(path)
      .type("form")
      .send({ ...typed, owners: [before, one.id], ownersTyped: "" })
      .expect(303)
    await owner
      .post(path)
      .type("form")
      .send({ ...typed, was: [before, one.id], owners: [before, one.id], ownersTyped: "Lucie Tchoufx" })
      .expect(303)
    expect((await GuidePage.findById(page._id))!.owners.map(String)).to.deep.equal([before, one.id, other.id])
  })
})

describe("the list of a field", () => {
  it("is answered with a few names and a sentence, in the reader's language", async () => {
    const house = await anOrganisation({ "name.fr": "Le Saule", "name.nl": "De Wilg" })
    const person = await aPerson(house, { givenName: "Ida", familyName: "Bnzorro" })
    const { body } = await (await as(await cast.socialWorker())).get("/people/choices?q=bnzor").expect(200)
    expect(body).to.deep.include({
      choices: [{ id: person.id, name: "Ida Bnzorro", from: "Le Saule", label: "Ida Bnzorro" }],
    })
    expect((body as { said: string }).said).to.include("Une personne trouvée")
    const posts = await (await as(await cast.socialWorker())).get("/people/choices?of=posts&q=bnzor").expect(200)
    expect((posts.body as typeof body).choices[0].label).to.equal("Ida Bnzorro (Le Saule)")
    const dutch = await (
      await as(await makeSomeone({ language: "nl" }))
    )
      .get("/organisations/choices?q=wilg")
      .expect(200)
    expect((dutch.body as typeof body).choices[0].name).to.equal("De Wilg")
  })

  it("tells two of one name apart by where they work", async () => {
    for (const name of ["Le Houx", "Le Gui"])
      await aPerson(await anOrganisation({ "name.fr": name }), { givenName: "Ann", familyName: "Zzwicky" })
    const { body } = await (await as(await cast.socialWorker())).get("/people/choices?q=zzwicky").expect(200)
    expect((body as { choices: { label: string }[] }).choices.map(({ label }) => label)).to.have.members([
      "Ann Zzwicky (Le Houx)",
      "Ann Zzwicky (Le Gui)",
    ])
  })
})

describe("what the database looks at", () => {
  it("is the same for ten people more and for sixty: the seats, an owner of a page, the list of a field", async () => {
    const [body, page, agent] = [await aBody(), await guidePage(), await as(await cast.coordinator())]
    const house = await anOrganisation()
    await aPerson(house, { givenName: "Oda", familyName: "Tsjwerpa" })
    const works = [
      () => agent.get(at(body)).expect(200),
      () => agent.get(`/guide/${page.slug}/owners/edit`).expect(200),
      () => agent.get("/people/choices?q=tsjwerpa").expect(200),
      () => namedAs(["Oda Tsjwerpa", "Tsjwerpa", "Personne Inconnue"]),
    ]
    const counted = async () => {
      const counts: number[] = []
      for (const work of works) counts.push(await docsExamined(work))
      return counts
    }
    await counted()
    const few = await counted()
    for (let made = 0; made < 60; made += 1) await aPerson(house, { givenName: "Aimée", familyName: `Ngvwala ${made}` })
    const many = await counted()
    for (const [index, count] of many.entries()) expect(count - few[index]!, `work ${index}`).to.be.lessThan(12)
  })
})
