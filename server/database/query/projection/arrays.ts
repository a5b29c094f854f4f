import { isDocument, numberOf, type Document } from "../../values/types.ts"
import { compileNode, isElementFilter } from "../filter/compile.ts"
import { integerOf } from "../integers.ts"
import type { CompileOptions } from "../interface.ts"
import { location } from "../refuse.ts"
import type { Entry } from "./tree.ts"

/** `$slice: n`, or `[ skip, limit ]`, of an array; other values stay as they are. */
export function sliceEntry(operand: unknown): Entry {
  const [ first = 0, limit ] = (Array.isArray(operand) ? operand : [ operand ]).map(whole)
  if (limit === undefined) {
    return changing(items => first >= 0 ? items.slice(0, first) : items.slice(first))
  }
  if (limit <= 0) throw location(28724, "First argument to $slice must be an array... limit must be positive")
  return changing(items => {
    const start = first >= 0 ? first : Math.max(0, items.length + first)
    return items.slice(start, start + limit)
  })
}

function whole(value: unknown): number {
  return integerOf(value) ?? Math.trunc(numberOf(value))
}

function changing(slice: (items: unknown[]) => unknown[]): Entry {
  return { change: value => Array.isArray(value) ? slice(value) : value }
}

/** The first element that matches, in an array of its own; nothing when the field is no array or none matches. */
export function elemMatchEntry(operand: unknown, options: CompileOptions): Entry {
  if (!isDocument(operand)) throw location(31274, "elemMatch: Invalid argument, object required")
  const matches = isElementFilter(operand) ? documentTest(operand, options) : valueTest(operand, options)
  return {
    change: value => {
      const found = Array.isArray(value) ? value.findIndex(matches) : -1
      return found === -1 ? undefined : [ (value as unknown[])[found] ]
    },
  }
}

function valueTest(operand: Document, options: CompileOptions) {
  const node = compileNode({ "": { $elemMatch: operand } }, options)
  return (item: unknown) => node.matches({ "": [ item ] })
}

function documentTest(operand: Document, options: CompileOptions) {
  const node = compileNode(operand, options)
  return (item: unknown) => isDocument(item) && node.matches(item)
}
