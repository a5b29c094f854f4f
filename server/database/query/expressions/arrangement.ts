import type { Collation } from "../../values/collation.ts"
import { compareValues } from "../../values/compare.ts"
import { show } from "../../values/show.ts"
import { isDocument, isNumber, numberOf, typeOf } from "../../values/types.ts"
import { integerOf } from "../integers.ts"
import { location } from "../refuse.ts"
import { compileElementSort } from "../sort.ts"
import { isNullish, named, namedFields } from "./arguments.ts"
import { compileExpression } from "./compile.ts"
import type { Operator } from "./operator.ts"

const zip: Operator = (operand, environment) => {
  const fields = namedFields("$zip", operand, ["inputs"], ["useLongestLength", "defaults"])
  if (!Array.isArray(fields["inputs"])) throw location(34461, "inputs must be an array of expressions")
  const inputs = fields["inputs"].map((item) => compileExpression(item, environment))
  if (inputs.length === 0) throw location(34465, "$zip requires at least one input array")
  const longest = fields["useLongestLength"] === true
  const defaults = compileExpression(fields["defaults"] ?? null, environment)
  if ("defaults" in fields && !longest) throw location(34466, "cannot specify defaults unless useLongestLength is true")
  return (scope) => {
    const arrays = inputs.map((input) => input(scope))
    if (arrays.some(isNullish)) return null
    const wrong = arrays.find((array) => !Array.isArray(array))
    if (wrong !== undefined) throw location(34468, `$zip found a non-array expression in input: ${show(wrong)}`)
    const lengths = (arrays as unknown[][]).map((array) => array.length)
    const length = longest ? Math.max(...lengths) : Math.min(...lengths)
    const fill = (defaults(scope) ?? []) as unknown[]
    return Array.from({ length }, (_, row) =>
      (arrays as unknown[][]).map((array, i) => (row < array.length ? array[row] : fill[i]) ?? null),
    )
  }
}

const sortArray: Operator = (operand, environment) => {
  const fields = namedFields("$sortArray", operand, ["input", "sortBy"])
  const input = compileExpression(fields["input"], environment)
  const order = elementOrder(fields["sortBy"], environment.collation)
  return (scope) => {
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
  if (isDocument(sortBy)) return compileElementSort(sortBy, { collation })
  const direction = isNumber(sortBy) ? numberOf(sortBy) : NaN
  if (direction !== 1 && direction !== -1) {
    throw location(
      2942507,
      "The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort " + "embedded fields",
    )
  }
  return (a: unknown, b: unknown) => direction * compareValues(a, b, collation)
}

/** `$firstN` and its like: `n` elements of `input`. */
function several(name: string, pick: (array: unknown[], n: number, collation: Collation | undefined) => unknown[]) {
  return named(name, ["n", "input"], [], ({ n, input }, { collation }) => {
    const count = integerOf(n)
    if (count === undefined) throw location(5787902, `Value for 'n' must be of integral type, but found ${show(n)}`)
    if (count <= 0) throw location(5787908, `'n' must be greater than 0, found ${count}`)
    if (!Array.isArray(input)) throw location(5788200, `Input must be an array`)
    return pick(input, count, collation)
  })
}

function extremes(direction: 1 | -1) {
  return (array: unknown[], n: number, collation: Collation | undefined) =>
    array
      .filter((item) => item != null)
      .sort((a, b) => direction * compareValues(a, b, collation))
      .slice(0, n)
}

export const arrangementOperators: Record<string, Operator> = {
  $zip: zip,
  $sortArray: sortArray,
  $firstN: several("$firstN", (array, n) => array.slice(0, n)),
  $lastN: several("$lastN", (array, n) => array.slice(-n)),
  $maxN: several("$maxN", extremes(-1)),
  $minN: several("$minN", extremes(1)),
}
