import { expect } from "chai"
import { answerTo, theDemo, visit } from "../support/demoSite.ts"

describe("the draft of an interpellation", () => {
  before(() => theDemo())
  let path: string, title: string

  it("is read by a member of the steering committee as an argument: what is seen, what follows, what is asked of whom", async () => {
    const page = await visit({ as: "steering" })
    await page.goto("/")
    await page.getByRole("navigation", { name: "Principale" }).getByRole("link", { name: "Interpellations" }).click()
    const drafts = page.locator("section", { has: page.getByRole("heading", { name: "En projet" }) })
    const link = drafts.getByRole("link").first()
    title = (await link.innerText()).trim()
    await link.click()
    await page.getByRole("heading", { level: 1, name: title }).waitFor()
    path = new URL(page.url()).pathname
    for (const part of ["Constats", "Avis", "Propositions"])
      expect(await page.getByRole("heading", { name: part, exact: true }).count(), part).to.equal(1)
    const text = await page.locator("main").innerText()
    expect(text)
      .to.include("Sources")
      .and.include("S’appuie sur")
      .and.include("S’adresse")
      .and.match(/Projet modifié le/)
    expect((await answerTo(`${path}/letter`, "steering")).status).to.equal(200)
    await page.context().close()
  })

  it("does not exist for the social worker: not by its address, its letter or its versions, not in the list, not in a search", async () => {
    for (const each of [path, `${path}/letter`, `${path}/versions`, `${path}/edit`])
      expect((await answerTo(each, "socialWorker")).status, each).to.equal(404)
    const page = await visit({ as: "socialWorker" })
    await page.goto("/interpellations")
    expect(await page.locator("main").innerText())
      .not.to.include(title)
      .and.not.include("En projet")
    await page.goto(`/search?q=${encodeURIComponent(title)}&kind=interpellation`)
    expect(await page.locator("main").innerText()).not.to.include("Un résultat")
    expect(await page.locator(".results a", { hasText: title }).count()).to.equal(0)
    await page.context().close()
  })
})
