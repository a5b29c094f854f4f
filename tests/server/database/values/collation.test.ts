import { Int32 } from "bson"
import { expect } from "chai"
import { parseCollation } from "../../../../server/database/values/collation.ts"
import { refusal } from "../query/refusal.ts"

const compare = (specification: Record<string, unknown>, a: string, b: string) =>
  Math.sign(parseCollation(specification)!.compare(a, b))

describe("a collation", () => {
  it("is none for nothing, and for simple", () => {
    expect(parseCollation(undefined)).to.equal(undefined)
    expect(parseCollation({ locale: "simple" })).to.equal(undefined)
  })

  it("of strength 1 compares base letters, 2 accents too, 3 capitals too", () => {
    expect(compare({ locale: "fr", strength: new Int32(1) }, "Été", "ete")).to.equal(0)
    expect(compare({ locale: "fr", strength: 2 }, "été", "ete")).to.equal(1)
    expect(compare({ locale: "fr", strength: 2 }, "Été", "été")).to.equal(0)
    expect(compare({ locale: "nl", strength: 3 }, "Huis", "huis")).to.equal(1)
  })

  it("with caseLevel tells capitals apart at strength 1", () => {
    expect(compare({ locale: "fr", strength: 1, caseLevel: true }, "Ete", "été")).to.equal(1)
    expect(compare({ locale: "fr", strength: 1, caseLevel: true }, "ete", "été")).to.equal(0)
  })

  it("with numericOrdering compares numbers in strings by value", () => {
    expect(compare({ locale: "en_US", numericOrdering: true }, "a10", "a9")).to.equal(1)
    expect(compare({ locale: "en_US" }, "a10", "a9")).to.equal(-1)
  })

  it("tells its whole specification", () => {
    expect(parseCollation({ locale: "fr", strength: 2 })!.specification).to.deep.equal({
      locale: "fr",
      caseLevel: false,
      caseFirst: "off",
      strength: 2,
      numericOrdering: false,
      alternate: "non-ignorable",
      maxVariable: "punct",
      normalization: false,
      backwards: false,
      version: "57.1",
    })
  })

  it("is refused by name where it could not be kept", () => {
    expect(refusal(() => parseCollation({ locale: "sv" })).message).to.contain("collation.locale: sv")
    expect(refusal(() => parseCollation({ locale: "fr", strength: 4 })).message).to.contain("collation.strength: 4")
    expect(refusal(() => parseCollation({ locale: "fr", backwards: true })).message).to.contain("collation.backwards")
    expect(refusal(() => parseCollation({ locale: "fr", caseLevel: true })).message).to.contain("caseLevel")
    expect(refusal(() => parseCollation({ strength: 1 })).code).to.equal(9)
    expect(refusal(() => parseCollation({ locale: "fr", wrong: 1 })).code).to.equal(9)
  })
})
