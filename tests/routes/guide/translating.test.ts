import { expect } from "chai"
import { GuidePage } from "../../../models/guidePage.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { binPage } from "../../../models/guidePage/binning.ts"

describe("/guide/new?of=", () => {
  it("shows nothing of a page in the bin to who may not take it out, nor joins a page to it", async () => {
    const owner = await cast.secretary()
    const own = await guidePage({ text: { title: "Une fiche à elle" } })
    await GuidePage.updateOne({ _id: own._id }, { owners: [owner.person._id] })
    const page = await guidePage({ text: { title: "Crise psychique", lead: "Le secret de la corbeille" } })
    await (await as(owner)).get(`/guide/new?of=${page.slug}`).expect(200)
    await binPage(page._id, String((await cast.coordinator()).person._id))

    await (await as(owner)).get(`/guide/${page.slug}`).expect(404)
    await (await as(owner)).get(`/guide/new?of=${page.slug}`).expect(404)
    await (await as(owner)).post("/guide").send({ of: page.slug, title: "Crise", chapter: String(page.chapter), language: "nl" })
      .expect(404).expect(({ text }) => expect(text).not.to.include("Le secret de la corbeille"))
    await (await as(await cast.coordinator())).get(`/guide/new?of=${page.slug}`).expect(200)
  })
})
