import { Decimal128, Double } from "bson"
import { bigintOf, decimalOf, integerValue } from "../../values/arithmetic.ts"
import { decimalFrom, type Decimal } from "../../values/decimal.ts"
import { isNumber, numberOf, typeOf } from "../../values/types.ts"
import { location, notSupported } from "../refuse.ts"
import { binary, isNullish, unary } from "./arguments.ts"
import type { Operator } from "./operator.ts"

/** A function of doubles; of decimals it would need more digits than a double has, so those are refused. */
function ofDouble(name: string, calculate: (value: number) => number): Operator {
  return unary(name, (value) => {
    if (isNullish(value)) return null
    return new Double(calculate(doubleIn(name, value)))
  })
}

function doubleIn(name: string, value: unknown): number {
  if (!isNumber(value)) throw location(28765, `${name} only supports numeric types, not ${typeOf(value)}`)
  if (value instanceof Decimal128) throw notSupported(`${name} of a decimal`)
  return numberOf(value)
}

function within(
  name: string,
  code: number,
  inRange: (value: number) => boolean,
  range: string,
  calculate: (value: number) => number,
): Operator {
  return ofDouble(name, (value) => {
    if (!Number.isNaN(value) && !inRange(value)) {
      throw location(code, `cannot apply ${name} to ${value}, value must be in ${range}`)
    }
    return calculate(value)
  })
}

const squareRoot = unary("$sqrt", (value) => {
  if (isNullish(value)) return null
  if (value instanceof Decimal128) return decimalFrom(rootOf(nonNegative(decimalOf(value))))
  const double = doubleIn("$sqrt", value)
  if (double < 0) throw location(28714, "$sqrt's argument must be greater than or equal to 0")
  return new Double(Math.sqrt(double))
})

function nonNegative(parts: Decimal): Decimal {
  if (parts.negative && (parts.coefficient > 0n || parts.special === "Infinity")) {
    throw location(28714, "$sqrt's argument must be greater than or equal to 0")
  }
  return parts
}

/** The square root with more digits than a decimal keeps, a last odd digit standing for what follows. */
function rootOf(parts: Decimal): Decimal {
  if (parts.special !== undefined || parts.coefficient === 0n) return parts
  const exponent = parts.exponent - (Math.abs(parts.exponent) % 2)
  const scaled = parts.coefficient * 10n ** BigInt(parts.exponent - exponent + 80)
  const root = integerRoot(scaled)
  if (root * root !== scaled) return { ...parts, coefficient: root * 10n + 1n, exponent: exponent / 2 - 41 }
  let result: Decimal = { ...parts, coefficient: root, exponent: exponent / 2 - 40 }
  while (result.coefficient % 10n === 0n && result.exponent < exponent / 2) {
    result = { ...result, coefficient: result.coefficient / 10n, exponent: result.exponent + 1 }
  }
  return result
}

function integerRoot(value: bigint): bigint {
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (guess + value / guess) >> 1n
    if (next >= guess) return guess
    guess = next
  }
}

function logarithm(name: string, code: number, calculate: (value: number) => number): Operator {
  return ofDouble(name, (value) => {
    if (value <= 0) throw location(code, `${name}'s argument must be a positive number, but is ${value}`)
    return calculate(value)
  })
}

const log = binary("$log", (value, base) => {
  if (isNullish(value) || isNullish(base)) return null
  if (!isNumber(value)) throw location(28756, `$log's argument must be numeric, not ${typeOf(value)}`)
  if (!isNumber(base)) throw location(28757, `$log's base must be numeric, not ${typeOf(base)}`)
  const [argument, root] = [doubleIn("$log", value), doubleIn("$log", base)]
  if (argument <= 0) throw location(28758, `$log's argument must be a positive number, but is ${argument}`)
  if (root <= 0 || root === 1) {
    throw location(28759, `$log's base must be a positive number not equal to 1, but is ${root}`)
  }
  return new Double(Math.log(argument) / Math.log(root))
})

const power = binary("$pow", (base, exponent) => {
  if (isNullish(base) || isNullish(exponent)) return null
  if (!isNumber(base)) throw location(28762, `$pow's base must be numeric, not ${typeOf(base)}`)
  if (!isNumber(exponent)) throw location(28763, `$pow's exponent must be numeric, not ${typeOf(exponent)}`)
  const [number, times] = [doubleIn("$pow", base), doubleIn("$pow", exponent)]
  if (number === 0 && times < 0) throw location(28764, "$pow cannot take a base of 0 and a negative exponent")
  const whole = typeOf(base) !== "double" && typeOf(exponent) !== "double"
  return (whole ? wholePower(base, exponent) : undefined) ?? new Double(number ** times)
})

/** Integers to the power of integers stay integers as long as a long holds them. */
function wholePower(base: unknown, exponent: unknown): unknown {
  const number = bigintOf(base)
  const times = bigintOf(exponent)
  const type = typeOf(base) === "long" || typeOf(exponent) === "long" ? "long" : "int"
  if (number === 0n || number === 1n) return integerValue(times === 0n ? 1n : number, type)
  if (number === -1n) return integerValue(times % 2n === 0n ? 1n : -1n, type)
  return times < 0n || times > 63n ? undefined : integerValue(number ** times, type)
}

const anyAngle = (value: number) => Number.isFinite(value)

export const functionOperators: Record<string, Operator> = {
  $sqrt: squareRoot,
  $exp: ofDouble("$exp", Math.exp),
  $ln: logarithm("$ln", 28766, Math.log),
  $log10: logarithm("$log10", 28761, Math.log10),
  $log: log,
  $pow: power,
  $sin: within("$sin", 50989, anyAngle, "(-inf,inf)", Math.sin),
  $cos: within("$cos", 50989, anyAngle, "(-inf,inf)", Math.cos),
  $tan: within("$tan", 50989, anyAngle, "(-inf,inf)", Math.tan),
  $asin: within("$asin", 50989, (value) => Math.abs(value) <= 1, "[-1,1]", Math.asin),
  $acos: within("$acos", 50989, (value) => Math.abs(value) <= 1, "[-1,1]", Math.acos),
  $atan: ofDouble("$atan", Math.atan),
  $atan2: binary("$atan2", (y, x) =>
    isNullish(y) || isNullish(x) ? null : new Double(Math.atan2(doubleIn("$atan2", y), doubleIn("$atan2", x))),
  ),
  $sinh: ofDouble("$sinh", Math.sinh),
  $cosh: ofDouble("$cosh", Math.cosh),
  $tanh: ofDouble("$tanh", Math.tanh),
  $asinh: ofDouble("$asinh", Math.asinh),
  $acosh: within("$acosh", 50989, (value) => value >= 1, "[1,inf]", Math.acosh),
  $atanh: within("$atanh", 50989, (value) => Math.abs(value) <= 1, "[-1,1]", Math.atanh),
  $degreesToRadians: ofDouble("$degreesToRadians", (value) => value * (Math.PI / 180)),
  $radiansToDegrees: ofDouble("$radiansToDegrees", (value) => value * (180 / Math.PI)),
}
