import { Decimal128, Double, Int32, Long } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { refusal } from "../refusal.ts"
import { evaluate, gives } from "./evaluate.ts"

const decimal = (text: string) => Decimal128.fromString(text)
const double = (value: number) => new Double(value)
const int = (value: number) => new Int32(value)
const code = (expression: unknown) => refusal(() => evaluate(expression)).code

describe("arithmetic expressions", () => {
  it("keep types, and widen them only when they must", () => {
    gives([
      [{ $add: [1, 2] }, int(3)],
      [{ $add: [2147483647, 1] }, Long.fromNumber(2147483648)],
      [{ $add: [Long.MAX_VALUE, 1] }, double(2 ** 63)],
      [{ $add: [0.1, 0.2, 0.3] }, double(0.1 + 0.2 + 0.3)],
      [{ $sum: [0.1, 0.2, 0.3] }, double(0.6)],
      [{ $add: [2147483647, 1, -5] }, int(2147483643)],
      [{ $add: [Long.MAX_VALUE, 1, -1] }, double(2 ** 63)],
      [{ $multiply: [65536, 65536, 0] }, int(0)],
      [{ $multiply: [Long.MAX_VALUE, 2, 0.5] }, double(2 ** 63)],
      [{ $multiply: [3, decimal("0.1"), 2] }, decimal("0.6")],
      [{ $add: [decimal("1.10"), 1] }, decimal("2.10")],
      [{ $add: [new Date(10), 5] }, new Date(15)],
      [{ $add: [] }, int(0)],
      [{ $subtract: [5, 2.5] }, double(2.5)],
      [{ $subtract: [new Date(10), new Date(3)] }, Long.fromNumber(7)],
      [{ $subtract: [new Date(10), 3] }, new Date(7)],
      [{ $multiply: [2, 3, Long.ONE] }, Long.fromNumber(6)],
      [{ $divide: [6, 2] }, double(3)],
      [{ $divide: [decimal("1"), 4] }, decimal("0.25")],
      [{ $mod: [-7, 3] }, int(-1)],
      [{ $mod: [7.5, 2] }, double(1.5)],
      [{ $add: [1, null] }, null],
      [{ $add: [null, "x"] }, null],
      [{ $multiply: ["$missing", 2] }, null],
    ])
  })

  it("round half to even, at any place", () => {
    gives([
      [{ $round: 2.5 }, double(2)],
      [{ $round: 3.5 }, double(4)],
      [{ $round: -2.5 }, double(-2)],
      [{ $round: [19.25, 1] }, double(19.2)],
      [{ $round: [1250, -2] }, int(1200)],
      [{ $round: [1251, -2] }, int(1300)],
      [{ $round: [decimal("2.665"), 2] }, decimal("2.66")],
      [{ $trunc: [-7.85, 1] }, double(-7.8)],
      [{ $trunc: 1.9 }, double(1)],
      [{ $ceil: -2.8 }, double(-2)],
      [{ $floor: decimal("-1.5") }, decimal("-2")],
      [{ $floor: int(3) }, int(3)],
      [{ $abs: int(-5) }, int(5)],
      [{ $abs: int(-2147483648) }, Long.fromNumber(2147483648)],
      [{ $round: NaN }, double(NaN)],
    ])
  })

  it("raise, take roots and logarithms", () => {
    gives([
      [{ $pow: [2, 10] }, int(1024)],
      [{ $pow: [2, 40] }, Long.fromNumber(2 ** 40)],
      [{ $pow: [2, 70] }, double(2 ** 70)],
      [{ $pow: [2, -1] }, double(0.5)],
      [{ $pow: [-1, -3] }, int(-1)],
      [{ $sqrt: 16 }, double(4)],
      [{ $sqrt: decimal("2") }, decimal("1.414213562373095048801688724209698")],
      [{ $sqrt: decimal("6.25") }, decimal("2.5")],
      [{ $exp: 0 }, double(1)],
      [{ $ln: 1 }, double(0)],
      [{ $log10: 1000 }, double(3)],
      [{ $log: [8, 2] }, double(3)],
      [{ $sin: 0 }, double(0)],
      [{ $degreesToRadians: 180 }, double(Math.PI)],
    ])
  })

  it("combine bits", () => {
    gives([
      [{ $bitAnd: [6, 3] }, int(2)],
      [{ $bitOr: [6, Long.ONE] }, Long.fromNumber(7)],
      [{ $bitXor: [6, 3] }, int(5)],
      [{ $bitNot: 0 }, int(-1)],
    ])
  })

  it("sum, average and compare lists", () => {
    gives([
      [{ $sum: [1, 2, "x"] }, int(3)],
      [{ $sum: [[1, decimal("0.5")]] }, decimal("1.5")],
      [{ $avg: [1, 2] }, double(1.5)],
      [{ $avg: [[]] }, null],
      [{ $max: [1, "a", null] }, "a"],
      [{ $min: [[3, 1]] }, int(1)],
      [{ $stdDevPop: [1, 3] }, double(1)],
      [{ $stdDevSamp: [1] }, null],
    ])
  })

  it("are exact on longs and decimals", () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 62n), 2n ** 62n), fc.bigInt(-(2n ** 62n), 2n ** 62n), (a, b) => {
        const [x, y] = [Long.fromBigInt(a), Long.fromBigInt(b)]
        expect((evaluate({ $subtract: [x, y] }) as Long).toString()).to.equal(String(a - b))
        expect(evaluate({ $cmp: [x, y] })).to.deep.equal(int(a === b ? 0 : a < b ? -1 : 1))
      }),
    )
  })

  it("are refused on what is no number, by MongoDB's codes", () => {
    for (const [expression, wanted] of [
      [{ $add: [1, "x"] }, 14],
      [{ $add: ["x", null] }, 14],
      [{ $multiply: ["x", null] }, 14],
      [{ $subtract: ["x", 1] }, 14],
      [{ $multiply: ["x", 1] }, 14],
      [{ $divide: [1, 0] }, 2],
      [{ $mod: [1, 0] }, 16610],
      [{ $abs: "x" }, 28765],
      [{ $sqrt: -1 }, 28714],
      [{ $ln: 0 }, 28766],
      [{ $pow: [0, -1] }, 28764],
      [{ $round: [1, 1.5] }, 51082],
      [{ $add: [new Date(), new Date()] }, 16612],
      [{ $abs: [1, 2] }, 16020],
      [{ $exp: decimal("1") }, 238],
      [{ $asin: 2 }, 50989],
    ] as const)
      expect(code(expression), JSON.stringify(expression)).to.equal(wanted)
  })
})
