import { expect } from "chai"
import { languages, readLocale } from "../../../views/translate.ts"
import { forbidden, type Word } from "../../support/forbiddenWords.ts"

type Sentence = string | Record<string, string>
type Sentences = ReadonlyMap<string, Sentence>

const textsOf = (sentence: Sentence) =>
  (typeof sentence === "string" ? [sentence] : Object.values(sentence)).map((text) => text.replaceAll("\u00a0", " "))
const isIn = (key: string) => (group: string) => key === group || key.startsWith(`${group}.`)

/** The sentences that hold a word which the product does not use, each with what it says instead. */
function foundIn(sentences: Sentences, { word, instead, except = [] }: Word): string[] {
  return [...sentences]
    .filter(([key]) => !except.some(isIn(key)))
    .flatMap(([key, sentence]) =>
      textsOf(sentence)
        .filter((text) => word.test(text))
        .map((text) => `${key}: « ${text} » → ${instead}`),
    )
}

/** The exceptions of a word that no sentence needs. */
function idleIn(sentences: Sentences, { word, except = [] }: Word): string[] {
  const groups = [...sentences]
    .filter(([, sentence]) => textsOf(sentence).some((text) => word.test(text)))
    .map(([key]) => key)
  return except.filter((group) => !groups.some((key) => isIn(key)(group))).map((group) => `${String(word)}: ${group}`)
}

describe("the sentences", () => {
  for (const language of languages) {
    it(`use one word for one thing, and no word that says another (${language})`, () => {
      expect(forbidden[language].flatMap((word) => foundIn(readLocale(language), word))).to.deep.equal([])
    })

    it(`have no exception that none of them needs (${language})`, () => {
      expect(forbidden[language].flatMap((word) => idleIn(readLocale(language), word))).to.deep.equal([])
    })
  }

  it("are looked through in every form, with the exceptions of their keys and of groups of keys", () => {
    const word = { word: /oproep/i, instead: "uitnodiging" }
    const sentences = new Map<string, Sentence>([
      ["a.b", { one: "Een oproep", other: "Uitnodigingen" }],
      ["ab", "Oproep"],
    ])
    expect(foundIn(sentences, word)).to.have.length(2)
    expect(foundIn(sentences, { ...word, except: ["a"] })).to.deep.equal(["ab: « Oproep » → uitnodiging"])
    expect(idleIn(sentences, { ...word, except: ["a", "b"] })).to.deep.equal([`${String(word.word)}: b`])
  })
})
