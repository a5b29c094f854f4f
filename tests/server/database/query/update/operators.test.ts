import { Decimal128, Double, Long, Timestamp } from "bson"
import { expect } from "chai"
import { parseCollation } from "../../../../../server/database/values/collation.ts"
import type { Document } from "../../../../../server/database/values/types.ts"
import { refusal } from "../refusal.ts"
import { int, refuses, updated } from "./updated.ts"

const decimal = (text: string) => Decimal128.fromString(text)

describe("$set and $unset", () => {
  it("make the documents on the way, and fields in the order of their names", () => {
    const result = updated({ $set: { "z.y": 1, "a.b.c": 2, m: 3 } }, { _id: 1 })
    expect(JSON.stringify(result)).to.equal('{"_id":1,"a":{"b":{"c":2}},"m":3,"z":{"y":1}}')
  })

  it("reach into arrays by index, and fill up with nulls", () => {
    expect(updated({ $set: { "a.1.b": 5 } }, { a: [{}, {}] })).to.deep.equal({ a: [{}, { b: 5 }] })
    expect(updated({ $set: { "a.3": 5 } }, { a: [1] })).to.deep.equal({ a: [1, null, null, 5] })
    expect(updated({ $set: { "a.2": 5 } }, {})).to.deep.equal({ a: { 2: 5 } })
    expect(updated({ $unset: { "a.0": "" } }, { a: [1, 2] })).to.deep.equal({ a: [null, 2] })
  })

  it("change nothing in the document that they are given", () => {
    const document = { a: { b: [{ c: 1 }] } }
    expect(updated({ $set: { "a.b.0.c": 2 } }, document)).to.deep.equal({ a: { b: [{ c: 2 }] } })
    expect(document).to.deep.equal({ a: { b: [{ c: 1 }] } })
  })

  it("return the very same document when nothing changes, types included", () => {
    const document = { _id: 1, a: int(5), b: { c: [1] } }
    expect(updated({ $set: { a: int(5), "b.c": [1], _id: 1 } }, document)).to.equal(document)
    expect(updated({ $unset: { x: 1, "a.b": 1 } }, document)).to.equal(document)
    expect(updated({ $set: { a: new Double(5) } }, document)).to.deep.equal({ ...document, a: new Double(5) })
  })

  it("are refused through what is no document", () => {
    refuses({ $set: { "a.b": 1 } }, { a: int(5) }, 28, "Cannot create field 'b' in element {a: 5}")
    refuses({ $set: { "a.b": 1 } }, { a: null }, 28, "Cannot create field 'b' in element {a: null}")
    refuses({ $set: { "a.b": 1 } }, { a: [int(1)] }, 28, "Cannot create field 'b' in element {a: [ 1 ]}")
    refuses({ $set: { "a.9999999": 1 } }, { a: [] }, 15891, "can't backfill more than 1500000 elements")
  })

  it("do not touch the _id, nor what is inside it", () => {
    const message = (path: string) =>
      `Performing an update on the path '${path}' would modify the immutable field '_id'`
    refuses({ $set: { _id: 2 } }, { _id: 1 }, 66, message("_id"))
    refuses({ $unset: { _id: 1 } }, { _id: 1 }, 66, message("_id"))
    refuses({ $set: { "_id.a": 2 } }, { _id: { a: 1 } }, 66, message("_id.a"))
    refuses({ $set: { "_id.b": 2 } }, { _id: { a: 1 } }, 66, message("_id.b"))
    refuses({ $set: { "_id.b": 2 } }, { _id: int(1) }, 28, "Cannot create field 'b' in element {_id: 1}")
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

  it("write nothing where the number comes out as it was, save for NaN, which is not itself", () => {
    const written = (update: Document, value: unknown) => {
      const document = { n: value }
      return updated(update, document) !== document
    }
    expect(written({ $mul: { n: int(-1) } }, new Double(0))).to.equal(false)
    expect(written({ $inc: { n: int(0) } }, new Double(-0))).to.equal(false)
    expect(written({ $mul: { n: decimal("1.0") } }, decimal("1.50"))).to.equal(false)
    expect(written({ $inc: { n: Long.ZERO } }, int(5))).to.equal(true)
    expect(written({ $inc: { n: int(1) } }, new Double(NaN))).to.equal(true)
  })

  it("start a missing field from zero", () => {
    expect(updated({ $inc: { "a.n": int(2) } }, {})).to.deep.equal({ a: { n: int(2) } })
    expect(updated({ $mul: { n: Long.fromNumber(7) } }, {})).to.deep.equal({ n: Long.ZERO })
  })

  it("are refused on what is no number, and where a long overflows", () => {
    refuses({ $inc: { a: "x" } }, {}, 14, 'Cannot increment with non-numeric argument: {a: "x"}')
    refuses(
      { $inc: { a: 1 } },
      { _id: int(1), a: "x" },
      14,
      "Cannot apply $inc to a value of non-numeric type. {_id: 1} has the field 'a' of non-numeric type string",
    )
    refuses({ $mul: { a: null } }, {}, 14, "Cannot multiply with non-numeric argument: {a: null}")
    refuses(
      { $inc: { a: 1 } },
      { _id: int(1), a: Long.MAX_VALUE },
      2,
      "Failed to apply $inc operations to current value ((NumberLong)9223372036854775807) for document {_id: 1}",
    )
  })
})

describe("$min, $max, $bit, $currentDate, $setOnInsert, $pop", () => {
  it("$min and $max compare by BSON order", () => {
    expect(updated({ $min: { a: 1 }, $max: { b: 1 } }, { a: 2, b: 2 })).to.deep.equal({ a: 1, b: 2 })
    expect(updated({ $max: { a: "x" } }, { a: 5 })).to.deep.equal({ a: "x" })
    expect(updated({ $min: { a: 1 } }, {})).to.deep.equal({ a: 1 })
    expect(
      updated({ $max: { a: "É" } }, { a: "e" }, { collation: parseCollation({ locale: "fr", strength: 1 }) }),
    ).to.deep.equal({ a: "e" })
  })

  it("$bit combines integers", () => {
    expect(
      updated({ $bit: { a: { and: int(6) }, b: { or: Long.ONE }, c: { xor: int(5) } } }, { a: int(3), b: int(2) }),
    ).to.deep.equal({ a: int(2), b: Long.fromNumber(3), c: int(5) })
    refuses(
      { $bit: { a: { and: new Double(1.5) } } },
      {},
      2,
      "The $bit modifier field must be an Integer(32/64 bit); a 'double' is not supported here: {and: 1.5}",
    )
    expect(refusal(() => updated({ $bit: { a: { and: int(1) } } }, { a: "x" })).code).to.equal(2)
  })

  it("$currentDate gives a date or a timestamp of now", () => {
    const now = new Date(1_700_000_000_000)
    expect(updated({ $currentDate: { a: true, b: { $type: "timestamp" } } }, {}, { now })).to.deep.equal({
      a: now,
      b: new Timestamp({ t: 1_700_000_000, i: 1 }),
    })
    expect(refusal(() => updated({ $currentDate: { a: { $type: "time" } } }, {})).code).to.equal(2)
  })

  it("$setOnInsert is for the insert of an upsert only", () => {
    expect(updated({ $setOnInsert: { a: 1, _id: 7 } }, {}, { inserting: true })).to.deep.equal({ _id: 7, a: 1 })
    const document = { a: 2 }
    expect(updated({ $setOnInsert: { a: 1, b: 1 } }, document)).to.equal(document)
  })

  it("$pop takes the first or the last", () => {
    expect(updated({ $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [1, 2] })).to.deep.equal({ a: [1], b: [2] })
    refuses({ $pop: { a: 1 } }, { a: 5 }, 14, "Path 'a' contains an element of non-array type 'int'")
    refuses({ $pop: { a: int(2) } }, {}, 9, "$pop expects 1 or -1, found: 2")
    refuses(
      { $pop: { "a.b": 1 } },
      { a: "x" },
      28,
      'Cannot use the part (b) of (a.b) to traverse the element ({a: "x"})',
    )
  })
})

describe("$rename", () => {
  it("moves a field with its value, over another if need be", () => {
    expect(updated({ $rename: { a: "b.c" } }, { a: [1] })).to.deep.equal({ b: { c: [1] } })
    expect(updated({ $rename: { a: "b" } }, { a: 1, b: 2 })).to.deep.equal({ b: 1 })
    const document = { b: 1 }
    expect(updated({ $rename: { a: "c" } }, document)).to.equal(document)
    const list = { a: [1] }
    expect(updated({ $rename: { "a.1": "c" } }, list)).to.equal(list)
  })

  it("is refused onto itself, and through arrays", () => {
    refuses({ $rename: { a: "a" } }, {}, 2, 'The source and target field for $rename must differ: a: "a"')
    refuses(
      { $rename: { a: "a.b" } },
      {},
      2,
      'The source and target field for $rename must not be on the same path: a: "a.b"',
    )
    refuses({ $rename: { a: 1 } }, {}, 2, "The 'to' field for $rename must be a string: a: 1")
    refuses(
      { $rename: { "a.0": "b" } },
      { _id: int(1), a: [1] },
      2,
      "The source field cannot be an array element, 'a.0' in doc with _id: 1 has an array field called 'a'",
    )
    refuses(
      { $rename: { b: "a.0" } },
      { _id: int(1), a: [1], b: 2 },
      2,
      "The destination field cannot be an array element, 'a.0' in doc with _id: 1 has an array field called 'a'",
    )
    refuses({ $rename: { a: "b" }, $set: { a: 1 } }, {}, 40, "Updating the path 'a' would create a conflict at 'a'")
  })
})
