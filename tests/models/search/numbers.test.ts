import { expect } from "chai"
import { phones } from "../../../models/migrations/2026-11-30-phones.ts"
import { mark } from "../../../models/search/excerpt.ts"
import { askedWords } from "../../../models/search/query.ts"
import { SearchEntry } from "../../../models/searchEntry.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { stepCollection } from "../../../server/stepCollection.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { anOrganisation, aPerson } from "../../support/makers/network.ts"

const hrefsIn = (html: string) => [...html.matchAll(/<h2><a href="([^"]*)"/g)].map(([, href]) => href!)

async function finds(typed: string) {
  const reader = await as(await cast.socialWorker())
  return hrefsIn((await reader.get(`/search?q=${encodeURIComponent(typed)}`).expect(200)).text)
}

const fixed = [
  "02 000 71 26",
  "020007126",
  "02/000.71.26",
  "+32 2 000 71 26",
  "0032 (0)2 000 71 26",
  "0200071",
  "02 000 71",
]
const mobile = [
  "0479 71 26 38",
  "0479712638",
  "0479/712.638",
  "+32479712638",
  "32479712638",
  "00 32 479 71 26 38",
  "047971",
]

describe("a telephone number that is looked for", () => {
  it("finds whose it is, and the text that holds it, however it is written, and nothing beside", async () => {
    const page = await guidePage({ text: { title: "Une garantie", phone: "02 000 71 26 (le matin)" } })
    const house = await anOrganisation({ phone: "02/000.71.26" })
    const person = await aPerson(undefined, { phone: "0479 71 26 38" })
    const text = await guidePage({ text: { title: "Un texte", html: "<p>Appelez le 0479/71.26.38 le 26.</p>" } })
    await guidePage({ text: { title: "26 colis pour 71 personnes, 000" } })
    for (const typed of fixed)
      expect(await finds(typed), typed).to.have.members([`/guide/${page.slug}`, `/organisations/${house.id}`])
    for (const typed of mobile)
      expect(await finds(typed), typed).to.have.members([`/people/${person.id}`, `/guide/${text.slug}`])
    expect(await finds("02 000 71 27")).to.deep.equal([])
    expect(await finds("garantie 020007126")).to.deep.equal([`/guide/${page.slug}`])

    const reader = await as(await cast.socialWorker())
    for (const typed of fixed)
      expect((await reader.get(`/organisations?q=${encodeURIComponent(typed)}`)).text, typed).to.include(
        `/organisations/${house.id}`,
      )
    for (const typed of mobile)
      expect((await reader.get(`/people?q=${encodeURIComponent(typed)}`)).text, typed).to.include(
        `/people/${person.id}`,
      )
    expect((await reader.get("/people?q=0479712639")).text).not.to.include(`/people/${person.id}`)
  })

  it("is marked as it stands in the text, whole", () => {
    expect(mark("Appelez le 02/000.71.26, le 26.", askedWords("020007126"))).to.deep.equal([
      { text: "Appelez le ", marked: false },
      { text: "02/000.71.26", marked: true },
      { text: ", le 26.", marked: false },
    ])
  })

  it("is no day, no month and no number of a company", () => {
    for (const typed of ["01/02/2026", "06 2026", "0402.206.045", "2026", "112"])
      expect(
        askedWords(typed).map(({ word }) => word),
        typed,
      ).to.deep.equal(typed.split(/[\s./]/))
  })

  it("finds what lay in the search before, once the data are brought up to date, and twice is harmless", async () => {
    const page = await guidePage({ text: { title: "Ancienne fiche", phone: "02 000 72 38" } })
    const person = await aPerson(undefined, { phone: "0479 71 26 49" })
    for (const [id, text] of [
      [page.id, "Un texte."],
      [person.id, ""],
    ] as const)
      await SearchEntry.collection.updateOne({ "of.id": id }, { $set: { text, terms: ["rien"] } })
    expect(await finds("020007238")).to.deep.equal([])
    for (let times = 0; times < 2; times += 1) {
      let after = null as string | null
      do after = await inOneStep(() => phones.run(after, { collection: stepCollection }))
      while (after !== null)
    }
    expect(await finds("020007238")).to.deep.equal([`/guide/${page.slug}`])
    expect(await finds("0479712649")).to.deep.equal([`/people/${person.id}`])
    expect((await SearchEntry.findOne({ "of.id": page.id }).lean())?.text).to.equal("Un texte.\n02 000 72 38")
  })
})
