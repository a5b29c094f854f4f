import { expect } from "chai"
import { excerpt } from "../../../models/search/excerpt.ts"
import { askedWords } from "../../../models/search/query.ts"

const written = (text: string, words: string) =>
  excerpt(text, askedWords(words))
    .map((piece) => piece.text)
    .join("")

describe("an excerpt", () => {
  it("comes from a text that holds nothing but the word", () => {
    expect(written("zzbombe ".repeat(24_000), "zzbombe")).to.match(/^zzbombe zzbombe/)
  })

  it("shows the place where most of the words stand together", () => {
    const text = `Un logement. ${"Autre chose. ".repeat(60)}Le logement de transit de la commune. ${"Autre chose. ".repeat(60)}`
    expect(written(text, "logement transit")).to.include("logement de transit")
  })

  it("ends with its sentence where one ends near, and joins no empty cell", () => {
    const text = `Le logement de transit est complet jusqu’au printemps, et la liste compte quarante ménages. Les maisons d’accueil renvoient vers lui. ${"Une phrase qui continue sans s’arrêter jamais, ".repeat(6)}`
    expect(written(text, "logement")).to.match(/renvoient vers lui\.$/)
    expect(written("Points\n\tLoyer\tdix\n\n\tBail\tcinq", "loyer")).to.equal("Points – Loyer, dix – Bail, cinq")
  })
})
