import { expect } from "chai"
import type { Page } from "playwright-core"
import { answerTo, theDemo, until, visit } from "../support/demoSite.ts"
import { type Letter, lettersSince } from "../support/letters.ts"
import { convoke, plan } from "../support/planning.ts"

describe("the member who answers a convocation from her mail", () => {
  let coordinator: Page, path: string, letter: Letter

  before(async () => {
    const { mail } = await theDemo()
    coordinator = await visit({ as: "coordinator" })
    const day = `${new Date().getFullYear() + 1}-12-16`
    path = await plan(coordinator, { body: "sante", day, start: "13:30", end: "15:30", point: "Trousses de secours" })
    const since = mail.letters.length
    const count = await convoke(coordinator, path)
    await until("every letter", () => mail.letters.length >= since + count)
    letter = (await lettersSince(since)).find(({ to }) => to === "nadia.benhaddou@vieux-tilleul.example")!
  })

  after(() => coordinator?.context().close())

  /** What the coordinator reads of the member's answer. */
  async function said(): Promise<string> {
    await coordinator.goto(`${path}/attendance`)
    return coordinator.locator(".noting-line", { hasText: "Nadia Benhaddou" }).innerText()
  }

  it("has three links of her own, and a scanner that follows them all answers nothing for her", async () => {
    expect(letter.links).to.have.length(3)
    for (const link of letter.links) {
      const answer = await answerTo(link, null)
      expect([answer.status, answer.headers.get("X-Robots-Tag")]).to.deep.equal([200, "noindex"])
      await fetch(link, { method: "HEAD" })
    }
    expect(await said()).not.to.include("réponse donnée")
  })

  it("says in one more click, on her phone and without signing in, that she is excused", async () => {
    const page = await visit({ viewport: { width: 360, height: 640 }, hasTouch: true })
    const link = letter.links.find((each) => each.includes("excused"))!
    await page.goto(link)
    const button = page.getByRole("button", { name: "Excusé·e" })
    expect(await button.getAttribute("class")).to.include("primary")
    const { y, height } = (await button.boundingBox())!
    expect(y + height).to.be.below(640)
    await button.tap()
    await page
      .getByRole("status")
      .filter({ hasText: /Vous avez répondu.*excusé·e/ })
      .waitFor()
    expect(await page.getByRole("button", { name: "Se déconnecter" }).count()).to.equal(0)
    await page.goto("/account")
    expect(new URL(page.url()).pathname).to.equal("/session/new")
    await page.context().close()
  })

  it("is shown as excused to the coordinator, by her own answer, and on the page of the meeting", async () => {
    expect(await said()).to.match(/Excusé·e, réponse donnée le/)
    await coordinator.goto(path)
    const lines = await coordinator.locator("#who li").allInnerTexts()
    expect(lines.filter((line) => line.includes("Nadia Benhaddou")).join()).to.match(/excusé/i)
  })

  it("may think again from the same mail, also without scripts, and send somebody in her place", async () => {
    const page = await visit({ javaScriptEnabled: false })
    await page.goto(letter.links.find((each) => each.includes("represented"))!)
    await page.getByLabel("Qui vous représente").fill("Odile Ruelens")
    await page.getByRole("button", { name: "Me faire représenter" }).click()
    await page.getByRole("status").filter({ hasText: "qu’Odile Ruelens vous représente" }).waitFor()
    expect(await said()).to.include("Représenté·e par Odile Ruelens")
    await page.context().close()
  })
})
