import { expect } from "chai"
import { day, integer, longest, ownPath, prose, secret, text } from "../../server/params.ts"

describe("a field of a form", () => {
  it("keeps one line of what was typed on several, and several as plain lines", () => {
    expect(text()("  Le Palier \r\n \r\n  asbl\t\n")).to.equal("Le Palier asbl")
    expect(prose()("  un \r\n\r\ndeux\rtrois ")).to.equal("un \n\ndeux\ntrois")
  })

  it("stays too long when it is: its schema says so, and nothing of it is cut off and kept", () => {
    expect(text()("a".repeat(longest.line))).to.have.length(longest.line)
    for (const long of [
      "a".repeat(longest.line + 1),
      `a${" \n".repeat(longest.line)}b`,
      `a${"\0".repeat(longest.line)}b`,
    ])
      expect(text()(long).trim().length).to.be.above(longest.line)
    expect(prose()("é\r\n".repeat(longest.prose / 2))).to.have.length(longest.prose - 1)
    for (const long of ["a".repeat(longest.prose + 1), "a\r\n".repeat(longest.prose)])
      expect(prose()(long).trim().length).to.be.above(longest.prose)
    expect(day()(`${" ".repeat(2 * 1024 * 1024)}2026-12-08`)).to.equal("2026-12-08")
    expect(integer()(`1${"0".repeat(500)}`)).to.be.NaN
  })

  it("holds nothing that nobody sees: control characters, and signs that turn what follows", () => {
    expect(text()("Jean\u202e\0\u000bDupont\u2066")).to.equal("Jean Dupont")
    expect(prose()("une\0 ligne\u202e\u0007\n\u2067deux\u000btrois")).to.equal("une ligne\ndeux\ntrois")
    expect(text()("\u0627\u0644\u0639\u0631\u0628\u064a\u0629\u200f, \u200edroite")).to.equal(
      "\u0627\u0644\u0639\u0631\u0628\u064a\u0629\u200f, \u200edroite",
    )
    expect(secret()(" a\u202eb ")).to.equal(" a\u202eb ")
  })

  it("leads only to an address of ours, and to none that is too long", () => {
    expect(ownPath("/guide/aide?x=1")).to.equal("/guide/aide?x=1")
    for (const other of ["//evil.example", "/\\evil.example", "https://evil.example", `/${"a".repeat(longest.line)}`])
      expect(ownPath(other)).to.equal("/")
  })
})
