import { fieldOf, setField } from "../../values/paths.ts"
import { isDocument, numberOf, type Document } from "../../values/types.ts"
import { compileNode } from "../filter/compile.ts"
import type { CompileOptions } from "../interface.ts"
import { location } from "../refuse.ts"
import type { Entry } from "./tree.ts"

/** A part of the arrays at the end of a path. */
export type Slice = { parts: string[]; cut: (items: unknown[]) => unknown[] }

/** `n` elements from the start, or from the end when negative; `[ skip, limit ]` likewise. */
export function cutFrom(operand: unknown): Slice["cut"] {
  const [first = 0, limit] = [operand].flat().map((value) => Math.trunc(numberOf(value)))
  if (limit === undefined) return (items) => (first >= 0 ? items.slice(0, first) : items.slice(first))
  if (limit <= 0) throw location(31259, `$slice limit must be positive, got ${limit}`)
  return (items) => {
    const start = first >= 0 ? first : Math.max(0, items.length + first)
    return items.slice(start, start + limit)
  }
}

/** Cuts the arrays at the end of the path, in each document of the arrays on the way. */
export function sliced(document: Document, { parts: [name, ...below], cut }: Slice): Document {
  const value = name === undefined ? undefined : fieldOf(document, name)
  if (name === undefined || value === undefined) return document
  const copy = { ...document }
  setField(copy, name, slicedValue(value, { parts: below, cut }))
  return copy
}

function slicedValue(value: unknown, slice: Slice): unknown {
  if (slice.parts.length === 0) return Array.isArray(value) ? slice.cut(value as unknown[]) : value
  if (Array.isArray(value)) return value.map((item: unknown) => (isDocument(item) ? sliced(item, slice) : item))
  return isDocument(value) ? sliced(value, slice) : value
}

/** The first element that matches, in an array of its own; nothing when the field is no array or none matches. */
export function elemMatchEntry(operand: unknown, options: CompileOptions): Entry {
  if (!isDocument(operand)) throw location(31274, "elemMatch: Invalid argument, object required")
  const node = compileNode({ "": { $elemMatch: operand } }, options)
  return {
    change: (value) => {
      const found = Array.isArray(value) ? node.position({ "": value }) : undefined
      return found === undefined ? undefined : [(value as unknown[])[found]]
    },
  }
}
