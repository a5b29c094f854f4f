import { expect } from "chai"
import type { BrowserContextOptions } from "playwright-core"
import { GuidePage } from "../../models/guidePage.ts"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { axeFaults, sidewaysFaults } from "../support/faults.ts"
import { listeningSite } from "../support/listening.ts"
import { guidePage } from "../support/makers/guide.ts"
import { showChanges } from "../support/writes.ts"

describe("whose session ended while she wrote", function () {
  this.timeout(120_000)

  for (const [name, options] of [
    ["with scripts", {}],
    ["without scripts, on a phone", { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }],
  ] as [string, BrowserContextOptions][]) {
    it(`signs in in another tab, goes on, and finds every word saved, ${name}`, async () => {
      const her = await cast.healthMember()
      const guide = await guidePage()
      await showChanges()
      const context = await (
        await theChromium()
      ).newContext({ baseURL: await listeningSite(), locale: "fr-BE", serviceWorkers: "block", ...options })
      const page = await context.newPage()
      const enter = async (door: typeof page) => {
        await door.getByLabel("Adresse e-mail").fill(her.email)
        await door.getByLabel("Mot de passe", { exact: true }).fill(her.password)
        await door.getByRole("button", { name: "Se connecter" }).click()
      }
      await page.goto(`/guide/${guide.slug}/edit`)
      await enter(page)
      await page.waitForURL(/\/edit$/)

      const written = "Sonner deux fois, demander « Ömer » & dire < le mot > convenu."
      await page.locator("[name=lead]").fill(written)
      const other = await context.newPage()
      await other.goto("/account")
      if (options.viewport) await other.getByRole("button", { name: "Menu" }).click()
      await other.getByRole("button", { name: "Se déconnecter" }).click()
      await other.waitForURL(/\/session\/new/)

      await page.getByRole("button", { name: "Enregistrer" }).first().click()
      await page.getByRole("heading", { name: "Il faut vous connecter de nouveau" }).waitFor()
      expect(await sidewaysFaults(page)).to.deep.equal([])
      if (options.javaScriptEnabled !== false) expect(await axeFaults(page)).to.deep.equal([])
      const [door] = await Promise.all([
        context.waitForEvent("page"),
        page.getByRole("link", { name: "Connectez-vous dans un autre onglet" }).click(),
      ])
      await enter(door)
      await door.waitForURL(/\/edit$/)

      await page.getByRole("button", { name: "Reprendre" }).click()
      await page.waitForURL(new RegExp(`/guide/${guide.slug}$`))
      expect(await page.locator("main").innerText()).to.include(written)
      expect((await GuidePage.findById(guide._id))!.lead).to.equal(written)
      await context.close()
    })
  }
})
