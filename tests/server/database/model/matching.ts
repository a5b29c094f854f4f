import { BSONRegExp, type Int32 } from "bson"
import { compare, isDocument, isEqual, isNumber, rank, typeOf, type Document } from "./order.ts"

/** What a dotted path leads to: documents inside arrays are all entered; where it stops early, `undefined`. */
export function ends(document: Document, path: string): unknown[] {
  const [first, ...rest] = path.split(".")
  const value = document[first!]
  if (rest.length === 0) return [value]
  if (isDocument(value)) return ends(value, rest.join("."))
  if (!Array.isArray(value)) return [undefined]
  return value.filter(isDocument).flatMap((item) => ends(item, rest.join(".")))
}

/** What a condition is tried on: what the path leads to, and the elements of the arrays among it. */
const candidates = (document: Document, path: string): unknown[] =>
  ends(document, path).flatMap((end) => Array.isArray(end) ? [...end as unknown[], end] : [end])

/** Whether a document satisfies a filter. */
export function matches(document: Document, filter: Document): boolean {
  return Object.entries(filter).every(([name, condition]) => {
    if (name === "$and") return (condition as Document[]).every((part) => matches(document, part))
    if (name === "$or") return (condition as Document[]).some((part) => matches(document, part))
    if (name === "$nor") return !(condition as Document[]).some((part) => matches(document, part))
    return satisfies(document, name, condition)
  })
}

const isOperators = (condition: unknown): condition is Document =>
  isDocument(condition) && Object.keys(condition)[0]?.startsWith("$") === true

function satisfies(document: Document, path: string, condition: unknown): boolean {
  if (!isOperators(condition)) return candidates(document, path).some((value) => matchesValue(value, condition))
  return Object.entries(condition).every(([operator, operand]) => operatorHolds(document, path, operator, operand))
}

/** Equality as a filter writes it: null is also a missing field, a regular expression also what it matches. */
function matchesValue(value: unknown, wanted: unknown): boolean {
  if (wanted instanceof BSONRegExp && typeof value === "string") return new RegExp(wanted.pattern, wanted.options).test(value)
  return isSame(value, wanted)
}

const isSame = (value: unknown, wanted: unknown) =>
  wanted === null ? value === null || value === undefined : value !== undefined && isEqual(value, wanted)

function operatorHolds(document: Document, path: string, operator: string, operand: unknown): boolean {
  const values = candidates(document, path)
  const arrays = ends(document, path).filter((end) => Array.isArray(end)) as unknown[][]
  const not = (opposite: string) => !operatorHolds(document, path, opposite, operand)
  switch (operator) {
    case "$ne": return not("$eq")
    case "$nin": return not("$in")
    case "$not": return !satisfies(document, path, operand)
    case "$exists": return values.some((value) => value !== undefined) === operand
    case "$size": return arrays.some((array) => array.length === Number(operand as Int32))
    case "$all": return (operand as unknown[]).length > 0
      && (operand as unknown[]).every((item) => values.some((value) => matchesValue(value, item)))
    case "$elemMatch": return arrays.some((array) => array.some((element) => elementHolds(element, operand as Document)))
    default: return values.some((value) => holds(value, operator, operand))
  }
}

/** Whether one element alone satisfies the condition on its array: where the operator `$` then stands. */
export const isPlaceOf = (element: unknown, condition: unknown): boolean => isOperators(condition)
  ? Object.entries(condition).every(([operator, operand]) => holds(element, operator, operand))
  : matchesValue(element, condition)

/** Operators look at the element itself; a filter looks into it when it has fields. An array's are its numbers. */
export function elementHolds(element: unknown, condition: Document): boolean {
  if (isOperators(condition)) return isPlaceOf(element, condition)
  if (Array.isArray(element)) return matches({ ...element }, condition)
  return isDocument(element) && matches(element, condition)
}

/** An operator that looks at one value. */
function holds(value: unknown, operator: string, operand: unknown): boolean {
  switch (operator) {
    case "$eq": return isSame(value, operand)
    case "$in": return (operand as unknown[]).some((item) => matchesValue(value, item))
    case "$type": return operand === "number" ? isNumber(value) : typeOf(value) === operand
    default: return isOrdered(value, operator, operand)
  }
}

/** Values compare with those of their own kind only; of null and NaN there is no more and no less. */
function isOrdered(value: unknown, operator: string, operand: unknown): boolean {
  const isEqualToo = operator.endsWith("e")
  if (isSame(value, operand)) return isEqualToo
  if (rank(value) !== rank(operand) || operand === null || [value, operand].some((number) => String(number) === "NaN")) return false
  return operator.startsWith("$gt") ? compare(value, operand) > 0 : compare(value, operand) < 0
}

/** What a sort by this path compares: of an array the least element, or the greatest when it descends. */
export function sortKey(document: Document, path: string, direction: 1 | -1): unknown {
  const [first, ...rest] = path.split(".")
  const value = document[first!]
  const inner = (item: unknown) => rest.length === 0 ? item : isDocument(item) ? sortKey(item, rest.join("."), direction) : null
  if (!Array.isArray(value)) return inner(value) ?? null
  // An empty array comes before null.
  if (value.length === 0) return rest.length === 0 ? undefined : null
  const keys = value.map((item) => inner(item) ?? null)
  return keys.sort((a, b) => compare(a, b) * direction)[0]
}
