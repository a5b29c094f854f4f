import { expect } from "chai"
import mongoose, { Types } from "mongoose"
import {
  freshMark,
  markOf,
  meet,
  type Part,
  partSchema,
  readMark,
  type TypedPart,
} from "../../../models/concerns/parts.ts"
import { answering } from "../../../server/answers.ts"

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

  it("takes « both » that was chosen already for done, where all of its words stand in what is saved", () => {
    const both = (text: string, typed: string) =>
      meet(partOf(text, 5), typedOf(typed, markOf(partOf("avant", 4)), "both"), laptop)
    expect(both("Un.\nDeux.\nTrois.", "Deux.")).to.equal("same")
    expect(both("Un.\nDeux.", "Deux.")).to.equal("same")
    expect(both("Un.\nDeux.", "Un.")).to.equal("same")
    // The beginning of a line is not the line.
    expect(both("Deuxième.\nTrois.", "Deux")).to.equal("met")
    expect(both("<p>Un.</p><p>Deux.</p>", "<p>Deux.</p>")).to.equal("same")
    expect(both("<p>Un.</p>", "<p>Deux.</p>")).to.equal("met")
    expect(both("a <p>Un", "p>Un")).to.equal("met")
    expect(both("Un.", "")).to.equal("same")
    // Not chosen, it meets what holds it already.
    expect(meet(partOf("Un.\nDeux.", 5), typedOf("Deux.", markOf(partOf("avant", 4))), laptop)).to.equal("met")
    const [one, other, third] = ["a", "b", "c"].map((letter) => letter.repeat(24)) as [string, string, string]
    expect(both(`${one},${other}`, `${other},${one}`)).to.equal("same")
    expect(both(`${one},${other}`, `${other},${third}`)).to.equal("met")
    expect(both(`x ${one}x`, `${one}0`)).to.equal("met")
    const fields = { text: "Un.\nDeux.", who: "Inès" }
    const typed = { ...typedOf("Deux.", markOf(partOf("avant", 4)), "both"), fields: { text: "Deux.", who: "Karim" } }
    expect(meet({ ...partOf("", 5), fields }, typed, laptop)).to.equal("met")
    expect(meet({ ...partOf("", 5), fields: { text: "Deux." } }, typed, laptop)).to.equal("met")
  })

  it("is the same where somebody saved the very words that she typed, from whatever they began", () => {
    expect(meet(saved, typedOf("Deux familles relogées.", "0."), laptop)).to.equal("same")
    expect(meet(saved, typedOf("Deux familles relogées.", "9.other"), laptop)).to.equal("same")
  })

  it("writes over a later revision by its own page alone, also back to its beginning, and never an earlier save of it", () => {
    const begun = markOf(partOf("Début.", 1))
    const own = partOf("Suite.", 2, "laptop", 6)
    expect(meet(own, typedOf("Début.", begun), laptop)).to.equal("write")
    expect(meet(own, typedOf("Début.", begun), { device: "phone", sequence: 7 })).to.equal("same")
    expect(meet(own, typedOf("Autre.", begun), { device: "laptop", sequence: 6 })).to.equal("same")
    expect(meet(own, typedOf("Autre.", begun), { device: "laptop", sequence: 7 })).to.equal("write")
    expect(meet(own, typedOf("Autre.", begun), { device: "phone", sequence: 7 })).to.equal("met")
    expect(meet(partOf("Suite.", 2, "", 6), typedOf("Autre.", begun), { device: "", sequence: 7 })).to.equal("met")
  })

  it("says what is saved from a page, by its print, and nothing of what is not", async () => {
    const wrote = new Set<string>()
    await answering({ given: () => new Set(), by: null, wrote }, new Map(), async () => {
      meet(saved, typedOf("Trois.", mark), laptop)
      meet(saved, typedOf("Quatre.", markOf(partOf("", 1))), laptop)
    })
    expect([...wrote]).to.deep.equal([readMark(markOf(partOf("Trois.", 1))).print])
  })

  it("keeps theirs where she says so, and hers where she says so of what is saved now", () => {
    const before = markOf(partOf("avant", 1))
    expect(meet(saved, typedOf("Mienne.", before, "theirs"), laptop)).to.equal("same")
    expect(meet(saved, typedOf("avant", mark, "mine"), laptop)).to.equal("write")
    expect(meet(saved, typedOf("avant", before, "mine"), laptop)).to.equal("met")
  })

  it("bears a mark of its revision and twelve letters of what stands there", () => {
    expect(mark).to.match(/^2\.[\w-]{12}$/)
    expect(readMark(mark)).to.deep.equal({ revision: 2, print: mark.slice(2) })
    expect(readMark(freshMark)).to.deep.equal({ revision: 0, print: "" })
    expect(meet(null, typedOf("Une ligne.", ""), laptop)).to.equal("fresh")
    expect(meet(null, { ...typedOf("", ""), fields: {} }, laptop)).to.equal("fresh")
    expect(readMark("1.a").revision).to.equal(1)
    expect(readMark(`${Number.MAX_SAFE_INTEGER + 1}.a`).revision).to.equal(0)
    expect(readMark("none")).to.deep.equal({ revision: 0, print: "none" })
    expect(readMark("5none")).to.deep.equal({ revision: 0, print: "5none" })
  })

  it("is stored from nothing: no revision, nobody, no device", () => {
    const Stored = mongoose.createConnection().model("Stored", partSchema)
    expect(new Stored().toObject()).to.deep.include({ revision: 0, edited: null, device: "", sequence: 0 })
    expect(partSchema.path("_id")).to.equal(undefined)
  })

  it("reads no revision from a mark that is not ours", () => {
    for (const mark of ["", "x", "-1.a", "1e9.a", "1.5", "9007199254740993.a"])
      expect(readMark(mark).revision).to.be.at.least(0)
    expect(readMark("-1.a").revision).to.equal(0)
    expect(readMark("12.abc")).to.deep.equal({ revision: 12, print: "abc" })
  })
})
