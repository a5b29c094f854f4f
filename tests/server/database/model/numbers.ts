import { Decimal128, Double, Int32, Long } from "bson"
import { isNumber, typeOf } from "./order.ts"
import { attempt, Refused } from "./refused.ts"

const places = 60
const scale = 10n ** BigInt(places)

/** A number times 10^60, exactly: that is whole for all numbers of these tests. NaN is below all others. */
export function exact(value: unknown): bigint {
  const text = value instanceof Double ? exactDouble(value.value) : String(value)
  if (text === "NaN") return -(10n ** 400n)
  if (text.endsWith("Infinity")) return text.startsWith("-") ? -(10n ** 399n) : 10n ** 399n
  const [, sign, whole, fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(text)!
  const digits = BigInt(whole! + fraction) * 10n ** BigInt(places - fraction.length + Number(exponent))
  return sign ? -digits : digits
}

/** Doubles here are whole, or have no more than sixty digits behind the point. */
function exactDouble(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  return Number.isInteger(value) ? String(BigInt(value)) : value.toFixed(places)
}

/** On doubles as they are, -0 included, and on the others exactly. */
type Operation = { doubles: (a: number, b: number) => number; exact: (a: bigint, b: bigint) => bigint }

export const sum: Operation = { doubles: (a, b) => a + b, exact: (a, b) => a + b }
export const product: Operation = { doubles: (a, b) => a * b, exact: (a, b) => (a * b) / scale }

const widths = ["int", "long", "double", "decimal"]

/** In the wider type of both; an int that is too large becomes a long, a long that is too large is refused. */
export function calculate(a: unknown, b: unknown, operation: Operation): unknown {
  if (!isNumber(a) || !isNumber(b)) throw new Refused(14)
  const type = widths[Math.max(widths.indexOf(typeOf(a)), widths.indexOf(typeOf(b)))]!
  const double = operation.doubles(asDouble(a), asDouble(b))
  if (type === "double") return new Double(double)
  if (type === "decimal" && ![a, b].every((each) => Number.isFinite(asDouble(each))))
    return Decimal128.fromString(String(double))
  const result = operation.exact(exact(beside(type, a)), exact(beside(type, b)))
  return type === "decimal" ? decimal(result) : integer(result / scale, type)
}

const asDouble = (value: unknown) => (value instanceof Double ? value.value : Number(String(value)))

function integer(value: bigint, type: string): Int32 | Long {
  if (type === "int" && value >= -(2n ** 31n) && value < 2n ** 31n) return new Int32(Number(value))
  if (value < -(2n ** 63n) || value >= 2n ** 63n) throw new Refused(2)
  return Long.fromBigInt(value)
}

/** Beside a decimal, a double counts with its first fifteen digits. */
function beside(type: string, value: unknown): unknown {
  return type === "decimal" && typeOf(value) === "double" ? Decimal128.fromString(Number(value).toPrecision(15)) : value
}

/** A decimal of 34 digits, half a digit more going to the even one, with no zeros at its end. */
export function decimal(value: bigint): Decimal128 {
  let digits = value < 0n ? -value : value
  let exponent = -places
  const surplus = String(digits).length - 34
  if (surplus > 0) {
    const unit = 10n ** BigInt(surplus)
    const [whole, rest] = [digits / unit, digits % unit]
    digits = whole + (rest * 2n > unit || (rest * 2n === unit && whole % 2n === 1n) ? 1n : 0n)
    exponent += surplus
  }
  const zeros = digits === 0n ? 0 : String(digits).length - String(digits).replace(/(?<!0)0+$/, "").length
  if (digits === 0n) exponent = 0
  return Decimal128.fromString(`${value < 0n ? "-" : ""}${digits / 10n ** BigInt(zeros)}E${exponent + zeros}`)
}

/**
 * What `$add` and `$multiply` make of their operands, one after the other: integers stay what they are while a long holds
 * them, and go on as a double from where none does; a null ends it, and what is no number before that is refused.
 */
export function inTurn(operands: unknown[], operation: Operation, start: 0 | 1): unknown {
  let total: unknown = new Int32(start)
  for (const [i, operand] of operands.entries()) {
    if (operand === undefined || operand === null) return null
    if (!isNumber(operand)) throw new Refused(14)
    const isBeyond =
      isWhole(total) &&
      isWhole(operand) &&
      attempt(() => calculate(asLong(total), operand, operation)) instanceof Refused
    const doubles = () =>
      operands
        .slice(0, i + 1)
        .map(asDouble)
        .reduce(operation.doubles, start)
    const isProduct = operation === product && isWhole(total) && typeOf(operand) === "double"
    total =
      isBeyond || isProduct
        ? new Double(doubles())
        : calculate(isWhole(total) ? asLong(total) : total, operand, operation)
  }
  return isWhole(total) && operands.every((operand) => typeOf(operand) === "int")
    ? integer(BigInt(String(total)), "int")
    : total
}

const isWhole = (value: unknown) => ["int", "long"].includes(typeOf(value))

const asLong = (value: unknown) => Long.fromString(String(value))
