import { expect } from "chai"
import { callsIn, dialled } from "../../../views/presenters/telephone.ts"

describe("what a phone dials", () => {
  const numbers: [written: string, dialled: string | null][] = [
    ["02 000 41 10", "tel:+3220004110"],
    ["02/000.41.32 (le matin)", "tel:+3220004132"],
    ["+32 (0)2 000 41 32", "tel:+3220004132"],
    ["0032 2 000 41 32", "tel:+3220004132"],
    ["0471 23 45 67", "tel:+32471234567"],
    ["Accueil : 02 000 41 32", "tel:+3220004132"],
    ["02 000 41 32 / 33", "tel:+3220004132"],
    ["0471/23.45.67 - 02 000 41 32", "tel:+32471234567"],
    ["0800 12 345", "tel:+3280012345"],
    ["+33 1 23 45 67 89", "tel:+33123456789"],
    ["112", "tel:112"],
    ["113", null],
    ["sur demande", null],
    ["", null],
  ]
  for (const [written, expected] of numbers)
    it(`« ${written} » → ${expected ?? "nothing"}`, () => expect(dialled(written)).to.equal(expected))

  it("has a button for each number of a field, and one with its words where there is one", () => {
    expect(callsIn("Accueil : 02 000 41 32, social 0471 23 45 67")).to.deep.equal([
      { text: "02 000 41 32", href: "tel:+3220004132" },
      { text: "0471 23 45 67", href: "tel:+32471234567" },
    ])
    expect(callsIn("02 000 41 32 (le matin)")).to.deep.equal([
      { text: "02 000 41 32 (le matin)", href: "tel:+3220004132" },
    ])
    expect(callsIn("sur demande")).to.deep.equal([])
  })
})
