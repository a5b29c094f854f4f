import { expect } from "chai"
import type { Page } from "playwright-core"
import { accounts, answerTo, visit } from "../support/demoSite.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { pdf } from "../support/files.ts"
import { plan } from "../support/planning.ts"

type Who = keyof typeof accounts

/** A word that nothing else in the demonstration holds. */
const word = "zibeline"

const textOf = async (path: string, who: Who) => (await answerTo(path, who)).text()

describe("what only the steering committee may see", () => {
  let path: string, file: string, code: string

  before(async () => {
    const page = await visit({ as: "coordinator", javaScriptEnabled: false })
    path = await plan(page, {
      body: "comite-de-pilotage",
      day: addDays(today(), -1),
      start: "14:00",
      end: "16:00",
      point: "L’enveloppe Zibeline, avant l’accord",
    })
    await attach(page)
    await publish(page)
    await page.context().close()
  })

  async function attach(page: Page) {
    await page.goto(path)
    await page.getByRole("link", { name: "Joindre des fichiers" }).click()
    await page
      .getByLabel("Fichiers")
      .setInputFiles({ name: "zibeline-chiffres.pdf", mimeType: "application/pdf", buffer: pdf })
    await page.getByRole("button", { name: "Joindre", exact: true }).click()
    file = (await page.getByRole("link", { name: "zibeline-chiffres.pdf" }).getAttribute("href"))!
  }

  async function publish(page: Page) {
    await page.goto(`${path}/minutes`)
    await page.getByRole("button", { name: "Commencer le PV" }).click()
    await page.locator("textarea[data-editor]").first().fill("La zibeline est **gardée** pour l’an prochain.")
    await page.locator("summary").filter({ hasText: "+ décision" }).first().click()
    await page.getByLabel("Nouvelle décision").first().fill("Garder la zibeline.")
    await page.getByRole("button", { name: "Publier…" }).click()
    await page.getByRole("button", { name: /^Publier et prévenir/ }).click()
    await page.getByText(/Le PV est publié\./).waitFor()
  }

  it("is all there for its members", async () => {
    const page = await visit({ as: "steering" })
    await page.goto(path)
    expect(await page.locator("main").innerText())
      .to.include("L’enveloppe Zibeline")
      .and.include("zibeline-chiffres.pdf")
    expect((await answerTo(file, "steering")).headers.get("Content-Type")).to.equal("application/pdf")
    expect((await answerTo(`${path}/minutes`, "steering")).status).to.equal(200)
    await page.goto(`/search?q=${word}`)
    expect(await page.locator("main").innerText())
      .to.match(/1 PV/)
      .and.match(/1 décision/)
    await page.goto("/decisions")
    code = /CP-\d{4}-\d{3}/.exec(await page.locator("li", { hasText: "Garder la zibeline." }).first().innerText())![0]
    await page.context().close()
  })

  for (const who of ["socialWorker", "healthMember"] as const) {
    it(`does not exist for somebody else, by no address: ${who}`, async () => {
      const addresses = [
        file,
        `${path}/minutes`,
        `${path}/minutes.pdf`,
        `${path}/minutes/edit`,
        `${path}/convocation`,
        `${path}/agenda`,
        `${path}/attendance`,
        `/attachments/new?kind=meeting&id=${path.split("/").at(-1)}`,
      ]
      for (const each of addresses) expect((await answerTo(each, who)).status, each).to.equal(404)
    })

    it(`is in no list, no count, no result and no feed of hers: ${who}`, async () => {
      for (const each of [
        "/",
        "/meetings?when=past",
        "/calendar",
        path,
        `${path}.ics`,
        "/decisions",
        "/actions?show=all",
        "/bodies/comite-de-pilotage",
        `/search?q=${code}`,
      ])
        expect(await textOf(each, who), each).not.to.match(/zibeline/i)
      expect(await textOf(`/search?q=${word}`, who)).to.include("Rien n’a été trouvé parmi ce que vous pouvez lire.")
      const page = await visit({ as: who })
      await page.goto("/calendar/feed")
      const open = page.getByRole("button", { name: "Créer mon adresse" })
      if ((await open.count()) > 0) await open.click()
      const feed = await (await answerTo(await page.getByLabel("Votre adresse personnelle").inputValue(), null)).text()
      // That and when it meets is everyone's; what about is not.
      expect(feed.replaceAll("\r\n ", ""))
        .to.include(path)
        .and.not.match(/zibeline/i)
      await page.context().close()
    })
  }

  it("changes no number beside the results: a word that all minutes hold counts only hers", async () => {
    const kinds = async (who: Who) => /(?<!\d)(\d+) PV/.exec(await textOf("/search?q=s%C3%A9ance", who))?.[1] ?? "0"
    const [hers, theirs] = [Number(await kinds("socialWorker")), Number(await kinds("steering"))]
    expect(theirs).to.be.above(hers)
    expect(hers).to.be.above(0)
    const listed = async (who: Who) =>
      Number(/(?<!\d)(\d+) résultats/.exec(await textOf("/search?q=s%C3%A9ance&kind=minutes", who))?.[1])
    expect(await listed("socialWorker")).to.equal(hers)
  })
})
