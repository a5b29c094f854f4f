import { expect } from "chai"
import { demoContent } from "../../../models/demo/content.ts"
import { forbidden } from "../../support/forbiddenWords.ts"

type Language = keyof typeof forbidden
type Said = { where: string; language: Language; text: string }

const isLanguage = (value: unknown): value is Language => value === "fr" || value === "nl"

// Names by which things are told apart, and addresses of the net, are no words.
const named = /^(?:key|slug|email|website|source|href|link|code|language)$/

/** Every text of the content, in the language of what it is a part of: French where nothing says another. */
function saidIn(value: unknown, language: Language, where: string): Said[] {
  if (typeof value === "string")
    return [{ where, language, text: value.replaceAll("\u00a0", " ").replace(/\s+/g, " ") }]
  if (typeof value !== "object" || value === null) return []
  const own = "language" in value && isLanguage(value.language) ? value.language : language
  return Object.entries(value)
    .filter(([key]) => !named.test(key))
    .flatMap(([key, each]) => saidIn(each, isLanguage(key) ? key : own, `${where}.${key}`))
}

describe("the words of the demonstration", () => {
  const said = saidIn(demoContent("2026-11-23"), "fr", "")

  it("are those of the site where they name the same thing, in French and in Dutch", () => {
    const found = said.flatMap(({ where, language, text }) =>
      forbidden[language]
        .filter(({ word, abroad }) => !abroad && word.test(text))
        .map(
          ({ word, instead }) =>
            `${language} ${where}: « ${word.exec(text)![0]} » in « ${text.slice(0, 120)} » → ${instead}`,
        ),
    )
    expect(found, found.join("\n")).to.deep.equal([])
    for (const language of ["fr", "nl"])
      expect(
        said.filter((each) => each.language === language),
        language,
      ).to.have.length.above(300)
  })
})
