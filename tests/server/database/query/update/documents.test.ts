import { Int32, ObjectId } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { compileFilter, compileUpdate, seedFromFilter } from "../../../../../server/database/query/index.ts"
import { identical } from "../../../../../server/database/values/compare.ts"
import type { Document } from "../../../../../server/database/values/types.ts"
import { values } from "../../storage/arbitraries.ts"
import { refusal } from "../refusal.ts"

describe("a replacement", () => {
  const replaced = (replacement: Document, document: Document) => compileUpdate(replacement).apply(document)

  it("keeps the _id, first, and nothing else", () => {
    expect(JSON.stringify(replaced({ b: 2 }, { _id: 1, a: 1 }))).to.equal('{"_id":1,"b":2}')
    expect(JSON.stringify(replaced({ b: 2, _id: 1 }, { _id: 1, a: 1 }))).to.equal('{"_id":1,"b":2}')
    const document = { _id: 1, a: new Int32(1) }
    expect(replaced({ a: new Int32(1) }, document)).to.equal(document)
  })

  it("is refused with another _id, and with dollars at the top", () => {
    expect(refusal(() => replaced({ _id: new Int32(2) }, { _id: 1 }))).to.deep.equal({
      code: 66,
      message: "After applying the update, the (immutable) field '_id' was found to have been altered to _id: 2",
    })
    expect(refusal(() => replaced({ a: 1, $b: 2 }, {})).code).to.equal(52)
    expect(replaced({ a: { $b: 2 } }, { _id: 1 })).to.deep.equal({ _id: 1, a: { $b: 2 } })
  })
})

describe("a pipeline update", () => {
  const updated = (pipeline: Document[], document: Document) => compileUpdate(pipeline).apply(document)

  it("computes from the document itself", () => {
    expect(
      updated([{ $set: { total: { $add: ["$a", "$b"] } } }, { $unset: "b" }], { _id: 1, a: 1, b: 2 }),
    ).to.deep.equal({ _id: 1, a: 1, total: new Int32(3) })
    expect(updated([{ $replaceWith: { x: "$a" } }], { _id: 1, a: 5 })).to.deep.equal({ _id: 1, x: 5 })
    const document = { _id: 1, a: 1 }
    expect(updated([{ $set: { a: 1 } }], document)).to.equal(document)
  })

  it("reads $$NOW and the command's let", () => {
    const now = new Date(5)
    expect(
      compileUpdate([{ $set: { at: "$$NOW", by: "$$who" } }], { now, let: { who: "x" } }).apply({ _id: 1 }),
    ).to.deep.equal({ _id: 1, at: now, by: "x" })
  })

  it("takes only stages that change the document", () => {
    expect(refusal(() => updated([{ $match: {} }], {}))).to.deep.equal({
      code: 72,
      message: "$match is not allowed to be used within an update",
    })
    expect(refusal(() => updated([{ $set: { _id: 2 } }], { _id: 1 })).code).to.equal(66)
    expect(refusal(() => compileUpdate([{ $set: {} }], { arrayFilters: [{ x: 1 }] })).code).to.equal(9)
  })
})

describe("the seed of an upsert", () => {
  it("is made of the equalities of the filter", () => {
    const id = new ObjectId()
    expect(
      seedFromFilter({
        a: 1,
        "b.c": { $eq: 2 },
        $and: [{ d: 3 }, { e: { $in: [4] } }],
        $or: [{ f: 5 }],
        g: { $all: [6] },
        _id: id,
        x: { $gt: 1 },
        y: /z/,
        z: { $in: [1, 2] },
        $nor: [{ w: 1 }],
      }),
    ).to.deep.equal({ _id: id, a: 1, b: { c: 2 }, d: 3, e: 4, f: 5, g: 6 })
    expect(Object.keys(seedFromFilter({ b: 1, a: 1, "c.z": 1, _id: id }))).to.deep.equal(["_id", "a", "b", "c"])
    expect(seedFromFilter({ $or: [{ a: 1 }, { b: 1 }] })).to.deep.equal({})
  })

  it("is refused where two equalities meet", () => {
    expect(refusal(() => seedFromFilter({ $and: [{ a: 1 }, { a: 2 }] }))).to.deep.equal({
      code: 54,
      message: "cannot infer query fields to set, path 'a' is matched twice",
    })
    expect(refusal(() => seedFromFilter({ a: {}, "a.b": 2 })).code).to.equal(54)
  })

  it("is for a replacement the _id alone, which must be whole", () => {
    expect(seedFromFilter({ $and: [{ a: 1 }, { a: 2 }], _id: 7 }, "replacement")).to.deep.equal({ _id: 7 })
    expect(refusal(() => seedFromFilter({ "_id.a": 1 }, "replacement"))).to.deep.equal({
      code: 111,
      message: "field at '_id' must be exactly specified, field at sub-path '_id.a'found",
    })
  })
})

describe("updates and filters", () => {
  it("agree: what $set put is found, what $unset took is not", () => {
    const path = fc
      .array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join("."))
    fc.assert(
      fc.property(path, values, fc.record({ a: fc.constant({}), d: values }), (at, value, start) => {
        const set = compileUpdate({ $set: { [at]: value } }).apply(start)
        expect(compileFilter({ [at]: { $eq: value } }).matches(set)).to.equal(true)
        const unset = compileUpdate({ $unset: { [at]: "" } }).apply(set)
        expect(compileFilter({ [at]: { $exists: true } }).matches(unset)).to.equal(false)
      }),
      { numRuns: 500 },
    )
  })

  it("never change the document given, and say so when nothing changed", () => {
    fc.assert(
      fc.property(fc.record({ a: values, b: values }), values, (document, value) => {
        const before = structuredCloneOf(document)
        const after = compileUpdate({ $set: { a: value }, $unset: { b: "" } }).apply(document)
        expect(identical(document, before)).to.equal(true)
        expect(compileUpdate({ $set: { a: value }, $unset: { b: "" } }).apply(after)).to.equal(after)
      }),
      { numRuns: 500 },
    )
  })
})

function structuredCloneOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(structuredCloneOf) as T
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, structuredCloneOf(item)])) as T
}
