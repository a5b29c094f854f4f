import { Decimal128, Double, Int32, Long } from "bson"
import {
  bigintOf,
  decimalOf,
  divideDecimals,
  integerValue,
  isZero,
  multiply,
  remainder,
  subtract,
  widest,
} from "../../values/arithmetic.ts"
import { decimalFrom } from "../../values/decimal.ts"
import { isNumber, numberOf, typeOf } from "../../values/types.ts"
import { badValue, location, typeMismatch } from "../refuse.ts"
import { binary, isNullish, unary, variadic } from "./arguments.ts"
import { shiftDate } from "./dates/range.ts"
import { addInTurn, multiplyInTurn } from "./inTurn.ts"
import type { Operator } from "./operator.ts"

/** Operands are looked at in turn: what comes before a null must be a number, what comes after it need not. */
const sum = variadic((values) => {
  let date: Date | undefined
  for (const value of values) {
    if (isNullish(value)) return null
    if (value instanceof Date) {
      if (date !== undefined) throw location(16612, "only one date allowed in an $add expression")
      date = value
    } else if (!isNumber(value)) throw typeMismatch(`$add only supports numeric or date types, not ${typeOf(value)}`)
  }
  const total = addInTurn(values.filter(isNumber))
  return date === undefined ? total : shiftDate(date, total)
})

const difference = binary("$subtract", (a, b) => {
  if (isNullish(a) || isNullish(b)) return null
  if (a instanceof Date && b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime())
  if (a instanceof Date && isNumber(b)) return shiftDate(a, negative(b))
  if (!isNumber(a) || !isNumber(b)) throw typeMismatch(`can't $subtract ${typeOf(b)} from ${typeOf(a)}`)
  return subtract(a, b) ?? new Double(numberOf(a) - numberOf(b))
})

function negative(value: unknown) {
  return multiply(value, new Int32(-1)) ?? new Double(-numberOf(value))
}

const product = variadic((values) => {
  for (const value of values) {
    if (isNullish(value)) return null
    if (!isNumber(value)) throw typeMismatch(`$multiply only supports numeric types, not ${typeOf(value)}`)
  }
  return multiplyInTurn(values)
})

const quotient = binary("$divide", (a, b) => {
  if (isNullish(a) || isNullish(b)) return null
  if (!isNumber(a) || !isNumber(b)) {
    throw typeMismatch(`$divide only supports numeric types, not ${typeOf(a)} and ${typeOf(b)}`)
  }
  if (isZeroNumber(b)) throw badValue("can't $divide by zero")
  if (widest(a, b) === "decimal") return decimalFrom(divideDecimals(decimalOf(a), decimalOf(b)))
  return new Double(numberOf(a) / numberOf(b))
})

function isZeroNumber(value: unknown) {
  return value instanceof Decimal128 ? isZero(decimalOf(value)) : numberOf(value) === 0
}

const modulo = binary("$mod", (a, b) => {
  if (isNullish(a) || isNullish(b)) return null
  if (!isNumber(a) || !isNumber(b)) {
    throw location(16611, `$mod only supports numeric types, not ${typeOf(a)} and ${typeOf(b)}`)
  }
  if (isZeroNumber(b)) throw location(16610, "can't $mod by zero")
  return remainder(a, b)
})

/** Calculates on integers that fit a long; the type is the wider of both. */
function bitwise(name: string, neutral: bigint, combine: (a: bigint, b: bigint) => bigint): Operator {
  return variadic((values) => {
    if (values.some(isNullish)) return null
    const wrong = values.find((value) => typeOf(value) !== "int" && typeOf(value) !== "long")
    if (wrong !== undefined) throw typeMismatch(`${name} only supports int and long operands.`)
    const type = values.some((value) => typeOf(value) === "long") ? "long" : "int"
    return integerValue(
      values.reduce<bigint>((result, value) => combine(result, bigintOf(value)), neutral),
      type,
    )
  })
}

const bitNot = unary("$bitNot", (value) => {
  if (isNullish(value)) return null
  const type = typeOf(value)
  if (type !== "int" && type !== "long") throw typeMismatch("$bitNot only supports int and long, not " + type + ".")
  return integerValue(~bigintOf(value), type)
})

export const numberOperators: Record<string, Operator> = {
  $add: sum,
  $subtract: difference,
  $multiply: product,
  $divide: quotient,
  $mod: modulo,
  $bitAnd: bitwise("$bitAnd", -1n, (a, b) => a & b),
  $bitOr: bitwise("$bitOr", 0n, (a, b) => a | b),
  $bitXor: bitwise("$bitXor", 0n, (a, b) => a ^ b),
  $bitNot: bitNot,
  $rand: (operand) => {
    if (operand !== null && typeof operand === "object" && Object.keys(operand).length > 0) {
      throw location(3040501, "$rand does not currently accept arguments")
    }
    return () => new Double(Math.random())
  },
}
