import { expect } from "chai"
import type { Page } from "playwright-core"
import { attachmentsOf } from "../../models/attachment.ts"
import { cast } from "../support/cast.ts"
import { theChromium } from "../support/chromium.ts"
import { pdf } from "../support/files.ts"
import { listeningSite, sessionOf } from "../support/listening.ts"
import { aDraft, minutesOf } from "../support/makers/minutes.ts"
import { showChanges } from "../support/writes.ts"

describe("choosing files", function () {
  this.timeout(120_000)
  let page: Page, of: { kind: string; id: string }

  before(async () => {
    const site = await listeningSite()
    const context = await (await theChromium()).newContext({ baseURL: site, locale: "fr-BE", serviceWorkers: "block" })
    await context.addCookies([{ name: "session", url: site, value: await sessionOf(site, await cast.secretary()) }])
    page = await context.newPage()
    of = { kind: "minutes", id: String((await minutesOf(await aDraft()))._id) }
    await showChanges()
    await page.goto(`/attachments/new?kind=${of.kind}&id=${of.id}`)
  })

  after(() => page?.context().close())

  it("says how heavy they are before anything leaves, and leaves out at once what would be refused in the end", async () => {
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer })
    await page
      .getByLabel("Fichiers")
      .setInputFiles([
        file("trop.pdf", Buffer.alloc(27_000_000, "x")),
        file("vide.pdf", Buffer.alloc(0)),
        file("bon.pdf", pdf),
      ])
    const said = (await page.locator(".chosen").innerText()).replaceAll(/\s/g, " ")
    expect(said)
      .to.include("« trop.pdf » (27 Mo) ne partira pas : 25 Mo au plus par fichier.")
      .and.include("« vide.pdf » ne partira pas : il est vide.")
      .and.include("Un fichier choisi, 0,1 ko.")
    await page.getByRole("button", { name: "Joindre" }).click()
    await page.getByText("Un fichier est joint").first().waitFor()
    expect((await attachmentsOf(of)).map(({ name }) => name)).to.deep.equal(["bon.pdf"])
  })
})
