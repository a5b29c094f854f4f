import { Decimal128, Double, Int32, Long } from "bson"
import { exactParts } from "./compare.ts"
import {
  decimalFrom,
  decimalOfDouble,
  decimalOfInteger,
  NOT_A_NUMBER,
  partsOf,
  signedCoefficient,
  type Decimal,
} from "./decimal.ts"
import { numberOf, typeOf } from "./types.ts"

export type NumberType = "int" | "long" | "double" | "decimal"

const widths: NumberType[] = ["int", "long", "double", "decimal"]

/** The wider of two number types: int, long, double, decimal. */
export function widest(a: unknown, b: unknown): NumberType {
  return widths[Math.max(widths.indexOf(typeOf(a) as NumberType), widths.indexOf(typeOf(b) as NumberType))]!
}

/** An int or a long as an integer. */
export function bigintOf(value: unknown): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(Number(value))
}

/** Any number in decimal parts, as MongoDB converts it: a double keeps 15 digits, the others all of theirs. */
export function decimalOf(value: unknown): Decimal {
  if (value instanceof Decimal128) return partsOf(value)
  return typeOf(value) === "double" ? decimalOfDouble(numberOf(value)) : decimalOfInteger(bigintOf(value))
}

/** An integer in the narrowest of int and long that holds it; undefined when no long does. */
export function integerValue(value: bigint, atLeast: "int" | "long" = "int"): Int32 | Long | undefined {
  if (atLeast === "int" && value >= -(2n ** 31n) && value < 2n ** 31n) return new Int32(Number(value))
  return value >= -(2n ** 63n) && value < 2n ** 63n ? Long.fromBigInt(value) : undefined
}

type Operation = {
  integer: (a: bigint, b: bigint) => bigint
  double: (a: number, b: number) => number
  decimal: (a: Decimal, b: Decimal) => Decimal
}

/** The result in the wider of both types; an int that overflows becomes a long, a long that overflows undefined. */
function calculate(a: unknown, b: unknown, { integer, double, decimal }: Operation): unknown {
  const type = widest(a, b)
  if (type === "decimal") return decimalFrom(decimal(decimalOf(a), decimalOf(b)))
  if (type === "double") return new Double(double(numberOf(a), numberOf(b)))
  return integerValue(integer(bigintOf(a), bigintOf(b)), type)
}

export function add(a: unknown, b: unknown): unknown {
  return calculate(a, b, { integer: (x, y) => x + y, double: (x, y) => x + y, decimal: addDecimals })
}

export function subtract(a: unknown, b: unknown): unknown {
  return calculate(a, b, {
    integer: (x, y) => x - y,
    double: (x, y) => x - y,
    decimal: (x, y) => addDecimals(x, negated(y)),
  })
}

export function multiply(a: unknown, b: unknown): unknown {
  return calculate(a, b, { integer: (x, y) => x * y, double: (x, y) => x * y, decimal: multiplyDecimals })
}

/** The remainder with the sign of the dividend. */
export function remainder(a: unknown, b: unknown): unknown {
  return calculate(a, b, { integer: (x, y) => x % y, double: (x, y) => x % y, decimal: remainderOfDecimals })
}

export function negated(parts: Decimal): Decimal {
  return parts.special === "NaN" ? parts : { ...parts, negative: !parts.negative }
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (a.special !== undefined || b.special !== undefined) return addSpecials(a, b)
  const exponent = Math.min(a.exponent, b.exponent)
  const sum = aligned(a, exponent) + aligned(b, exponent)
  const negative = sum < 0n || (sum === 0n && a.negative && b.negative)
  return { negative, coefficient: sum < 0n ? -sum : sum, exponent }
}

function addSpecials(a: Decimal, b: Decimal): Decimal {
  if (a.special === "NaN" || b.special === "NaN") return NOT_A_NUMBER
  if (a.special !== undefined && b.special !== undefined) return a.negative === b.negative ? a : NOT_A_NUMBER
  return a.special === undefined ? b : a
}

function aligned(parts: Decimal, exponent: number) {
  return signedCoefficient(parts) * 10n ** BigInt(parts.exponent - exponent)
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  const negative = a.negative !== b.negative
  if (a.special === undefined && b.special === undefined) {
    return { negative, coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent }
  }
  if (a.special === "NaN" || b.special === "NaN" || isZero(a) || isZero(b)) return NOT_A_NUMBER
  return { negative, coefficient: 0n, exponent: 0, special: "Infinity" }
}

export function isZero({ coefficient, special }: Decimal) {
  return coefficient === 0n && special === undefined
}

/** Division to 34 digits; an exact quotient keeps as few digits as it needs. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  const negative = a.negative !== b.negative
  if (a.special !== undefined || b.special !== undefined) return divideSpecials(a, b, negative)
  if (isZero(b)) return isZero(a) ? NOT_A_NUMBER : { negative, coefficient: 0n, exponent: 0, special: "Infinity" }
  const ideal = a.exponent - b.exponent
  const scale = BigInt(Math.max(0, 40 - a.coefficient.toString().length + b.coefficient.toString().length))
  const scaled = a.coefficient * 10n ** scale
  // A sticky digit keeps the later rounding to 34 digits right when the division is not exact.
  const quotient = scaled / b.coefficient
  if (scaled % b.coefficient !== 0n) {
    return { negative, coefficient: quotient * 10n + 1n, exponent: ideal - Number(scale) - 1 }
  }
  return shortened({ negative, coefficient: quotient, exponent: ideal - Number(scale) }, ideal)
}

function divideSpecials(a: Decimal, b: Decimal, negative: boolean): Decimal {
  if (a.special === "NaN" || b.special === "NaN" || (a.special !== undefined && b.special !== undefined)) {
    return NOT_A_NUMBER
  }
  if (a.special !== undefined) return { negative, coefficient: 0n, exponent: 0, special: "Infinity" }
  return { negative, coefficient: 0n, exponent: 0 }
}

function shortened(parts: Decimal, ideal: number): Decimal {
  let { coefficient, exponent } = parts
  if (coefficient === 0n) return { ...parts, exponent: ideal }
  while (exponent < ideal && coefficient % 10n === 0n) [coefficient, exponent] = [coefficient / 10n, exponent + 1]
  return { ...parts, coefficient, exponent }
}

function remainderOfDecimals(a: Decimal, b: Decimal): Decimal {
  if (a.special !== undefined || b.special === "NaN" || isZero(b)) return NOT_A_NUMBER
  if (b.special !== undefined) return a
  const exponent = Math.min(a.exponent, b.exponent)
  const rest = aligned(a, exponent) % aligned(b, exponent)
  return { negative: a.negative, coefficient: rest < 0n ? -rest : rest, exponent }
}

/** The exact value of a number as an integer, when it is one. */
export function wholeOf(value: unknown): bigint | undefined {
  const parts = exactParts(value)
  if (parts.special !== undefined) return undefined
  const signed = signedCoefficient(parts)
  if (parts.exponent >= 0) return parts.exponent > 400 ? undefined : signed * 10n ** BigInt(parts.exponent)
  const unit = 10n ** BigInt(-parts.exponent)
  return signed % unit === 0n ? signed / unit : undefined
}
