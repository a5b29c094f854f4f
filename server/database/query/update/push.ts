import { compareValues } from "../../values/compare.ts"
import { isDocument, isNumber, numberOf, typeOf, type Document } from "../../values/types.ts"
import { integerOf } from "../integers.ts"
import { badValue } from "../refuse.ts"
import { compileElementSort } from "../sort.ts"
import { KEEP, type ModifierOptions } from "./modifier.ts"

type Clauses = {
  each: unknown[]
  position: number
  order?: ((a: unknown, b: unknown) => number) | undefined
  slice?: number | undefined
}

/** `$push` with its clauses: inserts at the position, then sorts, then cuts. */
export function pushPlan(operand: unknown, options: ModifierOptions) {
  const clauses = clausesOf(operand, options)
  return (current: unknown[] | undefined): unknown => {
    const items = [...(current ?? [])]
    items.splice(placeOf(clauses.position, items.length), 0, ...clauses.each)
    if (clauses.order !== undefined) items.sort(clauses.order)
    const result = cut(items, clauses.slice)
    // As in MongoDB, a sort counts as a change even where nothing moves.
    const untouched = clauses.each.length === 0 && clauses.order === undefined && result.length === items.length
    return current !== undefined && untouched ? KEEP : result
  }
}

function placeOf(position: number, length: number) {
  return position < 0 ? Math.max(0, length + position) : Math.min(position, length)
}

function cut(items: unknown[], slice: number | undefined) {
  if (slice === undefined) return items
  if (slice === 0) return []
  return slice > 0 ? items.slice(0, slice) : items.slice(slice)
}

function clausesOf(operand: unknown, options: ModifierOptions): Clauses {
  if (!isDocument(operand) || !("$each" in operand)) return { each: [operand], position: Infinity }
  for (const name of Object.keys(operand)) {
    if (!["$each", "$slice", "$sort", "$position"].includes(name)) {
      throw badValue(`Unrecognized clause in $push: ${name}`)
    }
  }
  const each = operand["$each"]
  if (!Array.isArray(each)) {
    throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeOf(each)}`)
  }
  return {
    each,
    position: wholeClause(operand, "$position") ?? Infinity,
    order: orderOf(operand["$sort"], options),
    slice: wholeClause(operand, "$slice"),
  }
}

function wholeClause(operand: Document, name: "$slice" | "$position"): number | undefined {
  const value = operand[name]
  if (value === undefined) return undefined
  const whole = integerOf(value)
  if (whole !== undefined) return whole
  const wrong = name === "$slice" ? " but was given type" : ", not of type"
  throw badValue(`The value for ${name} must be an integer value${wrong}: ${typeOf(value)}`)
}

/** `1` and `-1` order whole elements; a document orders elements by their fields. */
function orderOf(sort: unknown, { collation }: ModifierOptions): Clauses["order"] {
  if (sort === undefined) return undefined
  if (isDocument(sort)) {
    if (Object.keys(sort).length === 0) throw badValue("The $sort pattern is empty when it should be a set of fields.")
    Object.values(sort).forEach(checkedDirection)
    return compileElementSort(sort, { collation })
  }
  if (!isNumber(sort)) {
    throw badValue("The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields")
  }
  const direction = checkedDirection(sort)
  return (a, b) => direction * compareValues(a, b, collation)
}

function checkedDirection(order: unknown): 1 | -1 {
  const direction = isNumber(order) ? numberOf(order) : 0
  if (direction === 1 || direction === -1) return direction
  throw badValue("The $sort element value must be either 1 or -1")
}
