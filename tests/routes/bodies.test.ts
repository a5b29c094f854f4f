import { marksOf } from "../../models/concerns/meanwhile.ts"
import { expect } from "chai"
import { Affiliation } from "../../models/affiliation.ts"
import { config } from "../../server/config.ts"
import { formOf } from "../../models/body/editing.ts"
import { changeSeat } from "../../models/seat/holding.ts"
import { textOf } from "../support/page.ts"
import { Body } from "../../models/body.ts"
import { Decision } from "../../models/decision.ts"
import { as } from "../support/app.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { cast } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { publishedMinutes } from "../support/makers/minutes.ts"
import { aBody, aPerson, aSeat } from "../support/makers/network.ts"

const get = async (path: string) => (await as(await cast.socialWorker())).get(path)

describe("/bodies", () => {
  it("keeps leading an old address to the new one, also below it", async () => {
    const body = await aBody()
    const agent = await as(await cast.coordinator())
    const was = formOf(body)
    for (const slug of ["premier-nom", "second-nom"]) {
      const now = formOf((await Body.findById(body._id))!)
      await agent
        .patch(`/bodies/${now["slug"]!}`)
        .send({ ...now, slug, was: marksOf(now) })
        .expect(303)
        .expect("Location", `/bodies/${slug}`)
    }
    for (const old of [was["slug"]!, "premier-nom"])
      expect((await get(`/bodies/${old}`)).headers["location"]).to.equal("/bodies/second-nom")
    expect((await get(`/bodies/${was["slug"]!}`)).status).to.equal(301)
    expect((await agent.get("/bodies/premier-nom/edit")).headers["location"]).to.equal("/bodies/second-nom/edit")
  })

  it("is asked about where another one bears its name, and made all the same by whoever says so, once and for all", async () => {
    const there = await aBody({ "name.fr": "Groupe Châtaigne" })
    const agent = await as(await cast.coordinator())
    const add = (more: object) =>
      agent
        .post("/bodies")
        .send({ "name.fr": "groupe chataigne", kind: "group", openness: "network", code: "CHAT", ...more })
    const asked = await add({ "place.name": "Salle haute" }).expect(422)
    expect(textOf(asked.text)).to.include("Une instance porte déjà ce nom").and.include("C’est une autre")
    expect(asked.text).to.include(`href="/bodies/${there.slug}"`).and.include("Salle haute")
    const again = await add({ anyway: there.id as string, kind: "" }).expect(422)
    expect(again.text).to.include(`name="anyway" value="${there.id}"`).and.not.include("Une instance porte déjà ce nom")
    const inDutch = await add({ "name.fr": "Autre", "name.nl": "GROUPE CHÂTAIGNE" }).expect(422)
    expect(textOf(inDutch.text)).to.include("Une instance porte déjà ce nom")
    await add({ anyway: there.id as string }).expect(303)

    const renamed = await aBody()
    const rename = (more: object) =>
      agent
        .patch(`/bodies/${renamed.slug}`)
        .send({ ...formOf(renamed), was: marksOf(formOf(renamed)), "name.fr": there.name.fr, ...more })
    expect(textOf((await rename({}).expect(422)).text))
      .to.include("Une autre instance porte déjà ce nom.")
      .and.include("garder ce nom")
    await rename({ anyway: there.id as string }).expect(303)
    const mission = { ...formOf(there), was: marksOf(formOf(there)), "mission.fr": "Planter." }
    await agent.patch(`/bodies/${there.slug}`).send(mission).expect(303)
    expect(await Body.countDocuments({ "name.fr": /^groupe ch.taigne$/i })).to.equal(3)
  })

  it("is made once by two coordinators who press at the same moment", async () => {
    const [one, other] = [await as(await cast.coordinator()), await as(await makeSomeone({ coordinator: true }))]
    const form = { "name.fr": "Le Double Groupe", kind: "group", openness: "network" }
    const answers = await Promise.all([
      one.post("/bodies").send({ ...form, code: "DBLA" }),
      other.post("/bodies").send({ ...form, code: "DBLB" }),
    ])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 422])
    expect(await Body.countDocuments({ "name.fr": "Le Double Groupe" })).to.equal(1)
  })

  it("shows on its form the whole address that it has, of which the end is chosen", async () => {
    const body = await aBody()
    const text = textOf((await (await as(await cast.coordinator())).get(`/bodies/${body.slug}/edit`).expect(200)).text)
    expect(text).to.include(
      `L’adresse de cette page Aujourd’hui ${config.baseUrl}/bodies/${body.slug}. Vous en choisissez la fin`,
    )
  })

  it("says once that nobody sits there, with where to begin for who may", async () => {
    const body = await aBody()
    const text = textOf((await (await as(await cast.coordinator())).get(`/bodies/${body.slug}`).expect(200)).text)
    expect(text)
      .to.include("Personne ne siège encore ici. Ouvrir un siège")
      .and.not.include("Personne n’y siège encore")
  })

  it("shows its members by college with their offices, its meetings, minutes and decisions, in six commands", async () => {
    const body = await aBody({ "mission.fr": "Suivre les expulsions." })
    const person = await aPerson()
    await aSeat(body, person, "president")
    await publishedMinutes(body)
    await aMeeting(body)
    const decision = (await Decision.findOne({ body: body._id }))!
    let text = ""
    const agent = await as(await cast.socialWorker())
    const count = await commandsOf(async () => {
      text = (await agent.get(`/bodies/${body.slug}`)).text
    })
    expect(text)
      .to.include("Suivre les expulsions.")
      .and.include(person.familyName)
      .and.include("présidence")
      .and.include("Collège associatif")
      .and.include(decision.code)
      .and.include("ouverts à tout le réseau")
    expect(count).to.be.at.most(6)
  })

  it("counts the voices of each college of the steering committee beside who only advises, and says where they differ", async () => {
    const body = await aBody({ kind: "steering" })
    const cpas = (await cast.coordinator()).organisation
    const seated = [await aPerson(), await aPerson(cpas), await aPerson(cpas)]
    const seats = []
    for (const person of seated) seats.push(await aSeat(body, person))
    const page = async () => textOf((await (await as(await cast.socialWorker())).get(`/bodies/${body.slug}`)).text)
    expect(await page()).to.include(
      "Voix délibératives : 2 au collège public, 1 au collège associatif. Les deux collèges n’en ont pas le même nombre.",
    )
    const { office, from } = seats[2]!
    await changeSeat(seats[2]!._id, { typed: { office, voice: "advisory", from, until: "" }, was: "" })
    expect(await page())
      .to.include("Voix délibératives : 1 au collège public, 1 au collège associatif.")
      .and.include("Collège public une personne, plus une avec voix consultative")
      .and.not.include("n’en ont pas le même nombre")
  })

  it("says what it is for in the reader's language, on its page and in the list, and is found by both; else in the other, marked", async () => {
    const body = await aBody({
      "mission.fr": "Suivre les vergbrûlures.",
      "mission.nl": "De kwastplekken opvolgen.\nElke maand.",
    })
    const frenchOnly = await aBody({ "mission.fr": "Rien qu’en français." })
    const [french, dutch] = [await as(await makeSomeone()), await as(await makeSomeone({ language: "nl" }))]
    for (const path of ["/bodies", `/bodies/${body.slug}`]) {
      expect((await french.get(path)).text, path)
        .to.include("Suivre les vergbrûlures.")
        .and.not.include("kwastplekken")
      expect((await dutch.get(path)).text, path)
        .to.include("De kwastplekken opvolgen.")
        .and.not.include("vergbrûlures")
    }
    for (const path of ["/bodies", `/bodies/${frenchOnly.slug}`])
      expect((await dutch.get(path)).text, path).to.match(/<p[^>]* lang="fr">Rien qu’en français\./)
    for (const word of ["vergbrulures", "kwastplekken"])
      expect((await dutch.get(`/search?q=${word}`)).text, word).to.include(`/bodies/${body.slug}`)
  })

  it("hides from others the minutes and decisions of a body that works behind closed doors, not its dates", async () => {
    const body = await aBody({ openness: "members" })
    await publishedMinutes(body)
    const meeting = await aMeeting(body)
    const decision = (await Decision.findOne({ body: body._id }))!
    const path = `/bodies/${body.slug}`
    expect((await get(path)).text)
      .to.not.include(decision.code)
      .and.not.include("Derniers PV")
    expect((await get(path)).text)
      .to.include(`/meetings/${meeting.id}`)
      .and.include("réservés aux membres")
    expect((await (await as(await cast.coordinator())).get(path)).text)
      .to.include(decision.code)
      .and.include("Derniers PV")
  })

  it("says what changed for readers when it is opened or closed", async () => {
    const body = await aBody()
    const agent = await as(await cast.coordinator())
    expect((await agent.get(`/bodies/${body.slug}/edit`)).text).to.include("dès l’enregistrement")
    const now = formOf(body)
    const answer = await agent.patch(`/bodies/${body.slug}`).send({ ...now, openness: "members", was: marksOf(now) })
    const cookie = answer
      .get("Set-Cookie")!
      .map((each) => each.split(";")[0])
      .join("; ")
    expect(Buffer.from(decodeURIComponent(cookie).split("=")[1]!.split(".")[0]!, "base64url").toString()).to.include(
      "bodies.opened.members",
    )
  })

  it("seats someone for where she works, and says it when she sits there already", async () => {
    const body = await aBody()
    const person = await aPerson()
    const agent = await as(await cast.coordinator())
    await aSeat(body, person)
    const { _id: post } = (await Affiliation.findOne({ person: person._id }))!
    const again = await agent
      .post(`/bodies/${body.slug}/seats`)
      .send({ post: String(post), office: "member", voice: "advisory", from: "2026-01-01" })
    expect(again.status).to.equal(422)
    expect(again.text).to.include("Cette personne siège déjà ici pour cette organisation.")
  })
})
