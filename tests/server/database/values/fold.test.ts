import { readFileSync } from "node:fs"
import { expect } from "chai"
import fc from "fast-check"
import { parseCollation } from "../../../../server/database/values/collation.ts"
import { foldWith, strangerIn } from "../../../../server/database/values/fold.ts"

/** The distinct words of five documents of the field: minutes, a guide, a charter. */
const words = readFileSync(new URL("words.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")

const everything = Array.from({ length: 0x2200 }, (_, code) => String.fromCharCode(code))
const alphabet = everything.filter((character) => foldWith(1)(character) !== undefined)
/** Without what Unicode takes for a letter and its mark: these are covered by the letter and the mark. */
const simple = alphabet.filter((character) => character.normalize("NFD") === character)
const pairs = simple.flatMap((first) => simple.map((second) => first + second))

const sign = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/**
 * Sorted by the fold, each text compares with the next one as the platform's collator says. Both are orders, so that
 * what holds of neighbours holds of any two.
 */
function expectSameOrder(texts: readonly string[], locale: string, strength: 1 | 2) {
  const fold = parseCollation({ locale, strength })!.fold!
  const collator = new Intl.Collator(locale, { sensitivity: strength === 1 ? "base" : "accent" })
  const sorted = texts.map((text) => ({ text, key: fold(text)! })).sort((a, b) => sign(a.key, b.key))
  const wrong = sorted
    .slice(1)
    .filter(({ text, key }, i) => Math.sign(collator.compare(sorted[i]!.text, text)) !== sign(sorted[i]!.key, key))
  expect(
    wrong.map(({ text }) => text),
    `${locale}, strength ${strength}`,
  ).to.deep.equal([])
}

describe("the fold of strings in indexes", () => {
  const kinds = [
    ["fr", 1],
    ["fr", 2],
    ["nl", 1],
    ["nl", 2],
  ] as const

  it("knows what is written in French and Dutch, and all Latin letters with marks", () => {
    const written = "AÀÂÆBCÇDEÉÈÊËFGHIÎÏĲJKLMNOÔŒPQRSTUÙÛÜVWXYŸZaàâæbcçdeéèêëfghiîïĳjklmnoôœpqrstuùûüvwxyÿz0123456789"
    const signs = " \u00a0\u202f!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»‹›“”„‘’‚–—…€£§°•·²³ªº½×÷©®™\t\n"
    expect(strangerIn(written + signs)).to.equal(undefined)
    expect(strangerIn("Ștefan Łukasz Øystein Đorđe Ağaoğlu Nguyễn Gábor Ħal")).to.equal(undefined)
    expect(alphabet.length).to.be.above(700)
  })

  for (const [locale, strength] of kinds) {
    it(`is the order of Intl.Collator, ${locale} at strength ${strength}: every character, every two, every word`, () => {
      expectSameOrder(alphabet, locale, strength)
      expectSameOrder(pairs, locale, strength)
      expectSameOrder(words, locale, strength)
    })

    it(`is its order for longer texts too, ${locale} at strength ${strength}`, () => {
      const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 8 })
      const alike = fc.string({ unit: fc.constantFrom(..."aàáeEsœßæſl·ŀ'’-. \u0301\u0327\u00ad"), maxLength: 6 })
      fc.assert(
        fc.property(fc.array(fc.oneof(text, alike), { minLength: 2, maxLength: 30 }), (texts) => {
          expectSameOrder(texts, locale, strength)
        }),
        { numRuns: 300 },
      )
    })
  }

  it("keeps its words: most are their own at strength 2, fewer at strength 1", () => {
    const distinct = (strength: 1 | 2) => new Set(words.map(foldWith(strength))).size
    expect(words.length).to.be.above(distinct(2))
    expect(distinct(2)).to.be.above(distinct(1))
  })

  it("knows no character beyond: it then says which", () => {
    expect(foldWith(1)("Иван")).to.equal(undefined)
    expect(strangerIn("le 日 suivant")).to.equal("日")
    expect(strangerIn("bravo 🌟")).to.equal("🌟")
    expect(strangerIn("\ud800")).to.equal("\ud800")
  })

  it("is there for French and Dutch at strengths 1 and 2, and for nothing else", () => {
    const others = [
      { locale: "en", strength: 1 },
      { locale: "fr", strength: 3 },
      { locale: "nl" },
      { locale: "fr", strength: 1, caseLevel: true },
      { locale: "fr", strength: 1, numericOrdering: true },
    ]
    for (const other of others) expect(parseCollation(other)!.fold, JSON.stringify(other)).to.equal(undefined)
    for (const [locale, strength] of kinds) expect(parseCollation({ locale, strength })!.fold).to.be.a("function")
  })
})
