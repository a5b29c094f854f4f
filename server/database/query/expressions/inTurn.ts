import { Double } from "bson"
import { add, bigintOf, integerValue, multiply } from "../../values/arithmetic.ts"
import { numberOf, typeOf } from "../../values/types.ts"

type Operation = {
  start: bigint
  integer: (total: bigint, next: bigint) => bigint
  /** With the total of the integers before it, and all numbers up to this one. */
  double: (total: bigint, next: number, all: number[]) => number
  other: (total: unknown, next: unknown) => unknown
}

/**
 * Numbers one after the other, as `$add` and `$multiply` take them: exactly while they are integers and a long holds the
 * total, whose type is the widest that came; from the first other number, or the first total beyond a long, on in the
 * type of each step, with its rounding.
 */
function inTurn(numbers: unknown[], { start, integer, double, other }: Operation): unknown {
  let whole: bigint | undefined = start
  let total: unknown
  for (const [i, number] of numbers.entries()) {
    if (whole === undefined) {
      total = other(total, number)
      continue
    }
    const before: bigint = whole
    whole = isInteger(number) ? withinLong(integer(before, bigintOf(number))) : undefined
    if (whole !== undefined) continue
    total =
      typeOf(number) === "decimal"
        ? other(integerValue(before), number)
        : new Double(double(before, numberOf(number), numbers.slice(0, i + 1).map(numberOf)))
  }
  const widest = numbers.some((number) => typeOf(number) === "long") ? "long" : "int"
  return whole === undefined ? total : integerValue(whole, widest)
}

function withinLong(value: bigint): bigint | undefined {
  return integerValue(value) === undefined ? undefined : value
}

function isInteger(number: unknown) {
  return typeOf(number) === "int" || typeOf(number) === "long"
}

/** The sum of numbers as `$add` makes it; `$sum` carries the errors of rounding along. */
export function addInTurn(numbers: unknown[]): unknown {
  return inTurn(numbers, {
    start: 0n,
    integer: (total, next) => total + next,
    double: (total, next) => Number(total) + next,
    other: add,
  })
}

export function multiplyInTurn(numbers: unknown[]): unknown {
  return inTurn(numbers, {
    start: 1n,
    integer: (total, next) => total * next,
    other: multiply,
    double: (_total, _next, all) => all.reduce((product, number) => product * number, 1),
  })
}
