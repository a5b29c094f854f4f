import { expect } from "chai"
import { randomBytes } from "node:crypto"
import { withoutSecrets } from "../../server/secretAddress.ts"
import { keepTokenSecret, tokenFor } from "../../server/tokens.ts"

describe("an address in the log", () => {
  it("says which page, and nothing that opens it", () => {
    keepTokenSecret("a secret that only these tests know")
    for (const token of [
      tokenFor("signIn", "1".repeat(24)),
      randomBytes(24).toString("base64url"),
      randomBytes(32).toString("hex"),
    ])
      expect(withoutSecrets(`/replies/${token}`)).to.equal("/replies/…")
    expect(withoutSecrets("/meetings/64f1c0ffee64f1c0ffee64f1/minutes")).to.equal(
      "/meetings/64f1c0ffee64f1c0ffee64f1/minutes",
    )
  })
})
