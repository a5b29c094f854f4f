import { expect } from "chai"
import { endTypesetter, makePdf } from "../../../server/pdf.ts"
import { document } from "../../support/papers.ts"
import { readPdf } from "../../support/pdf.ts"

describe("a paper", function () {
  this.timeout(60_000)
  after(() => endTypesetter())

  const scripts: [what: string, written: string, read: string][] = [
    [
      "Greek, Cyrillic and more of the Latin letters",
      "Ελληνικά, Олена Шевченко, Ḥasan, Ẹkọ",
      "Ελληνικά, Олена Шевченко, Ḥasan, Ẹkọ",
    ],
    ["signs and emoji", "✅ № ① ➢ ₺ 😊 👍", "✅ № ① ➢ ₺ 😊 👍"],
    // In the order of the paper: a reader of PDF turns what runs to the left.
    ["Hebrew and Arabic from right to left", "présents : שלום et مرحبا", "présents : םולש et ابحرم"],
    [
      "a word without what nobody sees in it",
      "so\u00adcial, admi\u200bnis\u2060tration, a\u200db, \u202eabc\u202c, l\u200eong",
      "social, administration, ab, abc, long",
    ],
  ]
  for (const [what, written, read] of scripts)
    it(`writes ${what}`, async () => {
      const given = document(1, "Bonjour.")
      given.items[0]!.title = written
      const { pages, tagged } = await readPdf(await makePdf("minutes", given))
      expect(pages[0]!.text.replaceAll("\n", "")).to.include(`1. ${read}`)
      expect(tagged).to.be.true
    })

  it("begins a paragraph that runs to the left at the right", async () => {
    const atTheRight = async (text: string) =>
      (await readPdf(await makePdf("minutes", document(1, text)))).pages[0]!.ends.filter(
        ({ right, width }) => width - right < 60,
      ).length
    // The number of the page always stands there.
    expect([await atTheRight("Shalom"), await atTheRight("שלום")]).to.deep.equal([1, 2])
  })

  it("writes the head of a table on each of its pages, and says it once to who listens", async () => {
    const rows = Array.from({ length: 90 }, (_, index) => `| Organisation ${index} | oui |`).join("\n")
    const { pages, roles } = await readPdf(
      await makePdf("minutes", document(1, `| Qui vient | Engagement |\n| --- | --- |\n${rows}`)),
    )
    expect(pages.map(({ text }) => text.includes("Qui vient"))).to.deep.equal([true, true, true])
    expect(roles.filter((role) => role === "TH")).to.have.length(2)
    expect(roles.filter((role) => role === "TR")).to.have.length(91)
  })
})
