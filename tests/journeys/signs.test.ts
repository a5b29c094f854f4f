import { expect } from "chai"
import type { Page } from "playwright-core"
import { addDays, today } from "../../models/concerns/day.ts"
import { visit } from "../support/demoSite.ts"
import { plan } from "../support/planning.ts"

const sign = "Mme K., née le 30/07/1985, GSM 0471 23 45 67"
const asked = /Pas encore enregistré.*les mots marqués semblent dire/

/** What the browser sent to the server, by its method, since it is looked at. */
function posted(page: Page): string[] {
  const list: string[] = []
  page.on("request", (request) => request.method() === "POST" && list.push(request.postData() ?? ""))
  return list
}

describe("what may be a person's, while somebody writes", () => {
  it("is asked about before a form is sent, with its words marked; nothing leaves the device until she has answered", async () => {
    const page = await visit({ as: "coordinator" })
    const sent = posted(page)
    await page.goto("/calendar/events/new")
    await page.locator("#title").fill("Visite du quartier")
    await page.locator("#day").fill(addDays(today(), 30))
    await page.locator("#description").fill(`Inscriptions : ${sign}`)
    await page.locator("main form.form button.primary").click()
    const box = page.locator(".question")
    await box.waitFor()
    expect(await box.innerText()).to.match(asked)
    expect(await box.locator("mark").allInnerTexts()).to.deep.equal(["Mme K., née le 30/07/1985", "0471 23 45 67"])
    expect(sent).to.deep.equal([])
    // It is still there after the tab was lost.
    page.once("dialog", (dialog) => void dialog.accept())
    await page.reload()
    expect(await page.locator("#description").inputValue()).to.include("0471 23 45 67")
    await page.locator("main form.form button.primary").click()
    await box.getByRole("checkbox").check()
    await page.locator("main form.form button.primary").click()
    await page.waitForURL(/\/calendar\/events\/[0-9a-f]{24}$/)
    expect(sent).to.have.length(1)
    expect(await page.locator("main").innerText()).to.include("0471 23 45 67")

    // What stood there is not asked about again; what is taken out is asked about no more; a national number has no answer.
    await page.goto(`${page.url()}/edit`)
    await page.locator("#description").fill(`Inscriptions : ${sign} ou 0472 11 22 33`)
    await page.locator("main form.form button.primary").click()
    expect(await box.locator("mark").allInnerTexts()).to.deep.equal(["0472 11 22 33"])
    await page.locator("#description").fill("NN 85.07.30-033.28")
    await page.locator("main form.form button.primary").click()
    await page.getByText("les mots marqués sont un numéro national").waitFor()
    expect(await box.getByRole("checkbox").count()).to.equal(0)
    await page.locator("#description").fill("Inscriptions sur place.")
    await page.locator("main form.form button.primary").click()
    await page.waitForURL(/\/calendar\/events\/[0-9a-f]{24}$/)
    await page.context().close()
  })

  it("is asked about in a form of single lines too, but not in a field that asks nothing", async () => {
    const page = await visit({ as: "coordinator" })
    const path = await plan(page, {
      body: "logement",
      day: addDays(today(), 40),
      start: "14:00",
      end: "16:00",
      point: "Un point",
    })
    await page.goto(`${path}/guests`)
    const sent = posted(page)
    await page.locator("#name").fill("Luc Peeters 0471 23 45 67")
    await page.locator("#email").fill("luc.peeters@demo.example")
    const button = page.locator("main form.form button.primary")
    await button.click()
    const box = page.locator(".question")
    await box.waitFor()
    expect([await box.locator("mark").allInnerTexts(), sent]).to.deep.equal([["0471 23 45 67"], []])
    await box.getByRole("checkbox").check()
    await button.click()
    await page.locator("main").getByText("Luc Peeters 0471 23 45 67").first().waitFor()
    expect(sent.length).to.equal(1)

    // The telephone of a hall is the hall's: the form leaves as it is.
    await page.goto("/calendar/events/new")
    await page.locator("#title").fill("Visite de la salle")
    await page.locator("#day").fill(addDays(today(), 40))
    await page.locator("#place").fill("Salle Rogier, 0471 23 45 67")
    await button.click()
    await page.waitForURL(/\/calendar\/events\/[0-9a-f]{24}$/)
    await page.context().close()
  })

  it("leaves contacts of services in peace in the guide, and asks there who is born", async () => {
    const page = await visit({ as: "coordinator" })
    await page.goto("/guide/new")
    await page.locator("#hours").fill("Sur rendez-vous au 0471 23 45 67")
    await page.locator("#toBring").fill("Dossier de Mme K., née le 30/07/1985")
    await page.locator("main form.form button.primary").click()
    await page.locator(".question").first().waitFor()
    expect(await page.locator(".question mark").allInnerTexts()).to.deep.equal(["Mme K., née le 30/07/1985"])
    page.once("dialog", (dialog) => void dialog.accept())
    await page.context().close()
  })

  it("stays on the device in minutes that save themselves, while the other points go on being saved", async () => {
    const page = await visit({ as: "coordinator" })
    const path = await plan(page, {
      body: "logement",
      day: addDays(today(), -1),
      start: "14:00",
      end: "16:00",
      point: "Un point",
    })
    await page.goto(`${path}/minutes`)
    await page.getByRole("button", { name: "Commencer" }).click()
    const sent = posted(page)
    await page.locator(".editor-text").first().fill(`Situation de ${sign}`)
    const point = page.locator(".minutes-item").first()
    await point.locator("summary").filter({ hasText: "+ décision" }).click()
    await point.getByLabel("Nouvelle décision").fill("Écrire au propriétaire.")
    await page.locator(".minutes-point .question").waitFor()
    await page.getByText("Enregistré, sauf ce qui est signalé ci-dessus.").waitFor()
    expect(sent.join()).to.include("propri").and.not.include("1985")
    await page.locator(".question").getByRole("checkbox").check()
    await page.getByText(/^Enregistré à/).waitFor()
    expect(sent.join()).to.include("1985")
    expect(await page.locator(".question").count()).to.equal(0)
    await page.context().close()
  })
})
