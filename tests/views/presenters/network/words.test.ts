import { expect } from "chai"
import { fromUntil } from "../../../../views/presenters/network/words.ts"
import { speakingIn } from "../../../../views/translate.ts"

describe("how long something was held", () => {
  it("is said from its first day to its last, a single day included", () => {
    const said = (from: string, until: string) => fromUntil({ from, until }, speakingIn("fr")).replaceAll(/\s/g, " ")
    expect(said("2026-03-02", "2026-06-30")).to.equal("Du lundi 2 mars 2026 au mardi 30 juin 2026")
    expect(said("2026-03-02", "2026-03-02")).to.equal("Du lundi 2 mars 2026 au lundi 2 mars 2026")
  })

  it("never began where it ended before its first day: access closed on the day of a registration", () => {
    expect(fromUntil({ from: "2026-11-30", until: "2026-11-29" }, speakingIn("nl"))).to.match(/is niet begonnen$/)
  })
})
