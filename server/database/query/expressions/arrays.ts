import { show } from "../../values/show.ts"
import { Int32 } from "bson"
import type { Collation } from "../../values/collation.ts"
import { compareValues } from "../../values/compare.ts"
import { isDocument, isNumber, isTrue, numberOf, typeOf } from "../../values/types.ts"
import { integerOf } from "../integers.ts"
import { location } from "../refuse.ts"
import { compileSort } from "../sort.ts"
import { binary, isNullish, named, namedFields, ranged, unary, variadic } from "./arguments.ts"
import { compileExpression } from "./compile.ts"
import type { Operator } from "./operator.ts"
import { checkVariableName, withVariables, type Environment, type Evaluate } from "./scope.ts"

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
  return unary(name, value => {
    if (isNullish(value)) return null
    if (!Array.isArray(value)) throw location(28689, `${name}'s argument must be an array, but is ${typeOf(value)}`)
    return value.at(at) as unknown
  })
}

const concatArrays = variadic(values => {
  if (values.some(isNullish)) return null
  const wrong = values.find(value => !Array.isArray(value))
  if (wrong !== undefined) throw location(28664, `$concatArrays only supports arrays, not ${typeOf(wrong)}`)
  return values.flat(1)
})

const size = unary("$size", value => {
  if (Array.isArray(value)) return new Int32(value.length)
  throw location(17124, `The argument to $size must be an array, but was of type: ${typeOf(value)}`)
})

const reverseArray = unary("$reverseArray", value => {
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
  return array.some(item => compareValues(item, value, collation) === 0)
})

const indexOfArray = ranged("$indexOfArray", 2, 4, ([ array, value, start, stop ], { collation }) => {
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
    throw location(40096, `${name} requires an integral ${which} index, found a value of type: ${typeOf(value)}, `
      + `with value: ${show(value)}`)
  }
  if (whole < 0) throw location(40097, `${name} requires a nonnegative ${which} index, found: ${whole}`)
  return whole
}

const slice = ranged("$slice", 2, 3, ([ array, second, third ]) => {
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
  throw location(code, isNumber(value) ? `${which} argument to $slice can't be represented as a 32-bit integer: `
    + `${show(value)}`
    : `${which} argument to $slice must be a numeric value, but is of type: ${typeOf(value)}`)
}

const range = ranged("$range", 2, 3, ([ from, to, by = new Int32(1) ]) => {
  const start = rangeNumber("starting", 34443, from)
  const stop = rangeNumber("ending", 34445, to)
  const step = rangeNumber("step", 34447, by)
  if (step === 0) throw location(34449, "$range requires a non-zero step value")
  const length = Math.max(0, Math.ceil((stop - start) / step))
  if (length > 6_000_000) throw location(146, "$range would use too much memory")
  return Array.from({ length }, (_, i) => new Int32(start + i * step))
})

function rangeNumber(which: string, code: number, value: unknown): number {
  const whole = integerOf(value)
  if (whole !== undefined && Math.abs(whole) <= 2 ** 31) return whole
  throw isNumber(value)
    ? location(code + 1, `$range requires a ${which} value that can be represented as a 32-bit integer, found value: `
      + `${show(value)}`)
    : location(code, `$range requires a numeric ${which} value, found value of type: ${typeOf(value)}`)
}

/** The array and, for each element, what is evaluated with the element bound to a name. */
function perElement(
  name: string, operand: unknown, environment: Environment, body: string, optional: string[],
) {
  const fields = namedFields(name, operand, [ "input", body ], [ "as", ...optional ])
  const as = fields["as"] ?? "this"
  if (typeof as !== "string") throw location(16866, `${name} requires 'as' to be a string`)
  checkVariableName(as)
  const input = compileExpression(fields["input"], environment)
  const { inner, bind } = withVariables(environment, [ as ])
  return { fields, input, bind, evaluate: compileExpression(fields[body], inner) }
}

const map: Operator = (operand, environment) => {
  const { input, bind, evaluate } = perElement("$map", operand, environment, "in", [])
  return scope => {
    const array = input(scope)
    if (isNullish(array)) return null
    if (!Array.isArray(array)) throw location(16883, `input to $map must be an array not ${typeOf(array)}`)
    return array.map(item => {
      bind(scope, 0, item)
      return evaluate(scope) ?? null
    })
  }
}

const filter: Operator = (operand, environment) => {
  const { fields, input, bind, evaluate } = perElement("$filter", operand, environment, "cond", [ "limit" ])
  const limit: Evaluate | undefined = "limit" in fields ? compileExpression(fields["limit"], environment) : undefined
  return scope => {
    const array = input(scope)
    if (isNullish(array)) return null
    if (!Array.isArray(array)) throw location(28651, `input to $filter must be an array not ${typeOf(array)}`)
    const most = filterLimit(limit?.(scope))
    const kept: unknown[] = []
    for (const item of array) {
      bind(scope, 0, item)
      if (kept.length < most && isTrue(evaluate(scope))) kept.push(item)
    }
    return kept
  }
}

function filterLimit(limit: unknown): number {
  if (isNullish(limit)) return Infinity
  const whole = integerOf(limit)
  if (whole === undefined) {
    throw location(327391, `$filter: limit must be represented as a 32-bit integral value: ${show(limit)}`)
  }
  if (whole <= 0) throw location(327392, `$filter: limit must be greater than 0: ${whole}`)
  return whole
}

const reduce: Operator = (operand, environment) => {
  const fields = namedFields("$reduce", operand, [ "input", "initialValue", "in" ])
  const input = compileExpression(fields["input"], environment)
  const initial = compileExpression(fields["initialValue"], environment)
  const { inner, bind } = withVariables(environment, [ "this", "value" ])
  const evaluate = compileExpression(fields["in"], inner)
  return scope => {
    const array = input(scope)
    if (isNullish(array)) return null
    if (!Array.isArray(array)) throw location(40080, `$reduce requires that 'input' be an array, found: ${show(array)}`)
    return array.reduce<unknown>((value, item) => {
      bind(scope, 0, item)
      bind(scope, 1, value)
      return evaluate(scope)
    }, initial(scope))
  }
}

const zip: Operator = (operand, environment) => {
  const fields = namedFields("$zip", operand, [ "inputs" ], [ "useLongestLength", "defaults" ])
  if (!Array.isArray(fields["inputs"])) throw location(34461, "inputs must be an array of expressions")
  const inputs = fields["inputs"].map(item => compileExpression(item, environment))
  if (inputs.length === 0) throw location(34465, "$zip requires at least one input array")
  const longest = fields["useLongestLength"] === true
  const defaults = compileExpression(fields["defaults"] ?? null, environment)
  if ("defaults" in fields && !longest) throw location(34466, "cannot specify defaults unless useLongestLength is true")
  return scope => {
    const arrays = inputs.map(input => input(scope))
    if (arrays.some(isNullish)) return null
    const wrong = arrays.find(array => !Array.isArray(array))
    if (wrong !== undefined) throw location(34468, `$zip found a non-array expression in input: ${show(wrong)}`)
    const lengths = (arrays as unknown[][]).map(array => array.length)
    const length = longest ? Math.max(...lengths) : Math.min(...lengths)
    const fill = (defaults(scope) ?? []) as unknown[]
    return Array.from({ length }, (_, row) =>
      (arrays as unknown[][]).map((array, i) => (row < array.length ? array[row] : fill[i]) ?? null))
  }
}

const sortArray: Operator = (operand, environment) => {
  const fields = namedFields("$sortArray", operand, [ "input", "sortBy" ])
  const input = compileExpression(fields["input"], environment)
  const order = elementOrder(fields["sortBy"], environment.collation)
  return scope => {
    const array = input(scope)
    if (isNullish(array)) return null
    if (!Array.isArray(array)) {
      throw location(2942504, `The input argument to $sortArray must be an array, but was of type: ${typeOf(array)}`)
    }
    return (array as unknown[]).toSorted(order)
  }
}

/** `1` and `-1` order whole elements, a document orders them by their fields. */
function elementOrder(sortBy: unknown, collation: Collation | undefined) {
  if (isDocument(sortBy)) {
    const sorter = compileSort(sortBy, { collation })
    return (a: unknown, b: unknown) => sorter(isDocument(a) ? a : {}, isDocument(b) ? b : {})
  }
  const direction = isNumber(sortBy) ? numberOf(sortBy) : NaN
  if (direction !== 1 && direction !== -1) {
    throw location(2942507, "The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort "
      + "embedded fields")
  }
  return (a: unknown, b: unknown) => direction * compareValues(a, b, collation)
}

/** `$firstN` and its like: `n` elements of `input`. */
function several(name: string, pick: (array: unknown[], n: number, collation: Collation | undefined) => unknown[]) {
  return named(name, [ "n", "input" ], [], ({ n, input }, { collation }) => {
    const count = integerOf(n)
    if (count === undefined) throw location(5787902, `Value for 'n' must be of integral type, but found ${show(n)}`)
    if (count <= 0) throw location(5787908, `'n' must be greater than 0, found ${count}`)
    if (!Array.isArray(input)) throw location(5788200, `Input must be an array`)
    return pick(input, count, collation)
  })
}

function extremes(direction: 1 | -1) {
  return (array: unknown[], n: number, collation: Collation | undefined) =>
    array.filter(item => item != null).sort((a, b) => direction * compareValues(a, b, collation)).slice(0, n)
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
  $map: map,
  $filter: filter,
  $reduce: reduce,
  $zip: zip,
  $sortArray: sortArray,
  $firstN: several("$firstN", (array, n) => array.slice(0, n)),
  $lastN: several("$lastN", (array, n) => array.slice(-n)),
  $maxN: several("$maxN", extremes(-1)),
  $minN: several("$minN", extremes(1)),
}
