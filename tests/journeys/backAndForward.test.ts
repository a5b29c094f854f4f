import { expect } from "chai"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { guidePage } from "../support/makers/guide.ts"
import { showChanges } from "../support/writes.ts"

const written = "Le numéro a changé :\nappeler l’accueil."

describe("Back and Forward in a form that its button saves", function () {
  this.timeout(120_000)

  const forms: [what: string, path: () => Promise<string>, field: string][] = [
    ["a report of the guide", async () => `/guide/${(await guidePage()).slug}/reports/new`, "#text"],
    ["the mission of a body", async () => `/bodies/${(await cast.housing()).slug}/edit`, "textarea[name='mission.fr']"],
  ]
  for (const javaScriptEnabled of [true, false]) {
    for (const [what, path, field] of forms) {
      it(`lose no word of ${what}, ${javaScriptEnabled ? "with scripts" : "without scripts"}`, async () => {
        const [site, coordinator] = [await listeningSite(), await cast.coordinator()]
        const context = await (await theChromium()).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block", javaScriptEnabled })
        await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, coordinator) }])
        const page = await context.newPage()
        // With scripts she is asked whether she leaves, and does.
        page.on("dialog", (dialog) => void dialog.accept())
        const at = await path()
        await showChanges()
        await page.goto("/guide")
        await page.goto(at)
        await page.locator(field).fill(written)

        await page.goto("/bodies")
        await page.goBack()
        expect(await page.locator(field).inputValue(), "Back").to.equal(written)
        await page.goBack()
        expect(new URL(page.url()).pathname).to.equal("/guide")
        await page.goForward()
        expect(new URL(page.url()).pathname).to.equal(at)
        expect(await page.locator(field).inputValue(), "Back, then Forward").to.equal(written)
        await context.close()
      })
    }
  }
  for (const viewport of [{ width: 1280, height: 900 }, { width: 360, height: 740 }])
    it(`show in an editor what its field holds, at ${viewport.width} px`, async () => {
      const [site, coordinator] = [await listeningSite(), await cast.coordinator()]
      const context = await (await theChromium()).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block", viewport })
      await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, coordinator) }])
      const page = await context.newPage()
      page.on("dialog", (dialog) => void dialog.accept())
      const at = `/guide/${(await guidePage()).slug}/edit`
      await showChanges()
      const editor = page.locator("[contenteditable=true]").first()
      const words = "Neuf mots écrits avant de partir."
      const shownAndHeld = () => page.waitForFunction((said) => [document.querySelector<HTMLElement>("[contenteditable=true]")?.innerText,
        document.querySelector<HTMLTextAreaElement>("textarea[name=markdown]")?.value].every((text) => text?.includes(said)), words)
      await page.goto(at)
      await editor.click()
      await editor.press("End")
      await editor.pressSequentially(` ${words}`)
      await shownAndHeld()
      // What the device keeps is put back with words of its own: here only the browser brings back what the field held.
      const forget = () => page.evaluate(() => localStorage.clear())
      await page.goto("/bodies")
      await forget()
      await page.goBack()
      await shownAndHeld()
      await page.goForward()
      await forget()
      await page.goBack()
      await shownAndHeld()
      await context.close()
    })
})
