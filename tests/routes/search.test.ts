import { expect } from "chai"
import { checkPage, indexPage } from "../../models/guidePage/editing.ts"
import { Decision } from "../../models/decision.ts"
import { indexAllForSearch } from "../../models/concerns/searchable.ts"
import { searchLimits } from "../../models/search.ts"
import { type SearchKind, searchKinds } from "../../models/search/kinds.ts"
import { SearchEntry } from "../../models/searchEntry.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { as } from "../support/app.ts"
import { cast, type Someone } from "../support/cast.ts"
import { docsExamined } from "../support/examined.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { guidePage } from "../support/makers/guide.ts"
import { aBody, anOrganisation, aPerson } from "../support/makers/network.ts"
import { aDraft, publish, publishedMinutes, typedSummary, write } from "../support/makers/minutes.ts"
import { textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"
import { translate } from "../../views/translate.ts"

const looks = async (who: Someone, query: string) => (await (await visit(who)).get(`/search?${query}`)).text
const hrefsIn = (html: string) => [...html.matchAll(/<h2><a href="([^"]*)"/g)].map(([, href]) => href!)

/** So many things to be found under one word. */
async function many(word: string, count: number, kind: SearchKind = "event", date?: string): Promise<void> {
  await inOneStep(() =>
    indexAllForSearch(
      Array.from({ length: count }, (_, index) => ({
        kind,
        id: `${word}-${index}`,
        language: "fr" as const,
        title: `Rencontre ${index}`,
        text: `On y parle de ${word}.`,
        href: `/calendar/events/${word}-${index}`,
        audience: ["network"],
        ...(date && { date }),
      })),
    ),
  )
}

describe("/search", () => {
  it("shows what it is, since when, and the words that were looked for in the sentence that has them", async () => {
    const page = await guidePage({
      text: {
        title: "Ferronnerie solidaire",
        lead: "Un atelier.",
        html: "<h2>Où aller</h2>" + "<p>Rien ici.</p><ul><li>Les tricycles réparés partent le jour même</li></ul>",
      },
    })
    const html = await looks(await cast.socialWorker(), "q=TRICYCLE+repare")
    expect(hrefsIn(html)).to.deep.equal([`/guide/${page.slug}`])
    expect(html).to.include(
      'Les <mark class="found">tricycles</mark> <mark class="found">réparés</mark> partent le jour même',
    )
    expect(textOf(html)).to.match(
      /Un résultat pour « TRICYCLE repare »\..*Fiche du guide Ferronnerie solidaire .*partent le jour même.* vérifiée le \S+ \d+(?:er)? \S+ \d{4}/,
    )
    expect(textOf(html)).to.include("Où aller – Rien ici.")
  })

  it("finds by the endings of either language what somebody wrote without saying in which", async () => {
    const dutch = await anEvent({ title: "Bezoek aan twee pottenbakkerijen" })
    const french = await anEvent({ title: "Visite de deux poteries" })
    for (const [typed, event] of [
      ["pottenbakkerij bezoek", dutch],
      ["poterie visite", french],
    ] as const) {
      const html = await looks(await cast.socialWorker(), `q=${encodeURIComponent(typed)}`)
      expect(hrefsIn(html), typed).to.deep.equal([`/calendar/events/${event.id}`])
      expect(html).not.to.match(/<h2><a [^>]*lang=/)
    }
  })

  it("finds in both languages, and says which one a result is in", async () => {
    await guidePage({ text: { title: "Fietsen lenen", html: "<p>Bakfietsen voor verhuizingen.</p>" }, language: "nl" })
    const html = await looks(await cast.socialWorker(), "q=bakfiets")
    expect(html).to.include('lang="nl" hreflang="nl"').and.include('<p lang="nl">')
    expect(textOf(html)).to.include("Fietsen lenen").and.include("(en néerlandais)")
  })

  it("hides what a reader may not read, in the results, in the counts and in the kinds", async () => {
    const by = await cast.coordinator()
    const meeting = await aDraft(await cast.steering(), { by, plan: { title: "Séance ornithologique" } })
    await write(meeting, [await typedSummary(meeting, "Le budget ornithologique reste entre nous.")], by)
    await publish(meeting, by)
    const inside = await looks(await cast.steeringPublic(), "q=ornithologique")
    const outside = await looks(await cast.socialWorker(), "q=ornithologique")
    expect(inside).to.include(`/meetings/${meeting.id}/minutes`)
    expect(textOf(inside)).to.match(/2 résultats pour.*1 PV/)
    // The date and the title of a meeting are everyone's: what was said there is not.
    expect(hrefsIn(outside)).to.deep.equal([`/meetings/${meeting.id}`])
    expect(textOf(outside)).to.include("Un résultat pour « ornithologique ».").and.not.include("1 PV")
  })

  it("keeps to one kind when asked, and still says how many of each there are", async () => {
    await many("girouettes", 3)
    const page = await guidePage({ text: { title: "Girouettes et vents" } })
    const html = await looks(await cast.socialWorker(), "q=girouettes&kind=guidePage")
    expect(hrefsIn(html)).to.deep.equal([`/guide/${page.slug}`])
    expect(textOf(html)).to.match(/Un résultat pour.*Tout 3 événements 1 fiche du guide/)
  })

  it("gives results by twenty, with a way to the next ones and back", async () => {
    await many("palissandre", 21)
    const first = await looks(await cast.socialWorker(), "q=palissandre")
    expect(hrefsIn(first)).to.have.length(20)
    expect(first).to.include("/search?q&#x3D;palissandre&amp;page&#x3D;2")
    const second = await looks(await cast.socialWorker(), "q=palissandre&page=2")
    expect(hrefsIn(second)).to.have.length(1)
    expect(hrefsIn(first)).not.to.include(hrefsIn(second)[0])
    const ofKind = await looks(await cast.socialWorker(), "q=palissandre&kind=event")
    expect(ofKind).to.include("/search?q&#x3D;palissandre&amp;kind&#x3D;event&amp;page&#x3D;2")
    const back = await looks(await cast.socialWorker(), "q=palissandre&kind=event&page=2")
    expect(back).to.include('/search?q&#x3D;palissandre&amp;kind&#x3D;event"')
  })

  it("shows three of each kind where there are several, and leads to the others", async () => {
    await many("chardonneret", 5)
    const page = await guidePage({ text: { title: "Chardonneret" } })
    const html = await looks(await cast.socialWorker(), "q=chardonneret")
    expect(hrefsIn(html)).to.have.length(4).and.include(`/guide/${page.slug}`)
    expect(textOf(html)).to.include("2 autres événements").and.include("6 résultats")
    expect(hrefsIn(await looks(await cast.socialWorker(), "q=chardonneret&kind=event"))).to.have.length(5)
  })

  it("leads to the others of each kind also where the results go over two pages", async () => {
    const kinds = ["event", "guidePage", "interpellation", "decision", "meeting", "minutes", "body"] as const
    for (const kind of kinds) await many("balustrade", 4, kind)
    const pages = [
      await looks(await cast.socialWorker(), "q=balustrade"),
      await looks(await cast.socialWorker(), "q=balustrade&page=2"),
    ]
    expect(pages.map((page) => hrefsIn(page).length)).to.deep.equal([20, 1])
    const led = pages.flatMap((page) =>
      [...page.matchAll(/class="results-more[^"]*"><a href="[^"]*kind(?:=|&#x3D;)(\w+)"/g)].map(([, kind]) => kind!),
    )
    expect(led.sort()).to.deep.equal([...kinds].sort())
    await SearchEntry.deleteMany({ "of.id": /^balustrade-/ })
  })

  it("says in the reader's language where somebody works, and which body decided", async () => {
    const organisation = await anOrganisation({ "name.fr": "Maison Fenouil", "name.nl": "Huis Fenouil" })
    const person = await aPerson(organisation, { familyName: "Fenouillard" })
    const body = await aBody({ "name.fr": "Groupe Fenouil", "name.nl": "Werkgroep Fenouil" })
    const meeting = await publishedMinutes(body)
    const decision = (await Decision.findOne({ meeting: meeting._id }))!
    const reader = await makeSomeone({ language: "nl" })
    const dutch = textOf(await looks(reader, "q=fenouillard"))
    expect(dutch).to.include("Huis Fenouil").and.not.include("Maison Fenouil")
    expect(textOf(await looks(await cast.socialWorker(), "q=fenouillard"))).to.include("Maison Fenouil")
    expect(textOf(await looks(reader, `q=${decision.code!}&kind=decision`)))
      .to.include("Werkgroep Fenouil")
      .and.not.include("Groupe Fenouil")
    await SearchEntry.deleteMany({ "of.id": { $in: [organisation.id, person.id, body.id] } })
  })

  it("names what has names in both languages in the reader's", async () => {
    const organisation = await anOrganisation({
      "name.fr": "Maison Ornicar",
      "name.nl": "Huis Ornicar",
      "description.fr": "Logement.",
      "description.nl": "Huisvesting.",
    })
    const body = await aBody({ "name.fr": "Groupe Ornicar", "name.nl": "Werkgroep Ornicar" })
    const reader = await makeSomeone({ language: "nl" })
    const french = textOf(await looks(await cast.socialWorker(), "q=ornicar"))
    const dutch = textOf(await looks(reader, "q=ornicar"))
    expect(french).to.include("Maison Ornicar Logement.").and.include("Groupe Ornicar").and.not.include("Huis Ornicar")
    expect(dutch)
      .to.include("Huis Ornicar Huisvesting.")
      .and.include("Werkgroep Ornicar")
      .and.not.include("Maison Ornicar")
    await SearchEntry.deleteMany({ "of.id": { $in: [organisation.id, body.id] } })
  })

  it("finds who works in a house by either name of it", async () => {
    const organisation = await anOrganisation({ "name.fr": "Maison Sorbier", "name.nl": "Huis Lijsterbes" })
    const person = await aPerson(organisation, { language: "nl" })
    for (const word of ["sorbier", "lijsterbes"])
      expect(hrefsIn(await looks(await cast.socialWorker(), `q=${word}&kind=person`)), word).to.deep.equal([
        `/people/${person.id}`,
      ])
  })

  it("counts each kind in words that « plus de » can stand before", () => {
    for (const language of ["fr", "nl"] as const)
      for (const { area } of Object.values(searchKinds))
        for (const count of [1, 100])
          expect(translate(language, `${area}.inSearch.count`, { count }), area).to.match(/^\d/)
  })

  it("says more than so many of what is too much to count, and hides nothing of another kind behind it", async () => {
    await many("mirabelle", searchLimits.ranked + 30)
    const page = await guidePage({ text: { title: "Mirabelle" } })
    const browser = await as(await cast.socialWorker())
    const html = (await browser.get("/search?q=mirabelle")).text
    expect(hrefsIn(html)[0]).to.equal(`/guide/${page.slug}`)
    expect(textOf(html))
      .to.include(`Plus de ${searchLimits.counted + 1} résultats pour « mirabelle ».`)
      .and.include(`Plus de ${searchLimits.counted} événements`)
      .and.include(`Plus de ${searchLimits.counted - searchLimits.ofKind} autres événements`)
      .and.include("1 fiche")
    expect(hrefsIn((await browser.get("/search?q=mirabelle&kind=guidePage")).text)).to.deep.equal([
      `/guide/${page.slug}`,
    ])
    const alone = textOf((await browser.get("/search?q=mirabelle&kind=event&page=12")).text)
    expect(alone)
      .to.include("Page 12 sur 12")
      .and.include(`${searchLimits.ranked + 30} résultats pour`)
  })

  it("brings of what is too much to rank what says it in its title, and what is recent", async () => {
    await many("reinette", searchLimits.alone + 30, "event", "2019-03-04")
    const [titled, late] = [
      await anEvent({ title: "Fête de la reinette" }),
      await anEvent({ description: "Une reinette." }),
    ]
    await SearchEntry.updateOne({ "of.id": titled.id }, { date: "2019-01-01" })
    const hrefs = hrefsIn(await looks(await cast.socialWorker(), "q=reinette&kind=event"))
    expect(hrefs[0]).to.equal(`/calendar/events/${titled.id}`)
    expect(hrefs[1]).to.equal(`/calendar/events/${late.id}`)
    const last = textOf(await looks(await cast.socialWorker(), "q=reinette&kind=event&page=99"))
    expect(last).to.include(`Plus de ${searchLimits.alone} résultats`).and.include("Page 20 sur 20")
  })

  it("looks at no more of what there is much of than of what there is some of", async function () {
    this.timeout(120_000)
    const reader = await cast.socialWorker()
    const examined = () => docsExamined(() => looks(reader, "q=calville"))
    await many("calville", 1000)
    await many("calville", 500, "decision")
    const before = await examined()
    await many("calville rouge", 2000)
    expect(await examined()).to.be.at.most(before + 20)
    expect(before).to.be.at.most(1000)
    await SearchEntry.deleteMany({ terms: "calville" })
  })

  it("finds in the guide's own field every page that the wide search finds, also where other texts have all the words", async () => {
    await many("tamaris langes", 2)
    const page = await guidePage({ text: { title: "Tamaris et meubles" } })
    const who = await cast.socialWorker()
    for (const query of ["q=tamaris+langes", "q=tamaris+langes&kind=guidePage"]) {
      const html = await looks(who, query)
      expect(hrefsIn(html)[0], query).to.equal(`/guide/${page.slug}`)
      expect(textOf(html), query).to.include("Aucune fiche du guide ne contient tous ces mots")
    }
    expect(textOf(await looks(who, "q=tamaris+langes&kind=event")))
      .to.include("2 résultats pour")
      .and.not.include("Aucune fiche du guide")
  })

  it("brings no other page of the guide to whoever asks for a thing by its name", async () => {
    await guidePage({ text: { title: "Rotonde de jour" } })
    const event = await anEvent({ title: "Fête de la rotonde rouge" })
    expect(hrefsIn(await looks(await cast.socialWorker(), "q=rotonde+rouge"))).to.deep.equal([
      `/calendar/events/${event.id}`,
    ])
  })

  it("finds by its name what is called by small words", async () => {
    const organisation = await anOrganisation({ "name.fr": "Toi et Moi", "name.nl": "Jij en Wij" })
    for (const typed of ["Toi+et+Moi", "toietmoi", "jij+en+wij"])
      expect(hrefsIn(await looks(await cast.socialWorker(), `q=${typed}`))[0], typed).to.equal(
        `/organisations/${organisation.id}`,
      )
    const event = await anEvent({ title: "Par et Pour" })
    expect(hrefsIn(await looks(await cast.socialWorker(), "q=par+et+pour"))).to.deep.equal([
      `/calendar/events/${event.id}`,
    ])
  })

  it("tells the minutes of one body apart by their day", async () => {
    const body = await aBody({ "name.fr": "Groupe Pervenche" })
    for (const day of ["2026-02-12", "2026-03-12"])
      await publish(await aDraft(body, { by: await cast.coordinator(), plan: { day } }), await cast.coordinator())
    expect(textOf(await looks(await cast.socialWorker(), "q=pervenche&kind=minutes")))
      .to.match(/Pervenche , 12 février 2026/)
      .and.match(/Pervenche , 12 mars 2026/)
  })

  it("says of each result what its date is, and of a page since when it should have been looked at again", async () => {
    const page = await guidePage({ text: { title: "Saponaire" } })
    await anEvent({ title: "Atelier saponaire", day: "2026-12-08" })
    const words = async () => textOf(await looks(await cast.socialWorker(), "q=saponaire"))
    expect(await words())
      .to.match(/Événement Atelier saponaire .*le mardi 8 décembre 2026/)
      .and.match(/Fiche du guide Saponaire .*vérifiée le \S+ \d+(?:er)? \S+ \d{4}/)
    page.reviewBy = "2026-11-06"
    await inOneStep(() => indexPage(page))
    expect(await words()).to.match(
      /Saponaire .*vérifiée le \S+ \d+(?:er)? \S+ \d{4} ?\. À revoir depuis le vendredi 6 novembre 2026/,
    )
    await checkPage(page._id, (await cast.coordinator()).person.id)
    expect(await words()).not.to.include("À revoir")
  })

  it("says what to try when nothing answers, which words were left out, and what can be looked for", async () => {
    const who = await cast.socialWorker()
    expect(textOf(await looks(who, "q=zzyzxq")))
      .to.include("Rien ne correspond à « zzyzxq ».")
      .and.include("Essayez un autre mot")
    await guidePage({ text: { title: "Hamacs suspendus" } })
    expect(textOf(await looks(who, "q=hamacs+zzyzxq")))
      .to.include("Aucun texte ne contient tous ces mots")
      .and.include("Hamacs suspendus")
    // Whoever opens the search writes at once; whoever reads results does not lose her place.
    expect(await looks(who, "")).to.match(/id="search-again"[^>]* autofocus/)
    expect(await looks(who, "q=hamacs")).to.not.match(/id="search-again"[^>]* autofocus/)
    expect(textOf(await looks(who, "")))
      .to.include("Cherchez en un mot ou deux")
      .and.not.include("Rien ne correspond")
  })

  it("shows what was typed as text, never as markup", async () => {
    const html = await looks(await cast.socialWorker(), `q=${encodeURIComponent("<img src=x> \"' $where")}`)
    expect(html).to.include('value="&lt;img src&#x3D;x&gt;').and.not.include("<img src=x>")
  })
})
