import { expect } from "chai"
import type { BrowserContext, Page } from "playwright-core"
import { changeEvent } from "../../models/event/editing.ts"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { anEvent } from "../support/makers/calendar.ts"
import { showChanges } from "../support/writes.ts"

const first = "Venez avec vos questions.\nEntrée libre."

for (const javaScriptEnabled of [true, false])
  describe(`whoever writes in a plain form, ${javaScriptEnabled ? "with" : "without"} scripts`, function () {
    this.timeout(120_000)
    let context: BrowserContext, page: Page

    before(async () => {
      const baseURL = await listeningSite()
      context = await (
        await theChromium()
      ).newContext({ baseURL, locale: "fr-BE", serviceWorkers: "block", javaScriptEnabled, reducedMotion: "reduce" })
      const author = await cast.healthMember()
      await context.addCookies([{ name: "session", url: baseURL, value: await sessionOf(baseURL, author) }])
      page = await context.newPage()
    })
    after(() => context.close())

    const description = () => page.locator("[name=description]")
    const save = () => page.getByRole("button", { name: "Enregistrer" }).click()

    it("finds her words on the device, meets a colleague's, and puts back what stood there before", async () => {
      const event = await anEvent({ title: "Portes ouvertes", description: first })
      const colleague = await makeSomeone({ givenName: "Odile", familyName: "Renard", coordinator: true })
      await showChanges()
      const path = `/calendar/events/${event.id}`
      await page.goto(`${path}/edit`)
      await description().fill("Annulé pour cause de neige.")
      if (javaScriptEnabled) {
        await page.waitForTimeout(1000)
        page.once("dialog", (dialog) => void dialog.accept())
        await page.reload()
        await page.getByText("Nous avons remis ce que vous aviez écrit ici").waitFor()
        expect(await description().inputValue()).to.equal("Annulé pour cause de neige.")
      }
      await changeEvent(event._id, {
        typed: { description: "Reporté au printemps." },
        was: "{}",
        by: colleague.person.id as string,
      })
      await showChanges()
      await save()
      await page.getByText("Odile Renard").first().waitFor()
      await page.locator("[name='keep[description]'][value=mine]").check()
      await save()
      await page.waitForURL((url) => url.pathname === path)
      expect(await page.locator(".text").innerText()).to.equal("Annulé pour cause de neige.")
      await page.goto(`${path}/edit`)
      await page.getByText("Écrit par Odile Renard").waitFor()
      await page.getByRole("button", { name: "Remettre ce qui était écrit avant" }).click()
      await page.waitForURL((url) => url.pathname === path)
      await page.getByText("Ce qui était écrit avant est remis.").waitFor()
      expect(await page.locator(".text").innerText()).to.equal("Reporté au printemps.")
    })
  })
