import { Decimal128, Double, Int32, Long } from "bson"
import { expect } from "chai"
import fc from "fast-check"
import { add, divideDecimals, multiply, remainder, subtract } from "../../../../server/database/values/arithmetic.ts"
import { decimalFrom, exactDecimal, partsOf } from "../../../../server/database/values/decimal.ts"
import { NumberSum } from "../../../../server/database/values/sum.ts"

const decimal = (text: string) => Decimal128.fromString(text)
const text = (value: unknown) => (value as Decimal128).toString()

describe("decimals", () => {
  it("keep every digit and zero through their parts", () => {
    for (const written of ["1.50", "-123.4560E-10", "0E-6176", "9.999999999999999999999999999999999E+6144", "-0"]) {
      expect(text(decimalFrom(partsOf(decimal(written))))).to.equal(text(decimal(written)))
    }
    for (const special of ["NaN", "Infinity", "-Infinity"]) {
      expect(text(decimalFrom(partsOf(decimal(special))))).to.equal(special)
    }
  })

  it("round to 34 digits, half to even", () => {
    const rounded = (coefficient: bigint) => text(decimalFrom({ negative: false, coefficient, exponent: 0 }))
    expect(rounded(10n ** 34n + 5n)).to.equal("1.000000000000000000000000000000000E+34")
    expect(rounded(10n ** 34n + 15n)).to.equal("1.000000000000000000000000000000002E+34")
    expect(rounded(10n ** 35n - 1n)).to.equal("1.000000000000000000000000000000000E+35")
  })

  it("beyond the largest are infinite, below the smallest zero", () => {
    expect(text(multiply(decimal("9E+6144"), decimal("10")))).to.equal("Infinity")
    expect(text(multiply(decimal("1E-6176"), decimal("0.1")))).to.equal("0E-6176")
  })

  it("add and multiply exactly what fits", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(-(10n ** 15n), 10n ** 15n), (a, b) => {
        // Zero has a sign, which a product takes from both.
        fc.pre(a !== 0n && b !== 0n && a + b !== 0n)
        const [x, y] = [decimal(`${a}E-3`), decimal(`${b}E-3`)]
        expect(text(add(x, y))).to.equal(text(decimal(`${a + b}E-3`)))
        expect(text(multiply(x, y))).to.equal(text(decimal(`${a * b}E-6`)))
      }),
    )
  })

  it("divide to 34 digits, and exactly where they can", () => {
    const quotient = (a: string, b: string) =>
      text(decimalFrom(divideDecimals(partsOf(decimal(a)), partsOf(decimal(b)))))
    expect(quotient("1", "3")).to.equal("0.3333333333333333333333333333333333")
    expect(quotient("2", "3")).to.equal("0.6666666666666666666666666666666667")
    expect(quotient("10", "4")).to.equal("2.5")
    expect(quotient("1", "Infinity")).to.equal("0")
  })

  it("tell the exact value of a double", () => {
    expect(exactDecimal(0.1)).to.deep.include({
      exponent: -55,
      coefficient: 1000000000000000055511151231257827021181583404541015625n,
    })
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { negative, coefficient, exponent } = exactDecimal(value)
        expect(Number(`${negative ? "-" : ""}${coefficient}e${exponent}`)).to.equal(value)
      }),
    )
  })
})

describe("arithmetic", () => {
  it("gives the wider of both types", () => {
    expect(add(new Int32(1), new Int32(2))).to.deep.equal(new Int32(3))
    expect(add(new Int32(1), Long.fromNumber(2))).to.deep.equal(Long.fromNumber(3))
    expect(add(Long.fromNumber(1), new Double(0.5))).to.deep.equal(new Double(1.5))
    expect(text(add(new Double(0.1), decimal("1")))).to.equal("1.100000000000000")
  })

  it("turns an int that overflows into a long, and says when no long is enough", () => {
    expect(add(new Int32(2147483647), new Int32(1))).to.deep.equal(Long.fromNumber(2147483648))
    expect(multiply(Long.MAX_VALUE, new Int32(2))).to.equal(undefined)
    expect(subtract(Long.MIN_VALUE, new Int32(1))).to.equal(undefined)
  })

  it("leaves the sign of the dividend to a remainder", () => {
    expect(remainder(new Int32(-7), new Int32(3))).to.deep.equal(new Int32(-1))
    expect(text(remainder(decimal("7.5"), decimal("2")))).to.equal("1.5")
  })
})

describe("a sum of numbers", () => {
  const sum = (...numbers: unknown[]) => {
    const total = new NumberSum()
    numbers.forEach((number) => total.add(number))
    return total.total()
  }

  it("has the widest type that went in", () => {
    expect(sum(new Int32(1), new Int32(2))).to.deep.equal(new Int32(3))
    expect(sum(new Int32(2147483647), new Int32(1))).to.deep.equal(Long.fromNumber(2147483648))
    expect(sum(Long.fromNumber(1), new Int32(1))).to.deep.equal(Long.fromNumber(2))
    expect(sum(new Int32(1), new Double(0.5))).to.deep.equal(new Double(1.5))
    expect(text(sum(new Int32(1), decimal("0.10")))).to.equal("1.10")
  })

  it("does not lose what doubles round away on the way", () => {
    expect(sum(...[0.1, 0.2, 0.3].map((value) => new Double(value)))).to.deep.equal(new Double(0.6))
    expect(sum(new Double(1e100), new Double(1), new Double(-1e100))).to.deep.equal(new Double(1))
  })

  it("becomes a double when no long holds the integers", () => {
    expect(sum(Long.MAX_VALUE, Long.MAX_VALUE)).to.deep.equal(new Double(2 ** 64))
  })
})
