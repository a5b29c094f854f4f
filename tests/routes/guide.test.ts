import { expect } from "chai"
import { addDays, addMonths, today } from "../../models/concerns/day.ts"
import { GuideChapter } from "../../models/guideChapter.ts"
import { GuidePage } from "../../models/guidePage.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { setClock } from "../../server/clock.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { guideChapter, guidePage } from "../support/makers/guide.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

const owner = async () => visit(await cast.healthMember())
const reader = async () => visit(await cast.socialWorker())
const fresh = async (page: GuidePage) => (await GuidePage.findById(page._id))!
const pathOf = (page: GuidePage) => `/guide/${page.slug}`

describe("/guide", () => {
  afterEach(() => setClock())

  it("answers first: who, a number to call, an address on the map, when, for whom, what to bring", async () => {
    const page = await guidePage({ text: { toBring: "Une pièce d’identité\n\nUn certificat" } })
    const { text } = await (await reader()).get(pathOf(page))
    expect(textOf(text)).to.match(
      /Appeler le 02 000 41 32 Qui CPAS, cellule Santé Où Place de la Gare 7 Quand Lundi, 9 h à 12 h Pour qui Sans titre de séjour Apporter 2 choses/,
    )
    expect(text)
      .to.include('href="tel:+3220004132"')
      .and.include("openstreetmap.org/search?query&#x3D;Place%20de%20la%20Gare%207%2C%20Molenbroek")
    expect(text).to.match(/<a href="#s1">Les étapes<\/a>[\s\S]*<h2 id="s1">Les étapes<\/h2>/)
    expect(textOf(text)).to.match(/À apporter Une pièce d’identité Un certificat Les étapes Voir un médecin\./)
  })

  it("dials each number of its text, and makes no link on a map of what is no address", async () => {
    const page = await guidePage({
      text: {
        phone: "112",
        address: "Adresse donnée au téléphone",
        hours: "Le matin ; la nuit, 112 ou 0800 32 123",
        html: "<p>Appelez le <strong>107</strong>, ou Anne au 0471 23 45 67. Il y a 112 lits.</p>",
      },
    })
    const { text } = await (await reader()).get(pathOf(page))
    expect(text)
      .to.include('href="tel:112">Appeler le 112')
      .and.include('la nuit, <a href="tel:112">112</a> ou <a href="tel:+3280032123">0800 32 123</a>')
      .and.include(
        '<strong><a href="tel:107">107</a></strong>, ou Anne au <a href="tel:+32471234567">0471 23 45 67</a>. Il y a 112 lits.',
      )
      .and.include("<dd>Adresse donnée au téléphone</dd>")
      .and.not.include("openstreetmap")
  })

  it("says when it was checked, by whom and until when, and in words when that day is past", async () => {
    const page = await guidePage()
    const said = async () => textOf((await (await reader()).get(pathOf(page))).text)
    expect(await said()).to.match(/Vérifiée le .* par Aurore Nsimba À revoir le/)
    setClock(new Date(`${addDays(addMonths(today(), 6), 1)}T09:00:00Z`))
    expect(await said()).to.match(/par Aurore Nsimba À revoir depuis le/)

    const checker = await owner()
    await checker.post(`${pathOf(page)}/check`)
    expect(await fresh(page)).to.deep.include({ reviewBy: addMonths(today(), 6) })
    expect(await said()).to.match(/par Aurore Nsimba À revoir le/)
    expect((await (await reader()).post(`${pathOf(page)}/check`)).status).to.equal(403)
  })

  it("is found in a word or two, whatever the accents and capitals", async () => {
    const page = await guidePage({
      text: { title: "Prêt d’étagères", html: "<p>Des étagères à hauteur réglable.</p>" },
    })
    const agent = await reader()
    for (const typed of ["ETAGERE", "pret etageres", "reglables"])
      expect((await agent.get(`/search?q=${typed}`)).text, typed).to.include(pathOf(page))
  })

  it("lets owners write a page as Markdown and nobody else, then shows it to everyone", async () => {
    const page = await guidePage({ text: { title: "Vélos prêtés" } })
    expect((await (await reader()).get(`${pathOf(page)}/edit`)).status).to.equal(403)
    const browser = await owner()
    const form = formOf((await browser.get(`${pathOf(page)}/edit`)).text, pathOf(page))
    expect(form).to.include({ phone: "02 000 41 32", markdown: "## Les étapes\n\nVoir un médecin." })
    const saved = await browser.post(pathOf(page), {
      ...form,
      markdown: "## Règles\n\n- **Un** mois",
      hours: "Mardi, 14 h",
    })
    expect([saved.status, saved.get("Location")]).to.deep.equal([303, pathOf(page)])
    const { text } = await (await reader()).get(pathOf(page))
    expect(text).to.include("<strong>Un</strong> mois")
    expect(textOf(text)).to.include("Mardi, 14 h").and.not.include("Voir un médecin")
  })

  it("keeps what was typed and says at its field what is wrong, also of a national number in the text", async () => {
    const page = await guidePage()
    const browser = await owner()
    const form = formOf((await browser.get(`${pathOf(page)}/edit`)).text, pathOf(page))
    const refused = await browser.post(pathOf(page), {
      ...form,
      title: "",
      markdown: "Monsieur, 85.07.30-033.28, attend.",
    })
    expect(refused.status).to.equal(422)
    expect(textOf(refused.text)).to.include("Écrivez un titre pour la fiche.")
    expect(refused.text).to.match(
      /<textarea[^>]*aria-invalid="true"[^>]*name="markdown"|<textarea[^>]*name="markdown"[^>]*aria-invalid="true"/,
    )
    expect(formOf(refused.text, pathOf(page))["markdown"]).to.equal("Monsieur, 85.07.30-033.28, attend.")
    expect((await fresh(page)).title).to.equal("Aide médicale urgente")
  })

  it("keeps both texts of two owners who change the same field, and joins changes of different fields", async () => {
    const page = await guidePage()
    const [first, second] = [await owner(), await visit(await cast.coordinator())]
    const opened = formOf((await first.get(`${pathOf(page)}/edit`)).text, pathOf(page))
    const theirs = formOf((await second.get(`${pathOf(page)}/edit`)).text, pathOf(page))
    await second.post(pathOf(page), { ...theirs, who: "Cellule Accueil", hours: "Jeudi" })

    const both = await first.post(pathOf(page), { ...opened, who: "Cellule Soins", forWhom: "Tout le monde" })
    expect(both.status).to.equal(422)
    expect(textOf(both.text)).to.include("Qui : Mireille Adjovi a écrit entre-temps Cellule Accueil")
    const form = formOf(both.text, pathOf(page))
    expect(form).to.include({ who: "Cellule Soins", forWhom: "Tout le monde" })
    expect((await first.post(pathOf(page), form)).status).to.equal(303)
    expect(await fresh(page)).to.include({ who: "Cellule Soins", forWhom: "Tout le monde", hours: "Jeudi" })
    const own = await first.post(pathOf(page), { ...opened, who: "Cellule du téléphone" })
    expect(textOf(own.text), "she wrote both")
      .to.include("Qui : ce que vous avez enregistré entre-temps Cellule Soins")
      .and.include("Vous avez changé ce champ entre-temps, dans une autre page ou sur un autre appareil.")
  })

  it("leads from every address that a page had to the one that it has", async () => {
    const page = await guidePage({ text: { title: "Bons de chauffage" } })
    const browser = await owner()
    for (const title of ["Chèques mazout", "Allocation mazout"]) {
      const now = pathOf(await fresh(page))
      await browser.post(now, { ...formOf((await browser.get(`${now}/edit`)).text, now), title })
    }
    for (const old of [page.slug, "cheques-mazout"]) {
      const answer = await (await reader()).get(`/guide/${old}`)
      expect([answer.status, answer.get("Location")]).to.deep.equal([301, "/guide/allocation-mazout"])
    }
    expect((await guidePage({ text: { title: "Chèques mazout" } })).slug).to.equal("cheques-mazout-2")
  })

  it("joins the two languages of a page, and says which one changed last", async () => {
    const french = await guidePage({ text: { title: "Pharmacie de garde" } })
    const browser = await owner()
    const form = formOf((await browser.get(`/guide/new?of=${french.slug}`)).text, "/guide")
    expect(form).to.include({ of: french.slug, title: "Pharmacie de garde" })
    setClock(new Date(Date.now() + 60_000))
    const { of, chapter } = form
    await browser.post("/guide", { ...form, of, chapter, language: "nl", title: "Apotheek met wachtdienst" })
    const { text } = await browser.get(pathOf(french))
    expect(text).to.include('hreflang="nl">Apotheek met wachtdienst</a>')
    expect(textOf(text))
      .to.include("L’autre version a changé après celle-ci.")
      .and.include("Deze fiche bestaat in het Nederlands: Apotheek met wachtdienst")
    const dutch = (await browser.get("/guide/apotheek-met-wachtdienst")).text
    expect(dutch)
      .to.include('<article lang="nl">')
      .and.include(`${pathOf(french)}"`)
    const home = (await browser.get("/guide")).text
    expect(home).to.include("Pharmacie de garde").and.not.include("Apotheek met wachtdienst")
  })

  it("has a button for each of several numbers, and leafs on in the reader's language where a page is written in it", async () => {
    const page = await guidePage({ text: { title: "Standard", phone: "02 000 41 32 ou 0471 23 45 67" } })
    const beside = await guidePage({ text: { title: "Voisine Zénobie" } })
    await guidePage({ text: { title: "Buurvrouw Zenobia" }, language: "nl", of: beside.page })
    const french = (await (await reader()).get(`/guide/${page.slug}`)).text
    expect(french)
      .to.include('href="tel:+3220004132">Appeler le 02 000 41 32</a>')
      .and.include('href="tel:+32471234567">Appeler le 0471 23 45 67</a>')
    const dutch = (await (await visit(await makeSomeone({ language: "nl" }))).get(`/guide/${page.slug}`)).text
    await inOneStep(() => GuidePage.deleteMany({ page: { $in: [page.page, beside.page] } }))
    expect(dutch)
      .to.match(/<div class="near side" lang="nl">/)
      .and.include("Buurvrouw Zenobia")
      .and.not.include("Voisine Zénobie")
  })

  it("leads to making a chapter before a first page, which would have no place", async () => {
    const kept = await GuideChapter.find().lean()
    await inOneStep(() => GuideChapter.deleteMany({}))
    try {
      const browser = await visit(await cast.coordinator())
      for (const path of ["/guide/new", "/guide"]) {
        const page = (await browser.get(path)).text
        expect(page, path).to.not.include('action="/guide"')
        const [, first] = /href="([^"]+)">Créer le premier chapitre</.exec(page) ?? []
        const form = await browser.get(first!)
        expect(form.status, path).to.equal(200)
        expect(form.text, path).to.include('action="/guide/chapters"')
      }
    } finally {
      await inOneStep(() => GuideChapter.insertMany(kept))
    }
  })

  it("goes to the bin for thirty days, where its owners find it, and comes back as it was", async () => {
    const page = await guidePage({ text: { title: "Vestiaire zébré" } })
    const browser = await owner()
    const found = async () => (await (await reader()).get("/search?q=zebre")).text
    await browser.remove(pathOf(page))
    expect((await (await reader()).get(pathOf(page))).status).to.equal(404)
    expect(textOf((await (await reader()).get("/guide")).text)).not.to.include("Vestiaire zébré")
    expect(textOf((await browser.get("/guide")).text)).to.match(/À la corbeille .*Vestiaire zébré Jusqu’au/)

    // Changed or checked there, it stays out of everyone's sight.
    await browser.post(pathOf(page), {
      ...formOf((await browser.get(`${pathOf(page)}/edit`)).text, pathOf(page)),
      who: "Nous",
    })
    await browser.post(`${pathOf(page)}/check`)
    expect(await found()).not.to.include(pathOf(page))
    const restoration = `${pathOf(page)}/restoration`
    await browser.post(restoration, formOf((await browser.get(pathOf(page))).text, restoration))
    expect(await found()).to.include(pathOf(page))
    expect(textOf((await (await reader()).get(pathOf(page))).text))
      .to.include("Vestiaire zébré")
      .and.not.include("corbeille")
  })

  it("has its chapters in order, one unfolded by its address, and takes six commands at most", async () => {
    const page = await guidePage()
    await guidePage({ text: { title: "Huurwaarborg" }, language: "nl" })
    const agent = await as(await cast.socialWorker())
    const chapter = await guideChapter()
    let text = ""
    const count = await commandsOf(async () => {
      text = (await agent.get(`/guide?chapter=${chapter.slug}`)).text
    })
    expect(count).to.be.at.most(6)
    expect(text).to.match(new RegExp(`<details class="chapter" id="${chapter.slug}" data-unfolded="chapter" open>`))
    expect(textOf(text)).to.include(`4. ${chapter.name.fr!}`).and.include("Huurwaarborg (en néerlandais)")
    expect(await commandsOf(async () => agent.get(pathOf(page)))).to.be.at.most(6)
  })

  it("shows to each the pages of hers that are to be looked at again", async () => {
    const page = await guidePage({ text: { title: "Relais nocturne" } })
    await inOneStep(() => GuidePage.updateOne({ _id: page._id }, { reviewBy: addDays(today(), -1) }))
    expect(textOf((await (await owner()).get("/guide")).text)).to.match(
      /À revoir par vous .*Relais nocturne À revoir depuis/,
    )
    expect(textOf((await (await reader()).get("/guide")).text)).not.to.include("À revoir par vous")
  })
})
