import { expect } from "chai"
import { nationalNumbersIn } from "../models/concerns/privacy.ts"
import { signsIn } from "../models/concerns/privacy/signs.ts"
import { fromMarkdown, toMarkdown } from "../models/concerns/richText.ts"
import { writeHtml } from "../models/concerns/richText/write.ts"
import { weakness } from "../models/password.ts"
import { excerpt } from "../models/search/excerpt.ts"
import { askedWords } from "../models/search/query.ts"
import { day, integer, prose, queryText, secret, text } from "../server/params.ts"
import { blocksOfText } from "../views/editor/paste/plainText.ts"
import { typedLists } from "../views/editor/paste/typedLists.ts"
import { placeOnMap } from "../views/map.ts"
import { differenceOf } from "../views/presenters/difference.ts"
import { withNumbersLinked } from "../views/telephone/links.ts"

/**
 * Seconds of this process, in which it answers nobody: what is read in a time that grows faster than its length takes
 * hours of these. Counted as work, not by the clock, since other programs work beside.
 */
const most = 5

const filled = (part: string, length: number) => part.repeat(Math.ceil(length / part.length))
const numbered = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(" ")

type Row = [what: string, parts: string[], read: (part: string) => unknown]

const rows: Row[] = [
  [
    "a field of a form of two megabytes",
    [" ", "\r\n", "\u00a0", "\t", ".", "<"],
    (part) => {
      const long = `a${filled(part, 2 * 1024 * 1024)}b`
      for (const cast of [text(), prose(), day(), integer(), secret(), queryText]) cast(long)
    },
  ],
  [
    "a text looked through for what is a person's",
    [
      "<",
      "&",
      "%",
      "0",
      "+",
      " ",
      "\u00a0",
      ".",
      "\n",
      "04 ",
      "BE68 ",
      "M. ",
      "né ",
      "12/",
      "&#",
      "<a ",
      "Ab Cd ",
      "A.",
      "1 ",
      "%41",
      "né le ",
      "[",
      "[a",
      "](",
      "[1](",
      "deux mille ",
      "negentien",
      "1985 le ",
      "\u202e1",
      "\u200f1 ",
      "\u200f<",
      "م1 ",
    ],
    (part) => {
      nationalNumbersIn(filled(part, 200_000))
      signsIn(`${filled(part, 200_000)} 0471 23 45 67`)
    },
  ],
  [
    "a text in Markdown",
    ["\u00a0", " ", "mot ", "."],
    (part) => toMarkdown(fromMarkdown(`a${filled(part, 200_000)}b`)),
  ],
  [
    "a text that is pasted",
    ["- ", "  - a\n", "**", "[](http://", "1. x\n", "|---"],
    (part) => writeHtml(typedLists(blocksOfText(filled(part, 8_000)))),
  ],
  [
    "a password",
    ["ab", "maison", "a", "é1"],
    (part) => weakness(filled(part, 200), { email: "mireille.adjovi@demo.example", names: ["Mireille", "Adjovi"] }),
  ],
  [
    "a text whose telephone numbers become links",
    ["0471 23 45 67 ", "112 ", "02 ", "le 112, ", "<p>112</p>", "+32 ", "<", "0 0 0 ", "<a>"],
    (part) => withNumbersLinked(filled(part, 200_000)),
  ],
  [
    "a place that is looked for on a map",
    ["rue ", "straat ", "1 ", " ", ",", "1030 A", "\u00a0"],
    (part) => placeOnMap(filled(part, 200_000), "Lieu"),
  ],
  ["an excerpt", ["zzbombe "], (part) => excerpt(filled(part, 192_000), askedWords("zzbombe"))],
  ["two texts that have nothing in common", ["a"], () => differenceOf(numbered(30_000, "a"), numbered(30_000, "b"))],
]

describe("what is read in a time that grows with its length alone", function () {
  this.timeout(600_000)
  for (const [what, parts, read] of rows)
    for (const part of parts)
      it(`${what}: ${JSON.stringify(part)}`, () => {
        const begun = process.cpuUsage()
        read(part)
        expect(process.cpuUsage(begun).user / 1e6, "seconds").to.be.below(most)
      })
})
