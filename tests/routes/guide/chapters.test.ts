import { expect } from "chai"
import { GuideChapter } from "../../../models/guideChapter.ts"
import { GuidePage } from "../../../models/guidePage.ts"
import { addChapter, nextChapterNumber } from "../../../models/guidePage/arranging.ts"
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

const name = { nameFr: "Se réchauffer", nameNl: "Zich opwarmen", descriptionFr: "", descriptionNl: "" }
const aChapter = async () =>
  `/guide/chapters/${String(await addChapter({ number: await nextChapterNumber(), ...name }, "fr"))}`

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

  it("lose nothing of what two people write at once: other fields stay, and the same one is asked about", async () => {
    const path = await aChapter()
    const [hers, his, mine] = await Promise.all([1, 2, 3].map(async () => visit(await cast.coordinator())))
    const first = formOf((await hers!.get(`${path}/edit`)).text, path)
    await hers!.post(path, { ...first, descriptionFr: "Où se chauffer.", nameFr: "Se chauffer ici" })
    expect((await his!.post(path, { ...first, descriptionNl: "Waar het warm is." })).status).to.equal(303)
    const now = async () => (await GuideChapter.findById(path.split("/").at(-1)).lean())!
    const kept = await now()
    expect([kept.name.fr, kept.description.fr, kept.description.nl]).to.deep.equal([
      "Se chauffer ici",
      "Où se chauffer.",
      "Waar het warm is.",
    ])
    const asked = await mine!.post(path, { ...first, descriptionFr: "Autre chose.", nameFr: "Autre nom" })
    expect(asked.status).to.equal(422)
    expect(textOf(asked.text)).to.include("« Où se chauffer. »").and.include("« Se chauffer ici »")
    const form = formOf(asked.text, path)
    expect(form).to.include({ descriptionFr: "Autre chose.", descriptionNl: "Waar het warm is." })
    expect((await mine!.post(path, { ...form, "keep[nameFr]": "theirs" })).status).to.equal(303)
    const chosen = await now()
    expect([chosen.name.fr, chosen.description.fr]).to.deep.equal(["Se chauffer ici", "Autre chose."])
  })

  it("keep the number that one gave them, with their pages, where another changes their name in a page opened before", async () => {
    const path = await aChapter()
    const chapter = path.split("/").at(-1)!
    const by = (await cast.coordinator()).person.id as string
    const page = await addPage({ text, chapter, language: "fr", owners: [], of: null, by })
    const [hers, mine] = [await visit(await cast.coordinator()), await visit(await cast.coordinator())]
    const first = formOf((await hers.get(`${path}/edit`)).text, path)
    const number = await nextChapterNumber()
    expect((await hers.post(path, { ...first, number: String(number) })).status).to.equal(303)
    expect((await mine.post(path, { ...first, nameNl: "Anders" })).status).to.equal(303)
    expect((await GuideChapter.findById(chapter))!).to.include({ number })
    expect((await GuidePage.findById(page._id))!.number).to.equal(`${number}.1`)
  })
})
