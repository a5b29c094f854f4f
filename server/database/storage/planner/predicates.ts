import type { BSONRegExp } from "bson"
import { regexParts } from "../../values/compare.ts"
import { isDocument, isRegex, typeOf, type Document } from "../../values/types.ts"
import { depthOf } from "../keys/paths.ts"

export type Comparison = "$eq" | "$in" | "$gt" | "$gte" | "$lt" | "$lte"

/** One thing that every matching document satisfies, in a form that an index can serve. */
export interface Predicate {
  path: string
  kind: Comparison | "exists" | "prefix"
  value: unknown
  /** The `$elemMatch` that it stands in: predicates of the same one speak of the same element. */
  element: Element | undefined
}

export interface Element {
  /** Which part of the path is the array. */
  depth: number
}

/** What a filter demands, as far as indexes can serve it. */
export interface Conditions {
  predicates: Predicate[]
  /** The branches of each `$or`. */
  alternatives: Document[][]
  /** The predicates say all that the filter says. */
  isComplete: boolean
}

const comparisons = new Set(["$eq", "$in", "$gt", "$gte", "$lt", "$lte"])

export function conditionsOf(filter: Document): Conditions {
  const conditions: Conditions = { predicates: [], alternatives: [], isComplete: true }
  readFilter(filter, conditions, "", undefined)
  return conditions
}

function readFilter(filter: Document, conditions: Conditions, prefix: string, element: Element | undefined) {
  for (const [name, value] of Object.entries(filter)) {
    if (!name.startsWith("$")) readField(prefix + name, value, conditions, element)
    else if (name === "$and" && isList(value)) value.forEach((part) => readFilter(part, conditions, prefix, element))
    else if (name === "$or" && isList(value) && prefix === "") readAlternatives(value, conditions)
    else if (name !== "$comment") conditions.isComplete = false
  }
}

function isList(value: unknown): value is Document[] {
  return Array.isArray(value) && value.every(isDocument)
}

function readAlternatives(branches: Document[], conditions: Conditions) {
  conditions.alternatives.push(branches)
  conditions.isComplete = false
}

function readField(path: string, value: unknown, conditions: Conditions, element: Element | undefined) {
  if (isRegex(value)) readRegex(path, value, conditions, element)
  else if (isDocument(value) && startsWithDollar(value)) readOperators(path, value, conditions, element)
  else conditions.predicates.push({ path, kind: "$eq", value, element })
}

function startsWithDollar(value: Document) {
  return Object.keys(value)[0]?.startsWith("$") === true
}

function readOperators(path: string, operators: Document, conditions: Conditions, element: Element | undefined) {
  const { predicates } = conditions
  for (const [operator, value] of Object.entries(operators)) {
    if (comparisons.has(operator)) predicates.push({ path, kind: operator as Comparison, value, element })
    else if (operator === "$exists" && isYes(value)) predicates.push({ path, kind: "exists", value, element })
    else if (operator === "$all" && isPlainAll(value)) {
      for (const item of value) predicates.push({ path, kind: "$eq", value: item, element })
    } else {
      conditions.isComplete = false
      readLoosely(path, operator, operators, conditions, element)
    }
  }
}

/** Operators of which an index can only serve a part. */
function readLoosely(
  path: string,
  operator: string,
  operators: Document,
  conditions: Conditions,
  element: Element | undefined,
) {
  const value = operators[operator]
  if (operator === "$elemMatch" && isDocument(value)) readElement(path, value, conditions)
  if (operator === "$regex") readPrefix(path, value, operators["$options"], conditions, element)
  if (operator === "$exists") conditions.predicates.push({ path, kind: "$eq", value: null, element })
  if (operator === "$type" || operator === "$mod") conditions.predicates.push({ path, kind: "exists", value, element })
}

function isYes(value: unknown) {
  return (
    value === true ||
    (typeof value === "object" && value !== null && Number(value) !== 0) ||
    (typeof value === "number" && value !== 0)
  )
}

function isPlainAll(value: unknown): value is unknown[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => !isRegex(item) && !(isDocument(item) && startsWithDollar(item)))
  )
}

function readElement(path: string, condition: Document, conditions: Conditions) {
  const element = { depth: depthOf(path) - 1 }
  const isOnValue = startsWithDollar(condition) && !["$and", "$or", "$nor"].includes(Object.keys(condition)[0]!)
  if (isOnValue) readElementValue(path, condition, conditions, element)
  else readFilter(condition, conditions, `${path}.`, element)
}

/** Other operators would look into an array that is itself an element, whose values are not indexed. */
function readElementValue(path: string, operators: Document, { predicates }: Conditions, element: Element) {
  for (const [operator, value] of Object.entries(operators)) {
    if (comparisons.has(operator)) predicates.push({ path, kind: operator as Comparison, value, element })
  }
}

function readRegex(path: string, regex: RegExp | BSONRegExp, conditions: Conditions, element: Element | undefined) {
  conditions.isComplete = false
  const [pattern, options] = regexParts(regex)
  readPrefix(path, pattern, options, conditions, element)
}

function readPrefix(
  path: string,
  regex: unknown,
  options: unknown,
  conditions: Conditions,
  element: Element | undefined,
) {
  if (isRegex(regex)) {
    const [pattern, own] = regexParts(regex)
    return readPrefix(path, pattern, options ?? own, conditions, element)
  }
  if (typeof regex !== "string") return
  const value = typeof options === "string" && options !== "" ? "" : literalPrefix(regex)
  if (value !== "") conditions.predicates.push({ path, kind: "prefix", value, element })
}

/** The letters that every string matched by the pattern begins with. */
function literalPrefix(pattern: string): string {
  if (pattern.includes("|")) return ""
  const letters = /^\^([\p{L}\p{N} _'’:,;/@-]*)/u.exec(pattern)?.[1] ?? ""
  const isRepeated = /^[*?{]/.test(pattern.slice(letters.length + 1))
  return isRepeated ? [...letters].slice(0, -1).join("") : letters
}

/** Whether a document without the field can never satisfy it. */
export function demandsField({ kind, value }: Predicate): boolean {
  if (kind === "exists" || kind === "prefix") return true
  const values = kind === "$in" && Array.isArray(value) ? value : [value]
  return values.every((item) => !["missing", "null", "minKey", "maxKey"].includes(typeOf(item)))
}
