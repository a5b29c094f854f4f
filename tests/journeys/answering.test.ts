import { expect } from "chai"
import type { Page } from "playwright-core"
import { visit } from "../support/demoSite.ts"
import { convoke, plan } from "../support/planning.ts"

const year = new Date().getFullYear() + 1

/** What a hand does on a page: a press, or a field that is filled. */
function counting() {
  const hand = {
    gestures: 0,
    async press(target: { click: () => Promise<void> }) {
      hand.gestures += 1
      await target.click()
    },
    async fill(target: { fill: (text: string) => Promise<void> }, words: string) {
      hand.gestures += 1
      await target.fill(words)
    },
  }
  return hand
}

for (const scripts of [true, false]) {
  describe(`the coordinator who notes twenty answers given by telephone, ${scripts ? "with" : "without"} scripts`, () => {
    let page: Page, path: string

    before(async () => {
      page = await visit({ as: "coordinator", javaScriptEnabled: scripts })
      path = await plan(page, {
        body: "assemblee",
        day: `${year}-11-${scripts ? "16" : "17"}`,
        start: "12:15",
        end: "13:45",
      })
      await convoke(page, path)
      await page.goto(path)
    })

    after(() => page?.context().close())

    it("does so in at most twenty-five gestures, on one page", async () => {
      const hand = counting()
      await hand.press(page.getByRole("link", { name: "Noter les réponses, relancer" }).first())
      await page.waitForURL("**/attendance")
      const lines = page.locator(".noting-line")
      const names: string[] = []
      for (let line = 0; line < 20; line += 1) {
        names.push((await lines.nth(line).locator("legend strong").innerText()).trim())
        const said = line === 3 ? "représenté·e" : line % 4 === 0 ? "excusé·e" : "présent·e"
        await hand.press(lines.nth(line).getByLabel(said, { exact: true }))
        if (line === 3) await hand.fill(lines.nth(line).getByLabel("Représenté·e par"), "Awa Ba")
      }
      await hand.press(page.getByRole("button", { name: "Enregistrer les réponses" }))
      await page.getByText("20 réponses sont notées.").waitFor()
      expect(hand.gestures).to.be.at.most(25)

      const noted = await page
        .locator(".noting-line", { hasText: "noté par Mireille Adjovi" })
        .locator("legend strong")
        .allInnerTexts()
      // Her own answer is hers, and noted by nobody else.
      expect(noted.map((name) => name.trim()).sort()).to.deep.equal(
        names.filter((name) => name !== "Mireille Adjovi").sort(),
      )
      expect(await page.getByText(/^Représenté·e par Awa Ba, noté par/).count()).to.equal(1)
      expect(await page.locator("main").innerText()).to.match(/20 réponses, sur \d+ personnes invitées/)
    })

    it("shows the name of a stand-in only where somebody is represented, and nothing hides behind the foot of the page", async () => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`${path}/attendance`)
      const silent = page.locator(".noting-line").first()
      expect(await silent.getByLabel("Représenté·e par").isVisible()).to.equal(false)
      await silent.getByLabel("représenté·e", { exact: true }).check()
      expect(await silent.getByLabel("Représenté·e par").isVisible()).to.equal(true)
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).to.equal(true)
    })
  })
}
