import { BSONRegExp, Decimal128, Double, Int32, Long, ObjectId } from "bson"
import { expect } from "chai"
import { parseCollation } from "../../../../../server/database/values/collation.ts"
import { refusal } from "../refusal.ts"
import { evaluate, gives } from "./evaluate.ts"

const int = (value: number) => new Int32(value)

describe("paths, variables and literals", () => {
  it("read fields, through documents in arrays too, where numbers are no indexes", () => {
    const document = { a: { b: 1 }, list: [{ x: 1 }, { x: 2 }, { y: 3 }, [{ x: 9 }]], n: [5] }
    gives(
      [
        ["$a.b", 1],
        ["$list.x", [1, 2]],
        ["$n.0", []],
        ["$$ROOT.a", { b: 1 }],
        ["$$CURRENT.a.b", 1],
      ],
      document,
    )
    expect(evaluate("$a.c", document)).to.equal(undefined)
    expect(evaluate("$constructor", {})).to.equal(undefined)
  })

  it("leave out what is missing in documents, and make it null in arrays", () => {
    gives([
      [{ x: "$no", y: 1 }, { y: 1 }],
      [
        ["$no", 1],
        [null, 1],
      ],
      [{ $literal: { $add: [1] } }, { $add: [1] }],
    ])
  })

  it("bind variables for their expression only", () => {
    gives(
      [
        [{ $let: { vars: { x: 2, y: "$a" }, in: { $multiply: ["$$x", "$$y"] } } }, int(10)],
        [{ $let: { vars: { x: 1 }, in: { $add: [{ $let: { vars: { x: 10 }, in: "$$x" } }, "$$x"] } } }, int(11)],
        [{ $let: { vars: { CURRENT: { a: 7 } }, in: "$a" } }, 7],
      ],
      { a: 5 },
    )
    const now = new Date(3)
    expect(evaluate("$$NOW", {}, { now })).to.equal(now)
    expect(evaluate({ $add: ["$$given", 1] }, {}, { let: { given: { $add: [1, 1] } } })).to.deep.equal(int(3))
    expect(refusal(() => evaluate("$$nobody"))).to.deep.equal({
      code: 17276,
      message: "Use of undefined variable: nobody",
    })
    expect(refusal(() => evaluate({ $let: { vars: { Upper: 1 }, in: 1 } })).code).to.equal(16867)
    expect(refusal(() => evaluate("$a..b")).code).to.equal(15998)
  })

  it("are refused when no such operator is known, or known and not here", () => {
    expect(refusal(() => evaluate({ $foo: 1 }))).to.deep.equal({ code: 168, message: "Unrecognized expression '$foo'" })
    expect(refusal(() => evaluate({ $function: {} })).message).to.contain("$function")
    expect(refusal(() => evaluate({ $add: [], $abs: 1 })).code).to.equal(15983)
  })
})

describe("comparisons and conditions", () => {
  it("compare across types, and tell missing from null", () => {
    gives([
      [{ $eq: [Long.fromNumber(5), new Double(5)] }, true],
      [{ $eq: ["$no", null] }, false],
      [{ $lt: [null, 1] }, true],
      [{ $gt: ["a", 5] }, true],
      [{ $cmp: ["a", "b"] }, int(-1)],
      [{ $ne: [Decimal128.fromString("1.0"), 1] }, false],
    ])
    const collation = parseCollation({ locale: "fr", strength: 1 })
    expect(evaluate({ $eq: ["été", "ETE"] }, {}, { collation })).to.equal(true)
  })

  it("decide", () => {
    gives([
      [{ $and: [1, "x", []] }, true],
      [{ $and: [1, 0] }, false],
      [{ $or: [null, "$no"] }, false],
      [{ $not: [0] }, true],
      [{ $cond: [{ $gt: [2, 1] }, "a", "b"] }, "a"],
      [{ $cond: { if: null, then: 1, else: 2 } }, 2],
      [{ $ifNull: ["$no", null, "c"] }, "c"],
      [
        {
          $switch: {
            branches: [
              { case: false, then: 1 },
              { case: true, then: 2 },
            ],
          },
        },
        2,
      ],
      [{ $switch: { branches: [{ case: false, then: 1 }], default: 3 } }, 3],
    ])
    expect(refusal(() => evaluate({ $switch: { branches: [{ case: false, then: 1 }] } })).code).to.equal(40066)
    expect(refusal(() => evaluate({ $cond: [1, 2] })).code).to.equal(16020)
    expect(refusal(() => evaluate({ $ifNull: [1] })).code).to.equal(1257300)
  })

  it("tell types", () => {
    gives([
      [{ $type: "$no" }, "missing"],
      [{ $type: 1.5 }, "double"],
      [{ $type: new ObjectId() }, "objectId"],
      [{ $type: new BSONRegExp("x") }, "regex"],
      [{ $isNumber: "1" }, false],
      [{ $isArray: [[1]] }, true],
    ])
  })
})

describe("conversions", () => {
  const decimal = (text: string) => Decimal128.fromString(text)

  it("are those of $convert", () => {
    gives([
      [{ $toInt: "-12" }, int(-12)],
      [{ $toInt: 1.9 }, int(1)],
      [{ $toInt: true }, int(1)],
      [{ $toInt: decimal("5.9") }, int(5)],
      [{ $toLong: "9007199254740993" }, Long.fromString("9007199254740993")],
      [{ $toLong: new Date(5) }, Long.fromNumber(5)],
      [{ $toDouble: "1.5e3" }, new Double(1500)],
      [{ $toDouble: decimal("0.5") }, new Double(0.5)],
      [{ $toDecimal: 0.1 }, decimal("0.100000000000000")],
      [{ $toDecimal: "1.50" }, decimal("1.50")],
      [{ $toDecimal: Long.fromString("9007199254740993") }, decimal("9007199254740993")],
      [{ $toString: new Double(2.5) }, "2.5"],
      [{ $toString: new Double(0.1 + 0.2) }, "0.3"],
      [{ $toString: 1e21 }, "1e+21"],
      [{ $toString: 0.00001 }, "1e-05"],
      [{ $toString: false }, "false"],
      [{ $toString: new Date(0) }, "1970-01-01T00:00:00.000Z"],
      [{ $toString: new ObjectId("5ab9cbfa31c2ab715d42129e") }, "5ab9cbfa31c2ab715d42129e"],
      [{ $toObjectId: "5ab9cbfa31c2ab715d42129e" }, new ObjectId("5ab9cbfa31c2ab715d42129e")],
      [{ $toDate: "2018-03-20T11:00:06+0500" }, new Date("2018-03-20T06:00:06Z")],
      [{ $toDate: Long.fromNumber(5) }, new Date(5)],
      [{ $toDate: new ObjectId("5ab9c3da31c2ab715d421285") }, new Date("2018-03-27T04:08:58Z")],
      [{ $toBool: "false" }, true],
      [{ $toBool: 0 }, false],
      [{ $toInt: null }, null],
      [{ $convert: { input: "x", to: "int", onError: "no" } }, "no"],
      [{ $convert: { input: null, to: "int", onNull: 0 } }, 0],
      [{ $convert: { input: "1", to: 16 } }, int(1)],
    ])
  })

  it("are refused with their reason", () => {
    for (const [expression, words] of [
      [{ $toInt: "1.5" }, "Did not consume whole string"],
      [{ $toInt: 2147483648 }, "overflow"],
      [{ $toInt: NaN }, "NaN"],
      [{ $toInt: Infinity }, "infinity"],
      [{ $toObjectId: "123" }, "expected 24 but found 3"],
      [{ $toDate: 5 }, "from int to date"],
      [{ $toString: { a: 1 } }, "from object to string"],
      [{ $toDouble: "abc" }, "Failed to parse number 'abc'"],
    ] as const) {
      const refused = refusal(() => evaluate(expression))
      expect(refused.code, refused.message).to.equal(241)
      expect(refused.message).to.contain(words)
    }
  })
})
