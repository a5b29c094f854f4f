import { expect } from "chai"
import { translate } from "../../views/translate.ts"

describe("« de » and « que » before a name", () => {
  for (const [name, said] of [
    ["Anne Servais", "Siège d’Anne Servais"],
    ["Élias", "Siège d’Élias"],
    ["Houria", "Siège de Houria"],
    ["Marc", "Siège de Marc"],
    ["Yasmina", "Siège de Yasmina"],
  ] as const)
    it(`« ${said} »`, () => expect(translate("fr", "seats.of", { name })).to.equal(said))

  it("are written in full in an address, and in Dutch", () => {
    expect(translate("fr", "attendance.reasons.mailboxFull", { email: "anne@demo.example" })).to.include(
      "de anne@demo.example",
    )
    expect(translate("fr", "calendar.titleOf", { month: "août 2026" })).to.equal("Agenda d’août 2026")
    expect(translate("nl", "seats.of", { name: "Anne" }))
      .to.include("Anne")
      .and.not.include("’")
  })
})
