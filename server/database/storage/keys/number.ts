import type { Long } from "bson"
import { binaryParts, type Decimal } from "../../values/decimal.ts"
import { exactParts } from "../../values/compare.ts"
import { tagOf } from "../../values/types.ts"
import type { ByteWriter } from "./bytes.ts"

const NAN = 1
const NEGATIVE = 2
const ZERO = 3
const POSITIVE = 4
const EXACT = 0
const BEYOND = 1
const EXPONENT_BIAS = 0x8000

/**
 * Numbers of all types in one order: sign, then the nearest double towards zero, then, when the value is not that
 * double (a large long, most decimals), its decimal digits. Equal numbers have equal bytes whatever their types.
 */
export function writeNumber(writer: ByteWriter, value: unknown) {
  const double = doubleOf(value)
  if (double !== undefined) writeDouble(writer, double)
  else writeExact(writer, exactParts(value))
}

/** The value as a double when it is one without loss. */
function doubleOf(value: unknown): number | undefined {
  if (typeof value === "number") return value
  if (typeof value === "bigint") return safely(Number(value))
  const tag = tagOf(value as object)
  if (tag === "Long") return safely((value as Long).toNumber())
  return tag === "Decimal128" ? undefined : (value as { value: number }).value
}

function safely(value: number) {
  return Number.isSafeInteger(value) ? value : undefined
}

function writeDouble(writer: ByteWriter, value: number) {
  if (Number.isNaN(value)) return writer.byte(NAN)
  if (value === 0) return writer.byte(ZERO)
  writeSigned(writer, value < 0, () => writeMagnitude(writer, Math.abs(value)))
}

function writeExact(writer: ByteWriter, { negative, coefficient, exponent, special }: Decimal) {
  if (special === "NaN") return writer.byte(NAN)
  if (special === undefined && coefficient === 0n) return writer.byte(ZERO)
  writeSigned(writer, negative, () => {
    if (special === "Infinity") writeMagnitude(writer, Infinity)
    else writePositive(writer, coefficient, exponent)
  })
}

function writeSigned(writer: ByteWriter, negative: boolean, magnitude: () => void) {
  writer.byte(negative ? NEGATIVE : POSITIVE)
  const start = writer.length
  magnitude()
  if (negative) writer.complement(start)
}

function writeMagnitude(writer: ByteWriter, double: number) {
  writer.double(double)
  writer.byte(EXACT)
}

function writePositive(writer: ByteWriter, coefficient: bigint, exponent: number) {
  const nearest = Number(`${coefficient}e${exponent}`)
  const order = compareToDouble(coefficient, exponent, nearest)
  if (order === 0) return writeMagnitude(writer, nearest)
  writer.double(order > 0 ? nearest : doubleBelow(nearest))
  writer.byte(BEYOND)
  writeDigits(writer, coefficient, exponent)
}

/** Sign of coefficient × 10^exponent − double. */
function compareToDouble(coefficient: bigint, exponent: number, double: number): number {
  if (double === Infinity) return -1
  if (double === 0) return 1
  const binary = binaryParts(double)
  const left = scaled(scaled(coefficient, 10n, exponent), 2n, -binary.exponent)
  const right = scaled(scaled(binary.mantissa, 10n, -exponent), 2n, binary.exponent)
  return left === right ? 0 : left > right ? 1 : -1
}

function scaled(value: bigint, base: bigint, exponent: number) {
  return exponent > 0 ? value * base ** BigInt(exponent) : value
}

const scratch = new DataView(new ArrayBuffer(8))

function doubleBelow(value: number) {
  scratch.setFloat64(0, value)
  scratch.setBigUint64(0, scratch.getBigUint64(0) - 1n)
  return scratch.getFloat64(0)
}

/** 0.d₁d₂d₃… × 10^scale: the scale first, then one byte per digit, then the end. */
function writeDigits(writer: ByteWriter, coefficient: bigint, exponent: number) {
  const digits = coefficient.toString()
  const scale = digits.length + exponent + EXPONENT_BIAS
  writer.byte(scale >> 8)
  writer.byte(scale & 0xff)
  let end = digits.length
  while (digits[end - 1] === "0") end -= 1
  for (const digit of digits.slice(0, end)) writer.byte(Number(digit) + 1)
  writer.byte(0)
}
