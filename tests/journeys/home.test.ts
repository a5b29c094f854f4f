import { expect } from "chai"
import type { Page } from "playwright-core"
import { answerTo, theDemo, visit } from "../support/demoSite.ts"

/** Who waits for something, and how she looks at it. */
const visits = [
  { name: "with scripts", options: { as: "healthMember" }, answer: "Excusé·e", said: "Vous êtes excusé·e." },
  {
    name: "without scripts, on a phone",
    answer: "Présent·e",
    said: "Vous serez là.",
    options: { as: "secretary", javaScriptEnabled: false, viewport: { width: 360, height: 640 } },
  },
] as const

const part = (page: Page, name: string) => page.getByRole("region", { name })

describe("home", () => {
  before(() => theDemo())

  for (const { name, options, answer, said } of visits) {
    it(`takes an answer to a convocation right there, and takes it off the list, ${name}`, async () => {
      const page = await visit(options)
      await page.goto("/")
      const waiting = part(page, "À répondre").getByRole("listitem")
      const before = await waiting.count()
      const title = await waiting.first().getByRole("heading").innerText()
      await waiting.first().getByRole("button", { name: answer }).click()
      await page.getByRole("status").filter({ hasText: "C’est noté" }).waitFor()
      expect(new URL(page.url()).pathname).to.equal("/")
      expect(await waiting.count()).to.equal(before - 1)
      expect(
        await part(page, "Prochaines réunions").getByRole("listitem").filter({ hasText: title }).innerText(),
      ).to.include(said)
      await page.context().close()
    })

    it(`ticks an action right there, late ones first, and keeps it among the done ones, ${name}`, async () => {
      const page = await visit(options)
      await page.goto("/")
      const tasks = part(page, "À faire").getByRole("listitem")
      const task = tasks.filter({ has: page.getByRole("button", { name: /^C’est fait/ }) }).first()
      const title = (await task.getByRole("heading").innerText()).trim()
      const before = await tasks.count()
      await task.getByRole("button").click()
      await page.getByRole("status").filter({ hasText: title }).waitFor()
      expect(new URL(page.url()).pathname).to.equal("/")
      expect(await tasks.filter({ hasText: title }).count()).to.equal(0)
      expect(await tasks.count()).to.equal(before - 1)
      await page.getByRole("link", { name: "Toutes mes actions, faites comprises" }).click()
      const line = page.locator("main li").filter({ hasText: title })
      expect(await line.innerText()).to.match(/[Ff]aite? le/)
      await page.context().close()
    })
  }

  it("shows each one only what is hers: the other's answer and action are still there", async () => {
    const text = await (await answerTo("/", "socialWorker")).text()
    expect(text).to.include("Rien ne vous attend aujourd’hui.").and.include("Dans le guide")
    expect(text).not.to.include('name="answer"').and.not.include("/completion")
  })
})
