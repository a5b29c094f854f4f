import { BSONRegExp } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { compileRegex } from "../../../../../server/database/query/filter/regex.ts"
import { compileFilter } from "../../../../../server/database/query/index.ts"
import type { Document } from "../../../../../server/database/values/types.ts"
import { refusal } from "../refusal.ts"

const matches = (pattern: string, options: string, text: string) => compileRegex(pattern, options).test(text)

describe("a regular expression", () => {
  it("means what it means to PCRE", () => {
    for (const [pattern, options, yes, no] of [
      ["^a", "", "abc", "b\na"],
      ["^a", "m", "b\na", "ba"],
      ["c$", "", "abc\n", "c\nd"],
      ["c$", "m", "c\nd", "cd"],
      ["a.c", "", "a\rc", "a\nc"],
      ["a.c", "s", "a\nc", "ac"],
      ["(?i)été", "", "ÉTÉ", "ete"],
      ["É", "i", "é", "e"],
      ["a b # rest\n c", "x", "abc", "a b c"],
      ["\\Aab\\z", "", "ab", "ab\n"],
      ["[[:alpha:]_]+\\d", "", "ab_1", "é1"],
      ["^\\s$", "", " ", "\u00a0"],
      ["^[\\s\\S]$", "", "\u{1f600}", ""],
      ["^.$", "", "\u{1f600}", "ab"],
      ["[\\w-.]x", "", "-x", "!x"],
      ["a{,2}", "", "a{,2}", "aa"],
      ["\\Q1+1\\E", "", "1+1", "11"],
      ["[]a]", "", "]", "b"],
      ["\\x{e9}", "", "é", "e"],
      ["(?<year>\\d{4})-\\k<year>", "", "2024-2024", "2024-2025"],
      ["(?P<a>x)(?P=a)", "", "xx", "xy"],
      ["\\p{L}+", "", "é", "1"],
      ["a(?=b)", "", "ab", "ac"],
      ["a\\.b\\-c\\/d", "", "a.b-c/d", "aXb-c/d"],
    ] as const) {
      expect(matches(pattern, options, yes), `${pattern} finds ${yes}`).to.equal(true)
      expect(matches(pattern, options, no), `${pattern} does not find ${no}`).to.equal(false)
    }
  })

  it("of escaped text finds that text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.includes("\0"))
        const escaped = text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
        expect(matches(`^${escaped}$`, "", text)).to.equal(true)
      }),
    )
  })

  it("is refused by name where JavaScript cannot run it the same way", () => {
    for (const [pattern, code] of [
      ["a++", 238],
      ["(?>a)", 238],
      ["(?R)", 238],
      ["\\Ka", 238],
      ["(", 51091],
      ["[a", 51091],
    ] as const) {
      expect(refusal(() => compileRegex(pattern, "")).code, pattern).to.equal(code)
    }
    expect(refusal(() => compileRegex("a", "g")).code).to.equal(51108)
  })

  it("in a filter finds strings, strings in arrays, and the same expression", () => {
    const filter = compileFilter({ a: { $regex: "^H", $options: "i" } })
    const found = (document: Document) => filter.matches(document)
    expect(["hello", [1, "Hi"], new BSONRegExp("^H", "i")].map((a) => found({ a }))).to.deep.equal([true, true, true])
    expect(["oh", 5, null, new BSONRegExp("^H", "")].map((a) => found({ a }))).to.deep.equal([
      false,
      false,
      false,
      false,
    ])
  })

  it("is equal to itself only with $eq", () => {
    const filter = compileFilter({ a: { $eq: new BSONRegExp("^H") } })
    const found = (document: Document) => filter.matches(document)
    expect(["Hello", new BSONRegExp("^H")].map((a) => found({ a }))).to.deep.equal([false, true])
  })
})
