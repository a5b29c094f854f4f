import { expect } from "chai"
import type { Page } from "playwright-core"
import { MinutesItem } from "../../models/minutesItem.ts"
import { cast } from "../support/cast.ts"
import { aDraft, proceedings, shown } from "../support/makers/minutes.ts"
import { until } from "../support/until.ts"
import { showChanges } from "../support/writes.ts"
import { closeWriting, type, write, writing } from "../support/writingBrowser.ts"

const line = (page: Page) => page.locator("[data-saved]")
const tooLong = "Ce texte est trop long. Raccourcissez-le."

/** Puts a text into the notes on a point, as one that comes back from the device is put there. */
async function put(page: Page, index: number, text: string): Promise<void> {
  await page
    .locator("textarea[data-editor]")
    .nth(index)
    .evaluate((field: HTMLTextAreaElement, value) => {
      field.value = value
      field.dispatchEvent(new Event("input", { bubbles: true }))
    }, text)
}

describe("minutes that hold more than can be saved", function () {
  this.timeout(120_000)

  afterEach(closeWriting)

  it("say it at the text that is too long, before it leaves, and go on saving all others", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting, await cast.secretary(), { deaf: true })
    await write(page, 0, "Court.")
    // Longer than its field, and in a form longer than the site takes.
    await put(page, 0, `${"€".repeat(19)} `.repeat(12_500))
    await page.locator(".minutes-point").nth(0).getByText(tooLong).waitFor()
    await write(page, 1, "Un autre point.")
    expect(await shown(meeting, 1)).to.equal("Un autre point.")
    expect(await line(page).innerText()).to.equal("Enregistré, sauf ce qui est signalé ci-dessus.")
    expect(await shown(meeting, 0)).to.equal("Court.")
    await put(page, 0, "Court de nouveau.")
    await line(page)
      .filter({ hasText: /^Enregistré à/ })
      .waitFor()
    expect(await shown(meeting, 0)).to.equal("Court de nouveau.")
    expect(await page.getByText(tooLong).count()).to.equal(0)
  })

  it("are saved in as many steps as the texts need that are long together", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting, await cast.secretary(), { deaf: true })
    const [long, other] = ["é".repeat(190_000), "à".repeat(190_000)]
    await put(page, 0, long)
    await put(page, 1, other)
    await until(
      "both are saved",
      async () => (await shown(meeting, 0)) === long && (await shown(meeting, 1)) === other,
      30_000,
    )
    await line(page)
      .filter({ hasText: /^Enregistré à/ })
      .waitFor()
  })

  it("say at once what is refused, where the cursor is too, and leave the words under it where they were", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting, await cast.secretary(), { deaf: true })
    const blank = page.locator(".minutes-item").nth(1).locator(".minutes-blank").first()
    await blank.locator("summary").click()
    const decision = blank.getByLabel("Nouvelle décision")
    await decision.click()
    await page.keyboard.insertText("mot".repeat(1000))
    // The field grows, and shows its end.
    await page.waitForTimeout(1000)
    const grown = await decision.evaluate((field) => field.getBoundingClientRect().top)
    await page.locator(".minutes-item").nth(1).getByText(tooLong).waitFor()
    expect(await decision.evaluate((field) => field === document.activeElement)).to.equal(true)
    expect(Math.abs((await decision.evaluate((field) => field.getBoundingClientRect().top)) - grown)).to.be.below(2)
    expect(await line(page).innerText()).to.equal("Enregistré, sauf ce qui est signalé ci-dessus.")
    // Said once, however often it is refused.
    await page.keyboard.insertText("mot")
    await page.waitForTimeout(3500)
    expect(await page.getByText(tooLong).count()).to.equal(1)
    await type(page, 0, "Ailleurs.")
    await until("all else is saved", async () => (await shown(meeting, 0)) === "Ailleurs.")
  })

  it("keep what is too long in a new line, and say where it is after a reload, though its point was taken out elsewhere", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting, await cast.secretary(), { deaf: true })
    const blank = page.locator(".minutes-item").nth(1).locator(".minutes-blank").first()
    await blank.locator("summary").click()
    await blank.getByLabel("Nouvelle décision").fill("mot ".repeat(60_000))
    await page.locator(".minutes-item").nth(1).getByText(tooLong).waitFor()
    await page.waitForTimeout(1000)
    await page.reload()
    expect(await page.getByLabel("Nouvelle décision").nth(1).inputValue()).to.include("mot mot mot")
    await page.locator(".minutes-item").nth(1).getByText(tooLong).waitFor()
    await MinutesItem.deleteOne({ _id: (await proceedings(meeting)).items[1]!._id })
    await showChanges()
    for (const time of ["once", "again"]) {
      await page.reload()
      await page.locator("main > .notice").getByText("mot mot mot").waitFor({ state: "attached", timeout: 10_000 })
      await line(page)
        .filter({ hasText: "Enregistré, sauf ce qui est signalé ci-dessus." })
        .waitFor({ timeout: 10_000 })
      expect(await page.locator("main > .notice").count(), time).to.equal(1)
    }
    await page.goto("/")
    await page.goto(`/meetings/${meeting.id}/minutes/edit`)
    await page.locator("main > .notice").getByText("mot mot mot").waitFor({ state: "attached", timeout: 10_000 })
  })

  it("say what to do where a saving is too large for the site all the same", async () => {
    const meeting = await aDraft()
    const page = await writing(meeting, await cast.secretary(), { deaf: true })
    await page.route(`**/meetings/${meeting.id}/minutes`, (route) =>
      route.fulfill({
        status: 413,
        contentType: "application/json",
        body: JSON.stringify({ text: "Ce formulaire envoie 2 Mo au plus." }),
      }),
    )
    await type(page, 0, "Trop.")
    await line(page)
      .filter({
        hasText: "tout cela est trop grand pour un seul envoi. Votre texte reste ici : raccourcissez le plus long",
      })
      .waitFor()
  })
})
