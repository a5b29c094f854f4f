import { expect } from "chai"
import { accounts, password, theDemo, visit } from "../support/demoSite.ts"

describe("the door", function () {
  this.timeout(300_000)
  before(() => theDemo())

  for (const javaScriptEnabled of [true, false]) {
    const scripts = javaScriptEnabled ? "with scripts" : "without scripts"

    it(`refuses a wrong password in words, then leads to where one wanted to go, and out again, ${scripts}`, async () => {
      const page = await visit({ javaScriptEnabled })
      await page.goto("/guide")
      await page.getByLabel("Adresse e-mail").fill(accounts.socialWorker)
      await page.getByLabel("Mot de passe").fill("pas le bon")
      await page.locator("button.primary").click()
      await page.locator("[data-refused]").waitFor()
      expect(await page.getByLabel("Adresse e-mail").inputValue()).to.equal(accounts.socialWorker)
      await page.getByLabel("Mot de passe").fill(password)
      await page.locator("button.primary").click()
      await page.waitForURL("**/guide")
      expect(await page.textContent("h1")).to.equal("Guide")
      await page.getByRole("button", { name: "Se déconnecter" }).click()
      await page.waitForURL("**/session/new")
      await page.goto("/guide")
      expect(page.url()).to.include("/session/new")
      await page.context().close()
    })
  }

  it("opens over plain http at an address that is not localhost, in its clothes", async () => {
    const { port } = await theDemo()
    const page = await visit({ baseURL: `http://maillage.test:${port}` })
    await page.goto("/session/new")
    expect(await page.evaluate(() => isSecureContext), "a place without https").to.equal(false)
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector(".button.primary")!).backgroundColor),
    ).not.to.match(/rgba\(0, 0, 0, 0\)|rgb\(239, 239, 239\)/)
    await page.getByLabel("Adresse e-mail").fill(accounts.healthMember)
    await page.getByLabel("Mot de passe").fill(password)
    await page.locator("button.primary").click()
    await page.getByRole("button", { name: "Se déconnecter" }).waitFor()
    expect(new URL(page.url()).pathname).to.equal("/")
    await page.context().close()
  })

  it("lets one leave by the menu of a phone without scripts, whose foot keeps one line of links in both languages", async () => {
    // By the door, not by the session that other journeys share: it ends here.
    const page = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
    await page.goto("/session/new")
    await page.getByLabel("Adresse e-mail").fill(accounts.healthMember)
    await page.getByLabel("Mot de passe").fill(password)
    await page.locator("button.primary").click()
    await page.waitForURL("**/")
    for (const language of ["nl", "fr"]) {
      await page.goto("/charter")
      await page.getByRole("button", { name: "Menu" }).click()
      await page.locator(`.menu button[name=language][value=${language}]`).click()
      await page.waitForURL("**/charter")
      const tops = await page
        .locator(".site-foot li:visible")
        .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)))
      expect([tops.length, new Set(tops).size], language).to.deep.equal([3, 1])
    }
    await page.getByRole("button", { name: "Menu" }).click()
    await page.locator(".menu").getByRole("button", { name: "Se déconnecter" }).click()
    await page.waitForURL("**/session/new")
    await page.context().close()
  })

  it("has a menu that opens on a phone without scripts", async () => {
    const page = await visit({ as: "socialWorker", javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
    await page.goto("/")
    const link = page.getByRole("navigation", { name: "Principale" }).getByRole("link", { name: "Réunions" })
    expect(await link.isVisible()).to.equal(false)
    await page.getByRole("button", { name: "Menu" }).click()
    await link.click()
    await page.waitForURL("**/meetings")
    await page.context().close()
  })
})
