import { expect } from "chai"
import { theDemo, visit } from "../support/demoSite.ts"
import { sidewaysFaults } from "../support/faults.ts"

/** What a social worker types with somebody in front of her, and the page that she needs. */
const needs = [
  ["garanties locatives", "Garantie locative"],
  ["mediateur dettes", "Médiation de dettes"],
] as const

describe("the social worker with somebody in front of her", () => {
  before(() => theDemo())

  for (const javaScriptEnabled of [true, false]) {
    const scripts = javaScriptEnabled ? "with scripts" : "without scripts"
    for (const [words, title] of needs) {
      it(`finds « ${title} » from her phone in two words, and whom to call on its first screen, ${scripts}`, async () => {
        const page = await visit({
          as: "socialWorker",
          javaScriptEnabled,
          viewport: { width: 360, height: 640 },
          hasTouch: true,
          isMobile: true,
        })
        await page.goto("/")
        const search = page.getByRole("searchbox").first()
        if (!(await search.isVisible())) await page.getByRole("link", { name: "Rechercher" }).tap()
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
        expect(await page.locator(".facts").innerText())
          .to.match(/Où/)
          .and.match(/Quand|Heures|Ouvert/)
        expect(await page.locator("main").innerText()).to.match(/Vérifiée le .* par /)
        expect(await sidewaysFaults(page)).to.deep.equal([])
        await page.context().close()
      })
    }
  }

  const phone = { as: "socialWorker", viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true } as const

  it("finds the guide on her first page, and with Back the chapter that she had opened", async () => {
    const page = await visit(phone)
    await page.goto("/")
    await page.getByRole("link", { name: "Trouver un lit pour ce soir" }).waitFor()
    await page.getByRole("link", { name: "Ouvrir le guide" }).tap()
    await page.locator("details.chapter summary").nth(2).tap()
    const first = page.locator("details.chapter[open] li a").first()
    const title = await first.innerText()
    await first.tap()
    await page.getByRole("heading", { level: 1, name: title }).waitFor()
    await page.goBack()
    await page.locator("details.chapter[open]").getByRole("link", { name: title }).waitFor()
    await page.context().close()
  })

  it("ticks what the person has brought, which is gone when the page is opened again", async () => {
    const page = await visit({ ...phone, javaScriptEnabled: false })
    await page.goto("/guide/aide-medicale-urgente")
    const boxes = page.locator(".checklist").getByRole("checkbox")
    await page.locator(".checklist label").first().tap()
    expect([await boxes.count(), await boxes.first().isChecked(), await boxes.last().isChecked()]).to.deep.equal([
      3,
      true,
      false,
    ])
    for (const label of await page.locator(".checklist label, .facts a, .guide-sister a, .near .small > a").all())
      expect((await label.boundingBox())!.height, await label.innerText()).to.be.at.least(36)
    await page.goto("/guide/aide-medicale-urgente")
    expect(await boxes.first().isChecked()).to.equal(false)
    await page.context().close()
  })

  it("reads letters that are twice as large: the way to search and the menu stay on the screen, and no word of a title is cut", async () => {
    const page = await visit(phone)
    for (const path of ["/", "/meetings", "/guide", "/guide/aide-medicale-urgente"]) {
      await page.goto(path)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "32px"
      })
      expect(await sidewaysFaults(page), path).to.deep.equal([])
      for (const box of [page.getByRole("link", { name: "Rechercher" }).first(), page.locator(".menu-button")]) {
        const { x, width } = (await box.boundingBox())!
        expect(x + width, path).to.be.at.most(360)
      }
      const cut = await page.evaluate(() => {
        const title = document.querySelector("h1")
        const range = document.createRange()
        const words = [...(title?.firstChild?.textContent ?? "").matchAll(/[\p{L}’]+/gu)]
        return words
          .filter(({ 0: word, index }) => {
            range.setStart(title!.firstChild!, index)
            range.setEnd(title!.firstChild!, index + word.length)
            return range.getClientRects().length > 1
          })
          .map(([word]) => word)
      })
      expect(cut, path).to.deep.equal([])
    }
    await page.context().close()
  })
})
