import { expect } from "chai"
import { Types } from "mongoose"
import { merge, type Text } from "../../../models/interpellation/merging.ts"

const ids = Array.from({ length: 6 }, () => new Types.ObjectId())

const constat = (index: number, text: string, sources = "") => ({ _id: ids[index]!, text, sources })
const opinion = (text: string, ...constats: number[]) => ({ _id: ids[4]!, text, constats: constats.map((index) => ids[index]!) })
const texts = (text: Text) => text.constats.map((each) => each.text)

const base: Text = {
  title: "Un titre", alert: "normal", addressees: "CPAS", constats: [constat(0, "Un"), constat(1, "Deux")],
  opinions: [opinion("Avis", 0)], propositions: [{ _id: ids[5]!, text: "Faire", addressee: "CPAS" }],
}

describe("Two texts of an interpellation that began as one", () => {
  it("become one with the changes of both people, wherever only one of them wrote", () => {
    const { text, both } = merge(base,
      { ...base, title: "Un autre titre", constats: [constat(0, "Un, précisé"), constat(1, "Deux"), constat(2, "Trois")] },
      { ...base, alert: "urgent", constats: [constat(0, "Un"), constat(1, "Deux", "PV"), constat(3, "Quatre")] })
    expect(both).to.deep.equal([])
    expect(text).to.include({ title: "Un autre titre", alert: "urgent", addressees: "CPAS" })
    expect(texts(text)).to.deep.equal(["Un, précisé", "Deux", "Trois", "Quatre"])
    expect(text.constats[1]!.sources).to.equal("PV")
  })

  it("keep both passages where both people wrote, and name the place", () => {
    const { text, both } = merge(base, { ...base, title: "A", constats: [constat(0, "Hers"), constat(1, "Deux")] },
      { ...base, title: "B", constats: [constat(0, "Mine"), constat(1, "Deux")] })
    expect([text.title, ...texts(text)]).to.deep.equal(["A / B", "Hers\nMine", "Deux"])
    expect(both).to.deep.equal([String(ids[0]), "title"])
  })

  it("lose a row that one of them took out, but not one on which the other wrote", () => {
    const without = { ...base, constats: [constat(1, "Deux")] }
    expect(texts(merge(base, without, base).text)).to.deep.equal(["Deux"])
    expect(texts(merge(base, base, without).text)).to.deep.equal(["Deux"])
    const written = { ...base, constats: [constat(0, "Un, précisé"), constat(1, "Deux")] }
    expect(texts(merge(base, without, written).text)).to.deep.equal(["Deux", "Un, précisé"])
    expect(texts(merge(base, written, without).text)).to.deep.equal(["Un, précisé", "Deux"])
  })

  it("name the constats that either of them added to an avis, without those that one of them took away", () => {
    const [hers, mine] = [{ ...base, opinions: [opinion("Avis", 0, 1)] }, { ...base, opinions: [opinion("Avis", 2)] }]
    expect(merge(base, hers, mine).text.opinions[0]!.constats).to.deep.equal([ids[1], ids[2]])
  })

  it("keep every word where nobody knows how they began", () => {
    expect(texts(merge(null, base, { ...base, constats: [constat(0, "Mine"), constat(1, "Deux")] }).text)).to.deep.equal(["Un\nMine", "Deux"])
  })
})
