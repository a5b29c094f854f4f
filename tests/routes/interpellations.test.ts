import { expect } from "chai"
import { Interpellation } from "../../models/interpellation.ts"
import { moveInterpellation } from "../../models/interpellation/moving.ts"
import { versionsOf } from "../../models/version.ts"
import { setClock } from "../../server/clock.ts"
import { as } from "../support/app.ts"
import { cast, type Someone } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { interpellation } from "../support/makers/interpellation.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const at = (one: { id?: string }, below = "") => `/interpellations/${one.id!}${below}`
const fresh = async (one: { _id: unknown }) => (await Interpellation.findById(one._id))!

const pageOf = async (someone: Someone, path: string) => {
  const { status, text } = await (await visit(someone)).get(path)
  return { status, html: text, words: textOf(text) }
}

/** The writing form as its page shows it to someone. */
const formFor = async (one: { id?: string }, someone: Someone) =>
  formOf((await pageOf(someone, at(one, "/edit"))).html, at(one))

const send = async (one: { id?: string }, someone: Someone, fields: object) => (await visit(someone)).post(at(one), fields)

const filled = {
  "title": "Des gardes d’enfants après 18 h", "addressees": "Collège communal\nONE", "alert": "urgent",
  "constats[0][text]": "Aucune crèche n’ouvre après 18 h.", "constats[0][sources]": "PV du groupe Familles",
  "constats[1][text]": "Six parents ont refusé un emploi.",
  "opinions[0][text]": "L’horaire écarte du travail.", "opinions[0][constats]": "1 et 2",
  "propositions[0][text]": "Ouvrir deux crèches jusqu’à 20 h.", "propositions[0][addressee]": "Collège communal",
}

describe("/interpellations", () => {
  afterEach(() => setClock())

  it("begins a draft from its form, which reads as an argument: constats with sources, avis on constats, propositions to someone", async () => {
    await cast.housing()
    const secretary = await visit(await cast.secretary())
    const form = formOf((await secretary.get("/interpellations/new")).text, "/interpellations")
    const answer = await secretary.post("/interpellations", { ...form, ...filled, body: String((await cast.housing())._id) })
    expect(answer.status).to.equal(303)
    const { words, html } = await pageOf(await cast.secretary(), answer.get("Location")!)
    expect(words).to.include("À l’attention de : Collège communal et ONE").and.include("Niveau d’alerte : urgent.")
      .and.include("Au nom de : Groupe de travail Logement. Rédaction : Inès Vandamme.")
      .and.include("Constat 1 Aucune crèche n’ouvre après 18 h. Sources PV du groupe Familles")
      .and.include("Avis 1 L’horaire écarte du travail. S’appuie sur Constat 1 Constat 2")
      .and.include("Proposition 1 Ouvrir deux crèches jusqu’à 20 h. S’adresse à Collège communal")
    expect(html).to.include("href=\"#constat-2\"")
  })

  it("is written by a group: whoever writes on it is one of its authors, each saving is a version with the words that differ", async () => {
    const one = await interpellation()
    const coordinator = await cast.coordinator()
    await send(one, coordinator, { ...await formFor(one, coordinator), title: "Une adresse de référence en vingt jours", alert: "urgent" })
    const { words } = await pageOf(coordinator, at(one))
    expect(words).to.include("Rédaction : Inès Vandamme et Mireille Adjovi.").and.include("Une adresse de référence en vingt jours")
    expect((await pageOf(coordinator, at(one, "/versions"))).words).to.match(/Version 2 .*Mireille Adjovi.*Titre et Niveau d’alerte.*Version 1/)
    const { html } = await pageOf(coordinator, at(one, "/versions/2"))
    expect(html).to.match(/<del>trente<\/del><ins>vingt<\/ins>/)
  })

  it("keeps what was typed at its place when something is wrong with it, and says what", async () => {
    const one = await interpellation()
    const secretary = await cast.secretary()
    const form = await formFor(one, secretary)
    const { status, text } = await send(one, secretary, { ...form, "constats[2][sources]": "Une source sans constat", "opinions[0][constats]": "1" })
    expect(status).to.equal(422)
    expect(textOf(text)).to.include("Écrivez ce point, ou videz toute la ligne pour le retirer.")
    expect(text).to.include("href=\"#constats.2.text\"").and.match(/id="constats\.2\.text"[^>]*aria-invalid/).and.include("Une source sans constat")
    const unknown = await send(one, secretary, { ...form, "opinions[0][constats]": "7" })
    expect(textOf(unknown.text)).to.include("Un avis s’appuie sur le constat 7, qui n’existe pas")
    expect((await fresh(one)).revision).to.equal(0)
  })

  for (const field of ["title", "addressees", "constats[0][text]", "constats[0][sources]", "opinions[0][text]", "propositions[0][text]",
    "propositions[0][addressee]"]) {
    it(`takes no national number: ${field}`, async () => {
      const one = await interpellation()
      const secretary = await cast.secretary()
      const { status, text } = await send(one, secretary, { ...await formFor(one, secretary), [field]: "Voir 85.07.30-033.28" })
      expect(status).to.equal(422)
      expect(textOf(text)).to.include("Ce texte contient un numéro national.")
      expect((await fresh(one)).revision).to.equal(0)
    })
  }

  it("brings two people's changes together on one page, and loses no word of either", async () => {
    const one = await interpellation()
    const [ines, mireille] = [await cast.secretary(), await cast.coordinator()]
    const [hers, mine] = [await formFor(one, ines), await formFor(one, mireille)]
    await send(one, ines, { ...hers, "constats[0][text]": "Cinquante-deux jours, dit Inès.", "constats[2][text]": "Un constat d’Inès." })
    const met = await send(one, mireille, { ...mine, "constats[0][text]": "Soixante jours, dit Mireille.", "alert": "urgent" })
    expect(met.status).to.equal(422)
    expect(textOf(met.text)).to.include("Inès Vandamme a enregistré ce texte pendant que vous écriviez. Rien n’est perdu")
      .and.include("Deux textes se suivent ici : le texte enregistré par Inès Vandamme, puis le vôtre.")
    expect(met.text).to.include("href=\"#constats.0.text\"")
    const both = formOf(met.text, at(one))
    expect(both["constats[0][text]"]).to.equal("Cinquante-deux jours, dit Inès.\nSoixante jours, dit Mireille.")
    expect([both["constats[2][text]"], both["alert"], both["opinions[0][constats]"]]).to.deep.equal(["Un constat d’Inès.", "urgent", "1"])
    const [aside] = await versionsOf(one._id, "interpellation")
    expect(JSON.stringify(aside)).to.include("Soixante jours, dit Mireille.").and.include("\"aside\":true")
    expect((await fresh(one)).constats[0]!.text).to.equal("Cinquante-deux jours, dit Inès.")

    expect((await send(one, mireille, both)).status).to.equal(303)
    expect((await fresh(one)).constats.map(({ text }) => text)).to.deep.equal([both["constats[0][text]"],
      "Deux antennes demandent des preuves différentes.", "Un constat d’Inès."])
    expect((await pageOf(ines, at(one, "/versions"))).words).to.include("Mireille Adjovi, pendant qu’une autre personne enregistrait")
  })

  it("takes one of two that are saved at the same moment, and shows the other both", async () => {
    const one = await interpellation()
    const [ines, mireille] = [await cast.secretary(), await cast.coordinator()]
    const [hers, mine] = [await formFor(one, ines), await formFor(one, mireille)]
    const answers = await Promise.all([send(one, ines, { ...hers, title: "Le titre d’Inès" }), send(one, mireille, { ...mine, title: "Le titre de Mireille" })])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 422])
    expect(answers.find(({ status }) => status === 422)!.text).to.match(/Le titre d’Inès \/ Le titre de Mireille|Le titre de Mireille \/ Le titre d’Inès/)
  })

  it("does not exist before its adoption for who may not read it: no page, line, count nor search; then it does for all", async () => {
    const one = await interpellation("consultation", { title: "Une adresse au Kruidtuin" })
    const worker = await cast.socialWorker()
    const found = async (someone: Someone) => (await pageOf(someone, "/search?q=kruidtuin")).html
    for (const below of ["", "/versions", "/versions/1", "/letter"]) expect((await pageOf(worker, at(one, below))).status, below).to.equal(404)
    expect((await pageOf(worker, "/interpellations")).html).not.to.include(one.id as string)
    expect(await found(worker)).not.to.include(at(one))
    expect(await found(await cast.steeringPublic())).to.include(at(one))
    expect((await pageOf(await cast.healthMember(), "/interpellations")).html).to.include(one.id as string)
    await moveInterpellation(one._id, "adoption", { day: "2026-01-08" }, (await cast.coordinator()).person.id as string)
    expect((await pageOf(worker, at(one))).status).to.equal(200)
    expect(await found(worker)).to.include(at(one))
  })

  it("says the year of a day only when it is another one", async () => {
    // In the past: what happens to it would be news to everyone until then.
    setClock(new Date("2021-03-10T09:00:00Z"))
    const one = await interpellation("dispatch", { title: "Un délai" })
    const steps = async () =>
      textOf(/<ol class="timeline"[\s\S]*?<\/ol>/.exec((await pageOf(await cast.coordinator(), at(one))).html)![0])
    expect(await steps()).to.match(/mercredi 10 mars/).and.not.include("2021")
    setClock(new Date("2022-03-10T09:00:00Z"))
    expect((await steps()).split("2021")).to.have.length(4)
  })

  it("stays within six commands of the database, one and the list", async () => {
    const one = await interpellation("consultation")
    const reader = await as(await cast.coordinator())
    for (const path of [at(one), at(one, "/edit"), at(one, "/versions"), at(one, "/positions/new"), "/interpellations"])
      expect(await commandsOf(() => reader.get(path).expect(200)), path).to.be.at.most(6)
  })
})
