import { Decimal128, Double, Long, ObjectId, Timestamp } from "bson"
import { MongoError } from "../../../errors.ts"
import { bigintOf, decimalOf, integerValue } from "../../../values/arithmetic.ts"
import { decimalFrom } from "../../../values/decimal.ts"
import { isNumber, isTrue, numberOf, typeOf } from "../../../values/types.ts"
import { parseDate } from "../dates/parse.ts"
import { utc } from "../dates/zone.ts"
import { doubleText, textOf } from "./text.ts"

/** Why a value could not be converted; `$convert` may have an answer of its own for that. */
export function conversionFailure(reason: string) {
  return new MongoError("ConversionFailure", `${reason}`, { code: 241 })
}

const inConvert = "in $convert with no onError value"

export type Target = "double" | "string" | "objectId" | "bool" | "date" | "int" | "long" | "decimal"

const conversions: Record<Target, (value: unknown) => unknown> = {
  double: toDouble,
  string: toText,
  objectId: toObjectId,
  bool: toBool,
  date: toDate,
  decimal: toDecimal,
  int: (value) => toInteger(value, "int"),
  long: (value) => toInteger(value, "long"),
}

/** Converts a value that is neither null nor missing. */
export function convert(value: unknown, target: Target): unknown {
  return typeOf(value) === target ? value : conversions[target](value)
}

function unsupported(value: unknown, target: Target): never {
  throw conversionFailure(`Unsupported conversion from ${typeOf(value)} to ${target} ${inConvert}`)
}

function parseFailure(what: string, text: string, reason: string): never {
  throw conversionFailure(`Failed to parse ${what} '${text}' ${inConvert}: ${reason}`)
}

function toDouble(value: unknown): unknown {
  if (typeof value === "boolean") return new Double(value ? 1 : 0)
  if (value instanceof Date) return new Double(value.getTime())
  if (typeof value === "string") return new Double(parsedDouble(value))
  if (!isNumber(value)) return unsupported(value, "double")
  const number = numberOf(value)
  if (value instanceof Decimal128 && !Number.isFinite(number) && /\d/.test(value.toString())) overflow(value)
  return new Double(number)
}

function overflow(value: unknown): never {
  throw conversionFailure(`Conversion would overflow target type ${inConvert}: ${textOf(value)}`)
}

function parsedDouble(text: string): number {
  if (/^[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) {
    const number = Number(text)
    return Number.isFinite(number) ? number : parseFailure("number", text, "Out of range")
  }
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text)
  if (special === null)
    return parseFailure("number", text, text === "" ? "Empty string" : "Did not consume whole " + "string.")
  return special[2]!.toLowerCase() === "nan" ? NaN : special[1] === "-" ? -Infinity : Infinity
}

function toInteger(value: unknown, target: "int" | "long"): unknown {
  if (typeof value === "boolean") return integerValue(value ? 1n : 0n, target)
  if (value instanceof Date && target === "long") return Long.fromNumber(value.getTime())
  if (typeof value === "string") return integerOrOverflow(parsedInteger(value), target, value)
  if (!isNumber(value)) return unsupported(value, target)
  return integerOrOverflow(truncated(value), target, value)
}

function integerOrOverflow(whole: bigint, target: "int" | "long", value: unknown): unknown {
  const limit = target === "int" ? 2n ** 31n : 2n ** 63n
  if (whole >= -limit && whole < limit) return integerValue(whole, target)
  return typeof value === "string" ? parseFailure("number", value, "Overflow") : overflow(value)
}

function truncated(value: unknown): bigint {
  const type = typeOf(value)
  if (type === "int" || type === "long") return bigintOf(value)
  const number = numberOf(value)
  if (Number.isNaN(number)) throw conversionFailure(`Attempt to convert NaN value to integer type ${inConvert}`)
  if (type === "double") {
    if (!Number.isFinite(number)) throw infinite()
    return BigInt(Math.trunc(number))
  }
  const { special, negative, coefficient, exponent } = decimalOf(value)
  if (special !== undefined) throw infinite()
  if (exponent > 40) return overflow(value)
  const whole = exponent >= 0 ? coefficient * 10n ** BigInt(exponent) : coefficient / 10n ** BigInt(-exponent)
  return negative ? -whole : whole
}

function infinite() {
  return conversionFailure(`Attempt to convert infinity value to integer type ${inConvert}`)
}

function parsedInteger(text: string): bigint {
  if (/^[+-]?\d+$/.test(text)) return BigInt(text.replace(/^\+/, ""))
  return parseFailure("number", text, text === "" ? "No digits" : "Did not consume whole string.")
}

function toDecimal(value: unknown): unknown {
  if (typeof value === "boolean") return Decimal128.fromString(value ? "1" : "0")
  if (value instanceof Date) return Decimal128.fromString(String(value.getTime()))
  if (typeof value === "string") return parsedDecimal(value)
  return isNumber(value) ? decimalFrom(decimalOf(value)) : unsupported(value, "decimal")
}

function parsedDecimal(text: string): Decimal128 {
  if (!/^[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?$|^[+-]?(inf|infinity|nan)$/i.test(text)) {
    return parseFailure("number", text, text === "" ? "Empty string" : "Failed to parse string to decimal")
  }
  return Decimal128.fromStringWithRounding(text)
}

function toBool(value: unknown): unknown {
  return isNumber(value) ? isTrue(value) : true
}

function toText(value: unknown): unknown {
  const type = typeOf(value)
  if (type === "double") return doubleText(numberOf(value))
  const known = ["int", "long", "decimal", "bool", "date", "objectId", "symbol"].includes(type)
  return known ? textOf(value) : unsupported(value, "string")
}

function toObjectId(value: unknown): unknown {
  if (typeof value !== "string") return unsupported(value, "objectId")
  if (value.length !== 24) {
    return parseFailure(
      "objectId",
      value,
      `Invalid string length for parsing to OID, expected 24 but found ${value.length}`,
    )
  }
  const wrong = /[^0-9a-fA-F]/.exec(value)
  if (wrong !== null) return parseFailure("objectId", value, `Invalid character found in hex string: '${wrong[0]}'`)
  return new ObjectId(value)
}

function toDate(value: unknown): unknown {
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.getHighBitsUnsigned() * 1000)
  if (typeof value === "string") return parseDate(value, utc)
  if (!isNumber(value) || typeOf(value) === "int") return unsupported(value, "date")
  const milliseconds = Number(truncated(value))
  if (Math.abs(milliseconds) > 8.64e15) overflow(value)
  return new Date(milliseconds)
}
