import { expect } from "chai"
import { MongoError } from "../../../../server/database/errors.ts"
import { extractKeys } from "../../../../server/database/storage/keys/extract.ts"
import type { Document } from "../../../../server/database/values/types.ts"

/** The keys of a document as lists of values, and which parts of the paths were arrays. */
function keysOf(fields: string[], document: Document, sparse = false) {
  const { keys, arrays } = extractKeys({ fields, descending: [], sparse }, document)
  return { keys: keys.map(({ values }) => values), arrays: arrays.map((parts) => [...parts]) }
}

describe("The keys of a document", () => {
  const cases: [what: string, fields: string[], document: Document, keys: unknown[][]][] = [
    ["a value", ["a"], { a: 1 }, [[1]]],
    ["a missing field, as null", ["a"], {}, [[null]]],
    ["a value inside", ["a.b"], { a: { b: 1 } }, [[1]]],
    ["a value where a document was expected, as null", ["a.b"], { a: 1 }, [[null]]],
    ["a whole document", ["a"], { a: { b: 1 } }, [[{ b: 1 }]]],
    ["each element once", ["a"], { a: [1, 2, 1] }, [[1], [2]]],
    ["an empty array, as undefined", ["a"], { a: [] }, [[undefined]]],
    ["an empty array on the way, as null", ["a.b"], { a: [] }, [[null]]],
    ["an array in an array, as itself", ["a"], { a: [[1], 2] }, [[[1]], [2]]],
    ["a field of each element", ["a.b"], { a: [{ b: 1 }, { b: 2 }, {}] }, [[1], [2], [null]]],
    ["elements that are no documents, as null", ["a.b"], { a: [1, { b: 2 }] }, [[null], [2]]],
    ["arrays inside arrays", ["a.b"], { a: [{ b: [1, 2] }, { b: 3 }] }, [[1], [2], [3]]],
    ["two fields", ["a", "b"], { a: 1, b: 2 }, [[1, 2]]],
    [
      "a field beside an array",
      ["a", "b"],
      { a: [1, 2], b: 3 },
      [
        [1, 3],
        [2, 3],
      ],
    ],
    [
      "two fields of one element",
      ["a.x", "a.y"],
      { a: [{ x: 1, y: 2 }, { x: 3 }] },
      [
        [1, 2],
        [3, null],
      ],
    ],
    ["an element by its number", ["a.1"], { a: [5, 6] }, [[6]]],
    ["a field of an element by its number", ["a.0.b"], { a: [{ b: 1 }, { b: 2 }] }, [[1]]],
    ["an array by its number, as itself", ["a.0"], { a: [[1, 2], 3] }, [[[1, 2]]]],
    ["a field that is named like a part of every object", ["constructor"], {}, [[null]]],
  ]
  for (const [what, fields, document, keys] of cases) {
    it(`are those of ${what}`, () => {
      expect(keysOf(fields, document).keys).to.deep.equal(keys)
    })
  }

  it("are none for a sparse index that lacks all its fields", () => {
    expect(keysOf(["a", "b"], {}, true).keys).to.deep.equal([])
    expect(keysOf(["a", "b"], { b: null }, true).keys).to.deep.equal([[null, null]])
    expect(keysOf(["a.b"], { a: [{}, { b: 1 }] }, true).keys).to.deep.equal([[1]])
  })

  it("tell which parts of the paths were arrays", () => {
    expect(keysOf(["a.b", "c"], { a: [{ b: [1] }], c: 1 }).arrays).to.deep.equal([[0, 1], []])
    expect(keysOf(["x.a.b"], { x: { a: [{ b: 1 }] } }).arrays).to.deep.equal([[1]])
  })

  it("refuse two arrays side by side, also inside one element", () => {
    expect(() => keysOf(["a", "b"], { a: [1], b: [2] })).to.throw(MongoError, "parallel arrays [b] [a]")
    expect(() => keysOf(["a.x", "a.y"], { a: [{ x: [1], y: [2] }] })).to.throw(MongoError, "parallel arrays")
  })

  it("refuse a number that names an element and a field at once", () => {
    expect(() => keysOf(["a.0"], { a: [{ 0: 1 }] })).to.throw(MongoError, "Ambiguous")
  })
})
