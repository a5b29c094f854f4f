import { expect } from "chai"
import type { Page } from "playwright-core"
import { visit } from "../support/demoSite.ts"

describe("a coordinator who planned the same series twice", () => {
  let page: Page
  before(async () => {
    page = await visit({ as: "coordinator" })
  })
  after(() => page?.context().close())

  async function plan(title: string) {
    await page.goto("/meetings/series/new?body=logement")
    await page.locator("[name='title']").fill(title)
    await page.locator("[name='rule.nth']").selectOption("3")
    await page.locator("[name='rule.weekday']").selectOption("4")
    await page.locator("[name='start']").fill("17:00")
    await page.locator("[name='end']").fill("18:00")
    await page
      .getByRole("button", { name: /^Planifier/ })
      .first()
      .click()
  }
  const arrived = async () => {
    await page.waitForURL(/\/meetings\/series\/[0-9a-f]{24}$/)
    return new URL(page.url()).pathname
  }
  async function bin(press: (name: string) => Promise<void>) {
    await press("Mettre la série à la corbeille")
    await page.getByRole("button", { name: "Mettre à la corbeille" }).click()
    await page.getByText("À la corbeille depuis le").waitFor()
  }

  it("is asked the second time, and undoes it in four gestures at most, from the list of meetings", async () => {
    await plan("")
    const first = await arrived()
    // The very same form, sent again at once, would be taken for a double click, and lead to the first series.
    await plan("Réunion du mois")
    await page.getByText(/Cette série existe déjà\s:/).waitFor()
    await page.getByRole("button", { name: "Planifier quand même" }).click()
    const twin = await arrived()
    const meeting = (await page.locator(".entries a").first().getAttribute("href"))!

    await page.goto("/meetings?body=logement")
    let gestures = 1
    await page.locator(`a[href="${meeting}"]`).first().click()
    gestures += 1
    await page.getByRole("link", { name: "Voir la série dont elle fait partie" }).click()
    await page.waitForURL(`**${twin}`)
    // The one that opens what asks, and its button.
    gestures += 2
    await bin((name) => page.getByText(name, { exact: true }).click())
    expect(gestures).to.be.at.most(4)

    await page.goto("/meetings?body=logement")
    expect(await page.locator(`a[href="${meeting}"]`).count()).to.equal(0)
    await page.goto("/meetings?when=bin")
    expect(await page.locator(`a[href="${twin}"]`).count()).to.equal(1)

    // The first one stands, until the demonstration gets its calendar back.
    await page.goto(first)
    expect(await page.locator(".entries a").count()).to.be.above(5)
    await bin((name) => page.getByText(name, { exact: true }).click())
  })
})
