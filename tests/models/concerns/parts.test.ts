import { expect } from "chai"
import { Types } from "mongoose"
import { freshMark, markOf, meet, type Part, readMark, type TypedPart } from "../../../models/concerns/parts.ts"

const by = new Types.ObjectId()
const partOf = (text: string, revision: number, device = "phone", sequence = 1): Part => ({
  id: "a",
  fields: { text },
  revision,
  edited: { by, at: new Date() },
  device,
  sequence,
})
const typedOf = (text: string, was: string, keep: TypedPart["keep"] = null): TypedPart => ({
  id: "a",
  fields: { text },
  was,
  keep,
})
const laptop = { device: "laptop", sequence: 7 }

describe("Parts", () => {
  const saved = partOf("Deux familles relogées.", 2)
  const mark = markOf(saved)

  it("writes a text that begins from what is saved", () => {
    expect(meet(saved, typedOf("Trois familles relogées.", mark), laptop)).to.equal("write")
  })

  it("leaves what somebody else wrote where this page changed nothing", () => {
    const before = markOf(partOf("", 1))
    expect(meet(saved, typedOf("", before), laptop)).to.equal("same")
  })

  it("lets two texts meet where this page began from an earlier one", () => {
    const before = markOf(partOf("", 1))
    expect(meet(saved, typedOf("Rien à signaler.", before), laptop)).to.equal("met")
  })

  it("lets two texts meet where one person wrote on two devices", () => {
    const before = markOf(partOf("", 1))
    expect(meet(partOf("Du téléphone.", 2, "phone"), typedOf("Du portable.", before), laptop)).to.equal("met")
  })

  it("goes on from what this page saved itself though its answer was lost", () => {
    const own = partOf("Deux fam", 2, "laptop", 6)
    expect(meet(own, typedOf("Deux familles.", markOf(partOf("", 1))), laptop)).to.equal("write")
  })

  it("changes nothing for a save that comes twice, or late", () => {
    const own = partOf("Deux familles.", 3, "laptop", 8)
    expect(meet(own, typedOf("Deux fam", markOf(partOf("", 1))), laptop)).to.equal("same")
    expect(meet(own, typedOf("Deux familles.", markOf(partOf("", 1))), { device: "laptop", sequence: 8 })).to.equal(
      "same",
    )
  })

  it("knows pages without scripts by nothing: each press is a save of its own", () => {
    const plain = { device: "", sequence: 0 }
    expect(meet(partOf("Un autre.", 2, "", 0), typedOf("Le mien.", markOf(partOf("", 1))), plain)).to.equal("met")
    expect(meet(partOf("Un autre.", 2, "", 0), typedOf("Le mien.", mark), plain)).to.equal("write")
  })

  it("goes on where the text came back to what the writer had in front of her", () => {
    const again = partOf("Deux familles relogées.", 4)
    expect(meet(again, typedOf("Trois.", mark), laptop)).to.equal("write")
  })

  it("asks again where somebody wrote while both texts were read", () => {
    expect(meet(partOf("Encore un autre.", 3), typedOf("Les deux.", mark, "both"), laptop)).to.equal("met")
    expect(meet(saved, typedOf("Les deux.", mark, "both"), laptop)).to.equal("write")
    expect(meet(saved, typedOf("La mienne.", mark, "theirs"), laptop)).to.equal("same")
  })

  it("makes a part that is new, and one that was taken out while somebody wrote on it", () => {
    expect(meet(null, typedOf("Une nouvelle ligne.", freshMark), laptop)).to.equal("fresh")
    expect(meet(null, typedOf("Encore un mot.", mark), laptop)).to.equal("fresh")
    expect(meet(null, typedOf("Deux familles relogées.", mark), laptop)).to.equal("same")
  })

  it("marks the same words in the same way, whatever the order of the fields", () => {
    const one = { revision: 1, fields: { text: "a", due: "2026-12-01" } }
    expect(markOf(one)).to.equal(markOf({ revision: 1, fields: { due: "2026-12-01", text: "a" } }))
    expect(markOf(one)).not.to.equal(markOf({ revision: 1, fields: { text: "a", due: "" } }))
  })

  it("reads no revision from a mark that is not ours", () => {
    for (const mark of ["", "x", "-1.a", "1e9.a", "1.5", "9007199254740993.a"])
      expect(readMark(mark).revision).to.be.at.least(0)
    expect(readMark("-1.a").revision).to.equal(0)
    expect(readMark("12.abc")).to.deep.equal({ revision: 12, print: "abc" })
  })
})
