import { expect } from "chai"
import fc from "fast-check"
import { isNationalNumber, nationalNumbersIn, prose } from "../../../models/concerns/privacy.ts"
import { plainText } from "../../../models/concerns/richText.ts"

const two = (number: number) => String(number).padStart(2, "0")

/** Numbers as the National Register gives them: a day of either century, a serial, the check; BIS adds to the month. */
const numbers = fc
  .record({
    year: fc.integer({ min: 0, max: 99 }),
    month: fc.integer({ min: 0, max: 12 }),
    day: fc.integer({ min: 0, max: 31 }),
    bis: fc.constantFrom(0, 20, 40),
    serial: fc.integer({ min: 1, max: 998 }),
    since2000: fc.boolean(),
  })
  .map(({ year, month, day, bis, serial, since2000 }) => {
    const nine = `${two(year)}${two(month + bis)}${two(day)}${String(serial).padStart(3, "0")}`
    return nine + two(97 - (Number((since2000 ? "2" : "") + nine) % 97))
  })

const separators = fc.constantFrom("", " ", ".", "-", "/", "\u00a0", "\u202f", "–", "—", " - ", "\n", "·", ", ", ") ")
const words = fc.constantFrom("", "Madame V. ", "NN : ", "n°", "(", "né·e le 12, dossier ", "Elle dit : « ")

describe("national numbers", () => {
  it("finds every number, of both centuries and BIS, with any separators, in the middle of a sentence", () => {
    fc.assert(
      fc.property(numbers, fc.array(separators, { minLength: 10, maxLength: 10 }), words, (number, between, before) => {
        const written = [...number].map((digit, at) => digit + (between[at] ?? "")).join("")
        expect(nationalNumbersIn(`${before}${written} demande un logement.`)).to.have.length(1)
      }),
      { numRuns: 2000 },
    )
  })

  it("finds it written in the usual ways", () => {
    for (const written of [
      "85.07.30-033.28",
      "850730 033 28",
      "85073003328",
      "85 07 30 033 28",
      "85/07/30-033/28",
      "８５０７３００３３２８",
    ])
      expect(nationalNumbersIn(`Son numéro est ${written}, je crois.`), written).to.have.length(1)
  })

  it("finds it through the markup of structured text", () => {
    expect(nationalNumbersIn("<p>85.07.30-<strong>033</strong>.28</p>")).to.have.length(1)
    expect(nationalNumbersIn("<p>85.07.30&nbsp;033.28</p>")).to.have.length(1)
  })

  it("leaves alone a number whose check is wrong", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 96 }), (number, off) => {
        const wrong = number.slice(0, 9) + two((Number(number.slice(9)) + off) % 97 || 97)
        fc.pre(!isNationalNumber(wrong))
        expect(nationalNumbersIn(`Voir ${wrong}.`)).to.deep.equal([])
      }),
    )
  })

  it("leaves alone what people write all day: telephones, accounts, dates, sums, numbers of decisions", () => {
    for (const text of [
      "Appelez le 02 240 30 40 ou le 0471 23 45 67.",
      "+32 471 23 45 67 et + 32 2 240 30 40",
      "0032471234567",
      "BE68 5390 0754 7034",
      "BE0123.456.749",
      "+++090/9337/55493+++",
      "Le 08/12/2026 de 12:15 à 13:45",
      "LOG-2026-014",
      "1.250.000,00 euros pour 2026",
      "ISBN 978-2-07-036822-8",
      "2026-12-08 12:15",
      "12345678901234567890",
    ])
      expect(nationalNumbersIn(text), text).to.deep.equal([])
  })

  it("takes no number out of a much longer one, but finds it where one or two digits too many touch it", () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom("0471", "712", "12000"), (number, more) => {
        expect(nationalNumbersIn(`${more}${number}`)).to.deep.equal([])
        expect(nationalNumbersIn(`${number}${more}`)).to.deep.equal([])
      }),
    )
    for (const written of ["185073003328", "850730033287", "1985073003328", "+85073003328", "n°285.07.30-033.28"])
      expect(nationalNumbersIn(`Voir ${written}.`), written).to.have.length(1)
  })

  it("is what a field for free text refuses, in words", () => {
    const [accepts, sentence] = prose(1000).validate
    expect(accepts("85.07.30-033.28")).to.equal(false)
    expect(accepts(plainText("<p>Rien à signaler.</p>"))).to.equal(true)
    expect(sentence).to.equal("common.errors.nationalNumber")
  })
})
