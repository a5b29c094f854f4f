import { expect } from "chai"
import { excerpt } from "../../../models/search/excerpt.ts"
import { askedWords } from "../../../models/search/query.ts"

const written = (text: string, words: string) => excerpt(text, askedWords(words)).map((piece) => piece.text).join("")

describe("an excerpt", () => {
  it("comes from a text that holds nothing but the word", () => {
    expect(written("zzbombe ".repeat(24_000), "zzbombe")).to.match(/^zzbombe zzbombe/)
  })

  it("shows the place where most of the words stand together", () => {
    const text = `Un logement. ${"Autre chose. ".repeat(60)}Le logement de transit de la commune. ${"Autre chose. ".repeat(60)}`
    expect(written(text, "logement transit")).to.include("logement de transit")
  })
})
