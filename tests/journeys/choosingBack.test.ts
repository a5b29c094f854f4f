import { expect } from "chai"
import type { Page } from "playwright-core"
import { Affiliation } from "../../models/affiliation.ts"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { guidePage } from "../support/makers/guide.ts"
import { aMeeting } from "../support/makers/meetings.ts"
import { aBody, anOrganisation, aPerson } from "../support/makers/network.ts"
import { until } from "../support/until.ts"
import { showChanges } from "../support/writes.ts"

async function open(path: string, javaScriptEnabled: boolean): Promise<Page> {
  const site = await listeningSite()
  const context = await (
    await theChromium()
  ).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block", javaScriptEnabled })
  await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, await cast.coordinator()) }])
  const page = await context.newPage()
  page.on("dialog", (dialog) => void dialog.accept())
  await showChanges()
  await page.goto(path)
  return page
}

describe("Back in a form where somebody is asked for by name", function () {
  this.timeout(180_000)

  const person = async (familyName: string) =>
    aPerson(await anOrganisation({ "name.fr": `Maison ${familyName}` }), { givenName: "Lucie", familyName })
  const forms: [what: string, path: () => Promise<string>, field: string, others: Record<string, string>][] = [
    ["a seat", async () => `/bodies/${(await aBody()).slug}/seats`, "postTyped", { until: "2031-02-03" }],
    [
      "a point of an agenda",
      async () => `/meetings/${(await aMeeting(await cast.housing())).id}/agenda`,
      "presenter",
      { title: "Un point" },
    ],
    [
      "a guest",
      async () => `/meetings/${(await aMeeting(await cast.housing())).id}/guests`,
      "name",
      { email: "vie@exemple.be" },
    ],
    ["somebody new", async () => "/people/new", "organisationTyped", { familyName: "Zéphyr" }],
    ["an invitation", async () => "/invitations/new", "organisationTyped", { familyName: "Zéphyr" }],
  ]
  for (const javaScriptEnabled of [true, false])
    for (const [what, path, field, others] of forms)
      it(`loses nothing of ${what}, ${javaScriptEnabled ? "with scripts" : "without scripts"}`, async () => {
        const page = await open(await path(), javaScriptEnabled)
        const input = page.locator(`main [name="${field}"]`).first()
        await input.click()
        await input.pressSequentially("Quelqu’un")
        for (const [name, value] of Object.entries(others))
          await page.locator(`main [name="${name}"]`).first().fill(value)
        await page.goto("/bodies")
        await page.goBack()
        for (const [name, value] of Object.entries({ ...others, [field]: "Quelqu’un" }))
          await until(`${name} is there again`, async () => {
            return (await page.locator(`main [name="${name}"]`).first().inputValue()) === value
          })
        await page.context().close()
      })

  it("still has whom one picked for a seat", async () => {
    const sought = await person("Krwquartz")
    const page = await open(`/bodies/${(await aBody()).slug}/seats`, true)
    const input = page.locator("[name=postTyped]")
    await input.click()
    await input.pressSequentially("krwq")
    await page.getByRole("option", { name: "Krwquartz" }).click()
    await page.goto("/bodies")
    await page.goBack()
    await until("she is there again", async () => {
      return (await input.inputValue()) === "Lucie Krwquartz (Maison Krwquartz)"
    })
    const posts = await Affiliation.find({ person: sought._id }).lean()
    expect(await page.locator("[data-picked]").inputValue()).to.equal(String(posts[0]!._id))
    await page.context().close()
  })

  it("still has whom one picked for a page", async () => {
    const [one, other] = [await person("Krwquarto"), await person("Krwquarte")]
    const page = await open(`/guide/${(await guidePage()).slug}/owners/edit`, true)
    const input = page.locator("[name=ownersTyped]")
    for (const { familyName } of [one, other]) {
      await input.click()
      await input.pressSequentially(familyName)
      await page.getByRole("option", { name: familyName }).click()
    }
    await page.getByRole("checkbox", { name: "Krwquarto" }).uncheck()
    await input.pressSequentially("Encore")
    await page.goto("/bodies")
    await page.goBack()
    await until("the words are there again", async () => (await input.inputValue()) === "Encore")
    expect(await page.getByRole("checkbox", { name: "Krwquarte" }).isChecked()).to.equal(true)
    expect(await page.getByRole("checkbox", { name: "Krwquarto" }).isChecked()).to.equal(false)
    await page.context().close()
  })

  for (const javaScriptEnabled of [true, false])
    it(`still has which of two one chose after « Chercher », ${javaScriptEnabled ? "with scripts" : "without scripts"}`, async () => {
      const mark = javaScriptEnabled ? "Krwqx" : "Krwqy"
      for (const end of ["a", "e"]) await person(`${mark}${end}`)
      const page = await open(`/bodies/${(await aBody()).slug}/seats`, javaScriptEnabled)
      await page.locator("[name=postTyped]").fill(mark)
      // With scripts the button that saves asks which, too.
      if (javaScriptEnabled) await page.getByRole("button", { name: "Ouvrir le siège" }).click()
      else await page.locator("[data-find]").click()
      const second = page.getByRole("radio", { name: `${mark}e` })
      await second.check()
      await page.locator("[name=until]").fill("2031-02-03")
      await page.goto("/bodies")
      await page.goBack()
      await until(
        "the day is there again",
        async () => (await page.locator("[name=until]").inputValue()) === "2031-02-03",
      )
      expect(await second.isChecked()).to.equal(true)
      await page.context().close()
    })
})
