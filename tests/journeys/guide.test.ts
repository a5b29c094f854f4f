import { expect } from "chai"
import { theDemo, visit } from "../support/demoSite.ts"
import { sidewaysFaults } from "../support/faults.ts"

/** What a social worker types with somebody in front of her, and the page that she needs. */
const needs = [["garanties locatives", "Garantie locative"], ["mediateur dettes", "Médiation de dettes"]] as const

describe("the social worker with somebody in front of her", () => {
  before(() => theDemo())

  for (const javaScriptEnabled of [true, false]) {
    const scripts = javaScriptEnabled ? "with scripts" : "without scripts"
    for (const [words, title] of needs) {
      it(`finds « ${title} » from her phone in two words, and whom to call on its first screen, ${scripts}`, async () => {
        const page = await visit({ as: "socialWorker", javaScriptEnabled, viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })
        await page.goto("/")
        const search = page.getByRole("searchbox").first()
        if (!await search.isVisible()) await page.getByRole("link", { name: "Rechercher" }).tap()
        await search.fill(words)
        await search.press("Enter")
        const first = page.locator(".results li").first()
        expect(await first.getByRole("link").innerText()).to.include(title)
        expect(await first.locator("mark").count(), "the words that it found").to.be.above(0)
        await first.getByRole("link").tap()
        await page.getByRole("heading", { level: 1, name: title }).waitFor()
        const call = page.getByRole("link", { name: /^Appeler/ })
        expect(await call.getAttribute("href")).to.match(/^tel:\+32\d+$/)
        const { y, height } = (await call.boundingBox())!
        expect(y + height, "to call without scrolling").to.be.below(640)
        expect(await page.locator(".facts").innerText()).to.match(/Où/).and.match(/Quand|Heures|Ouvert/)
        expect(await page.locator("main").innerText()).to.match(/Vérifiée le .* par /)
        expect(await sidewaysFaults(page)).to.deep.equal([])
        await page.context().close()
      })
    }
  }
})
