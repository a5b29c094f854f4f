import { expect } from "chai"
import { isAddress } from "../../server/address.ts"

describe("an address of mail", () => {
  it("has one @, and a point inside what follows", () => {
    for (const right of ["a@b.be", "anne-marie.d'hondt+cass@sous.domaine.example", "zoë@exemple.example"]) expect(isAddress(right), right).to.equal(true)
    for (const wrong of ["", "@b.be", "a@", "a@b", "a@.be", "a@be.", "a@b@c.be", "a b@c.be", "a@b.be,c@d.be", "Anne <a@b.be>", "a@b.be\nBcc: c@d.be", `${"a".repeat(250)}@b.be`])
      expect(isAddress(wrong), wrong).to.equal(false)
  })
})
