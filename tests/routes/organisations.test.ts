import { marksOf } from "../../models/concerns/meanwhile.ts"
import { expect } from "chai"
import { formOf } from "../../models/organisation/form.ts"
import { Organisation } from "../../models/organisation.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { leave } from "../../models/departure/leaving.ts"
import { SearchEntry } from "../../models/searchEntry.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { aBody, anOrganisation, aPerson, aSeat } from "../support/makers/network.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { formOf as formOn, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const fresh = async (organisation: Organisation) => (await Organisation.findById(organisation._id))!
const get = async (path: string) => (await as(await cast.socialWorker())).get(path)

describe("/organisations", () => {
  it("lists them by college, and finds one by the beginnings of a few words, without accents", async () => {
    await anOrganisation({ "name.fr": "L’Épicerie du Canal", "themes.fr": "alimentation, droits" })
    const { text } = await get("/organisations?q=epic%20canal")
    expect(text).to.include("L’Épicerie du Canal").and.include("Une organisation correspond à «")
    expect((await get("/organisations?q=lepicerie")).text).to.include("L’Épicerie du Canal")
    await anOrganisation({ "name.fr": "Lagrange" })
    expect((await get("/organisations?q=la%20grange")).text).to.include("Lagrange")
    expect((await get("/organisations?q=picerie")).text).to.not.include("L’Épicerie du Canal</a>")
    expect((await get("/organisations?theme=alimentation")).text).to.include("L’Épicerie du Canal</a>")
  })

  it("is asked about where another one bears its name, and added all the same by whoever says so, once and for all", async () => {
    const there = await anOrganisation({ "name.fr": "Maison Châtaigne" })
    const agent = await as(await cast.coordinator())
    const add = (more: object) =>
      agent
        .post("/organisations")
        .send({ "name.fr": "maison chataigne", college: "associative", from: "2024-02-01", ...more })
    const asked = await add({ address: "rue Haute 12" }).expect(422)
    expect(textOf(asked.text)).to.include("Une organisation porte déjà ce nom").and.include("C’est une autre")
    expect(asked.text).to.include(`href="/organisations/${there.id}"`).and.include(">\nrue Haute 12</textarea>")
    // What else is wrong does not ask her a second time.
    const again = await add({ anyway: there.id as string, college: "" }).expect(422)
    expect(again.text)
      .to.include(`name="anyway" value="${there.id}"`)
      .and.not.include("Une organisation porte déjà ce nom")
    expect(textOf((await add({ "name.fr": "Autre", "name.nl": "MAISON CHÂTAIGNE" }).expect(422)).text)).to.include(
      "Une organisation porte déjà ce nom",
    )
    await add({ anyway: there.id as string }).expect(303)

    const renamed = await anOrganisation()
    const rename = async (more: object) =>
      (await as(await cast.coordinator()))
        .patch(`/organisations/${renamed.id}`)
        .send({ ...formOf(renamed), was: marksOf(formOf(renamed)), "name.fr": there.name.fr, ...more })
    const question = await rename({})
    expect(question.status).to.equal(422)
    expect(textOf(question.text)).to.include("Une autre organisation porte déjà ce nom.").and.include("garder ce nom")
    expect((await rename({ anyway: there.id as string })).status).to.equal(303)
    expect(await Organisation.countDocuments({ "name.fr": /^maison ch.taigne$/i })).to.equal(3)
  })

  it("takes no national number in its name or telephone, turned round or not", async () => {
    const agent = await as(await cast.coordinator())
    const form = { "name.fr": "Le Relais Retourné", college: "associative", from: "2024-02-01" }
    for (const more of [{ "name.fr": "Le Relais \u200f03328 850730" }, { phone: "\u200f033.28 85.07.30" }]) {
      const { text } = await agent
        .post("/organisations")
        .send({ ...form, ...more })
        .expect(422)
      expect(textOf(text)).to.include("numéro national")
    }
  })

  it("is added once by two coordinators who press at the same moment", async () => {
    const [one, other] = [await as(await cast.coordinator()), await as(await makeSomeone({ coordinator: true }))]
    const form = { "name.fr": "Le Double Appui", college: "associative", from: "2024-02-01" }
    const answers = await Promise.all([one.post("/organisations").send(form), other.post("/organisations").send(form)])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 422])
    expect(await Organisation.countDocuments({ "name.fr": "Le Double Appui" })).to.equal(1)
  })

  it("is added by a coordinator, then found in the search", async () => {
    const agent = await as(await cast.coordinator())
    const answer = await agent
      .post("/organisations")
      .send({
        "name.fr": "Maison Arc-en-Ciel",
        "name.nl": "Huis Regenboog",
        college: "associative",
        from: "1/2/2024",
        website: "arcenciel.example",
        "themes.fr": "familles; familles, séjour",
        "themes.nl": "gezinnen; gezinnen, verblijf",
      })
    const path = String(answer.get("Location"))
    const saved = (await Organisation.findById(path.split("/").at(-1)))!
    expect(saved).to.include({ from: "2024-02-01", website: "https://arcenciel.example" })
    expect(saved.toObject().themes).to.deep.equal([
      { fr: "familles", nl: "gezinnen" },
      { fr: "séjour", nl: "verblijf" },
    ])
    expect((await SearchEntry.findOne({ "of.id": saved.id }))!.title).to.equal("Maison Arc-en-Ciel")
    expect((await get(path)).text).to.include("Huis Regenboog")
  })

  it("says what it works on in the reader's language, in the list, on its page and by either name in an address and in the search", async () => {
    const both = await anOrganisation({
      "name.fr": "Les Vergues",
      "themes.fr": "zzlogis, zzdroits",
      "themes.nl": "zzwonen",
    })
    const frenchOnly = await anOrganisation({ "name.fr": "Les Brisants", "themes.fr": "zzlogis, zzmer" })
    const dutch = await as(await makeSomeone({ language: "nl" }))
    const list = (await dutch.get("/organisations")).text
    expect(list).to.include("zzwonen, zzdroits").and.include("zzwonen, zzmer").and.not.include(">zzlogis<")
    expect(list).to.match(/<a href="\/organisations\?theme(=|&#x3D;)zzmer" lang="fr">zzmer<\/a>/)
    for (const theme of ["zzlogis", "zzwonen"])
      expect((await dutch.get(`/organisations?theme=${theme}`)).text, theme)
        .to.include("Les Vergues")
        .and.include("Les Brisants")
        .and.include("thema ‘zzwonen’")
    expect((await get(`/organisations/${both.id}`)).text)
      .to.include(">zzlogis</a>")
      .and.not.include("zzwonen")
    expect((await dutch.get(`/organisations/${both.id}`)).text)
      .to.include(">zzwonen</a>")
      .and.include('lang="fr">zzdroits</a>')
    expect((await dutch.get(`/organisations/${frenchOnly.id}`)).text).to.include('lang="fr">zzlogis</a>')
    expect((await dutch.get("/search?q=zzwonen")).text).to.include(`/organisations/${both.id}`)
  })

  it("keeps a theme's Dutch name when only the French line is changed, and says at its line what is wrong with one", async () => {
    const organisation = await anOrganisation({ "themes.fr": "zzlogis, zzdroits", "themes.nl": "zzwonen, zzrechten" })
    const agent = await visit(await cast.coordinator())
    const [path, form] = [
      `/organisations/${organisation.id}`,
      async () =>
        formOn((await agent.get(`/organisations/${organisation.id}/edit`)).text, `/organisations/${organisation.id}`),
    ]
    expect((await agent.post(path, { ...(await form()), "themes.fr": "zzmer, zzdroits" })).status).to.equal(303)
    expect((await fresh(organisation)).toObject().themes).to.deep.equal([
      { fr: "zzmer", nl: "" },
      { fr: "zzdroits", nl: "zzrechten" },
    ])
    expect((await form())["themes.nl"]).to.equal(", zzrechten")
    const long = await agent.post(path, { ...(await form()), "themes.nl": "a".repeat(41) })
    expect(long.status).to.equal(422)
    expect(long.text).to.match(/id="themes\.nl-error"|href="#themes\.nl"/)
    const many = await agent.post(path, { ...(await form()), "themes.fr": "a,b,c,d,e,f,g,h,i" })
    expect(textOf(many.text)).to.include("Indiquez 8 thèmes au plus")
  })

  it("has an acronym in each language, and is found and called by it in the reader's", async () => {
    const organisation = await anOrganisation({
      "name.fr": "Centre public",
      "name.nl": "Openbaar centrum",
      acronym: "CPASX",
      acronymNl: "OCMWX",
    })
    const [french, dutch] = [
      await as(await cast.socialWorker()),
      await as(await makeSomeone({ language: "nl", coordinator: true })),
    ]
    const path = `/organisations/${organisation.id}`
    expect(textOf((await french.get(path)).text))
      .to.include("CPASX")
      .and.not.include("OCMWX")
    expect(textOf((await dutch.get(path)).text))
      .to.include("OCMWX")
      .and.not.include("CPASX")
    for (const word of ["cpasx", "ocmwx"])
      for (const list of ["/organisations?q=", "/search?q="])
        expect((await french.get(list + word)).text, list + word).to.include(path)
    // One that is written once is everybody's.
    const one = await anOrganisation({ "name.fr": "Les Ateliers", acronym: "ATX" })
    expect(textOf((await dutch.get(`/organisations/${one.id}`)).text)).to.include("ATX")
    const form = (await dutch.get(`${path}/edit`)).text
    expect(form.indexOf('name="acronymNl"')).to.be.above(0).and.below(form.indexOf('name="acronym"'))
  })

  it("says at each field what is wrong, and keeps what was typed", async () => {
    const agent = await as(await cast.coordinator())
    const { status, text } = await agent
      .post("/organisations")
      .send({ acronym: "MAEC", email: "sans arobase", website: "javascript:alert(1)", from: "hier" })
    expect(status).to.equal(422)
    expect(text)
      .to.include('value="MAEC"')
      .and.include("Indiquez un nom, dans une langue au moins.")
      .and.include("Choisissez le collège.")
      .and.include("Cette adresse e-mail n’est pas complète.")
      .and.include("commence par https://")
      .and.include("Indiquez un jour qui existe")
  })

  it("shows both texts to the second of two people who change the same field, and loses neither", async () => {
    const organisation = await anOrganisation({ phone: "02 000 10 10", address: "rue Haute 1" })
    const path = `/organisations/${organisation.id}`
    const opened = formOf(organisation)
    const agent = await as(await cast.coordinator())
    const was = marksOf(opened, organisation.__v)
    await agent
      .patch(path)
      .send({ ...opened, phone: "02 000 20 20", was })
      .expect(303)
    const { status, text } = await agent.patch(path).send({ ...opened, phone: "02 000 30 30", was })
    expect(status).to.equal(422)
    expect(textOf(text), "she wrote both")
      .to.include("Vous avez enregistré « 02 000 20 20 » entre-temps")
      .and.not.include("Mireille Adjovi a enregistré")
    expect(text).to.include("02 000 20 20").and.include('value="02 000 30 30"')
    // Somebody else, whose page was opened then too, changes the address only: nothing of the first is lost.
    const other = await as(await makeSomeone({ coordinator: true }))
    await other
      .patch(path)
      .send({ ...opened, address: "rue Basse 2", was })
      .expect(303)
    expect(await fresh(organisation)).to.include({ phone: "02 000 20 20", address: "rue Basse 2" })
    await agent
      .patch(path)
      .send({ ...opened, phone: "02 000 30 30", was: marksOf(formOf(await fresh(organisation))) })
      .expect(303)
    expect((await fresh(organisation)).phone).to.equal("02 000 30 30")
  })

  it("shows who works there and where it sits, in as many commands for twelve people as for one", async () => {
    const organisation = await anOrganisation({ "description.fr": "Premier.\n\nSecond." })
    const body = await aBody()
    const first = await aPerson(organisation)
    await aSeat(body, first, "animator")
    const path = `/organisations/${organisation.id}`
    const one = await commandsOf(async () => get(path))
    for (let count = 0; count < 11; count += 1) await aSeat(body, await aPerson(organisation))
    const agent = await as(await cast.socialWorker())
    let text = ""
    const many = await commandsOf(async () => {
      text = (await agent.get(path)).text
    })
    expect(text).to.include(`/people/${first.id}`).and.include("animation").and.include("<p>Second.</p>")
    // A body stands there once, with all who sit in it.
    expect(text.split(`/bodies/${body.slug}"`)).to.have.length(2)
    expect(many).to.be.at.most(one).and.at.most(6)
  })

  it("goes to the former members after its last day, and undoes it before", async () => {
    const organisation = await anOrganisation({ "name.fr": "Le Passage d’Essai" })
    const path = `/organisations/${organisation.id}`
    const agent = await as(await cast.coordinator())
    await agent
      .post(`${path}/departure`)
      .send({ day: addDays(today(), 8) })
      .expect(303)
    expect((await agent.get(`${path}/departure`)).text).to.include("Annuler le départ")
    await agent.delete(`${path}/departure`).expect(303)
    expect((await fresh(organisation)).until).to.equal(null)
    await leave("organisation", organisation._id, {
      day: addDays(today(), -1),
      by: (await cast.coordinator()).person.id,
    })
    expect((await get("/organisations?q=passage%20essai")).text).to.include("Anciens membres")
    expect(await SearchEntry.exists({ "of.id": organisation.id })).to.equal(null)
  })
})
