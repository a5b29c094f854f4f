import { expect } from "chai"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readCorrections } from "../../server/scripts/sentences/correcting.ts"
import { pageOfSentences } from "../../server/scripts/sentences/page.ts"
import { theChromium } from "../support/chromium.ts"
import { axeFaults, sidewaysFaults } from "../support/faults.ts"

describe("whoever corrects the sentences of the site", () => {
  const folder = mkdtempSync(join(tmpdir(), "maillage-test-sentences-"))
  after(() => rmSync(folder, { recursive: true, force: true }))

  it("opens one page from her disk, corrects two of them, takes one back, and saves the other as a file", async () => {
    const file = join(folder, "sentences.html")
    writeFileSync(file, pageOfSentences("nl"))
    const context = await (await theChromium()).newContext({ viewport: { width: 360, height: 640 } })
    const page = await context.newPage()
    await page.goto(`file://${file}`)
    expect(await sidewaysFaults(page)).to.deep.equal([])
    const status = page.locator("[role=status]")
    expect(await status.innerText()).to.equal("Geen verbeteringen")
    const field = page.locator("textarea[data-path='guide.title'][lang=nl]")
    const was = await field.inputValue()
    expect(await field.getAttribute("aria-label")).to.equal("guide.title, in het Nederlands")
    await field.fill("Onze gids")
    await page.locator("textarea[data-path='guide.title'][lang=fr]").fill("Notre guide")
    expect(await status.innerText()).to.equal("2 verbeteringen")
    await page.locator("textarea[data-path='guide.title'][lang=fr]").fill("Guide")
    expect(await status.innerText()).to.equal("1 verbetering")
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("button", { hasText: "Het bestand met verbeteringen bewaren" }).click(),
    ])
    expect(download.suggestedFilename()).to.equal("corrections.json")
    expect(readCorrections(readFileSync(await download.path(), "utf8"))).to.deep.equal([
      { path: "guide.title", language: "nl", was, is: "Onze gids" },
    ])
    // All are alike: some thousands of them would be looked at for minutes.
    await page.evaluate(() =>
      document.querySelectorAll(".sentence:nth-of-type(n + 4)").forEach((each) => each.remove()),
    )
    expect(await axeFaults(page)).to.deep.equal([])
    await context.close()
  })
})
