import { expect } from "chai"
import { pagesAt } from "../../../models/demo/guide.ts"
import { textWithNumbersLinked, withNumbersLinked } from "../../../views/telephone/links.ts"

/** What is dialled in a text, and the words of each link. */
const dialledIn = (html: string) =>
  [...html.matchAll(/<a href="tel:([^"]*)">([^<]*)<\/a>/g)].map(([, number, words]) => [words, number])
const inText = (text: string) => dialledIn(textWithNumbersLinked(text)).map(([, number]) => number)
const inHtml = (html: string) => dialledIn(withNumbersLinked(html)).map(([, number]) => number)

describe("telephone numbers in a text", () => {
  it("are links as people write them, each with its own words", () => {
    for (const [written, number] of [
      ["02 000 41 32", "+3220004132"],
      ["02/000.41.32", "+3220004132"],
      ["+32 (0)2 000 41 32", "+3220004132"],
      ["0032 2 000 41 32", "+3220004132"],
      ["0471 23 45 67", "+32471234567"],
      ["0471/23.45.67", "+32471234567"],
      ["0800 32 123", "+3280032123"],
      ["070 245 245", "+3270245245"],
      ["078 15 00 00", "+3278150000"],
      ["+32 78 15 00 00", "+3278150000"],
      ["081 23 45 67", "+3281234567"],
      ["+33 1 23 45 67 89", "+33123456789"],
    ] as const)
      expect(dialledIn(textWithNumbersLinked(`Appelez Anne & Paul au ${written} (le matin).`)), written).to.deep.equal([
        [written, number],
      ])
  })

  it("are several where several stand, and none where digits say something else", () => {
    expect(inText("02 000 41 32, ou 0471 23 45 67 le soir")).to.deep.equal(["+3220004132", "+32471234567"])
    for (const other of [
      "Le 01/02/2026 à 14 h",
      "de 9 h 30 à 12 h 15",
      "BCE 0471.234.567",
      "dossier 02 123 45 67",
      "BE68 5390 0754 7034",
      "1 234 567,89 €",
      "code 1030 Schaerbeek",
      "2026/02/03",
      "réf. 0471 23 45 67",
      "1.0471 234 567",
    ])
      expect(inText(other), other).to.deep.equal([])
  })

  it("are the short ones of the closed list where one is told to call, and never a count, a year or a house", () => {
    for (const [text, numbers] of [
      ["112", ["112"]],
      ["Une personne couchée dehors : le 112, sans attendre.", ["112"]],
      ["Danger immédiat : le 112.", ["112"]],
      ["la nuit, 112 ou 0800 32 123", ["112", "+3280032123"]],
      ["0800 30 030 pour parler, 101 en danger", ["+3280030030", "101"]],
      ["Le 107, le 106 ou le 103", ["107", "106", "103"]],
      ["1733, qui oriente vers un médecin", ["1733"]],
      ["Bel 112 of 101.", ["112", "101"]],
      ["par la police au 101", ["101"]],
    ] as const)
      expect(inText(text), text).to.deep.equal(numbers)
    for (const other of [
      "110 % du revenu",
      "le 110",
      "112 ménages",
      "le 101 rue Haute",
      "au 107, rue de la Gare",
      "rue de la Gare 112",
      "en 1712",
      "En 2025, 103 ou 104 demandes",
      "points 99, 101 et 102",
      "103. Le point suivant",
      "103,50 €",
      "107-112",
      "Budget : 101 000 euros",
      "l’application 112 BE",
      "Sur 300 dossiers, 112 à suivre",
    ])
      expect(inText(other), other).to.deep.equal([])
  })

  it("are links in structured text, but not twice, nor in an address, nor where a tag cuts them", () => {
    expect(withNumbersLinked("<p>Le <strong>112</strong>.</p><ul><li>02 000 41 32</li></ul>")).to.equal(
      '<p>Le <strong><a href="tel:112">112</a></strong>.</p><ul><li><a href="tel:+3220004132">02 000 41 32</a></li></ul>',
    )
    for (const kept of [
      '<p><a href="tel:+3220004132" rel="nofollow">02 000 41 32</a></p>',
      '<p><a href="https://a.example/0471234567">ici</a></p>',
      "<p>02 <em>000</em> 41 32</p>",
      "<p><strong>107</strong> ménages</p>",
    ])
      expect(withNumbersLinked(kept)).to.equal(kept)
    expect(inHtml('<p><a href="https://a.example/?n=0471234567">x</a> 02 000 41 32</p>')).to.deep.equal(["+3220004132"])
    expect(inHtml("<p>02 000 41 32&nbsp;; l&#x27;accueil</p>")).to.deep.equal(["+3220004132"])
  })

  it("are all of a table of numbers to call, and none of a table of counts", () => {
    const table = (...rows: [string, string][]) =>
      `<table><tbody>${rows.map(([what, number]) => `<tr><td>${what}</td><td>${number}</td></tr>`).join("")}</tbody></table>`
    expect(inHtml(table(["Incendie", "112"], ["Police", "101"], ["Médecin de garde", "1733"]))).to.deep.equal([
      "112",
      "101",
      "1733",
    ])
    expect(inHtml(table(["Ménages", "112"], ["Repas", "2431"], ["Douches", "101"]))).to.deep.equal([])
  })

  it("are links on the page of the demonstration that says whom to call in danger", () => {
    const page = pagesAt("2026-11-29").find(({ slug }) => slug === "que-faire-en-danger")!
    expect(inHtml(page.html)).to.include.members(["112", "101", "1733", "107", "106", "103"])
  })
})
