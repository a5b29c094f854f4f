import { expect } from "chai"
import PostalMime from "postal-mime"
import type { Page } from "playwright-core"
import { linkIn } from "../support/visit.ts"
import { answerTo, theDemo, until, visit } from "../support/demoSite.ts"

describe("a convocation", function () {
  this.timeout(300_000)
  let path: string

  before(() => theDemo())

  /** The assembly that comes next and that nobody has convoked yet. */
  async function nextAssembly(page: Page): Promise<string> {
    await page.goto("/")
    const line = page.locator("li, article").filter({ hasText: "Assemblée" }).filter({ hasText: "La convocation n’est pas encore partie" })
    return (await line.getByRole("link", { name: /Assemblée/ }).first().getAttribute("href"))!
  }

  it("reaches each invited person once, after the coordinator has seen the mail and the names", async () => {
    const { mail } = await theDemo()
    const page = await visit({ as: "coordinator" })
    path = await nextAssembly(page)
    await page.goto(`${path}/convocation/new`)
    await page.locator("summary").filter({ hasText: "personnes" }).click()
    const invited = (await page.locator("details.more .small").allTextContents()).map((each) => each.trim())
    expect(invited.length).to.be.above(20)
    expect(mail.letters).to.have.length(0)
    await page.getByRole("button", { name: /Envoyer la convocation à \d+ personnes/ }).click()
    await page.waitForURL(`**${path}`)
    await until("every letter", () => mail.letters.length >= invited.length, 120_000)
    expect(mail.letters.map(({ to }) => to).sort()).to.deep.equal(invited.sort())
    await page.goto(`${path}/convocation`)
    await page.context().close()
  })

  it("is answered from the mail's link without signing in; a scanner that follows the links answers nothing", async () => {
    const { mail } = await theDemo()
    const letter = mail.letters.find(({ to }) => to === "membre.sante@demo.example") ?? mail.letters.at(-1)!
    const { text, html } = await PostalMime.parse(letter.raw)
    const link = linkIn(text, "replies")
    const links = [...html!.matchAll(/href="([^"]*\/replies\/[^"]*)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&"))
    expect(links).to.have.length.at.least(3)

    for (const each of links) expect((await answerTo(each, null)).status).to.equal(200)
    const coordinator = await visit({ as: "coordinator" })
    const excused = async () => {
      await coordinator.goto(path)
      return Number(/(\d+) excusé/.exec(await coordinator.locator("main").innerText())?.[1] ?? 0)
    }
    expect(await excused()).to.equal(0)

    const page = await visit({ viewport: { width: 360, height: 640 } })
    await page.goto(link)
    await page.getByRole("button", { name: /^Excusé/ }).click()
    await page.getByRole("status").filter({ hasText: /excusé/i }).waitFor()
    expect(await page.getByRole("button", { name: "Se déconnecter" }).count()).to.equal(0)
    expect(await excused()).to.equal(1)
    await page.context().close()
    await coordinator.context().close()
  })
})
