import { expect } from "chai"
import { nationalNumbersIn } from "../../../models/concerns/privacy.ts"
import { type SignKind, signsIn } from "../../../models/concerns/privacy/signs.ts"
import {
  accountWays,
  bareDays,
  birthWays,
  dutchYear,
  frenchYear,
  dice,
  type Dice,
  national,
  nationalWays,
  phoneWays,
} from "./privacy/invented.ts"
import { aboutTelephones, harmless, lookAlikes, others } from "./privacy/look-alikes.ts"

const around = [
  "{}",
  "Son numéro est {}, je crois.",
  "Contact : {}",
  "(voir {})",
  "Het gaat om {} volgens de dienst.",
  "NN: {}.",
  "« {} »",
]

/** As many texts as wanted, one way after the other, each in the middle of a sentence. */
function texts(
  count: number,
  ways: Record<string, (roll: Dice) => string>,
  seed: number,
): { way: string; text: string }[] {
  const [roll, list] = [dice(seed), Object.entries(ways)]
  return Array.from({ length: count }, (_, index) => {
    const [way, write] = list[index % list.length]!
    return { way, text: around[Math.floor(index / list.length) % around.length]!.replace("{}", () => write(roll)) }
  })
}

const shown = (list: { way: string; text: string }[]) => list.map(({ way, text }) => `${way}: ${text}`)

// One in a hundred of them can be read as a national number by chance: it is refused.
const isTold = (text: string, kind: SignKind) =>
  signsIn(text).some((sign) => sign.kind === kind) || nationalNumbersIn(text).length > 0

describe("the corpus of numbers of people, all of them invented", () => {
  it("finds 300 national and BIS numbers of both centuries in every way of writing", () => {
    const kinds = ["plain", "plain", "bis", "plain", "unknown"] as const
    const strict = /glued|four digits|blanks between|tabs between|line between|new line|cells|a word/
    const ways = Object.fromEntries(
      Object.entries(nationalWays).map(([way, write]) => {
        let count = 0
        return [
          way,
          (roll: Dice) =>
            write(national(roll, strict.test(way) && count % 5 === 4 ? kinds[count++ % 2]! : kinds[count++ % 5]!)),
        ]
      }),
    )
    const all = texts(390, ways, 1)
    expect(Object.keys(nationalWays)).to.have.length(78)
    expect(shown(all.filter(({ text }) => nationalNumbersIn(text).length === 0))).to.deep.equal([])
  })

  it("takes at most one in a hundred of 300 other numbers for a national number", () => {
    const alike = texts(300, { ...lookAlikes, ...others, ...phoneWays, ...accountWays }, 2)
    const wrong = alike.filter(({ text }) => nationalNumbersIn(text).length > 0)
    expect(wrong.length, shown(wrong).join("\n")).to.be.at.most(3)
    expect(harmless.filter((text) => nationalNumbersIn(text).length > 0)).to.deep.equal([])
  })

  const families: [SignKind, Record<string, (roll: Dice) => string>][] = [
    ["phone", phoneWays],
    ["account", accountWays],
    ["birth", birthWays],
  ]
  for (const [kind, ways] of families) {
    it(`finds 200 signs and more of the kind « ${kind} »`, () => {
      const all = texts(Math.max(200, 7 * Object.keys(ways).length), ways, 3)
      expect(shown(all.filter(({ text }) => !isTold(text, kind)))).to.deep.equal([])
    })

    it(`asks about at most one in a hundred of 200 other numbers as « ${kind} »`, () => {
      const rest = Object.fromEntries(
        families.filter(([other]) => other !== kind).flatMap(([, other]) => Object.entries(other)),
      )
      const alike = texts(200, { ...lookAlikes, ...rest }, 4)
      const wrong = alike.filter(({ text }) => signsIn(text, [kind]).length > 0)
      expect(wrong.length, shown(wrong).join("\n")).to.be.at.most(2)
    })
  }

  it("reads every year from 1920 to 2015 in words, as it is said in French, in Belgium and in Dutch", () => {
    const roll = dice(7)
    for (let year = 1920; year <= 2015; year++)
      for (const text of [1, 2, 3, 4].flatMap(() => [
        `née le douze mars ${frenchYear(roll, year)}`,
        `geboren op twaalf maart ${dutchYear(roll, year)}`,
      ]))
        expect(
          signsIn(text).map(({ folded }) => folded),
          text,
        ).to.deep.equal([`birth:${year}-03-12`])
  })

  it("reads days by the year that it is, also on a site that runs past the end of a year", () => {
    const said = (text: string, at: string) => signsIn(text, ["birth"], new Date(at)).map(({ folded }) => folded)
    const [before, after] = ["2031-12-30T12:00:00Z", "2032-01-04T12:00:00Z"]
    expect(said("née le 03/01/31", before)).to.deep.equal(["birth:2031-01-03"])
    expect(said("née le 03/01/2032", before)).to.deep.equal([])
    expect(said("née le 03/01/2032", after)).to.deep.equal(["birth:2032-01-03"])
    expect(said("Marie Dupont, 03/01/32", after), "no birth of a century ago").to.deep.equal([])
    // A name beside a day makes a birth of it from sixteen years on.
    expect(said("Marie Dupont, 03/01/16", before)).to.deep.equal([])
    expect(said("Marie Dupont, 03/01/16", after)).to.deep.equal(["birth:2016-01-03:mariedupont"])
  })

  it("finds 200 days of some years ago, and every birth, in a field for a telephone", () => {
    const all = texts(200, { ...bareDays, ...birthWays }, 5)
    expect(
      shown(all.filter(({ text }) => signsIn(text, ["day"]).length === 0 && nationalNumbersIn(text).length === 0)),
    ).to.deep.equal([])
    expect(signsIn("12.03.1985", ["day"]).map(({ folded }) => folded)).to.deep.equal(["birth:1985-03-12"])
    expect(signsIn("02 411 22 33, née le 12.03.1985", ["day"]).map(({ folded }) => folded)).to.deep.equal([
      "birth:1985-03-12",
    ])
  })

  it("asks about at most one in a hundred of 300 telephones as of a day, and about no telephone beside one", () => {
    const alike = texts(300, { ...phoneWays, ...aboutTelephones }, 6)
    const wrong = alike.filter(({ text }) => signsIn(text, ["day"]).length > 0)
    expect(wrong.length, shown(wrong).join("\n")).to.be.at.most(3)
  })

  it("asks about nothing in sentences in which nothing is a person's", () => {
    expect(harmless.filter((text) => signsIn(text).length > 0)).to.deep.equal([])
  })

  it("marks the very words, in the middle of what was typed", () => {
    const text = "<p>Appeler <strong>0471</strong> 23&nbsp;45 67 avant mardi, BE68 5390 0754 7034.</p>"
    expect(signsIn(text).map((sign) => text.slice(sign.start, sign.end))).to.deep.equal([
      "0471</strong> 23&nbsp;45 67",
      "BE68 5390 0754 7034",
    ])
  })
})
