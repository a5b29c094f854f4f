import { Decimal128, Double, Int32, MinKey, ObjectId } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { compileSort, sortDocuments } from "../../../../server/database/query/index.ts"
import { parseCollation } from "../../../../server/database/values/collation.ts"
import type { Document } from "../../../../server/database/values/types.ts"
import { values } from "../storage/arbitraries.ts"
import { refusal } from "./refusal.ts"

const sorted = (documents: Document[], sort: Document) => [...documents].sort(compileSort(sort))
const names = (documents: Document[]) => documents.map((document) => document["n"]).join("")

describe("a sort", () => {
  it("follows BSON order, a missing field as null", () => {
    const documents = [
      { n: "f", a: new ObjectId() },
      { n: "e", a: "x" },
      { n: "d", a: new Double(2.5) },
      { n: "c", a: new Int32(2) },
      { n: "b" },
      { n: "a", a: new MinKey() },
    ]
    expect(names(sorted(documents, { a: 1 }))).to.equal("abcdef")
    expect(names(sorted(documents, { a: -1 }))).to.equal("fedcba")
  })

  it("takes an array by its least element upwards, by its greatest downwards", () => {
    const documents = [
      { n: "a", a: [1, 9] },
      { n: "b", a: [5] },
      { n: "c", a: 3 },
    ]
    expect(names(sorted(documents, { a: 1 }))).to.equal("acb")
    expect(names(sorted(documents, { a: -1 }))).to.equal("abc")
  })

  it("puts an empty array before null, and what has no such path with null", () => {
    expect(
      names(
        sorted(
          [
            { n: "b", a: null },
            { n: "a", a: [] },
            { n: "c", a: 1 },
          ],
          { a: 1 },
        ),
      ),
    ).to.equal("abc")
    expect(
      names(
        sorted(
          [
            { n: "b", a: [{ b: 1 }] },
            { n: "a", a: 5 },
          ],
          { "a.b": 1 },
        ),
      ),
    ).to.equal("ab")
  })

  it("goes through documents in arrays and indexes", () => {
    const documents = [
      { n: "a", a: [{ b: 3 }, { b: 9 }] },
      { n: "b", a: [{ b: 5 }] },
      { n: "c", a: { b: 1 } },
    ]
    expect(names(sorted(documents, { "a.b": 1 }))).to.equal("cab")
    expect(names(sorted(documents, { "a.0.b": -1 }))).to.equal("bac")
  })

  it("takes the fields of one sort from the same element, and refuses two arrays", () => {
    const documents = [
      {
        n: "a",
        a: [
          { x: 1, y: 9 },
          { x: 2, y: 0 },
        ],
      },
      { n: "b", a: [{ x: 1, y: 5 }] },
    ]
    expect(names(sorted(documents, { "a.x": 1, "a.y": 1 }))).to.equal("ba")
    const refused = refusal(() => sorted([{ a: [1], b: [1] }, {}], { a: 1, b: 1 }))
    expect(refused).to.deep.equal({ code: 2, message: "cannot sort with keys that are parallel arrays" })
  })

  it("goes by several fields in turn, numbers of all types being equal", () => {
    const documents = [
      { n: "b", a: new Double(1), b: 2 },
      { n: "a", a: Decimal128.fromString("1.0"), b: 1 },
      { n: "c", a: 2, b: 0 },
    ]
    expect(names(sorted(documents, { a: 1, b: 1 }))).to.equal("abc")
    expect(names(sorted(documents, { a: -1, b: 1 }))).to.equal("cab")
  })

  it("follows a collation", () => {
    const documents = ["zèbre", "Eté", "ete", "été", "abricot"].map((word) => ({ word }))
    const french = compileSort({ word: 1 }, { collation: parseCollation({ locale: "fr" }) })
    expect([...documents].sort(french).map(({ word }) => word)).to.deep.equal(["abricot", "ete", "Eté", "été", "zèbre"])
  })

  it("with a limit gives the first of all, and is stable", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: fc.integer({ min: 0, max: 5 }) }), { maxLength: 3000 }),
        fc.nat(50),
        (rows, limit) => {
          const documents = rows.map((row, n) => ({ ...row, n }))
          const all = [...documents].sort((x, y) => x.a - y.a)
          expect(sortDocuments(documents, { a: 1 }, {}, limit)).to.deep.equal(all.slice(0, limit))
        },
      ),
      { numRuns: 20 },
    )
  })

  it("is an order: the same whichever way two documents are compared", () => {
    const document = fc.record({ a: values, b: fc.boolean() })
    const sort = compileSort({ "a.b": 1, b: -1 })
    fc.assert(
      fc.property(document, document, document, (x, y, z) => {
        expect(Math.sign(sort(x, y))).to.equal(-Math.sign(sort(y, x)) || 0)
        if (sort(x, y) <= 0 && sort(y, z) <= 0) expect(sort(x, z)).to.be.at.most(0)
      }),
      { numRuns: 500 },
    )
  })

  it("is refused when it is none", () => {
    expect(refusal(() => compileSort({ a: 2 })).code).to.equal(15975)
    expect(refusal(() => compileSort({ a: "up" })).code).to.equal(15974)
    expect(refusal(() => compileSort({ a: { $meta: "textScore" } })).code).to.equal(238)
  })
})
