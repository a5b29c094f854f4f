import { expect } from "chai"
import { cleanAddress, isAddress, isWritable } from "../../server/address.ts"

describe("an address of mail", () => {
  it("has one @, and a point inside what follows", () => {
    for (const right of ["a@b.be", "anne-marie.d'hondt+cass@sous.domaine.example", "zoë@exemple.example"])
      expect(isAddress(right), right).to.equal(true)
    for (const wrong of [
      "",
      "@b.be",
      "a@",
      "a@b",
      "a@.be",
      "a@be.",
      "a@b@c.be",
      "a b@c.be",
      "a@b.be,c@d.be",
      "Anne <a@b.be>",
      "a@b.be\nBcc: c@d.be",
      `${"a".repeat(250)}@b.be`,
    ])
      expect(isAddress(wrong), wrong).to.equal(false)
  })

  it("loses the signs that nobody sees, and the point of the end of a sentence", () => {
    for (const typed of [
      "\u200bvis@invites.example",
      "vis@invites.example.",
      " vis@\u00adinvites.example\ufeff .. ",
      "vis@invites.example\u202e",
    ])
      expect(cleanAddress(typed)).to.equal("vis@invites.example")
    expect(cleanAddress("...")).to.equal("")
  })

  it("can be written to from every mail server only where what stands before the @ has no accent", () => {
    expect([isWritable("zoë@exemple.example"), isWritable("zoe@exämple.example")]).to.deep.equal([false, true])
  })
})
