import { expect } from "chai"
import type { Document } from "../../../../server/database/values/types.ts"
import { codeOf, refusal, withStore } from "./support.ts"

const french = { locale: "fr", strength: 1 }
const accented = { locale: "fr", strength: 2 }

describe("Indexes with a collation", () => {
  const test = withStore()
  const names = (...given: unknown[]) => test.insert(...given.map((name, i) => ({ _id: i + 1, name })))

  describe("that are unique", () => {
    it("take for one what the collation takes for one", () => {
      test.index({ key: { name: 1 }, unique: true, collation: accented })
      names("été", "ete")
      const error = refusal(() => test.insert({ _id: 3, name: "ÉTÉ" }))
      expect(error.code).to.equal(11000)
      expect(error.message).to.match(
        /^E11000 .* index: name_1 collation: \{ locale: "fr".* dup key: \{ name: "ÉTÉ" \}$/,
      )
      expect(error.details["keyValue"]).to.deep.equal({ name: "ÉTÉ" })
    })

    it("look into arrays and embedded documents, whose field names they leave alone", () => {
      test.index({ key: { name: 1 }, unique: true, collation: french })
      names(["a", "é"], { first: "Zoé" })
      expect(codeOf(() => test.insert({ _id: 3, name: ["E"] }))).to.equal(11000)
      expect(codeOf(() => test.insert({ _id: 4, name: { first: "ZOE" } }))).to.equal(11000)
      test.insert({ _id: 5, name: { First: "ZOE" } })
    })

    it("hold among the documents of a partial filter, under the same collation", () => {
      test.index({ key: { name: 1 }, unique: true, collation: french, partialFilterExpression: { kind: "clé" } })
      test.insert({ _id: 1, name: "a", kind: "CLE" }, { _id: 2, name: "A", kind: "other" })
      expect(codeOf(() => test.insert({ _id: 3, name: "A", kind: "cle" }))).to.equal(11000)
    })
  })

  describe("serve a question under their own collation", () => {
    const plan = (request: Document) => test.ids(request).plan

    it("by equality, by range and by list", () => {
      test.index({ key: { name: 1 }, collation: french })
      names("Été", "hiver", "ete", "Automne", "ÉTÉ", 7)
      const found = (filter: Document) => test.ids({ filter, collation: french })
      expect(found({ name: "ete" })).to.deep.include({ ids: [1, 3, 5], exact: true })
      expect(found({ name: { $gte: "ETE", $lt: "Z" } }).ids).to.have.members([1, 2, 3, 5])
      expect(found({ name: { $in: ["HIVER", "automne", 7] } }).ids).to.have.members([2, 4, 6])
      expect(plan({ filter: { name: "ete" }, collation: french })).to.include({ stage: "IXSCAN", indexName: "name_1" })
    })

    it("in the order that is asked for", () => {
      test.index({ key: { name: 1 }, collation: accented })
      names("zèbre", "Église", "eau", "église", "Œuvre", "oeuf", "éa", "eá")
      const {
        ids,
        plan: { stage },
        sorted,
      } = test.ids({ sort: { name: 1 }, collation: accented })
      expect({ stage, sorted }).to.deep.equal({ stage: "IXSCAN", sorted: true })
      expect(ids).to.deep.equal([8, 7, 3, 2, 4, 6, 5, 1])
    })

    it("tell the collation in their plan", () => {
      test.index({ key: { name: 1 }, collation: french })
      expect(plan({ filter: { name: "a" }, collation: french }).collation).to.include({ locale: "fr", strength: 1 })
    })

    it("with a hint", () => {
      test.index({ key: { name: 1 }, collation: french })
      names("é", "f")
      expect(test.ids({ filter: { name: "E" }, hint: "name_1", collation: french }).ids).to.deep.equal([1])
    })
  })

  describe("are left alone", () => {
    const stage = (request: Document) => test.ids(request).plan.stage

    it("under another collation, and under none", () => {
      test.index({ key: { name: 1 }, collation: french })
      names("é")
      for (const collation of [undefined, accented, { locale: "nl", strength: 1 }, { locale: "fr", strength: 3 }]) {
        const under = collation === undefined ? {} : { collation }
        expect(stage({ filter: { name: "e" }, ...under }), JSON.stringify(collation)).to.equal("COLLSCAN")
        expect(stage({ sort: { name: 1 }, ...under }), JSON.stringify(collation)).to.equal("COLLSCAN")
      }
    })

    it("unless what is looked for is no string", () => {
      test.index({ key: { name: 1 }, collation: french })
      names(7, "a")
      expect(test.ids({ filter: { name: 7 } })).to.deep.include({ ids: [1], exact: true })
      expect(stage({ filter: { name: 7 } })).to.equal("IXSCAN")
    })

    it("as simple ones are under a collation", () => {
      test.index({ key: { name: 1 } })
      names("é")
      expect(stage({ filter: { name: "e" }, collation: french })).to.equal("COLLSCAN")
    })

    it("by a regular expression, which knows no collation", () => {
      test.index({ key: { name: 1 }, collation: french })
      names("été")
      expect(stage({ filter: { name: /^ét/ }, collation: french })).to.equal("COLLSCAN")
    })

    it("where a partial one may lack documents, as its collation sees them", () => {
      test.index({ key: { name: 1 }, collation: french, partialFilterExpression: { kind: "clé" } })
      test.insert({ _id: 1, name: "a", kind: "CLE" }, { _id: 2, name: "a", kind: "clé" })
      expect(stage({ filter: { name: "a", kind: "cle" }, collation: french })).to.equal("IXSCAN")
      expect(stage({ filter: { name: 1, kind: "clé" } })).to.equal("COLLSCAN")
    })
  })

  describe("refuse by name", () => {
    it("a collation that they cannot hold", () => {
      const others = [
        { locale: "fr" },
        { locale: "fr", strength: 3 },
        { locale: "en", strength: 1 },
        { locale: "fr", strength: 1, caseLevel: true },
        { locale: "nl", strength: 2, numericOrdering: true },
      ]
      for (const collation of others) {
        const error = refusal(() => test.index({ key: { name: 1 }, collation }))
        expect(error.code, JSON.stringify(collation)).to.equal(238)
        expect(error.message).to.contain("only 'fr' and 'nl' at strength 1 or 2")
      }
    })

    it("a character outside of the alphabet, in a new document as in one that is there", () => {
      names("Иван")
      const error = refusal(() => test.index({ key: { name: 1 }, collation: french }))
      expect(error.code).to.equal(238)
      expect(error.message).to.contain("the character 'И' (U+0418) in an index with the collation 'fr'")
      test.index({ key: { other: 1 }, collation: french })
      expect(codeOf(() => test.insert({ _id: 2, other: ["fine", "λ"] }))).to.equal(238)
      expect(test.ids({ filter: { other: "λ" }, collation: french }).exact).to.equal(false)
    })

    it("a collation of `_id`", () => {
      expect(codeOf(() => test.index({ key: { _id: 1 }, collation: french }))).to.equal(2)
    })
  })

  it("stand beside one of the same field with another collation, under another name", () => {
    test.index({ key: { name: 1 }, collation: french })
    expect(codeOf(() => test.index({ key: { name: 1 }, collation: accented }))).to.equal(86)
    expect(test.index({ key: { name: 1 }, name: "accented", collation: accented })).to.equal(true)
    expect(test.index({ key: { name: 1 }, collation: { strength: 1, locale: "fr", caseLevel: false } })).to.equal(false)
  })

  it("are the same after a restart", async () => {
    test.index({ key: { name: 1 }, unique: true, collation: french })
    names("Été")
    await test.reopen()
    expect(codeOf(() => test.insert({ _id: 2, name: "ete" }))).to.equal(11000)
    expect(test.ids({ filter: { name: "ETE" }, collation: french })).to.deep.include({ ids: [1], exact: true })
    expect(test.read((people) => people.indexes())[1]!.collation).to.include({
      locale: "fr",
      strength: 1,
      version: "57.1",
    })
  })
})
