import { expect } from "chai"
import fc from "fast-check"
import {
  compileFilter,
  compileOnBytes,
  readByFilter,
  readByProjection,
} from "../../../../server/database/query/index.ts"
import type { Document } from "../../../../server/database/values/types.ts"
import { decode, encode } from "../../../../server/database/wire/documents.ts"

const word = fc.constantFrom("", "a", "ab", "abc", "b", "é", "éa", "\uffff", "a\0b")
const value = fc.oneof(
  word,
  fc.array(word, { maxLength: 4 }),
  fc.constantFrom<unknown>(null, 1, ["a", 1], [["a"]], { a: "a" }, [{ a: "a" }]),
)
const document = fc
  .record({ a: value, b: value, of: fc.oneof(fc.record({ kind: value }), value) }, { requiredKeys: [] })
  .map((fields) => ({ _id: 1, ...fields }))
const clause = fc.oneof(
  fc.tuple(fc.constantFrom("a", "b", "of.kind"), word).map(([path, text]) => ({ [path]: text })),
  fc
    .tuple(fc.constantFrom("a", "b", "of.kind"), fc.array(word, { maxLength: 3 }))
    .map(([path, list]) => ({ [path]: { $in: list } })),
  fc
    .tuple(fc.constantFrom("a", "b"), word, word)
    .map(([path, from, to]) => ({ [path]: { $elemMatch: { $gte: from, $lt: to } } })),
  fc.constantFrom<Document>({ a: { $ne: "a" } }, { b: { $exists: true } }, { a: { $eq: "a" } }, { a: 1 }),
)
const filter = fc.oneof(
  clause,
  fc.array(clause, { minLength: 1, maxLength: 3 }).map((all) => ({ $and: all })),
  fc.array(clause, { minLength: 1, maxLength: 3 }).map((all) => ({ $or: all })),
  fc.tuple(clause, fc.array(clause, { minLength: 1, maxLength: 2 })).map(([one, all]) => ({ ...one, $or: all })),
)

describe("a filter that is asked of bytes", () => {
  it("says what it says of the document, or nothing", () => {
    let told = 0
    fc.assert(
      fc.property(document, filter, (one, asked) => {
        const bytes = encode(one)
        const answer = compileOnBytes(asked)?.(bytes)
        if (answer === undefined) return
        told += 1
        expect(answer).to.equal(compileFilter(asked).matches(decode(bytes)))
      }),
      { numRuns: 5000 },
    )
    expect(told).to.be.above(2000)
  })

  it("knows of words whether one of a list is there, and one that begins so", () => {
    const bytes = encode({ _id: 1, of: { kind: "person" }, terms: ["logement", "social"] })
    const says = (asked: Document) => compileOnBytes(asked)!(bytes)
    const begins = (with_: string) => ({ terms: { $elemMatch: { $gte: with_, $lt: `${with_}\uffff` } } })
    expect(says({ "of.kind": "person", terms: { $in: ["dette", "social"] } })).to.equal(true)
    expect(says({ terms: { $in: ["logements", "soc"] } })).to.equal(false)
    expect(says({ $or: [{ terms: "dette" }, begins("loge")] })).to.equal(true)
    expect(says({ $and: [{ terms: "social" }, begins("mor")] })).to.equal(false)
  })

  it("leaves to the document what is no string", () => {
    const bytes = encode({ _id: 1, terms: ["logement", 1], of: [{ kind: "person" }] })
    expect(compileOnBytes({ terms: "social" })!(bytes)).to.equal(undefined)
    expect(compileOnBytes({ "of.kind": "person" })!(bytes)).to.equal(undefined)
    expect(compileOnBytes({ terms: 1 })).to.equal(undefined)
    expect(compileOnBytes({ terms: /^log/ })).to.equal(undefined)
  })
})

describe("the fields that are read", () => {
  it("are those that a filter names, and all where it may look at any", () => {
    expect([...readByFilter({ "of.kind": "a", $and: [{ terms: "b" }, { $or: [{ audience: "c" }] }] })!]).to.deep.equal([
      ...["of", "terms", "audience"],
    ])
    expect(readByFilter({ $expr: { $eq: ["$a", "$b"] } })).to.equal(undefined)
    expect(readByFilter({ a: 1, $or: [{ $expr: true }] })).to.equal(undefined)
  })

  it("are those that a projection keeps, and all where it leaves out, cuts or computes", () => {
    expect([...readByProjection({ "of.kind": 1, date: true, _id: 0 })!]).to.deep.equal(["_id", "of", "date"])
    for (const other of [{ date: 0 }, { _id: 1 }, { "a.$": 1 }, { a: { $slice: 1 } }, { a: "$b" }, { a: 1, b: "c" }])
      expect(readByProjection(other), JSON.stringify(other)).to.equal(undefined)
  })
})
