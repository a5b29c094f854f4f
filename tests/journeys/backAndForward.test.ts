import { expect } from "chai"
import { addDays } from "../../models/concerns/day.ts"
import { longDate } from "../../views/dates.ts"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { guidePage } from "../support/makers/guide.ts"
import { aMeeting, fresh } from "../support/makers/meetings.ts"
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
        const context = await (
          await theChromium()
        ).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block", javaScriptEnabled })
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
  for (const javaScriptEnabled of [true, false])
    it(`ask which is kept where a day is put right again after it was saved, ${javaScriptEnabled ? "with scripts" : "without scripts"}`, async () => {
      const [site, coordinator, meeting] = [
        await listeningSite(),
        await cast.coordinator(),
        await aMeeting(await cast.housing()),
      ]
      const context = await (
        await theChromium()
      ).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block", javaScriptEnabled })
      await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, coordinator) }])
      const page = await context.newPage()
      await showChanges()
      const [right, wrong] = [meeting.day, addDays(meeting.day, 2)]
      const save = () => page.locator("main form.form").first().getByRole("button", { name: "Enregistrer" }).click()
      await page.goto(`/meetings/${meeting.id}/edit`)
      await page.locator("[name=day]").fill(wrong)
      await save()
      await page.waitForURL(`**/meetings/${meeting.id}`)
      await page.goBack()
      // The browser brings back what she had typed.
      await page.waitForFunction(
        (said) => document.querySelector<HTMLInputElement>("[name=day]")?.value === said,
        wrong,
      )
      await page.locator("[name=day]").fill(right)
      await save()
      await page
        .locator(".error")
        .filter({ hasText: longDate(wrong, "fr") })
        .first()
        .waitFor()
      expect(await page.locator("[name=day]").inputValue()).to.equal(right)
      await save()
      await page.locator("[name=day]").waitFor({ state: "detached" })
      expect((await fresh(meeting)).day).to.equal(right)
      await context.close()
    })

  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 360, height: 740 },
  ])
    it(`show in an editor what its field holds, at ${viewport.width} px`, async () => {
      const [site, coordinator] = [await listeningSite(), await cast.coordinator()]
      const context = await (
        await theChromium()
      ).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block", viewport })
      await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, coordinator) }])
      const page = await context.newPage()
      page.on("dialog", (dialog) => void dialog.accept())
      const at = `/guide/${(await guidePage()).slug}/edit`
      await showChanges()
      const editor = page.locator("[contenteditable=true]").first()
      const words = "Neuf mots écrits avant de partir."
      const shownAndHeld = () =>
        page.waitForFunction(
          (said) =>
            [
              document.querySelector<HTMLElement>("[contenteditable=true]")?.innerText,
              document.querySelector<HTMLTextAreaElement>("textarea[name=markdown]")?.value,
            ].every((text) => text?.includes(said)),
          words,
        )
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
