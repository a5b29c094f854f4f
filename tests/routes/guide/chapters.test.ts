import { expect } from "chai"
import { GuideChapter } from "../../../models/guideChapter.ts"
import { GuidePage } from "../../../models/guidePage.ts"
import { addPage } from "../../../models/guidePage/editing.ts"
import { cast } from "../../support/cast.ts"
import { makeSomeone } from "../../support/makers/account.ts"
import { guideChapter } from "../../support/makers/guide.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

const text = {
  title: "Bains publics",
  lead: "",
  who: "",
  address: "",
  phone: "",
  hours: "",
  forWhom: "",
  toBring: "",
  html: "",
}

describe("/guide/chapters", () => {
  it("are added, renamed and moved by the coordination; the pages' numbers follow", async () => {
    await guideChapter()
    const browser = await visit(await cast.coordinator())
    const form = formOf((await browser.get("/guide/chapters/new")).text, "/guide/chapters")
    await browser.post("/guide/chapters", { ...form, number: "61", nameFr: "Se laver", nameNl: "Zich wassen" })
    const chapter = (await GuideChapter.findOne({ slug: "se-laver" }))!
    const by = (await cast.coordinator()).person.id as string
    const page = await addPage({ text, chapter: chapter.id as string, language: "fr", owners: [], of: null, by })
    expect(page.number).to.equal("61.1")

    const path = `/guide/chapters/${chapter.id as string}`
    const moved = {
      ...formOf((await browser.get(`${path}/edit`)).text, path),
      number: "3",
      nameFr: "Se laver, laver son linge",
    }
    await browser.post(path, moved)
    expect((await GuidePage.findById(page._id))!.number).to.equal("3.1")
    expect(textOf((await browser.get("/guide")).text)).to.match(/3\. Se laver, laver son linge .*4\. Se soigner/)
  })

  it("keep their numbers apart, and need a name", async () => {
    const chapter = await guideChapter()
    const browser = await visit(await cast.coordinator())
    const refused = async (fields: object) =>
      textOf((await browser.post("/guide/chapters", { nameFr: "Autre", ...fields })).text)
    expect(await refused({ number: String(chapter.number) })).to.include("qu’aucun autre chapitre ne porte")
    expect(await refused({ number: "0" })).to.include("Indiquez un numéro de 1 à 99")
    expect((await browser.post("/guide/chapters", { number: "62", nameFr: "" })).status).to.equal(422)
    expect(await GuideChapter.exists({ number: 62 })).to.equal(null)
  })

  it("offer the next free number, put the fields of the reader's language first, and take their address from it", async () => {
    const browser = await visit(await cast.coordinator())
    const last = (await GuideChapter.findOne().sort({ number: -1 }).lean())!.number
    const page = (await browser.get("/guide/chapters/new")).text
    expect(formOf(page, "/guide/chapters")["number"]).to.equal(String(last + 1))
    expect(page.indexOf('name="nameFr"')).to.be.below(page.indexOf('name="nameNl"'))
    const dutch = await visit(await makeSomeone({ language: "nl", coordinator: true }))
    const hers = (await dutch.get("/guide/chapters/new")).text
    expect(hers.indexOf('name="nameNl"')).to.be.below(hers.indexOf('name="nameFr"'))
    await dutch.post("/guide/chapters", {
      ...formOf(hers, "/guide/chapters"),
      nameFr: "Se chauffer",
      nameNl: "Zich verwarmen",
    })
    expect(await GuideChapter.findOne({ number: last + 1 })).to.include({ slug: "zich-verwarmen" })
  })
})
