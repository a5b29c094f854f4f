import { Double, type Decimal128 } from "bson"
import { addDecimals, bigintOf, decimalOf, divideDecimals, integerValue } from "./arithmetic.ts"
import { decimalFrom, decimalOfDouble, decimalOfInteger, type Decimal } from "./decimal.ts"
import { numberOf, typeOf } from "./types.ts"

const zero: Decimal = { negative: false, coefficient: 0n, exponent: 0 }

/**
 * The sum of numbers of any types, as MongoDB adds them: integers exactly, doubles with their rounding errors carried
 * along, decimals apart. The total has the widest type that was added; integers that no long holds become a double.
 */
export class NumberSum {
  #integers = 0n
  #high = 0
  #low = 0
  #decimals = zero
  #sawLong = false
  #sawDouble = false
  #sawDecimal = false

  add(value: unknown) {
    switch (typeOf(value)) {
      case "double":
        return this.#addDouble(numberOf(value))
      case "decimal":
        return this.#addDecimal(value as Decimal128)
      case "long":
        this.#sawLong = true
    }
    this.#integers += bigintOf(value)
  }

  #addDecimal(value: Decimal128) {
    this.#sawDecimal = true
    this.#decimals = addDecimals(this.#decimals, decimalOf(value))
  }

  /** Two-sum: the part that rounding would lose is kept in the low part. */
  #addDouble(value: number) {
    this.#sawDouble = true
    const sum = this.#high + value
    const part = sum - this.#high
    this.#low += this.#high - (sum - part) + (value - part)
    this.#high = sum
  }

  #double(): number {
    const integers = Number(this.#integers)
    if (!Number.isFinite(this.#high)) return this.#high
    const copy = new NumberSum()
    copy.#high = this.#high
    copy.#low = this.#low
    copy.#addDouble(integers)
    copy.#low += Number(this.#integers - BigInt(integers))
    return copy.#high + copy.#low
  }

  #decimal(): Decimal {
    const exact = addDecimals(this.#decimals, decimalOfInteger(this.#integers))
    return this.#sawDouble ? addDecimals(exact, decimalOfDouble(this.#high + this.#low)) : exact
  }

  total(): unknown {
    if (this.#sawDecimal) return decimalFrom(this.#decimal())
    if (this.#sawDouble) return new Double(this.#double())
    return integerValue(this.#integers, this.#sawLong ? "long" : "int") ?? new Double(Number(this.#integers))
  }

  average(count: number): unknown {
    if (this.#sawDecimal) return decimalFrom(divideDecimals(this.#decimal(), decimalOfInteger(BigInt(count))))
    return new Double(this.#double() / count)
  }
}
