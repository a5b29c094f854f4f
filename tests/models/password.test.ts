import { expect } from "chai"
import { weakness } from "../../models/password.ts"
import { hashPassword, isRight } from "../../models/signIn.ts"
import { hash } from "@node-rs/argon2"

const known = {
  email: "coordination@demo.example",
  names: ["Mireille", "Adjovi", "Coordination sociale de Molenbroek", "Molenbroek"],
}
const guessed = "account.errors.passwordGuessed"

describe("a password that is chosen", () => {
  const tried = [
    "password1234",
    "motdepasse123",
    "azertyuiop123",
    "123456789012",
    "iloveyou1234",
    "Bienvenue2026",
    "maillage2026!",
    "Molenbroek2026",
    "123456123456",
    "demonstration",
    "wachtwoord2026",
    "Welkom2026!!!",
    "1qaz2wsx3edc",
    "qwertyqwerty12",
    "Mireille 2026",
    "Adjovi-1975!!",
    "coordination 2026",
    "1234 5678 9012",
    "aaaaaaaaaaaaaaaa",
    "abcdefghijkl",
    "motherfucker",
    "Étéétéétéété1",
    "mot de passe 1",
  ]
  for (const password of tried)
    it(`is not « ${password} », which is tried first`, () => expect(weakness(password, known)).to.equal(guessed))

  const words = [
    "quatre mots bien choisis",
    "chat lampe rideau vélo",
    "drie woorden samen",
    "correct horse battery staple",
    "Zjq8!vTe2#mPw",
    "839201746512",
    "la pluie tombe mardi",
    "xkqzvbtrwplm",
  ]
  for (const password of words) it(`may be « ${password} »`, () => expect(weakness(password, known)).to.equal(null))

  it("is as long as it is read, and the same on every keyboard: é is one sign or two", async () => {
    const [one, two] = ["une clé sûre à moi".normalize("NFC"), "une clé sûre à moi".normalize("NFD")]
    expect(await isRight(await hashPassword(two), one)).to.equal(true)
    expect(await isRight(await hashPassword(one), two)).to.equal(true)
    // What an earlier version hashed as it was typed.
    for (const kept of [one, two])
      for (const typed of [one, two]) expect(await isRight(await hash(kept), typed)).to.equal(true)
    expect(await isRight(await hashPassword(one), "une cle sure a moi")).to.equal(false)
    expect(weakness("ﬀ".repeat(3) + "é", known)).to.equal("account.errors.passwordShort")
  })
})
