import { Decimal128, Double } from "bson"
import { bigintOf, decimalOf, integerValue, wholeOf } from "../../values/arithmetic.ts"
import { decimalFrom, exactDecimal, roundedShift, type Decimal } from "../../values/decimal.ts"
import { show } from "../../values/show.ts"
import { isNumber, numberOf, typeOf } from "../../values/types.ts"
import { location } from "../refuse.ts"
import { isNullish, ranged, unary } from "./arguments.ts"
import type { Operator } from "./operator.ts"

type Rounding = "even" | "zero" | "down" | "up"

/** Rounds decimal parts so that the exponent is at least `exponent`. */
function rounded(parts: Decimal, exponent: number, rounding: Rounding): Decimal {
  const drop = exponent - parts.exponent
  if (parts.special !== undefined || drop <= 0) return parts
  if (rounding === "even") return { ...parts, coefficient: roundedShift(parts.coefficient, drop), exponent }
  const unit = 10n ** BigInt(Math.min(drop, 7000))
  const quotient = parts.coefficient / unit
  const away = parts.coefficient % unit !== 0n && rounding === (parts.negative ? "down" : "up")
  return { ...parts, coefficient: away ? quotient + 1n : quotient, exponent }
}

function roundNumber(value: unknown, place: number, rounding: Rounding): unknown {
  if (value instanceof Decimal128) return decimalFrom(padded(rounded(decimalOf(value), -place, rounding), -place))
  if (typeOf(value) === "double") return new Double(roundDouble(numberOf(value), place, rounding))
  if (place >= 0) return value
  const { negative, coefficient, exponent } = rounded(decimalOf(value), -place, rounding)
  const whole = coefficient * 10n ** BigInt(exponent) * (negative ? -1n : 1n)
  const result = integerValue(whole, typeOf(value) as "int" | "long")
  if (result === undefined)
    throw location(
      51080,
      "invalid conversion from Decimal128 result in $round resulting from " + `arguments: [${show(value)}, ${place}]`,
    )
  return result
}

/** A place beyond the digits of a decimal adds zeros to it, as far as they fit. */
function padded(parts: Decimal, exponent: number): Decimal {
  if (parts.special !== undefined || exponent >= parts.exponent) return parts
  const room = 34 - parts.coefficient.toString().length
  const digits = Math.min(parts.exponent - exponent, Math.max(room, 0))
  return { ...parts, coefficient: parts.coefficient * 10n ** BigInt(digits), exponent: parts.exponent - digits }
}

function roundDouble(value: number, place: number, rounding: Rounding): number {
  if (!Number.isFinite(value) || value === 0) return value
  if (place === 0 && rounding === "zero") return Math.trunc(value)
  const { negative, coefficient, exponent } = rounded(exactDecimal(value), -place, rounding)
  return Number(`${negative ? "-" : ""}${coefficient}e${exponent}`)
}

function toPlace(name: string, rounding: Rounding): Operator {
  return ranged(name, 1, 2, ([value, place]) => {
    if (isNullish(value)) return null
    if (!isNumber(value)) throw location(51081, `${name} only supports numeric types, not ${typeOf(value)}`)
    if (place === null) return null
    return roundNumber(value, place === undefined ? 0 : placeFrom(name, place), rounding)
  })
}

function placeFrom(name: string, place: unknown): number {
  const whole = isNumber(place) ? wholeOf(place) : undefined
  if (whole === undefined) throw location(51082, `precision argument to  ${name} must be a integral value`)
  if (whole < -20n || whole > 100n) {
    throw location(51083, `cannot apply ${name} with precision value ${whole} value must be in [-20, 100]`)
  }
  return Number(whole)
}

function toInteger(name: string, rounding: Rounding, double: (value: number) => number): Operator {
  return unary(name, (value) => {
    if (isNullish(value)) return null
    if (!isNumber(value)) throw location(28765, `${name} only supports numeric types, not ${typeOf(value)}`)
    if (typeOf(value) === "double") return new Double(double(numberOf(value)))
    return value instanceof Decimal128 ? decimalFrom(rounded(decimalOf(value), 0, rounding)) : value
  })
}

const absolute = unary("$abs", (value) => {
  if (isNullish(value)) return null
  if (!isNumber(value)) throw location(28765, `$abs only supports numeric types, not ${typeOf(value)}`)
  if (typeOf(value) === "double") return new Double(Math.abs(numberOf(value)))
  if (value instanceof Decimal128) return decimalFrom({ ...decimalOf(value), negative: false })
  const whole = bigintOf(value)
  const result = integerValue(whole < 0n ? -whole : whole, typeOf(value) as "int" | "long")
  if (result === undefined) throw location(28680, "can't take $abs of long long min")
  return result
})

export const roundingOperators: Record<string, Operator> = {
  $abs: absolute,
  $ceil: toInteger("$ceil", "up", Math.ceil),
  $floor: toInteger("$floor", "down", Math.floor),
  $round: toPlace("$round", "even"),
  $trunc: toPlace("$trunc", "zero"),
}
