import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { compileFilter } from "../../../../../server/database/query/index.ts"
import { parseCollation } from "../../../../../server/database/values/collation.ts"
import { compareValues } from "../../../../../server/database/values/compare.ts"
import type { Document } from "../../../../../server/database/values/types.ts"
import { values } from "../../storage/arbitraries.ts"
import { refusal } from "../refusal.ts"

const found = (filter: Document, document: Document) => compileFilter(filter).matches(document)
const decimal = (text: string) => Decimal128.fromString(text)

/** Each row: a filter, the documents that it finds, those that it does not. */
function finds(rows: [Document, Document[], Document[]][]) {
  for (const [filter, yes, no] of rows) {
    const compiled = compileFilter(filter)
    const matches = (document: Document) => compiled.matches(document)
    for (const document of yes)
      expect(matches(document), `${JSON.stringify(filter)} ${JSON.stringify(document)}`).to.equal(true)
    for (const document of no)
      expect(matches(document), `${JSON.stringify(filter)} ${JSON.stringify(document)}`).to.equal(false)
  }
}

describe("equality in a filter", () => {
  it("finds the value, or an array that holds it or is it", () => {
    finds([
      [{ a: 1 }, [{ a: 1 }, { a: [0, 1] }, { a: new Double(1) }], [{ a: 2 }, {}, { a: [[1]] }, { a: { b: 1 } }]],
      [{ a: [1, 2] }, [{ a: [1, 2] }, { a: [[1, 2]] }], [{ a: [2, 1] }, { a: [1, 2, 3] }, { a: 1 }]],
      [
        { a: { b: 1, c: 2 } },
        [{ a: { b: 1, c: 2 } }, { a: [{ b: 1, c: 2 }] }],
        [{ a: { c: 2, b: 1 } }, { a: { b: 1 } }],
      ],
      [{ a: {} }, [{ a: {} }], [{ a: { b: 1 } }, {}]],
    ])
  })

  it("is exact across the number types", () => {
    finds([
      [{ a: decimal("1.50") }, [{ a: new Double(1.5) }, { a: decimal("1.5") }], [{ a: decimal("1.51") }]],
      [
        { a: Long.fromString("9007199254740993") },
        [{ a: decimal("9007199254740993") }],
        [{ a: new Double(9007199254740992) }],
      ],
      [{ a: { $gt: 10 } }, [{ a: decimal("10.01") }, { a: Long.fromNumber(11) }], [{ a: decimal("9") }]],
      [{ a: NaN }, [{ a: new Double(NaN) }, { a: decimal("NaN") }], [{ a: 0 }, {}]],
    ])
  })

  it("to null finds missing fields too, but only where the path could lead", () => {
    finds([
      [{ a: null }, [{}, { a: null }, { a: [1, null] }], [{ a: 0 }, { a: [] }]],
      [{ "a.b": null }, [{}, { a: {} }, { a: 5 }, { a: [{ c: 1 }] }], [{ a: [] }, { a: [1] }, { a: { b: 1 } }]],
      [{ a: { $ne: null } }, [{ a: 1 }], [{}, { a: null }]],
      [{ a: { $in: [null, 3] } }, [{}, { a: 3 }], [{ a: 2 }]],
    ])
  })

  it("takes bytes, ids, dates and references by value", () => {
    const id = new ObjectId()
    finds([
      [{ a: id }, [{ a: new ObjectId(id.toHexString()) }, { a: [id] }], [{ a: id.toHexString() }]],
      [{ a: new Date(5) }, [{ a: new Date(5) }], [{ a: 5 }]],
      [
        { a: new Binary(Buffer.from("x"), 4) },
        [{ a: new Binary(Buffer.from("x"), 4) }],
        [{ a: new Binary(Buffer.from("x"), 0) }],
      ],
      [{ a: { $ref: "c", $id: id } }, [{ a: { $ref: "c", $id: id } }], [{ a: { $ref: "c" } }]],
    ])
  })

  it("is not deceived by the names of an object's own methods", () => {
    finds([
      [{ constructor: null }, [{}], [{ constructor: 1 }]],
      [{ "toString.name": { $exists: true } }, [], [{}]],
    ])
  })
})

describe("a dotted path", () => {
  it("goes through documents in arrays, and numbers are indexes and names", () => {
    finds([
      [
        { "a.b": 1 },
        [{ a: { b: 1 } }, { a: [{ b: 2 }, { b: 1 }] }, { a: [{ b: [1] }] }],
        [{ a: [[{ b: 1 }]] }, { "a.b": 1 }],
      ],
      [{ "a.1": 5 }, [{ a: [0, 5] }, { a: { 1: 5 } }, { a: [{ 1: 5 }] }], [{ a: [5, 0] }]],
      [{ "a.0.b": 1 }, [{ a: [{ b: 1 }] }, { a: [[{ b: 1 }]] }], [{ a: [{}, { b: 1 }] }]],
      [{ "a.0": 5 }, [{ a: [5] }], [{ a: [[5]] }]],
      [{ "a.0.0": 5 }, [{ a: [[5]] }], [{ a: [5] }]],
      [{ "a.00": 5 }, [], [{ a: [5] }]],
    ])
  })
})

describe("a comparison in a filter", () => {
  it("only compares values of the same kind", () => {
    finds([
      [{ a: { $gt: 1 } }, [{ a: 2 }, { a: [0, 2] }], [{ a: 1 }, { a: "2" }, {}, { a: null }]],
      [{ a: { $gte: "b" } }, [{ a: "b" }, { a: "c" }], [{ a: "a" }, { a: 5 }]],
      [{ a: { $lt: new Date(10) } }, [{ a: new Date(9) }], [{ a: 9 }]],
      [{ a: { $lte: null } }, [{}, { a: null }], [{ a: 0 }]],
      [{ a: { $lt: true } }, [{ a: false }], [{ a: 0 }]],
      [{ a: { $gt: { b: 1 } } }, [{ a: { b: 2 } }], [{ a: { b: 1 } }, { a: 2 }]],
      [{ a: { $gt: [1] } }, [{ a: [1, 0] }, { a: [2] }], [{ a: [1] }, { a: 5 }]],
    ])
  })

  it("puts MinKey below and MaxKey above everything", () => {
    finds([
      [{ a: { $gt: new MinKey() } }, [{ a: 1 }, { a: "x" }, {}], [{ a: new MinKey() }]],
      [{ a: { $lte: new MaxKey() } }, [{ a: 1 }, { a: new MaxKey() }], []],
    ])
  })

  it("never finds NaN by an order", () => {
    finds([
      [{ a: { $lt: 5 } }, [], [{ a: NaN }]],
      [{ a: { $lte: NaN } }, [{ a: NaN }], [{ a: -1 }]],
    ])
  })
})

describe("lists in a filter", () => {
  it("$in and $nin take values and patterns", () => {
    finds([
      [{ a: { $in: [1, "x", /^y/] } }, [{ a: 1 }, { a: "x" }, { a: "yes" }, { a: [5, "x"] }], [{ a: "ay" }, {}]],
      [{ a: { $in: [1, 2, 3, 4, decimal("5.0")] } }, [{ a: Long.fromNumber(5) }, { a: new Double(2) }], [{ a: 6 }]],
      [{ a: { $in: [] } }, [], [{}, { a: 1 }]],
      [{ a: { $nin: [1, 2] } }, [{}, { a: 3 }], [{ a: [3, 1] }]],
      [{ a: { $in: [[1]] } }, [{ a: [1] }, { a: [[1]] }], [{ a: 1 }]],
    ])
  })

  it("$in finds exactly what one of its equalities finds", () => {
    fc.assert(
      fc.property(values, fc.array(values, { maxLength: 7 }), (value, list) => {
        fc.pre(!list.some((item) => item instanceof BSONRegExp))
        const document = { a: value }
        const oneByOne = list.some((item) => found({ a: { $eq: item } }, document))
        expect(found({ a: { $in: list } }, document)).to.equal(oneByOne)
        expect(found({ a: { $nin: list } }, document)).to.equal(!oneByOne)
      }),
      { numRuns: 1000 },
    )
  })

  it("orders agree with the order of values of one kind", () => {
    fc.assert(
      fc.property(values, values, (value, wanted) => {
        fc.pre(!Array.isArray(value) && !(wanted instanceof BSONRegExp))
        if (found({ a: { $gt: wanted } }, { a: value })) expect(compareValues(value, wanted)).to.be.above(0)
        if (found({ a: { $lte: wanted } }, { a: value })) expect(compareValues(value, wanted)).to.be.at.most(0)
      }),
      { numRuns: 1000 },
    )
  })

  it("$all wants every one, $size so many, $elemMatch one element that is all of it", () => {
    finds([
      [{ a: { $all: [1, 2] } }, [{ a: [2, 3, 1] }], [{ a: [1] }, { a: 1 }]],
      [{ a: { $all: [1] } }, [{ a: 1 }], [{ a: 2 }]],
      [{ a: { $all: [] } }, [], [{ a: [] }, {}]],
      [
        { a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } },
        [{ a: [{ b: 1 }, { b: 2 }] }],
        [{ a: [{ b: 1 }] }],
      ],
      [{ a: { $size: new Int32(2) } }, [{ a: [1, 2] }], [{ a: [1] }, { a: "ab" }, { a: [[1, 2]] }]],
      [{ "a.b": { $size: 1 } }, [{ a: [{ b: [1] }] }], [{ a: [{ b: 1 }] }]],
      [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, [{ a: [0, 2] }], [{ a: [0, 5] }, { a: 2 }]],
      [{ a: { $gt: 1, $lt: 3 } }, [{ a: [0, 5] }], [{ a: [5, 6] }]],
      [
        { a: { $elemMatch: { b: 1, c: { $gt: 1 } } } },
        [{ a: [{ b: 1, c: 2 }] }],
        [{ a: [{ b: 1 }, { c: 2 }] }, { a: { b: 1, c: 2 } }],
      ],
      [{ a: { $elemMatch: { $not: { $gte: 5 } } } }, [{ a: [9, 1] }], [{ a: [9] }]],
      [{ a: { $elemMatch: { $elemMatch: { $eq: 1 } } } }, [{ a: [[1]] }], [{ a: [1] }]],
      [{ a: { $elemMatch: { $or: [{ b: 1 }, { b: 2 }] } } }, [{ a: [{ b: 2 }] }], [{ a: [{ b: 3 }] }]],
      [{ a: { $elemMatch: { $in: [] } } }, [], [{ a: [1] }]],
    ])
  })
})

describe("the other operators of a filter", () => {
  it("$exists, $type and $not", () => {
    finds([
      [{ a: { $exists: true } }, [{ a: null }, { a: [] }], [{}]],
      [{ "a.b": { $exists: false } }, [{}, { a: [1] }], [{ a: [{ b: 1 }, {}] }]],
      [{ a: { $type: "number" } }, [{ a: 1 }, { a: decimal("1") }, { a: [Long.ONE] }], [{ a: "1" }]],
      [{ a: { $type: 7 } }, [{ a: new ObjectId() }], [{ a: "x" }]],
      [{ a: { $type: ["array", "null"] } }, [{ a: [] }, { a: null }], [{}, { a: 1 }]],
      [{ a: { $not: { $gt: 5 } } }, [{ a: 3 }, {}, { a: "x" }], [{ a: 6 }, { a: [1, 6] }]],
      [{ a: { $not: /x/ } }, [{ a: "y" }, {}], [{ a: "axe" }]],
    ])
  })

  it("$and, $or, $nor, $comment", () => {
    finds([
      [{ $and: [{ a: 1 }, { b: 2 }] }, [{ a: 1, b: 2 }], [{ a: 1 }]],
      [{ $or: [{ a: 1 }, { b: 2 }], $comment: "why" }, [{ a: 1 }, { b: 2 }], [{}]],
      [{ $nor: [{ a: 1 }, { b: 2 }] }, [{}], [{ a: 1 }]],
    ])
  })

  it("$mod truncates, and takes every number type", () => {
    finds([
      [{ a: { $mod: [4, 0] } }, [{ a: 8 }, { a: 8.9 }, { a: decimal("-4") }], [{ a: 9 }, { a: "8" }, { a: Infinity }]],
    ])
  })

  it("the bit operators take masks, positions and bytes", () => {
    finds([
      [{ a: { $bitsAllSet: 6 } }, [{ a: 7 }, { a: 6 }], [{ a: 2 }, { a: 6.5 }]],
      [{ a: { $bitsAllClear: [0, 3] } }, [{ a: 6 }], [{ a: 9 }]],
      [{ a: { $bitsAnySet: [1] } }, [{ a: new Binary(Buffer.from([2])) }], [{ a: 4 }]],
      [{ a: { $bitsAnyClear: 3 } }, [{ a: 1 }], [{ a: 3 }]],
      [{ a: { $bitsAllSet: [100] } }, [{ a: -1 }], [{ a: 1 }]],
    ])
  })

  it("$expr compares fields with each other, and reads `let`", () => {
    expect(found({ $expr: { $gt: ["$a", "$b"] } }, { a: 2, b: 1 })).to.equal(true)
    const filter = compileFilter({ $expr: { $eq: ["$a", "$$wanted"] } }, { let: { wanted: { $add: [1, 1] } } })
    expect([filter.matches({ a: 2 }), filter.matches({ a: 3 })]).to.deep.equal([true, false])
  })
})

describe("a collation in a filter", () => {
  it("applies to equality, lists, orders and embedded strings, not to patterns", () => {
    const collation = parseCollation({ locale: "fr", strength: 1 })
    const matches = (filter: Document, document: Document) => compileFilter(filter, { collation }).matches(document)
    expect(matches({ a: "ETE" }, { a: "été" })).to.equal(true)
    expect(matches({ a: { $in: ["x", "ete"] } }, { a: ["Été"] })).to.equal(true)
    expect(matches({ a: { $ne: "ete" } }, { a: "Été" })).to.equal(false)
    expect(matches({ a: { b: "ete" } }, { a: { b: "été" } })).to.equal(true)
    expect(matches({ a: { $gt: "eta" } }, { a: "Éte" })).to.equal(true)
    expect(matches({ a: /ete/ }, { a: "été" })).to.equal(false)
  })
})

describe("the position of $", () => {
  const position = (filter: Document, document: Document) => compileFilter(filter).position(document)

  it("is the outermost array element that the filter matched", () => {
    expect(position({ a: 2 }, { a: [1, 2] })).to.equal(1)
    expect(position({ "a.b": 2 }, { a: [{ b: 1 }, { b: [0, 2] }] })).to.equal(1)
    expect(position({ a: { $elemMatch: { b: 2, c: 2 } } }, { a: [{ b: 2 }, { b: 2, c: 2 }] })).to.equal(1)
    expect(position({ x: 1, "a.b": 2 }, { x: 1, a: [{}, {}, { b: 2 }] })).to.equal(2)
    expect(position({ a: 2 }, { a: 2 })).to.equal(undefined)
  })

  it("is not to be had from a choice, save among values of one path", () => {
    expect(position({ $or: [{ a: 2 }, { "a.b": 1 }] }, { a: [1, 2] })).to.equal(undefined)
    expect(position({ $or: [{ a: { $gt: 1 } }, { a: 9 }] }, { a: [1, 2] })).to.equal(undefined)
    expect(position({ $or: [{ a: 3 }, { a: 2 }] }, { a: [1, 2, 3] })).to.equal(1)
    expect(position({ $or: [{ a: { $gt: 1 } }] }, { a: [1, 2] })).to.equal(1)
  })
})

describe("what a filter refuses", () => {
  const refuses = (filter: Document, code: number, words: string) => {
    const refused = refusal(() => compileFilter(filter))
    expect(refused.message).to.contain(words)
    expect(refused.code).to.equal(code)
  }

  it("is named: operators that nobody knows, and those that this database has not", () => {
    refuses({ a: { $foo: 1 } }, 2, "unknown operator: $foo")
    refuses({ $foo: 1 }, 2, "unknown top level operator: $foo")
    refuses({ $where: "1" }, 238, "$where")
    refuses({ $text: { $search: "x" } }, 238, "$text")
    refuses({ $jsonSchema: {} }, 238, "$jsonSchema")
    refuses({ a: { $near: [0, 0] } }, 238, "$near")
    refuses({ a: { $geoWithin: {} } }, 238, "$geoWithin")
  })

  it("are operands that mean nothing", () => {
    refuses({ a: { $in: 1 } }, 2, "$in needs an array")
    refuses({ a: { $in: [{ $gt: 1 }] } }, 2, "cannot nest $ under $in")
    refuses({ a: { $ne: /x/ } }, 2, "Can't have regex as arg to $ne.")
    refuses({ $and: [] }, 2, "$and/$or/$nor must be a nonempty array")
    refuses({ $or: [1] }, 2, "$or/$and/$nor entries need to be full objects")
    refuses({ a: { $not: 1 } }, 2, "$not needs a regex or a document")
    refuses({ a: { $elemMatch: 1 } }, 2, "$elemMatch needs an Object")
    refuses({ a: { $elemMatch: { $expr: true } } }, 2, "$expr can only be applied to the top-level document")
    refuses({ a: { $type: "nothing" } }, 2, "Unknown type name alias: nothing")
    refuses({ a: { $mod: [0, 1] } }, 2, "divisor cannot be 0")
    refuses({ a: { $options: "i" } }, 2, "$options needs a $regex")
    refuses({ a: { $size: -1 } }, 9, "$size")
  })
})
