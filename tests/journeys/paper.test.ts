import { expect } from "chai"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { Page } from "playwright-core"
import { visit } from "../support/demoSite.ts"

type Sheet = { text: string; across: boolean }

/** The sheets that a printer gives of a page, each with its words. */
async function printed(page: Page, address: string): Promise<Sheet[]> {
  await page.goto(address)
  const file = await page.pdf({ preferCSSPageSize: true })
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const sheet = await pdf.getPage(index + 1)
      const { items } = await sheet.getTextContent()
      const [, , width, height] = sheet.view as [number, number, number, number]
      return {
        text: items
          .map((item) => ("str" in item ? item.str : ""))
          .join(" ")
          .replace(/\s+/g, " "),
        across: width > height,
      }
    }),
  )
}

describe("what a member prints", () => {
  let page: Page

  before(async () => {
    page = await visit({ as: "healthMember" })
  })

  after(() => page?.context().close())

  const linked = async (address: string, name: string) => {
    await page.goto(address)
    return (await page.locator('main a[href^="/meetings/"]').filter({ hasText: name }).first().getAttribute("href"))!
  }

  it("is a meeting on one sheet, two at most: when, the agenda, and who comes from both colleges", async () => {
    const sheets = await printed(page, await linked("/meetings", "Assemblée de la coordination"))
    expect(sheets.length).to.be.at.most(2)
    expect(sheets[0]!.text).to.include("Ordre du jour").and.include("Qui vient").and.include("Collège associatif")
    expect(sheets[0]!.text).not.to.include("Et 3 autres personnes")
  })

  it("is minutes whose first sheet says what counts, what was decided and who was there, and whose last one is worth its paper", async () => {
    const meeting = await linked("/meetings?when=past", "Assemblée de la coordination")
    const sheets = await printed(page, `${meeting}/minutes`)
    expect(sheets[0]!.text).to.match(/En trois lignes .+ Ce qui a été décidé .+ Collège public .+ Collège associatif/)
    expect(sheets.at(-1)!.text).to.include("Pour le collège associatif").and.have.length.above(300)
  })

  it("is a page of the guide that says which network it is from, when it was looked at and printed, and where it stands", async () => {
    const text = (await printed(page, "/guide/aide-medicale-urgente")).map((sheet) => sheet.text).join(" ")
    expect(text).to.match(
      /Coordination sociale de Molenbroek\. Fiche vérifiée le .+, imprimée le .+ [^ ]+\/guide\/aide-medicale-urgente/,
    )
    expect(await page.locator(".on-paper").isVisible()).to.equal(false)
  })

  it("is a month on one sheet, read across, with its seven days", async () => {
    const sheets = await printed(page, "/calendar")
    expect(sheets.map(({ across }) => across)).to.deep.equal([true])
    expect(sheets[0]!.text).to.match(/lundi .*mardi .*mercredi .*jeudi .*vendredi .*samedi .*dimanche/)
  })

  it("is a register without what chooses in it", async () => {
    const [decisions] = await printed(page, "/decisions")
    expect(decisions!.text).not.to.include("Toutes les instances").and.not.include("Lire le PV")
    const organisations = (await printed(page, "/organisations")).map((sheet) => sheet.text).join(" ")
    expect(organisations).to.include("Rue Ouverte").and.not.include("Thèmes")
  })
})
