import { thereOn, today } from "../../models/concerns/day.ts"
import { expect } from "chai"
import { Body } from "../../models/body.ts"
import { Interpellation } from "../../models/interpellation.ts"
import { versionsOf } from "../../models/version.ts"
import { setClock } from "../../server/clock.ts"
import { as } from "../support/app.ts"
import { cast, type Someone } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { adopt, interpellation } from "../support/makers/interpellation.ts"
import { aBody } from "../support/makers/people.ts"
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

const send = async (one: { id?: string }, someone: Someone, fields: object) =>
  (await visit(someone)).post(at(one), fields)

const filled = {
  title: "Des gardes d’enfants après 18 h",
  alert: "urgent",
  "addressees[0][name]": "Collège communal",
  "addressees[1][name]": "ONE",
  "constats[0][text]": "Aucune crèche n’ouvre après 18 h.",
  "constats[0][sources]": "PV du groupe Familles",
  "constats[1][text]": "Six parents ont refusé un emploi.",
  "opinions[0][text]": "L’horaire écarte du travail.",
  "opinions[0][on][new-0]": "1",
  "opinions[0][on][new-1]": "1",
  "propositions[0][text]": "Ouvrir deux crèches jusqu’à 20 h.",
  "propositions[0][addressee]": "new-0",
}

async function endBodies() {
  await cast.housing()
  return Body.updateMany(thereOn(today()), { $set: { ended: "1999-01-01" } })
}

describe("/interpellations", () => {
  it("shows the way to its form to who may write it, and to nobody else", async () => {
    const one = await interpellation("dispatch")
    const draft = await interpellation("draft")
    expect((await pageOf(await cast.socialWorker(), at(one))).html).not.to.include(`${at(one)}/edit`)
    expect((await pageOf(await cast.coordinator(), at(draft))).html).to.include(`${at(draft)}/edit`)
  })

  afterEach(() => setClock())

  it("says to a coordinator of a network without a body where to begin, also when a form is sent", async () => {
    const { slug } = await aBody()
    const [coordinator, { modifiedCount }] = [await visit(await cast.coordinator()), await endBodies()]
    expect(modifiedCount).to.be.above(0)
    try {
      const page = textOf((await coordinator.get("/interpellations/new")).text)
      const sent = await coordinator.post("/interpellations", { title: "Sans groupe" })
      expect([sent.status, textOf(sent.text)]).to.deep.equal([422, page])
      // The list of meetings, of which there are none, leads there too; for whoever creates no body it only says so.
      const list = (await coordinator.get(`/meetings?body=${slug}`)).text
      expect(textOf(list)).to.include("Aucune instance n’existe encore. Créer une instance")
      expect(list).to.include('href="/bodies/new"').and.not.include('id="bodies"')
      expect((await (await visit(await cast.socialWorker())).get(`/meetings?body=${slug}`)).text).not.to.include(
        "/bodies/new",
      )
    } finally {
      await Body.updateMany({ ended: "1999-01-01" }, { $set: { ended: null } })
    }
  })

  it("begins a draft from its form, which reads as an argument: constats with sources, avis on constats, propositions to someone", async () => {
    await cast.housing()
    const secretary = await visit(await cast.secretary())
    const form = formOf((await secretary.get("/interpellations/new")).text, "/interpellations")
    const answer = await secretary.post("/interpellations", {
      ...form,
      ...filled,
      body: String((await cast.housing())._id),
    })
    expect(answer.status).to.equal(303)
    const { words, html } = await pageOf(await cast.secretary(), answer.get("Location")!)
    expect(words)
      .to.include("À l’attention de : Collège communal et ONE")
      .and.include("Niveau d’alerte : urgent.")
      .and.include("Au nom de : Groupe de travail Logement. Rédaction : Inès Vandamme.")
      .and.include("Constat 1 Aucune crèche n’ouvre après 18 h. Sources PV du groupe Familles")
      .and.include("Avis 1 L’horaire écarte du travail. S’appuie sur Constat 1 Constat 2")
      .and.include("Proposition 1 Ouvrir deux crèches jusqu’à 20 h. S’adresse à Collège communal")
    expect(html).to.include('href="#constat-2"')
  })

  it("is written by a group: whoever writes on it is one of its authors, each saving is a version with the words that differ", async () => {
    const one = await interpellation()
    const coordinator = await cast.coordinator()
    await send(one, coordinator, {
      ...(await formFor(one, coordinator)),
      title: "Une adresse de référence en vingt jours",
      alert: "urgent",
    })
    const { words } = await pageOf(coordinator, at(one))
    expect(words)
      .to.include("Rédaction : Inès Vandamme et Mireille Adjovi.")
      .and.include("Une adresse de référence en vingt jours")
    expect((await pageOf(coordinator, at(one, "/versions"))).words).to.match(
      /Version 2 .*Mireille Adjovi.*Titre et Niveau d’alerte.*Version 1/,
    )
    const { html } = await pageOf(coordinator, at(one, "/versions/2"))
    expect(html).to.match(/<del>trente<\/del><ins>vingt<\/ins>/)
  })

  it("keeps what was typed at its place when something is wrong with it, and says what", async () => {
    const one = await interpellation()
    const secretary = await cast.secretary()
    const form = await formFor(one, secretary)
    const { status, text } = await send(one, secretary, { ...form, "constats[2][sources]": "Une source sans constat" })
    expect(status).to.equal(422)
    expect(textOf(text)).to.include("Écrivez ce point, ou videz toute la ligne pour le retirer.")
    expect(text)
      .to.include('href="#constats.2.text"')
      .and.match(/id="constats\.2\.text"[^>]*aria-invalid/)
      .and.include("Une source sans constat")
    expect((await fresh(one)).revision).to.equal(0)
  })

  for (const field of [
    "title",
    "addressees[0][name]",
    "constats[0][text]",
    "constats[0][sources]",
    "opinions[0][text]",
    "propositions[0][text]",
  ]) {
    it(`takes no national number: ${field}`, async () => {
      const one = await interpellation()
      const secretary = await cast.secretary()
      const { status, text } = await send(one, secretary, {
        ...(await formFor(one, secretary)),
        [field]: "Voir 85.07.30-033.28",
      })
      expect(status).to.equal(422)
      expect(textOf(text)).to.include("Ce texte contient un numéro national.")
      expect((await fresh(one)).revision).to.equal(0)
    })
  }

  it("gives one row more without saving, and shows the constats of the form by their first words", async () => {
    const one = await interpellation()
    const secretary = await cast.secretary()
    const form = await formFor(one, secretary)
    const { status, text } = await send(one, secretary, {
      ...form,
      "constats[2][text]": "Un constat de plus.",
      more: "constats",
    })
    expect([status, (await fresh(one)).revision]).to.deep.equal([200, 0])
    const grown = formOf(text, at(one))
    expect(grown["constats[2][text]"]).to.equal("Un constat de plus.")
    expect(grown).to.have.property("constats[3][text]", "")
    expect(textOf(text)).to.include("Constat 3 : Un constat de plus.")
    expect((await send(one, secretary, { ...grown, "opinions[0][on][new-2]": "1" })).status).to.equal(303)
    expect((await pageOf(secretary, at(one))).words).to.include("S’appuie sur Constat 1 Constat 3")
  })

  it("changes nothing, and no version, where a form is saved as it was opened; the same row twice is one row", async () => {
    const one = await interpellation()
    const secretary = await cast.secretary()
    const form = await formFor(one, secretary)
    const { changed } = await fresh(one)
    expect((await send(one, secretary, form)).status).to.equal(303)
    expect((await fresh(one)).toObject().changed).to.deep.equal(one.toObject().changed)
    const adding = { ...form, "constats[2][text]": "Ajouté une fois." }
    for (let time = 0; time < 2; time += 1) expect((await send(one, secretary, adding)).status).to.equal(303)
    expect(
      (await fresh(one)).constats.map(({ text }) => text).filter((text) => text.startsWith("Ajouté")),
    ).to.have.length(1)
    expect(await versionsOf(one._id, "interpellation")).to.have.length(2)
    expect(changed.at).to.deep.equal(one.changed.at)
  })

  it("lets two people save at once on different rows: no word is lost, and nobody is asked anything", async () => {
    const one = await interpellation()
    const [ines, mireille] = [await cast.secretary(), await cast.coordinator()]
    const [hers, mine] = [await formFor(one, ines), await formFor(one, mireille)]
    const answers = await Promise.all([
      send(one, ines, {
        ...hers,
        "constats[0][text]": "Cinquante-deux jours, dit Inès.",
        "constats[2][text]": "Un constat d’Inès.",
      }),
      send(one, mireille, {
        ...mine,
        title: "Le titre de Mireille",
        "constats[1][text]": "Trois antennes.",
        "constats[2][text]": "Un constat de Mireille.",
      }),
    ])
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303])
    const { title, constats, opinions } = await fresh(one)
    expect(title).to.equal("Le titre de Mireille")
    expect(constats.map(({ text }) => text)).to.have.members([
      "Cinquante-deux jours, dit Inès.",
      "Trois antennes.",
      "Un constat d’Inès.",
      "Un constat de Mireille.",
    ])
    expect(constats.map(({ _id }) => String(_id)).slice(0, 2)).to.deep.equal(one.constats.map(({ _id }) => String(_id)))
    expect(String(opinions[0]!.constats[0])).to.equal(String(constats[0]!._id))
  })

  it("shows both texts where two people wrote on one row, saves the others, and loses no word of either", async () => {
    const one = await interpellation()
    const [ines, mireille] = [await cast.secretary(), await cast.coordinator()]
    const [hers, mine] = [await formFor(one, ines), await formFor(one, mireille)]
    await send(one, ines, { ...hers, "constats[0][text]": "Cinquante-deux jours, dit Inès.", title: "Le titre d’Inès" })
    const met = await send(one, mireille, {
      ...mine,
      "constats[0][text]": "Soixante jours, dit Mireille.",
      alert: "urgent",
      "constats[1][text]": "Trois antennes.",
    })
    expect(met.status).to.equal(422)
    expect(textOf(met.text))
      .to.include("Inès Vandamme a écrit au même endroit que vous pendant ce temps. Rien n’est perdu")
      .and.include("Entre-temps, Inès Vandamme a enregistré « Cinquante-deux jours, dit Inès. »")
      .and.include("Que faut-il garder ?")
    expect(met.text).to.include('href="#constats.0.text"').and.include("data-refused")
    const both = formOf(met.text, at(one))
    expect(both).to.include({
      "constats[0][text]": "Soixante jours, dit Mireille.",
      [`keep[constats-${String(one.constats[0]!._id)}]`]: "both",
    })
    const now = await fresh(one)
    expect([now.alert, now.title, ...now.constats.map(({ text }) => text)]).to.deep.equal([
      "urgent",
      "Le titre d’Inès",
      "Cinquante-deux jours, dit Inès.",
      "Trois antennes.",
    ])
    const [aside] = await versionsOf(one._id, "interpellation")
    expect(JSON.stringify(aside)).to.include("Soixante jours, dit Mireille.").and.include('"aside":true')

    expect((await send(one, mireille, both)).status).to.equal(303)
    expect((await fresh(one)).constats.map(({ text }) => text)).to.deep.equal([
      "Cinquante-deux jours, dit Inès.\nSoixante jours, dit Mireille.",
      "Trois antennes.",
    ])
    expect((await pageOf(ines, at(one, "/versions"))).words).to.include(
      "Mireille Adjovi, pendant qu’une autre personne enregistrait",
    )
    const own = textOf(
      (await send(one, mireille, { ...mine, "constats[0][text]": "Quarante jours, dit Mireille ailleurs." })).text,
    )
    expect(own, "she wrote both")
      .to.include("Vous avez écrit au même endroit entre-temps, dans une autre page ou sur un autre appareil.")
      .and.include("Vous avez enregistré « Cinquante-deux jours, dit Inès.")
      .and.not.include("Mireille Adjovi a écrit au même endroit")
  })

  it("brings back a row that one took out while the other wrote on it, and keeps one that was written on meanwhile", async () => {
    const one = await interpellation()
    const [ines, mireille] = [await cast.secretary(), await cast.coordinator()]
    const [hers, mine] = [await formFor(one, ines), await formFor(one, mireille)]
    await send(one, ines, { ...hers, "constats[0][text]": "", "constats[0][sources]": "" })
    expect((await fresh(one)).constats).to.have.length(1)
    expect(
      (await send(one, mireille, { ...mine, "constats[0][text]": "Soixante jours, dit Mireille." })).status,
    ).to.equal(303)
    expect((await fresh(one)).constats.map(({ text }) => text)).to.deep.equal([
      "Soixante jours, dit Mireille.",
      "Deux antennes demandent des preuves différentes.",
    ])
    const [again, old] = [await formFor(one, mireille), await formFor(one, ines)]
    await send(one, mireille, { ...again, "constats[1][text]": "Trois antennes." })
    const met = await send(one, ines, { ...old, "constats[1][text]": "" })
    expect(textOf(met.text)).to.include(
      "Mireille Adjovi a écrit ici pendant que vous retiriez cette ligne : elle reste.",
    )
    expect((await fresh(one)).constats[1]!.text).to.equal("Trois antennes.")
  })

  it("does not exist before its adoption for who may not read it: no page, line, count nor search; then it does for all", async () => {
    const one = await interpellation("consultation", { title: "Une adresse au Kruidtuin" })
    const worker = await cast.socialWorker()
    const found = async (someone: Someone) => (await pageOf(someone, "/search?q=kruidtuin")).html
    for (const below of ["", "/versions", "/versions/1", "/letter"])
      expect((await pageOf(worker, at(one, below))).status, below).to.equal(404)
    expect((await pageOf(worker, "/interpellations")).html).not.to.include(one.id as string)
    expect(await found(worker)).not.to.include(at(one))
    expect(await found(await cast.steeringPublic())).to.include(at(one))
    expect((await pageOf(await cast.healthMember(), "/interpellations")).html).to.include(one.id as string)
    await adopt(one)
    expect((await pageOf(worker, at(one))).status).to.equal(200)
    expect(await found(worker)).to.include(at(one))
  })

  it("says the year of a day only when it is another one", async () => {
    // In the past: what happens to it would be news to everyone until then.
    setClock(new Date("2021-03-10T09:00:00Z"))
    const one = await interpellation("dispatch", { title: "Un délai" })
    const steps = async () =>
      textOf(/<ol class="timeline"[\s\S]*?<\/ol>/.exec((await pageOf(await cast.coordinator(), at(one))).html)![0])
    expect(await steps())
      .to.match(/mercredi 10 mars/)
      .and.not.include("2021")
    setClock(new Date("2022-03-10T09:00:00Z"))
    // The adoption and the sending: the day that the consultation was given no longer holds.
    expect((await steps()).split("2021")).to.have.length(3)
  })

  it("stays within six commands of the database, one and the list", async () => {
    const one = await interpellation("consultation")
    const reader = await as(await cast.coordinator())
    for (const path of [at(one), at(one, "/edit"), at(one, "/versions"), at(one, "/positions/new"), "/interpellations"])
      expect(await commandsOf(() => reader.get(path).expect(200)), path).to.be.at.most(6)
  })
})
