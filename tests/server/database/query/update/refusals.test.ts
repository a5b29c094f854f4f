import { Double, Int32 } from "bson"
import { expect } from "chai"
import { compileUpdate, seedFromFilter } from "../../../../../server/database/query/index.ts"
import type { Document } from "../../../../../server/database/values/types.ts"
import { refusal } from "../refusal.ts"

/** Updates that cannot be, with MongoDB's codes and words of the reason. */
const refused: [Document, number, string][] = [
  [{ $set: 1 }, 9, "Modifiers operate on fields but we found type int instead"],
  [{ $bit: { a: 1 } }, 2, "The $bit modifier is not compatible with a int"],
  [{ $bit: { a: {} } }, 2, "at least one bitwise operation"],
  [{ $bit: { a: { not: new Int32(1) } } }, 2, "not 'not' which is an unknown operator: {not: 1}"],
  [{ $currentDate: { a: 1 } }, 2, "is not valid type for $currentDate"],
  [{ $currentDate: { a: { $kind: "date" } } }, 2, "Unrecognized $currentDate option: $kind"],
  [{ $pop: { a: "x" } }, 9, "Expected a number in: a"],
  [{ $addToSet: { a: { $each: 1 } } }, 14, "The argument to $each in $addToSet must be an array"],
  [
    { $addToSet: { a: { $each: [], $slice: 1 } } },
    2,
    "unexpected fields after $each in $addToSet: { $each: [], $slice: 1 }",
  ],
  [{ $push: { a: { $each: [], $sort: {} } } }, 2, "The $sort pattern is empty"],
  [{ $push: { a: { $each: [], $sort: "x" } } }, 2, "The $sort is invalid"],
  [{ $push: { a: { $each: [], $sort: { b: 2 } } } }, 2, "The $sort element value must be either 1 or -1"],
  [
    { $push: { a: { $each: [], $slice: "x" } } },
    2,
    "The value for $slice must be an integer value but was given type: string",
  ],
  [
    { $push: { a: { $each: [], $position: new Double(1.5) } } },
    2,
    "The value for $position must be an integer value, not of type: double",
  ],
  [{ $rename: { a: "b\0" } }, 2, "embedded null byte"],
  [{ $rename: { "a.$": "b" } }, 2, "The source field for $rename may not be dynamic"],
  [{ $rename: { a: "b.$[]" } }, 2, "The destination field for $rename may not be dynamic"],
  [{ $set: { "$.a": 1 } }, 2, "Cannot have positional (i.e. '$') element in the first position"],
  [{ $set: { "$[].a": 1 } }, 2, "Cannot have array filter identifier"],
  [{ $set: { "a.b": 1, "a.$[]": 1 } }, 40, "would create a conflict at 'a'"],
]

describe("updates refuse what they cannot do", () => {
  it("by MongoDB's codes and reasons", () => {
    for (const [update, code, words] of refused) {
      const found = refusal(() => compileUpdate(update).apply({}))
      expect(found.code, found.message).to.equal(code)
      expect(found.message).to.contain(words)
    }
  })

  it("when they lead through what has no such field", () => {
    const refused = (update: Document, document: Document) => refusal(() => compileUpdate(update).apply(document))
    expect(refused({ $rename: { "a.b": "c" } }, { a: 1 })).to.deep.equal({
      code: 28,
      message: "cannot use the part (a of a.b) to traverse the element ({a: 1})",
    })
    expect(refused({ $rename: { "a.b": "c" } }, { a: [{ b: 1 }] }).code).to.equal(28)
    expect(refused({ $addToSet: { "a.b": 1 } }, { a: { b: "x" } }).message).to.contain(
      "Field named 'b' has non-array type string",
    )
    expect(refused({ $pullAll: { a: [1] } }, { a: 1 }).message).to.equal("Cannot apply $pull to a non-array value")
  })

  it("when their array filters are none", () => {
    for (const [filter, code] of [
      [{}, 9],
      [{ X: 1 }, 2],
      [{ x: 1, y: 1 }, 9],
      [{ $or: [{ x: 1 }, { y: 1 }] }, 9],
    ] as const) {
      expect(refusal(() => compileUpdate({ $set: { "a.$[x]": 1 } }, { arrayFilters: [filter] })).code).to.equal(code)
    }
    expect(refusal(() => compileUpdate({ a: 1 }, { arrayFilters: [{ x: 1 }] })).code).to.equal(9)
  })

  it("when a seed cannot be told from a filter", () => {
    expect(refusal(() => seedFromFilter({ "a.b": 1, a: 2 })).code).to.equal(54)
  })
})
