import { expect } from "chai"
import { caretAfter } from "../../../views/editor/still.ts"

/** The caret stands at « | » in the first text; where it stands in the other one. */
function moved(before: string, after: string): string {
  const caret = caretAfter(before.replace("|", ""), after, before.indexOf("|"))
  return `${after.slice(0, caret)}|${after.slice(caret)}`
}

describe("the caret of somebody in a text that another one takes the place of", () => {
  it("stays before and after the same words", () => {
    expect(moved("Deux| familles.", "Deux familles relogées.")).to.equal("Deux| familles relogées.")
    expect(moved("Deux familles. La lettre| part.", "Trois familles. La lettre part.")).to.equal(
      "Trois familles. La lettre| part.",
    )
    expect(moved("Fin.|", "Le début. Fin.")).to.equal("Le début. Fin.|")
  })

  it("stands behind what took the place of its own words", () => {
    expect(moved("Le chat| dort.", "Le chien dort.")).to.equal("Le chien| dort.")
    expect(moved("Tout autre|", "")).to.equal("|")
    expect(moved("|aa", "aaaa")).to.equal("|aaaa")
  })
})
