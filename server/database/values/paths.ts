import { isDocument, type Document } from "./types.ts"

/** Called with each value that a path leads to, and with the index of the outermost array that it went through. */
export type Visit = (value: unknown, offset?: number) => boolean

/** What a path yields when it ends at an array: each element and then the array, or the array alone. */
export type Leaf = "each" | "whole"

/** A field of a document itself, never of its prototype: a field may be named `constructor`. */
export function fieldOf(document: Document, name: string): unknown {
  const value = document[name]
  return value !== undefined && name in Object.prototype && !Object.hasOwn(document, name) ? undefined : value
}

/** Sets a field, `__proto__` included, which plain assignment would take for something else. */
export function setField(document: Document, name: string, value: unknown) {
  if (name !== "__proto__") document[name] = value
  else Object.defineProperty(document, name, { value, writable: true, enumerable: true, configurable: true })
}

/** The array index that a part of a path names, or -1. */
export function indexOf(part: string): number {
  return /^(0|[1-9]\d{0,9})$/.test(part) ? Number(part) : -1
}

/**
 * Visits what a filter's path leads to, as MongoDB's matcher does: documents inside arrays are all entered, a numeric
 * part is also an index, and where the path ends before its last part a missing value (`undefined`) is visited once.
 * Stops, and returns true, at the first visit that returns true.
 */
export function visitPath(document: Document, parts: readonly string[], leaf: Leaf, visit: Visit): boolean {
  return enterDocument(document, parts, 0, leaf, visit, undefined)
}

function enterDocument(
  document: Document,
  parts: readonly string[],
  at: number,
  leaf: Leaf,
  visit: Visit,
  offset: number | undefined,
): boolean {
  const last = parts.length - 1
  let value = fieldOf(document, parts[at]!)
  while (at < last && isDocument(value)) value = fieldOf(value, parts[++at]!)
  if (Array.isArray(value)) return enterArray(value, parts, at + 1, leaf, visit, offset)
  return visit(at === last ? value : undefined, offset)
}

function enterArray(
  array: unknown[],
  parts: readonly string[],
  at: number,
  leaf: Leaf,
  visit: Visit,
  offset: number | undefined,
): boolean {
  if (at === parts.length) return visitLeaf(array, leaf, visit, offset)
  const index = indexOf(parts[at]!)
  for (let i = 0; i < array.length; i++) {
    const item = array[i]
    if (isDocument(item) && enterDocument(item, parts, at, leaf, visit, offset ?? i)) return true
    if (i === index && enterIndexed(item, parts, at + 1, leaf, visit, offset)) return true
  }
  return false
}

/** An element that the path names by its index is not an implicit traversal: it leaves no offset, and stays whole. */
function enterIndexed(
  item: unknown,
  parts: readonly string[],
  at: number,
  leaf: Leaf,
  visit: Visit,
  offset: number | undefined,
): boolean {
  if (at === parts.length) return visit(item, offset)
  if (isDocument(item)) return enterDocument(item, parts, at, leaf, visit, offset)
  return Array.isArray(item) && enterArray(item, parts, at, leaf, visit, offset)
}

function visitLeaf(array: unknown[], leaf: Leaf, visit: Visit, offset: number | undefined): boolean {
  if (leaf === "each") {
    for (let i = 0; i < array.length; i++) if (visit(array[i], offset ?? i)) return true
  }
  return visit(array, offset)
}
