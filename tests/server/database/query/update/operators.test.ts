import { Decimal128, Double, Int32, Long, ObjectId, Timestamp } from "bson"
import { expect } from "chai"
import { compileFilter, compileUpdate, type UpdateOptions } from "../../../../../server/database/query/index.ts"
import { parseCollation } from "../../../../../server/database/values/collation.ts"
import type { Document } from "../../../../../server/database/values/types.ts"
import { refusal } from "../refusal.ts"

const int = (value: number) => new Int32(value)
const decimal = (text: string) => Decimal128.fromString(text)

type With = UpdateOptions & { filter?: Document, inserting?: boolean }

function updated(update: Document, document: Document, { filter, inserting, ...options }: With = {}) {
  return compileUpdate(update, options).apply(document, { filter: filter && compileFilter(filter), inserting })
}

function refuses(update: Document, document: Document, code: number, message: string, options: With = {}) {
  expect(refusal(() => updated(update, document, options))).to.deep.equal({ code, message })
}

describe("$set and $unset", () => {
  it("make the documents on the way, and fields in the order of their names", () => {
    const result = updated({ $set: { "z.y": 1, "a.b.c": 2, m: 3 } }, { _id: 1 })
    expect(JSON.stringify(result)).to.equal('{"_id":1,"a":{"b":{"c":2}},"m":3,"z":{"y":1}}')
  })

  it("reach into arrays by index, and fill up with nulls", () => {
    expect(updated({ $set: { "a.1.b": 5 } }, { a: [ {}, {} ] })).to.deep.equal({ a: [ {}, { b: 5 } ] })
    expect(updated({ $set: { "a.3": 5 } }, { a: [ 1 ] })).to.deep.equal({ a: [ 1, null, null, 5 ] })
    expect(updated({ $set: { "a.2": 5 } }, {})).to.deep.equal({ a: { 2: 5 } })
    expect(updated({ $unset: { "a.0": "" } }, { a: [ 1, 2 ] })).to.deep.equal({ a: [ null, 2 ] })
  })

  it("change nothing in the document that they are given", () => {
    const document = { a: { b: [ { c: 1 } ] } }
    expect(updated({ $set: { "a.b.0.c": 2 } }, document)).to.deep.equal({ a: { b: [ { c: 2 } ] } })
    expect(document).to.deep.equal({ a: { b: [ { c: 1 } ] } })
  })

  it("return the very same document when nothing changes, types included", () => {
    const document = { _id: 1, a: int(5), b: { c: [ 1 ] } }
    expect(updated({ $set: { a: int(5), "b.c": [ 1 ], _id: 1 } }, document)).to.equal(document)
    expect(updated({ $unset: { x: 1, "a.b": 1 } }, document)).to.equal(document)
    expect(updated({ $set: { a: new Double(5) } }, document)).to.deep.equal({ ...document, a: new Double(5) })
  })

  it("are refused through what is no document", () => {
    refuses({ $set: { "a.b": 1 } }, { a: int(5) }, 28, "Cannot create field 'b' in element {a: 5}")
    refuses({ $set: { "a.b": 1 } }, { a: null }, 28, "Cannot create field 'b' in element {a: null}")
    refuses({ $set: { "a.b": 1 } }, { a: [ int(1) ] }, 28, "Cannot create field 'b' in element {a: [ 1 ]}")
    refuses({ $set: { "a.9999999": 1 } }, { a: [] }, 15891, "can't backfill more than 1500000 elements")
  })

  it("do not touch the _id, nor what is inside it", () => {
    const message = (path: string) =>
      `Performing an update on the path '${path}' would modify the immutable field '_id'`
    refuses({ $set: { _id: 2 } }, { _id: 1 }, 66, message("_id"))
    refuses({ $unset: { _id: 1 } }, { _id: 1 }, 66, message("_id"))
    refuses({ $set: { "_id.a": 2 } }, { _id: { a: 1 } }, 66, message("_id.a"))
    refuses({ $set: { "_id.b": 2 } }, { _id: { a: 1 } }, 66, message("_id.b"))
    refuses({ $rename: { _id: "b" } }, { _id: 1 }, 66, message("_id"))
  })

  it("keep fields named like an object's own methods apart from them", () => {
    expect(updated({ $set: { "constructor.name": 1 } }, {})).to.deep.equal({ constructor: { name: 1 } })
    const result = updated({ $set: { ["__proto__"]: 1 } }, {})
    expect(Object.getPrototypeOf(result)).to.equal(Object.prototype)
  })
})

describe("$inc and $mul", () => {
  it("keep the wider type, and turn into a long in time", () => {
    const counted = (value: unknown, by: unknown) => updated({ $inc: { n: by } }, { n: value })["n"]
    expect(counted(int(1), int(2))).to.deep.equal(int(3))
    expect(counted(int(1), new Double(0.5))).to.deep.equal(new Double(1.5))
    expect(counted(Long.ONE, int(1))).to.deep.equal(Long.fromNumber(2))
    expect(counted(int(2147483647), int(1))).to.deep.equal(Long.fromNumber(2147483648))
    expect(String(counted(decimal("1.10"), decimal("0.05")))).to.equal("1.15")
    expect(updated({ $mul: { n: new Double(2.5) } }, { n: int(4) })).to.deep.equal({ n: new Double(10) })
  })

  it("start a missing field from zero", () => {
    expect(updated({ $inc: { "a.n": int(2) } }, {})).to.deep.equal({ a: { n: int(2) } })
    expect(updated({ $mul: { n: Long.fromNumber(7) } }, {})).to.deep.equal({ n: Long.ZERO })
  })

  it("are refused on what is no number, and where a long overflows", () => {
    refuses({ $inc: { a: "x" } }, {}, 14, 'Cannot increment with non-numeric argument: {a: "x"}')
    refuses({ $inc: { a: 1 } }, { _id: int(1), a: "x" }, 14,
      "Cannot apply $inc to a value of non-numeric type. {_id: 1} has the field 'a' of non-numeric type string")
    refuses({ $mul: { a: null } }, {}, 14, "Cannot multiply with non-numeric argument: {a: null}")
    refuses({ $inc: { a: 1 } }, { _id: int(1), a: Long.MAX_VALUE }, 2,
      "Failed to apply $inc operations to current value ((NumberLong)9223372036854775807) for document {_id: 1}")
  })
})

describe("$min, $max, $bit, $currentDate, $setOnInsert, $pop", () => {
  it("$min and $max compare by BSON order", () => {
    expect(updated({ $min: { a: 1 }, $max: { b: 1 } }, { a: 2, b: 2 })).to.deep.equal({ a: 1, b: 2 })
    expect(updated({ $max: { a: "x" } }, { a: 5 })).to.deep.equal({ a: "x" })
    expect(updated({ $min: { a: 1 } }, {})).to.deep.equal({ a: 1 })
    expect(updated({ $max: { a: "É" } }, { a: "e" }, { collation: parseCollation({ locale: "fr", strength: 1 }) }))
      .to.deep.equal({ a: "e" })
  })

  it("$bit combines integers", () => {
    expect(updated({ $bit: { a: { and: int(6) }, b: { or: Long.ONE }, c: { xor: int(5) } } }, { a: int(3), b: int(2) }))
      .to.deep.equal({ a: int(2), b: Long.fromNumber(3), c: int(5) })
    refuses({ $bit: { a: { and: new Double(1.5) } } }, {}, 2,
      "The $bit modifier field must be an Integer(32/64 bit); a 'double' is not supported here: {and: 1.5}")
    expect(refusal(() => updated({ $bit: { a: { and: int(1) } } }, { a: "x" })).code).to.equal(2)
  })

  it("$currentDate gives a date or a timestamp of now", () => {
    const now = new Date(1_700_000_000_000)
    expect(updated({ $currentDate: { a: true, b: { $type: "timestamp" } } }, {}, { now }))
      .to.deep.equal({ a: now, b: new Timestamp({ t: 1_700_000_000, i: 1 }) })
    expect(refusal(() => updated({ $currentDate: { a: { $type: "time" } } }, {})).code).to.equal(2)
  })

  it("$setOnInsert is for the insert of an upsert only", () => {
    expect(updated({ $setOnInsert: { a: 1, _id: 7 } }, {}, { inserting: true })).to.deep.equal({ _id: 7, a: 1 })
    const document = { a: 2 }
    expect(updated({ $setOnInsert: { a: 1, b: 1 } }, document)).to.equal(document)
  })

  it("$pop takes the first or the last", () => {
    expect(updated({ $pop: { a: 1, b: -1 } }, { a: [ 1, 2 ], b: [ 1, 2 ] })).to.deep.equal({ a: [ 1 ], b: [ 2 ] })
    refuses({ $pop: { a: 1 } }, { a: 5 }, 14, "Path 'a' contains an element of non-array type 'int'")
    refuses({ $pop: { a: int(2) } }, {}, 9, "$pop expects 1 or -1, found: 2")
    refuses({ $pop: { "a.b": 1 } }, { a: "x" }, 28,
      'Cannot use the part (b) of (a.b) to traverse the element ({a: "x"})')
  })
})

describe("$rename", () => {
  it("moves a field with its value, over another if need be", () => {
    expect(updated({ $rename: { a: "b.c" } }, { a: [ 1 ] })).to.deep.equal({ b: { c: [ 1 ] } })
    expect(updated({ $rename: { a: "b" } }, { a: 1, b: 2 })).to.deep.equal({ b: 1 })
    const document = { b: 1 }
    expect(updated({ $rename: { a: "c" } }, document)).to.equal(document)
  })

  it("is refused onto itself, and through arrays", () => {
    refuses({ $rename: { a: "a" } }, {}, 2, 'The source and target field for $rename must differ: a: "a"')
    refuses({ $rename: { a: "a.b" } }, {}, 2,
      'The source and target field for $rename must not be on the same path: a: "a.b"')
    refuses({ $rename: { a: 1 } }, {}, 2, "The 'to' field for $rename must be a string: a: 1")
    refuses({ $rename: { "a.0": "b" } }, { _id: int(1), a: [ 1 ] }, 2,
      "The source field cannot be an array element, 'a.0' in doc with _id: 1 has an array field called 'a'")
    refuses({ $rename: { b: "a.0" } }, { _id: int(1), a: [ 1 ], b: 2 }, 2,
      "The destination field cannot be an array element, 'a.0' in doc with _id: 1 has an array field called 'a'")
    refuses({ $rename: { a: "b" }, $set: { a: 1 } }, {}, 40, "Updating the path 'a' would create a conflict at 'a'")
  })
})

describe("operators on arrays", () => {
  it("$push appends, one or each, then sorts and cuts", () => {
    expect(updated({ $push: { a: 3 } }, { a: [ 1 ] })).to.deep.equal({ a: [ 1, 3 ] })
    expect(updated({ $push: { a: 3 } }, {})).to.deep.equal({ a: [ 3 ] })
    expect(updated({ $push: { a: { $each: [ 5, 1 ], $sort: -1, $slice: 2 } } }, { a: [ 3 ] }))
      .to.deep.equal({ a: [ 5, 3 ] })
    expect(updated({ $push: { a: { $each: [ 9 ], $position: 1 } } }, { a: [ 1, 2 ] })).to.deep.equal({ a: [ 1, 9, 2 ] })
    expect(updated({ $push: { a: { $each: [ 9 ], $position: -1 } } }, { a: [ 1, 2 ] }))
      .to.deep.equal({ a: [ 1, 9, 2 ] })
    expect(updated({ $push: { a: { $each: [ 4 ], $slice: -2 } } }, { a: [ 1, 2 ] })).to.deep.equal({ a: [ 2, 4 ] })
    expect(updated({ $push: { a: { $each: [ { q: 1 } ], $sort: { q: 1 } } } }, { a: [ { q: 2 } ] }))
      .to.deep.equal({ a: [ { q: 1 }, { q: 2 } ] })
    const document = { a: [ 1 ] }
    expect(updated({ $push: { a: { $each: [] } } }, document)).to.equal(document)
  })

  it("$push is refused on what is no array, and with unknown clauses", () => {
    refuses({ $push: { a: 1 } }, { _id: int(1), a: int(5) }, 2,
      "The field 'a' must be an array but is of type int in document {_id: 1}")
    refuses(
      { $push: { a: { $each: 1 } } }, {}, 2, "The argument to $each in $push must be an array but it was of type: int"
    )
    refuses({ $push: { a: { $each: [], $foo: 1 } } }, {}, 2, "Unrecognized clause in $push: $foo")
    refuses({ $push: { a: { $each: [], $sort: 2 } } }, {}, 2, "The $sort element value must be either 1 or -1")
  })

  it("$addToSet adds what is not there, numbers being equal across types", () => {
    expect(updated({ $addToSet: { a: { $each: [ 1, new Double(2), 3, 3 ] } } }, { a: [ int(1), int(2) ] }))
      .to.deep.equal({ a: [ int(1), int(2), 3 ] })
    const document = { a: [ { b: 1, c: 1 } ] }
    expect(updated({ $addToSet: { a: { b: 1, c: 1 } } }, document)).to.equal(document)
    expect(updated({ $addToSet: { a: { c: 1, b: 1 } } }, document)["a"]).to.have.length(2)
    refuses({ $addToSet: { a: 1 } }, { a: "x" }, 2,
      "Cannot apply $addToSet to non-array field. Field named 'a' has non-array type string")
  })

  it("$pull takes away what equals, what matches, and what a filter finds", () => {
    const id = new ObjectId()
    expect(updated({ $pull: { a: 1 } }, { a: [ 1, 2, new Double(1) ] })).to.deep.equal({ a: [ 2 ] })
    expect(updated({ $pull: { a: { $gte: 2 } } }, { a: [ 1, 2, 3 ] })).to.deep.equal({ a: [ 1 ] })
    expect(updated({ $pull: { a: { $in: [ id ] } } }, { a: [ id, "x" ] })).to.deep.equal({ a: [ "x" ] })
    expect(updated({ $pull: { a: { b: { $gt: 1 }, c: 1 } } }, { a: [ { b: 2, c: 1 }, { b: 2 }, 5 ] }))
      .to.deep.equal({ a: [ { b: 2 }, 5 ] })
    expect(updated({ $pull: { a: /^x/ } }, { a: [ "xa", "ax" ] })).to.deep.equal({ a: [ "ax" ] })
    const document = { a: [ 1 ], b: 2 }
    expect(updated({ $pull: { a: 9, c: 1 } }, document)).to.equal(document)
    refuses({ $pull: { b: 1 } }, document, 2, "Cannot apply $pull to a non-array value")
  })

  it("$pullAll takes away each of a list", () => {
    expect(updated({ $pullAll: { a: [ 1, { b: 1 } ] } }, { a: [ 1, 2, { b: 1 }, { b: 1, c: 1 } ] }))
      .to.deep.equal({ a: [ 2, { b: 1, c: 1 } ] })
    refuses({ $pullAll: { a: 1 } }, {}, 2, "$pullAll requires an array argument but was given a int")
  })
})

describe("positions in arrays", () => {
  it("$ is the element that the filter matched", () => {
    const document = { a: [ { k: 1, v: 1 }, { k: 2, v: 1 } ] }
    expect(updated({ $set: { "a.$.v": 9 } }, document, { filter: { "a.k": 2 } }))
      .to.deep.equal({ a: [ { k: 1, v: 1 }, { k: 2, v: 9 } ] })
    expect(updated({ $inc: { "a.$": 1 } }, { a: [ int(4), int(5) ] }, { filter: { a: { $gt: 4 } } }))
      .to.deep.equal({ a: [ int(4), int(6) ] })
    refuses({ $set: { "a.$": 1 } }, document, 2,
      "The positional operator did not find the match needed from the query.", { filter: {} })
  })

  it("$[] is every element, $[identifier] those that its filter finds", () => {
    expect(updated({ $inc: { "a.$[].v": int(1) } }, { a: [ { v: int(1) }, { v: int(2) } ] }))
      .to.deep.equal({ a: [ { v: int(2) }, { v: int(3) } ] })
    expect(
      updated({ $set: { "a.$[e].v": 0 } }, { a: [ { k: 1 }, { k: 2 } ] }, { arrayFilters: [ { "e.k": { $gt: 1 } } ] })
    )
      .to.deep.equal({ a: [ { k: 1 }, { k: 2, v: 0 } ] })
    expect(updated({ $set: { "a.$[e]": 0 } }, { a: [ 1, 5 ] }, { arrayFilters: [ { e: { $gt: 1 } } ] }))
      .to.deep.equal({ a: [ 1, 0 ] })
    const nested = { a: [ { b: [ 1, 2 ] }, { b: [ 2 ] } ] }
    expect(updated({ $set: { "a.$[].b.$[x]": 9 } }, nested, { arrayFilters: [ { x: 2 } ] }))
      .to.deep.equal({ a: [ { b: [ 1, 9 ] }, { b: [ 9 ] } ] })
    expect(updated({ $set: { "a.$[x].c": 1, "a.$[].d": 2 } }, { a: [ { b: 1 } ] }, { arrayFilters: [ { "x.b": 1 } ] }))
      .to.deep.equal({ a: [ { b: 1, c: 1, d: 2 } ] })
  })

  it("are refused without an array, a filter or a use", () => {
    refuses({ $set: { "a.$[]": 1 } }, {}, 2, "The path 'a' must exist in the document in order to apply array updates.")
    refuses({ $set: { "a.$[]": 1 } }, { a: int(5) }, 2, "Cannot apply array updates to non-array element a: 5")
    refuses({ $set: { "a.$[x]": 1 } }, {}, 2, "No array filter found for identifier 'x' in path 'a.$[x]'")
    expect(refusal(() => updated({ $set: { a: 1 } }, {}, { arrayFilters: [ { x: 1 } ] })).code).to.equal(9)
    expect(refusal(() => updated({ $set: { "a.$[x]": 1 } }, {}, { arrayFilters: [ { x: 1 }, { "x.y": 1 } ] })).code)
      .to.equal(9)
    refuses({ $set: { "a.$[x]": 1, "a.$[]": 2 } }, { a: [ 1 ] }, 40, "Update created a conflict at 'a.0'",
      { arrayFilters: [ { x: 1 } ] })
  })
})

describe("what an update refuses", () => {
  it("is two operators on one path, or on a path and what lies inside", () => {
    refuses({ $set: { a: 1 }, $inc: { a: 1 } }, {}, 40, "Updating the path 'a' would create a conflict at 'a'")
    refuses({ $set: { a: 1, "a.b": 2 } }, {}, 40, "Updating the path 'a.b' would create a conflict at 'a'")
    refuses({ $set: { "a.b": 1, a: 2 } }, {}, 40, "Updating the path 'a' would create a conflict at 'a'")
    expect(updated({ $set: { "a.b": 1, "a.c": 2 } }, {})).to.deep.equal({ a: { b: 1, c: 2 } })
  })

  it("is what it does not know, and paths that lead nowhere", () => {
    refuses({ $foo: { a: 1 } }, {}, 9,
      "Unknown modifier: $foo. Expected a valid update modifier or pipeline-style update specified as an array")
    expect(refusal(() => updated({ $set: 5 }, {})).code).to.equal(9)
    refuses(
      { $set: { "a..b": 1 } }, {}, 56, "The update path 'a..b' contains an empty field name, which is not allowed."
    )
    refuses({ $set: { "": 1 } }, {}, 56, "An empty update path is not valid.")
    expect(refusal(() => updated({ $set: { $a: 1 } }, {})).code).to.equal(52)
    refuses({ $set: { "a.$.b.$": 1 } }, {}, 2, "Too many positional (i.e. '$') elements found in path 'a.$.b.$'")
  })
})
