import { expect } from "chai"
import type { Page } from "playwright-core"
import { addDays, today } from "../../models/concerns/day.ts"
import { fromMarkdown } from "../../models/concerns/richText.ts"
import { answerTo, theDemo, until, visit } from "../support/demoSite.ts"
import { lettersSince } from "../support/letters.ts"
import { conferencePassage } from "../support/passages.ts"
import { readPdf } from "../support/pdf.ts"
import { plan } from "../support/planning.ts"

const flat = (text: string) => text.replace(/\s+/g, " ").trim()

/** Pastes into the notes that have the cursor, as from a page or a word processor. */
const paste = (page: Page, html: string) =>
  page.evaluate((html) => {
    const data = new DataTransfer()
    data.setData("text/html", html)
    document.activeElement!.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)

/** The minutes as a PDF; a machine with too much to do answers 503, and that it is worth asking again. */
async function pdfOf(minutes: string): Promise<Buffer> {
  let answer = await answerTo(`${minutes}.pdf`, "healthMember")
  while (answer.status === 503) answer = await answerTo(`${minutes}.pdf`, "healthMember")
  expect([answer.status, answer.headers.get("Content-Type")]).to.deep.equal([200, "application/pdf"])
  return Buffer.from(await answer.arrayBuffer())
}

describe("the secretary of the housing group", () => {
  let page: Page, path: string

  before(async () => {
    page = await visit({ as: "secretary" })
    path = await plan(page, {
      body: "logement",
      day: addDays(today(), -1),
      start: "09:30",
      end: "11:30",
      point: "Ce qui fait tenir un partenariat",
    })
  })

  after(() => page?.context().close())

  it("begins from the agenda, pastes a passage with its quotes and lists, and finds it saved by itself", async () => {
    await page.goto(path)
    await page.getByRole("link", { name: "Écrire le PV" }).click()
    await page.getByRole("button", { name: "Commencer le PV" }).click()
    await page.locator(".editor-text").first().click()
    await paste(page, fromMarkdown(conferencePassage))
    await page
      .getByRole("status")
      .filter({ hasText: /^Enregistré à / })
      .waitFor()
    // Nobody was invited by a convocation: the list stands open.
    await page
      .getByRole("group", { name: /^Présence\s: Houria Belkacem$/ })
      .getByLabel("excusé·e", { exact: true })
      .check()
    const point = page.locator(".minutes-item").first()
    await point.locator("summary").filter({ hasText: "+ décision" }).click()
    await point.getByLabel("Nouvelle décision").fill("Le groupe propose « six facteurs » à l’assemblée.")
    await point.locator("summary").filter({ hasText: "+ action" }).click()
    await point.getByLabel("Nouvelle action").fill("Écrire la page à l’assemblée.")
    const action = point.locator(".minutes-blank").filter({ hasText: "+ action" }).first()
    await action.getByLabel("Qui", { exact: true }).fill("Inès Vandamme")
    await action.getByLabel("Pour le").fill(addDays(today(), 20))
    await page.getByRole("button", { name: "Publier…" }).click()
    await page.getByRole("heading", { level: 1, name: "Publier le PV" }).waitFor()
    expect(await page.locator("main").innerText()).to.include("Une personne y est notée présente.")
  })

  it("is read by nobody else before she publishes", async () => {
    for (const who of ["socialWorker", "healthMember", "steering"] as const)
      expect((await answerTo(`${path}/minutes`, who)).status, who).to.equal(404)
  })

  it("publishes; each member is told by a link alone", async () => {
    const { mail } = await theDemo()
    const since = mail.letters.length
    const button = page.getByRole("button", { name: /^Publier et prévenir \d+ membres/ })
    const count = Number(/\d+/.exec((await button.textContent())!)![0])
    await button.click()
    await page.getByText(/Le PV est publié\./).waitFor()
    await until("a letter to each member", () => mail.letters.length >= since + count)
    for (const { text } of await lettersSince(since)) {
      // Whoever has no account reads them by a link of her own.
      expect(text.includes(`${path}/minutes`) || /\/replies\/[\w-]{20,60}\/minutes/.test(text)).to.equal(true)
      expect(text).not.to.include("angélisme").and.not.include("six facteurs")
    }
  })

  it("attaches a real PDF", async () => {
    const { address } = await theDemo()
    const sheet = await visit()
    await sheet.goto(`${address}/accessibility`)
    const buffer = await sheet.pdf()
    await sheet.context().close()
    await page.goto(path)
    await page.getByRole("link", { name: "Joindre des fichiers" }).click()
    await page
      .getByLabel("Fichiers")
      .setInputFiles({ name: "Relevé d’octobre – été.pdf", mimeType: "application/pdf", buffer })
    await page.getByRole("button", { name: "Joindre", exact: true }).click()
    await page.getByRole("link", { name: "Relevé d’octobre – été.pdf" }).waitFor()
  })

  it("is read by a member whole: every word, accent, quote and list, on the page and in its PDF", async () => {
    const member = await visit({ as: "healthMember" })
    await member.goto(`${path}/minutes`)
    const text = flat(await member.locator(".document").innerText())
    const words = flat(
      await member.evaluate((html) => {
        const box = document.createElement("div")
        box.innerHTML = html
        document.body.append(box)
        const said = box.innerText
        box.remove()
        return said
      }, fromMarkdown(conferencePassage)),
    )
    expect(words).to.include("angélisme").and.include("« citoyenne »").and.include("»²")
    expect(text).to.include(words)
    expect(await member.locator(".document ul li").filter({ hasText: "Notre engagement" }).count()).to.equal(1)
    expect(await member.locator(".document ol li").filter({ hasText: "Des objectifs clairs" }).count()).to.equal(1)
    expect(await member.locator(".document strong").filter({ hasText: "six facteurs" }).count()).to.equal(1)
    expect(text)
      .to.match(/Décision \d+ Le groupe propose « six facteurs » à l’assemblée/)
      .and.match(/Action \d+ Écrire la page/)
    expect(text)
      .to.match(/Excusé·es? : [^.]*Houria Belkacem/)
      .and.match(/Inès Vandamme (?!, absent)/)
    const { pages, tagged } = await readPdf(await pdfOf(`${path}/minutes`))
    // Lines end elsewhere in it, and the numbers of a list are printed.
    const printed = pages
      .map((each) => each.text)
      .join("\n")
      .replace(/^\d+\.$/gm, "")
    const letters = (some: string) => some.replace(/[^\p{L}\p{N}'’«»]/gu, "")
    expect(letters(printed)).to.include(letters(words))
    expect(tagged).to.equal(true)
    await member.context().close()
  })

  it("gives the attached PDF to a member who opens it, and to nobody who has not signed in", async () => {
    const member = await visit({ as: "healthMember" })
    await member.goto(path)
    const href = (await member.getByRole("link", { name: "Relevé d’octobre – été.pdf" }).getAttribute("href"))!
    const answer = await answerTo(href, "healthMember")
    expect(answer.headers.get("Content-Type")).to.equal("application/pdf")
    expect(answer.headers.get("Content-Disposition"))
      .to.match(/^inline/)
      .and.include("Relev%C3%A9")
    const { pages } = await readPdf(Buffer.from(await answer.arrayBuffer()))
    expect(pages.map(({ text }) => text).join("")).to.include("Accessibilité")
    expect((await answerTo(href, null)).status).to.equal(303)
    await member.context().close()
  })
})
