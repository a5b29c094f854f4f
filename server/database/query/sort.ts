import type { Collation } from "../values/collation.ts"
import { compareValues } from "../values/compare.ts"
import { fieldOf, indexOf } from "../values/paths.ts"
import { isDocument, isNumber, numberOf, type Document } from "../values/types.ts"
import type { CompileOptions, SortKey, Sorter } from "./interface.ts"
import { badValue, location, notSupported } from "./refuse.ts"

type Field = { parts: string[]; direction: 1 | -1 }

/**
 * Compiles a sort: missing fields sort as null, an array by its least element (its greatest when descending), an empty
 * array below null; all fields of one sort that cross an array take their values from the same element.
 */
export function compileSort(sort: Document, { collation }: CompileOptions = {}): Sorter {
  const fields = Object.entries(sort).map(([path, order]) => fieldFor(path, order))
  const compareKeys = keyComparer(fields, collation)
  const keyOf = keyReader(fields, compareKeys)
  const read = new Set(fields.map(({ parts }) => parts[0]!))
  return Object.assign((a: Document, b: Document) => compareKeys(keyOf(a), keyOf(b)), {
    keyOf,
    compareKeys,
    fields: read,
  })
}

/** Orders the elements of one array by fields of theirs, for `$push` and `$sortArray`: an array in a field counts whole. */
export function compileElementSort(sort: Document, { collation }: CompileOptions = {}) {
  const fields = Object.entries(sort).map(([path, order]) => fieldFor(path, order))
  const compareKeys = keyComparer(fields, collation)
  const keyOf = (element: unknown) =>
    fields.map(({ parts }) => (isDocument(element) ? plainValue(element, parts) : null))
  return (a: unknown, b: unknown) => compareKeys(keyOf(a), keyOf(b))
}

function plainValue(document: Document, parts: string[]): unknown {
  return (
    parts.reduce<unknown>((value, part) => {
      if (isDocument(value)) return fieldOf(value, part)
      return Array.isArray(value) && indexOf(part) >= 0 ? (value[indexOf(part)] as unknown) : undefined
    }, document) ?? null
  )
}

function fieldFor(path: string, order: unknown): Field {
  if (isDocument(order)) throw notSupported(`${Object.keys(order)[0] ?? "{}"} in a sort`)
  if (!isNumber(order)) throw location(15974, `Illegal key in $sort specification: ${path}: ${JSON.stringify(order)}`)
  const direction = numberOf(order)
  if (direction !== 1 && direction !== -1) {
    throw location(15975, "$sort key ordering must be 1 (for ascending) or -1 (for descending)")
  }
  if (path === "" || path.split(".").includes("")) throw badValue("FieldPath field names may not be empty strings.")
  return { parts: path.split("."), direction }
}

function keyComparer(fields: Field[], collation: Collation | undefined) {
  if (fields.length === 1) {
    const { direction } = fields[0]!
    return (a: SortKey, b: SortKey) => direction * compareValues(a[0], b[0], collation)
  }
  return (a: SortKey, b: SortKey) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compareValues(a[i], b[i], collation)
      if (order !== 0) return fields[i]!.direction * order
    }
    return 0
  }
}

function keyReader(fields: Field[], compareKeys: Sorter["compareKeys"]) {
  const paths = fields.map((field) => field.parts)
  return (document: Document): SortKey => {
    const keys = keysOf(paths.map((parts) => ({ value: document, parts, at: 0 })))
    return keys.length === 1 ? keys[0]! : keys.reduce((least, key) => (compareKeys(key, least) < 0 ? key : least))
  }
}

/** How far the reading of one path has come; `at` beyond its parts: the value is the key. */
type Step = { value: unknown; parts: string[]; at: number }

/** All keys of a document: one, or one for each element of the array that the paths cross. */
function keysOf(steps: Step[]): SortKey[] {
  const walked = steps.map(walk)
  const crossing = walked.filter(isAtArray)
  if (crossing.length === 0) return [walked.map(({ value }) => value)]
  const array = crossing[0]!.value as unknown[]
  if (crossing.some(({ value }) => value !== array)) throw badValue("cannot sort with keys that are parallel arrays")
  if (array.length === 0) return keysOf(walked.map((step) => (isAtArray(step) ? emptied(step) : step)))
  return array.flatMap((item) => keysOf(walked.map((step) => (isAtArray(step) ? entered(step, item) : step))))
}

function isAtArray({ value, parts, at }: Step) {
  return at <= parts.length && Array.isArray(value)
}

/** Goes down through documents, and through arrays by index, to the key or to an array to be crossed. */
function walk(step: Step): Step {
  if (step.at > step.parts.length) return step
  let { value, at } = step
  const { parts } = step
  while (at < parts.length) {
    const part = parts[at]!
    if (isDocument(value)) value = fieldOf(value, part)
    else if (Array.isArray(value) && indexOf(part) >= 0) value = value[indexOf(part)]
    else break
    at++
  }
  if (Array.isArray(value)) return { value, parts, at }
  return { value: at < parts.length ? null : (value ?? null), parts, at: parts.length + 1 }
}

function emptied({ parts, at }: Step): Step {
  return { value: at === parts.length ? undefined : null, parts, at: parts.length + 1 }
}

/** An element at the end of the path is the key, an array included; one before the end must be a document. */
function entered({ parts, at }: Step, item: unknown): Step {
  if (at === parts.length) return { value: item, parts, at: parts.length + 1 }
  return isDocument(item) ? { value: item, parts, at } : { value: null, parts, at: parts.length + 1 }
}
