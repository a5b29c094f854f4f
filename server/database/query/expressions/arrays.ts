import { Int32 } from "bson"
import { MongoError } from "../../errors.ts"
import { compareValues } from "../../values/compare.ts"
import { show } from "../../values/show.ts"
import { isNumber, typeOf } from "../../values/types.ts"
import { integerOf } from "../integers.ts"
import { location } from "../refuse.ts"
import { binary, isNullish, ranged, unary, variadic } from "./arguments.ts"
import type { Operator } from "./operator.ts"

const arrayElemAt = binary("$arrayElemAt", (array, index) => {
  if (isNullish(array) || isNullish(index)) return null
  if (!Array.isArray(array)) {
    throw location(28689, `$arrayElemAt's first argument must be an array, but is ${typeOf(array)}`)
  }
  if (!isNumber(index)) {
    throw location(28690, `$arrayElemAt's second argument must be a numeric value, but is ${typeOf(index)}`)
  }
  const at = integerOf(index)
  if (at === undefined) {
    throw location(28691, `$arrayElemAt's second argument must be representable as a 32-bit integer: ${show(index)}`)
  }
  return array.at(at) as unknown
})

function end(name: string, at: 0 | -1): Operator {
  return unary(name, (value) => {
    if (isNullish(value)) return null
    if (!Array.isArray(value)) throw location(28689, `${name}'s argument must be an array, but is ${typeOf(value)}`)
    return value.at(at) as unknown
  })
}

const concatArrays = variadic((values) => {
  if (values.some(isNullish)) return null
  const wrong = values.find((value) => !Array.isArray(value))
  if (wrong !== undefined) throw location(28664, `$concatArrays only supports arrays, not ${typeOf(wrong)}`)
  return values.flat(1)
})

const size = unary("$size", (value) => {
  if (Array.isArray(value)) return new Int32(value.length)
  throw location(17124, `The argument to $size must be an array, but was of type: ${typeOf(value)}`)
})

const reverseArray = unary("$reverseArray", (value) => {
  if (isNullish(value)) return null
  if (!Array.isArray(value)) {
    throw location(34435, `The argument to $reverseArray must be an array, but was of type: ${typeOf(value)}`)
  }
  return (value as unknown[]).toReversed()
})

const isIn = binary("$in", (value, array, { collation }) => {
  if (!Array.isArray(array)) {
    throw location(40081, `$in requires an array as a second argument, found: ${typeOf(array)}`)
  }
  return array.some((item) => compareValues(item, value, collation) === 0)
})

const indexOfArray = ranged("$indexOfArray", 2, 4, ([array, value, start, stop], { collation }) => {
  if (isNullish(array)) return null
  if (!Array.isArray(array)) {
    throw location(40090, `$indexOfArray requires an array as a first argument, found: ${typeOf(array)}`)
  }
  const from = boundary("$indexOfArray", "starting", start) ?? 0
  const to = Math.min(boundary("$indexOfArray", "ending", stop) ?? array.length, array.length)
  for (let i = from; i < to; i++) if (compareValues(array[i], value, collation) === 0) return new Int32(i)
  return new Int32(-1)
})

/** A start or an end that a person gave: a whole number that is not negative. */
export function boundary(name: string, which: string, value: unknown): number | undefined {
  if (value === undefined) return undefined
  const whole = integerOf(value)
  if (whole === undefined) {
    throw location(
      40096,
      `${name} requires an integral ${which} index, found a value of type: ${typeOf(value)}, ` +
        `with value: ${show(value)}`,
    )
  }
  if (whole < 0) throw location(40097, `${name} requires a nonnegative ${which} index, found: ${whole}`)
  return whole
}

const slice = ranged("$slice", 2, 3, ([array, second, third]) => {
  if (isNullish(array) || isNullish(second) || third === null) return null
  if (!Array.isArray(array)) {
    throw location(28724, `First argument to $slice must be an array, but is of type: ${typeOf(array)}`)
  }
  const first = sliceNumber("Second", 28725, second)
  const items: unknown[] = array
  if (third === undefined) return first >= 0 ? items.slice(0, first) : items.slice(first)
  const count = sliceNumber("Third", 28727, third)
  if (count <= 0) throw location(28729, `Third argument to $slice must be positive: ${count}`)
  const start = first >= 0 ? first : Math.max(0, items.length + first)
  return items.slice(start, start + count)
})

function sliceNumber(which: string, code: number, value: unknown): number {
  const whole = integerOf(value)
  if (whole !== undefined) return whole
  throw location(
    code,
    isNumber(value)
      ? `${which} argument to $slice can't be represented as a 32-bit integer: ` + `${show(value)}`
      : `${which} argument to $slice must be a numeric value, but is of type: ${typeOf(value)}`,
  )
}

const range = ranged("$range", 2, 3, ([from, to, by = new Int32(1)]) => {
  const start = rangeNumber("starting", 34443, from)
  const stop = rangeNumber("ending", 34445, to)
  const step = rangeNumber("step", 34447, by)
  if (step === 0) throw location(34449, "$range requires a non-zero step value")
  const length = Math.max(0, Math.ceil((stop - start) / step))
  if (length > longestRange) throw tooLarge()
  return Array.from({ length }, (_, i) => new Int32(start + i * step))
})

/** About what MongoDB lets one `$range` take in memory. */
const longestRange = 6_000_000

function tooLarge() {
  return new MongoError("ExceededMemoryLimit", `$range would make more than ${longestRange} elements`, { code: 146 })
}

function rangeNumber(which: string, code: number, value: unknown): number {
  const whole = integerOf(value)
  if (whole !== undefined && Math.abs(whole) <= 2 ** 31) return whole
  throw isNumber(value)
    ? location(
        code + 1,
        `$range requires a ${which} value that can be represented as a 32-bit integer, found value: ` +
          `${show(value)}`,
      )
    : location(code, `$range requires a numeric ${which} value, found value of type: ${typeOf(value)}`)
}

export const arrayOperators: Record<string, Operator> = {
  $arrayElemAt: arrayElemAt,
  $first: end("$first", 0),
  $last: end("$last", -1),
  $concatArrays: concatArrays,
  $size: size,
  $reverseArray: reverseArray,
  $in: isIn,
  $indexOfArray: indexOfArray,
  $slice: slice,
  $range: range,
}
