import { expect } from "chai"
import { excerpt } from "../../../models/search/excerpt.ts"
import { askedWords } from "../../../models/search/query.ts"

const written = (text: string, words: string) => excerpt(text, askedWords(words)).map((piece) => piece.text).join("")

describe("an excerpt", () => {
  it("comes at once from a text that holds nothing but the word", () => {
    const began = performance.now()
    expect(written("zzbombe ".repeat(24_000), "zzbombe")).to.match(/^zzbombe zzbombe/)
    expect(performance.now() - began).to.be.below(1000)
  })

  it("shows the place where most of the words stand together", () => {
    const text = `Un logement. ${"Autre chose. ".repeat(60)}Le logement de transit de la commune. ${"Autre chose. ".repeat(60)}`
    expect(written(text, "logement transit")).to.include("logement de transit")
  })
})
