import { BSONRegExp, type Int32 } from "bson"
import { compare, isDocument, isEqual, isNumber, rank, typeOf, type Document } from "./order.ts"

/**
 * What a dotted path leads to: documents inside arrays are all entered, and so is an element that the path numbers;
 * where it stops early, `undefined`. An array at its end is looked at as `atArray` says.
 */
function follow(document: Document, path: string, atArray: (array: unknown[]) => unknown[]): unknown[] {
  const [first, ...rest] = path.split(".")
  const value = document[first!]
  if (rest.length === 0) return Array.isArray(value) ? atArray(value) : [value]
  if (isDocument(value)) return follow(value, rest.join("."), atArray)
  if (!Array.isArray(value)) return [undefined]
  return [
    ...value.filter(isDocument).flatMap((item) => follow(item, rest.join("."), atArray)),
    ...numbered(value, rest, atArray),
  ]
}

/** An element that the path names by its number: an array that it ends at is not looked into. */
function numbered(array: unknown[], [number, ...rest]: string[], atArray: (array: unknown[]) => unknown[]): unknown[] {
  const item = /^\d+$/.test(number!) ? array[Number(number)] : undefined
  if (item === undefined) return []
  if (rest.length === 0) return [item]
  return isDocument(item) || Array.isArray(item) ? follow({ item }, ["item", ...rest].join("."), atArray) : []
}

export const ends = (document: Document, path: string) => follow(document, path, (array) => [array])

/** What a condition is tried on: what the path leads to, and the elements of the arrays among it. */
const candidates = (document: Document, path: string) => follow(document, path, (array) => [...array, array])

/** Whether a document satisfies a filter. */
export function matches(document: Document, filter: Document): boolean {
  return Object.entries(filter).every(([name, condition]) => {
    if (name === "$and") return (condition as Document[]).every((part) => matches(document, part))
    if (name === "$or") return (condition as Document[]).some((part) => matches(document, part))
    if (name === "$nor") return !(condition as Document[]).some((part) => matches(document, part))
    return satisfies(document, name, condition)
  })
}

export const isOperators = (condition: unknown): condition is Document =>
  isDocument(condition) && Object.keys(condition)[0]?.startsWith("$") === true

function satisfies(document: Document, path: string, condition: unknown): boolean {
  if (!isOperators(condition)) return candidates(document, path).some((value) => matchesValue(value, condition))
  return Object.entries(condition).every(([operator, operand]) => operatorHolds(document, path, operator, operand))
}

/** Equality as a filter writes it: null is also a missing field, a regular expression also what it matches. */
function matchesValue(value: unknown, wanted: unknown): boolean {
  if (wanted instanceof BSONRegExp && typeof value === "string")
    return new RegExp(wanted.pattern, wanted.options).test(value)
  return isSame(value, wanted)
}

const isSame = (value: unknown, wanted: unknown) =>
  wanted === null ? value === null || value === undefined : value !== undefined && isEqual(value, wanted)

function operatorHolds(document: Document, path: string, operator: string, operand: unknown): boolean {
  const values = candidates(document, path)
  const arrays = ends(document, path).filter((end) => Array.isArray(end)) as unknown[][]
  const not = (opposite: string) => !operatorHolds(document, path, opposite, operand)
  switch (operator) {
    case "$ne":
      return not("$eq")
    case "$nin":
      return not("$in")
    case "$not":
      return !satisfies(document, path, operand)
    case "$exists":
      return values.some((value) => value !== undefined) === operand
    case "$size":
      return arrays.some((array) => array.length === Number(operand as Int32))
    case "$all":
      return (
        (operand as unknown[]).length > 0 &&
        (operand as unknown[]).every((item) =>
          isOperators(item) ? satisfies(document, path, item) : values.some((value) => matchesValue(value, item)),
        )
      )
    case "$elemMatch":
      return arrays.some((array) => array.some((element) => elementHolds(element, operand as Document)))
    default:
      return values.some((value) => holds(value, operator, operand))
  }
}

/** Where the operator `$` stands: the first element of an array that alone satisfies the condition on it, or on what is in it. */
export function placeIn(array: unknown[], condition: unknown, inner?: string): number {
  return array.findIndex((element) => {
    if (inner !== undefined) return isDocument(element) && matches(element, { [inner]: condition })
    if (!isOperators(condition)) return matchesValue(element, condition)
    return "$elemMatch" in condition
      ? elementHolds(element, condition["$elemMatch"] as Document)
      : elementHolds(element, condition)
  })
}

/** Operators look at the element itself; a filter looks into it when it has fields. An array's are its numbers. */
function elementHolds(element: unknown, condition: Document): boolean {
  const isAboutFields = !isOperators(condition) || "$or" in condition
  if (!isAboutFields) return Object.entries(condition).every(([operator, operand]) => holds(element, operator, operand))
  if (Array.isArray(element)) return matches({ ...element }, condition)
  return isDocument(element) && matches(element, condition)
}

/** An operator that looks at one value. */
function holds(value: unknown, operator: string, operand: unknown): boolean {
  switch (operator) {
    case "$eq":
      return isSame(value, operand)
    case "$in":
      return (operand as unknown[]).some((item) => matchesValue(value, item))
    case "$not":
      return !Object.entries(operand as Document).every(([inner, each]) => holds(value, inner, each))
    case "$type":
      return operand === "number" ? isNumber(value) : typeOf(value) === operand
    default:
      return isOrdered(value, operator, operand)
  }
}

/** Values compare with those of their own kind only; of null and NaN there is no more and no less. */
function isOrdered(value: unknown, operator: string, operand: unknown): boolean {
  const isEqualToo = operator.endsWith("e")
  if (isSame(value, operand)) return isEqualToo
  if (rank(value) !== rank(operand) || operand === null || [value, operand].some(isNotANumber)) return false
  return operator.startsWith("$gt") ? compare(value, operand) > 0 : compare(value, operand) < 0
}

const isNotANumber = (value: unknown) => isNumber(value) && String(value) === "NaN"
