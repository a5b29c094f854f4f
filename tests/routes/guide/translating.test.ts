import { expect } from "chai"
import { GuidePage } from "../../../models/guidePage.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { guidePage } from "../../support/makers/guide.ts"
import { binPage } from "../../../models/guidePage/binning.ts"
import { textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

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
    await (
      await as(owner)
    )
      .post("/guide")
      .send({ of: page.slug, title: "Crise", chapter: String(page.chapter), language: "nl" })
      .expect(404)
      .expect(({ text }) => expect(text).not.to.include("Le secret de la corbeille"))
    await (await as(await cast.coordinator())).get(`/guide/new?of=${page.slug}`).expect(200)
  })
})

describe("A page of the guide in both languages", () => {
  it("names the other one under its title, and the switch of languages leads there", async () => {
    const french = await guidePage({ text: { title: "Garantie locative à Molenbroek" } })
    const dutch = await guidePage({ text: { title: "Huurwaarborg in Molenbroek" }, language: "nl", of: french.page })
    const alone = await guidePage({ text: { title: "Une seule langue" } })
    const who = await cast.socialWorker()
    const browser = await visit(who)
    const { text } = await browser.get(`/guide/${french.slug}`)
    expect(textOf(text)).to.match(
      /Le CPAS paie les soins\. Deze fiche bestaat in het Nederlands: Huurwaarborg in Molenbroek/,
    )
    expect(text).to.include(`name="next.nl" value="/guide/${dutch.slug}"`).and.not.include('name="next.fr"')
    const pressed = { next: `/guide/${french.slug}`, "next.nl": `/guide/${dutch.slug}` }
    expect((await browser.post("/account/language", { language: "nl", ...pressed })).get("Location")).to.equal(
      `/guide/${dutch.slug}`,
    )
    const there = (await browser.get(`/guide/${dutch.slug}`)).text
    expect(there).to.include(`name="next.fr" value="/guide/${french.slug}"`)
    expect((await browser.post("/account/language", { language: "fr", ...pressed })).get("Location")).to.equal(
      `/guide/${french.slug}`,
    )
    expect(
      (await browser.post("/account/language", { language: "nl", next: "/", "next.nl": "//elsewhere.example" })).get(
        "Location",
      ),
    ).to.equal("/")
    await browser.post("/account/language", { language: "fr", next: "/" })
    expect((await browser.get(`/guide/${alone.slug}`)).text).to.not.include('name="next.nl"')
  })
})
