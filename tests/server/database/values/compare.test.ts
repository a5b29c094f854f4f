import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { compareValues, identical } from "../../../../server/database/values/compare.ts"
import { keyOf } from "../../../../server/database/values/key.ts"
import { neighbours, values } from "../storage/arbitraries.ts"

const decimal = (text: string) => Decimal128.fromString(text)
const order = (a: unknown, b: unknown) => Math.sign(compareValues(a, b))

describe("the order of BSON values", () => {
  it("is that of the types first, as MongoDB's manual lists them", () => {
    const inOrder = [
      new MinKey(),
      undefined,
      null,
      new Int32(5),
      "a",
      { a: new Int32(1) },
      [new Int32(1)],
      new Binary(Buffer.from([1])),
      new ObjectId(),
      false,
      new Date(0),
      new Timestamp({ t: 1, i: 1 }),
      new BSONRegExp("a"),
      new Code("a"),
      new Code("a", { b: 1 }),
      new MaxKey(),
    ]
    inOrder.forEach((lower, i) =>
      inOrder.slice(i + 1).forEach((higher) => {
        expect(order(lower, higher)).to.equal(-1)
        expect(order(higher, lower)).to.equal(1)
      }),
    )
  })

  it("compares numbers of all types by their exact value", () => {
    expect(order(new Int32(1), new Double(1))).to.equal(0)
    expect(order(decimal("1.50"), new Double(1.5))).to.equal(0)
    expect(order(decimal("9"), new Int32(10))).to.equal(-1)
    expect(order(Long.fromString("9007199254740993"), new Double(9007199254740992))).to.equal(1)
    expect(order(decimal("0.1"), new Double(0.1))).to.equal(-1)
    expect(order(Long.fromString("9223372036854775807"), new Double(2 ** 63))).to.equal(-1)
    expect(order(new Double(-0), new Int32(0))).to.equal(0)
  })

  it("puts NaN below all numbers and equal to itself", () => {
    expect(order(new Double(NaN), new Double(-Infinity))).to.equal(-1)
    expect(order(new Double(NaN), decimal("NaN"))).to.equal(0)
  })

  it("compares strings by their bytes in UTF-8, symbols among them", () => {
    expect(order("Z", "a")).to.equal(-1)
    expect(order("e", "é")).to.equal(-1)
    expect(order("\uffee", "\u{1f600}")).to.equal(-1)
    expect(order(new BSONSymbol("a"), "a")).to.equal(0)
  })

  it("compares documents field by field: type, then name, then value, then length", () => {
    expect(order({ a: 1, b: 2 }, { b: 2, a: 1 })).to.equal(-1)
    expect(order({ b: 1 }, { a: "x" })).to.equal(-1)
    expect(order({ a: 1 }, { a: 1, b: 1 })).to.equal(-1)
    expect(order([1, 2], [1, 3])).to.equal(-1)
    expect(order([2], [1, 3])).to.equal(1)
  })

  it("compares binary data by length, then subtype, then bytes", () => {
    expect(order(new Binary(Buffer.from([9])), new Binary(Buffer.from([1, 1])))).to.equal(-1)
    expect(order(new Binary(Buffer.from([9]), 0), new Binary(Buffer.from([1]), 5))).to.equal(-1)
  })

  it("compares ObjectIds as their hexadecimal texts", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 12, maxLength: 12 }),
        fc.uint8Array({ minLength: 12, maxLength: 12 }),
        (a, b) => {
          const [one, other] = [new ObjectId(a), new ObjectId(b)]
          expect(order(one, other)).to.equal(Math.sign(Buffer.compare(one.id, other.id)))
        },
      ),
    )
  })

  it("takes a field named _bsontype for what it is, a field of a document", () => {
    expect(order({ _bsontype: "Int32", value: 7 }, new Int32(7))).to.equal(1)
  })

  it("is total and transitive over values of all types", () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        expect(order(a, b)).to.equal(-order(b, a) || 0)
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).to.be.at.most(0)
      }),
      { numRuns: 2000 },
    )
  })

  it("agrees with the keys of sets: equal values have one key, others never", () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(keyOf(a) === keyOf(b)).to.equal(order(a, b) === 0)
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(neighbours, ([a, b]) => {
        expect(keyOf(a) === keyOf(b)).to.equal(order(a, b) === 0)
      }),
      { numRuns: 2000 },
    )
  })
})

describe("whether two values are the same", () => {
  it("tells types and order of fields apart, which comparison may not", () => {
    expect(identical(new Int32(1), new Double(1))).to.equal(false)
    expect(identical(decimal("1.0"), decimal("1.00"))).to.equal(false)
    expect(identical({ a: 1, b: 1 }, { b: 1, a: 1 })).to.equal(false)
    expect(identical(new Double(-0), new Double(0))).to.equal(false)
    expect(identical([{ a: new Date(1) }], [{ a: new Date(1) }])).to.equal(true)
  })
})
