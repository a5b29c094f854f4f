import { Double, Int32 } from "bson"
import { expect } from "chai"
import { compileUpdate, seedFromFilter } from "../../../../../server/database/query/index.ts"
import type { Document } from "../../../../../server/database/values/types.ts"
import { refusal } from "../refusal.ts"

/** Updates that cannot be, with MongoDB's codes and words of the reason. */
const refused: [ Document, number, string ][] = [
  [ { $set: 1 }, 9, "Modifiers operate on fields but we found type int instead" ],
  [ { $bit: { a: 1 } }, 2, "The $bit modifier is not compatible with a int" ],
  [ { $bit: { a: {} } }, 2, "at least one bitwise operation" ],
  [ { $bit: { a: { not: new Int32(1) } } }, 2, "only supports 'and', 'or', and 'xor', not 'not'" ],
  [ { $currentDate: { a: 1 } }, 2, "is not valid type for $currentDate" ],
  [ { $currentDate: { a: { $kind: "date" } } }, 2, "Unrecognized $currentDate option: $kind" ],
  [ { $pop: { a: "x" } }, 9, "Expected a number in: a" ],
  [ { $addToSet: { a: { $each: 1 } } }, 2, "The argument to $each in $addToSet must be an array" ],
  [ { $addToSet: { a: { $each: [], $slice: 1 } } }, 2, "unexpected fields after $each in $addToSet: $slice" ],
  [ { $push: { a: { $each: [], $sort: {} } } }, 2, "The $sort pattern is empty" ],
  [ { $push: { a: { $each: [], $sort: "x" } } }, 2, "The $sort is invalid" ],
  [ { $push: { a: { $each: [], $slice: "x" } } }, 2, "The value for $slice must be an integer value" ],
  [
    { $push: { a: { $each: [], $position: new Double(1.5) } } }, 2, "The value for $position must be an integer value",
  ],
  [ { $rename: { a: "b\0" } }, 2, "embedded null byte" ],
  [ { $rename: { "a.$": "b" } }, 2, "The source field for $rename may not be dynamic" ],
  [ { $rename: { a: "b.$[]" } }, 2, "The destination field for $rename may not be dynamic" ],
  [ { $set: { "$.a": 1 } }, 2, "Cannot have positional (i.e. '$') element in the first position" ],
  [ { $set: { "$[].a": 1 } }, 2, "Cannot have array filter identifier" ],
  [ { $set: { "a.b": 1, "a.$[]": 1 } }, 40, "would create a conflict at 'a'" ],
]

describe("updates refuse what they cannot do", () => {
  it("by MongoDB's codes and reasons", () => {
    for (const [ update, code, words ] of refused) {
      const found = refusal(() => compileUpdate(update).apply({}))
      expect(found.code, found.message).to.equal(code)
      expect(found.message).to.contain(words)
    }
  })

  it("when their array filters are none", () => {
    for (
      const [ filter, code ] of [
        [ {}, 9 ], [ { X: 1 }, 2 ], [ { x: 1, y: 1 }, 9 ], [ { $or: [ { x: 1 }, { y: 1 } ] }, 9 ],
      ] as const
    ) {
      expect(refusal(() => compileUpdate({ $set: { "a.$[x]": 1 } }, { arrayFilters: [ filter ] })).code).to.equal(code)
    }
    expect(refusal(() => compileUpdate({ a: 1 }, { arrayFilters: [ { x: 1 } ] })).code).to.equal(9)
  })

  it("when a seed cannot be told from a filter", () => {
    expect(refusal(() => seedFromFilter({ "a.b": 1, a: 2 })).code).to.equal(54)
  })
})
