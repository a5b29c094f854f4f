import { Decimal128 } from "bson"

/** A decimal in parts: sign × coefficient × 10^exponent, or one of the values that are not numbers. */
export type Decimal = { negative: boolean; coefficient: bigint; exponent: number; special?: "NaN" | "Infinity" }

export const NOT_A_NUMBER: Decimal = { negative: false, coefficient: 0n, exponent: 0, special: "NaN" }
export const DIGITS = 34
const BIAS = 6176
const MIN_EXPONENT = -6176
const MAX_EXPONENT = 6111
const MAX_COEFFICIENT = 10n ** 34n

/** Reads the IEEE 754-2008 parts (binary integer decimal encoding) of a Decimal128. */
export function partsOf(decimal: Decimal128): Decimal {
  const view = new DataView(decimal.bytes.buffer, decimal.bytes.byteOffset, 16)
  const high = view.getBigUint64(8, true)
  const negative = high >> 63n === 1n
  const combination = Number((high >> 58n) & 31n)
  if (combination === 31) return { ...NOT_A_NUMBER, negative }
  if (combination === 30) return { negative, coefficient: 0n, exponent: 0, special: "Infinity" }
  // A coefficient of this form is above 34 digits, which the standard reads as zero.
  if (combination >= 24) return { negative, coefficient: 0n, exponent: Number((high >> 47n) & 0x3fffn) - BIAS }
  const coefficient = ((high & 0x1ffffffffffffn) << 64n) | view.getBigUint64(0, true)
  const exponent = Number((high >> 49n) & 0x3fffn) - BIAS
  return { negative, coefficient: coefficient < MAX_COEFFICIENT ? coefficient : 0n, exponent }
}

/** Makes a Decimal128, rounded to 34 digits (half to even) as MongoDB does. */
export function decimalFrom(parts: Decimal): Decimal128 {
  if (parts.special !== undefined) return Decimal128.fromString(specialName(parts))
  const { coefficient, exponent } = fitted(parts.coefficient, parts.exponent)
  if (exponent > MAX_EXPONENT) return Decimal128.fromString(parts.negative ? "-Infinity" : "Infinity")
  return encode(parts.negative, coefficient, exponent)
}

function specialName({ negative, special }: Decimal) {
  return special === "Infinity" && negative ? "-Infinity" : (special ?? "NaN")
}

function fitted(coefficient: bigint, exponent: number) {
  let digits = coefficient.toString().length
  let drop = Math.max(digits - DIGITS, MIN_EXPONENT - exponent, 0)
  if (drop > 0) {
    coefficient = roundedShift(coefficient, drop)
    exponent += drop
    if (coefficient === MAX_COEFFICIENT) [coefficient, exponent] = [coefficient / 10n, exponent + 1]
  }
  if (coefficient === 0n) return { coefficient, exponent: Math.min(Math.max(exponent, MIN_EXPONENT), MAX_EXPONENT) }
  digits = coefficient.toString().length
  drop = Math.min(exponent - MAX_EXPONENT, DIGITS - digits)
  return drop > 0
    ? { coefficient: coefficient * 10n ** BigInt(drop), exponent: exponent - drop }
    : { coefficient, exponent }
}

/** Drops decimal digits from an integer, rounding half to even. */
export function roundedShift(coefficient: bigint, digits: number): bigint {
  // More digits than any coefficient has: nothing is left.
  if (digits > 7000) return 0n
  const unit = 10n ** BigInt(digits)
  const quotient = coefficient / unit
  const twice = (coefficient % unit) * 2n
  return twice > unit || (twice === unit && quotient % 2n === 1n) ? quotient + 1n : quotient
}

function encode(negative: boolean, coefficient: bigint, exponent: number): Decimal128 {
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  const sign = negative ? 1n << 63n : 0n
  view.setBigUint64(0, coefficient & 0xffffffffffffffffn, true)
  view.setBigUint64(8, sign | (BigInt(exponent + BIAS) << 49n) | (coefficient >> 64n), true)
  return new Decimal128(bytes)
}

const scratch = new DataView(new ArrayBuffer(8))

/** The exact value of a finite double as an integer × 2^exponent. */
export function binaryParts(value: number): { mantissa: bigint; exponent: number } {
  scratch.setFloat64(0, value)
  const bits = scratch.getBigUint64(0)
  const biased = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n
  return { mantissa: bits >> 63n === 1n ? -mantissa : mantissa, exponent: (biased === 0 ? 1 : biased) - 1075 }
}

/** The exact decimal expansion of a double; it may have more than 34 digits. */
export function exactDecimal(value: number): Decimal {
  if (Number.isNaN(value)) return NOT_A_NUMBER
  const negative = value < 0 || Object.is(value, -0)
  if (!Number.isFinite(value)) return { negative, coefficient: 0n, exponent: 0, special: "Infinity" }
  const { mantissa, exponent } = binaryParts(Math.abs(value))
  return exponent >= 0
    ? { negative, coefficient: mantissa << BigInt(exponent), exponent: 0 }
    : trimmed({ negative, coefficient: mantissa * 5n ** BigInt(-exponent), exponent })
}

/** The same value without trailing zeros after the point. */
export function trimmed(parts: Decimal): Decimal {
  let { coefficient, exponent } = parts
  if (coefficient === 0n) return { ...parts, exponent: 0 }
  while (exponent < 0 && coefficient % 10n === 0n) [coefficient, exponent] = [coefficient / 10n, exponent + 1]
  return { ...parts, coefficient, exponent }
}

/** Converts as MongoDB does: a double keeps its 15 first digits, integers all of theirs. */
export function decimalOfDouble(value: number): Decimal {
  if (!Number.isFinite(value) || value === 0) return { ...exactDecimal(value) }
  const [digits = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e")
  const coefficient = BigInt(digits.replace(".", ""))
  return { negative: value < 0, coefficient, exponent: Number(exponent) - 14 }
}

export function decimalOfInteger(value: bigint): Decimal {
  return { negative: value < 0n, coefficient: value < 0n ? -value : value, exponent: 0 }
}

export function signedCoefficient({ negative, coefficient }: Decimal) {
  return negative ? -coefficient : coefficient
}

/** Total order with NaN below all numbers, as BSON has it; -0 equals 0. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.special === "NaN" || b.special === "NaN") {
    return (a.special === "NaN" ? 0 : 1) - (b.special === "NaN" ? 0 : 1)
  }
  const left = signOf(a)
  const right = signOf(b)
  if (left !== right || left === 0) return Math.sign(left - right)
  if (a.special !== undefined || b.special !== undefined) {
    return left * ((a.special === undefined ? 0 : 1) - (b.special === undefined ? 0 : 1))
  }
  return left * compareMagnitudes(a, b)
}

function signOf({ negative, coefficient, special }: Decimal) {
  if (coefficient === 0n && special === undefined) return 0
  return negative ? -1 : 1
}

function compareMagnitudes(a: Decimal, b: Decimal) {
  const shift = a.exponent - b.exponent
  const leading = digitsOf(a) + a.exponent - digitsOf(b) - b.exponent
  if (leading !== 0) return Math.sign(leading)
  const left = shift > 0 ? a.coefficient * 10n ** BigInt(shift) : a.coefficient
  const right = shift < 0 ? b.coefficient * 10n ** BigInt(-shift) : b.coefficient
  return left === right ? 0 : left < right ? -1 : 1
}

function digitsOf({ coefficient }: Decimal) {
  return coefficient.toString().length
}
