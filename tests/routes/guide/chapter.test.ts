import { expect } from "chai"
import { GuideChapter } from "../../../models/guideChapter.ts"
import { GuidePage } from "../../../models/guidePage.ts"
import { cast } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

const name = { fr: "Se loger", nl: "Wonen" }
const housing = async () => {
  await cast.network()
  return (
    (await GuideChapter.findOne({ number: 7 })) ??
    (await GuideChapter.create({ number: 7, slug: "se-loger", name, description: name }))
  )
}
const placeOf = async (page: GuidePage) => {
  const { chapter, number } = (await GuidePage.findById(page._id))!
  return { chapter: String(chapter), number }
}

describe("/guide/:slug/chapter", () => {
  it("puts a page and its translation at the end of another chapter, at the same address", async () => {
    const other = await housing()
    const last = await GuidePage.countDocuments({ chapter: other._id })
    const page = await guidePage({ text: { title: "Garantie locative" } })
    const sister = await guidePage({ text: { title: "Huurwaarborg" }, language: "nl", of: page.page })
    const path = `/guide/${page.slug}`
    const owner = await visit(await cast.healthMember())
    expect((await owner.get(path)).text).to.include(`${path}/chapter/edit`)
    const form = (await owner.get(`${path}/chapter/edit`)).text
    expect(formOf(form, `${path}/chapter`)).to.include({ _method: "PATCH", chapter: String(page.chapter) })

    const moved = await owner.post(`${path}/chapter`, { _method: "PATCH", chapter: other.id as string })
    expect([moved.status, moved.get("Location")]).to.deep.equal([303, path])
    expect(await placeOf(page)).to.deep.equal({ chapter: other.id, number: `7.${last + 1}` })
    expect(await placeOf(sister)).to.deep.equal({ chapter: other.id, number: `7.${last + 2}` })
    expect(textOf((await owner.get(path)).text))
      .to.include("La fiche est rangée dans son chapitre.")
      .and.include(`7.${last + 1}`)

    await owner.post(`${path}/chapter`, { _method: "PATCH", chapter: other.id as string })
    expect(await placeOf(page)).to.deep.equal({ chapter: other.id, number: `7.${last + 1}` })
  })

  it("asks for a chapter that there is, and leaves the page where it was", async () => {
    const page = await guidePage()
    const owner = await visit(await cast.healthMember())
    const before = await placeOf(page)
    const refused = await owner.post(`/guide/${page.slug}/chapter`, {
      _method: "PATCH",
      chapter: "0123456789abcdef01234567",
    })
    expect(refused.status).to.equal(422)
    expect(textOf(refused.text)).to.include("Choisissez le chapitre où l’on cherchera cette fiche.")
    expect(await placeOf(page)).to.deep.equal(before)
  })
})
