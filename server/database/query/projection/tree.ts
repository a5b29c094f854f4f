import { fieldOf, setField } from "../../values/paths.ts"
import { isDocument, type Document } from "../../values/types.ts"
import type { Evaluate, Scope } from "../expressions/scope.ts"
import { location } from "../refuse.ts"

/** What is done with one field: kept, left out, computed, changed in its place, or looked into. */
export type Entry =
  "keep" | "drop" | { compute: Evaluate } | { change: (value: unknown, scope: Scope) => unknown } | Branch

export type Branch = { fields: Map<string, Entry>; computes: boolean }

export function branch(): Branch {
  return { fields: new Map(), computes: false }
}

export function isBranch(entry: Entry | undefined): entry is Branch {
  return typeof entry === "object" && "fields" in entry
}

/** Adds a path; refused when it is under or over another one. */
export function addEntry(root: Branch, path: string, parts: string[], entry: Entry) {
  let node = root
  const computes = typeof entry === "object" && "compute" in entry
  parts.forEach((part, at) => {
    node.computes ||= computes
    const found = node.fields.get(part)
    if (at === parts.length - 1) {
      if (found !== undefined) throw location(31250, `Path collision at ${path}`)
      node.fields.set(part, entry)
    } else if (found === undefined || isBranch(found)) {
      const next = found ?? branch()
      node.fields.set(part, next)
      node = next
    } else {
      throw location(31249, `Path collision at ${path} remaining portion ${parts.slice(at + 1).join(".")}`)
    }
  })
}

/** Only what the tree names, in the order of the document. */
export function included(document: Document, tree: Branch, scope: Scope): Document {
  const result: Document = {}
  for (const name of Object.keys(document)) {
    const value = includedField(document[name], tree.fields.get(name), scope)
    if (value !== undefined) setField(result, name, value)
  }
  return result
}

function includedField(value: unknown, entry: Entry | undefined, scope: Scope): unknown {
  if (entry === "keep") return value
  if (entry === undefined || entry === "drop" || "compute" in entry) return undefined
  return "change" in entry ? entry.change(value, scope) : includedInside(value, entry, scope)
}

/** Documents in arrays, at any depth, are projected each; other values of an array have no such field. */
function includedInside(value: unknown, tree: Branch, scope: Scope): unknown {
  if (isDocument(value)) return included(value, tree, scope)
  if (!Array.isArray(value)) return undefined
  return value.map((item) => includedInside(item, tree, scope)).filter((item) => item !== undefined)
}

/** All but what the tree names. */
export function excluded(document: Document, tree: Branch, scope: Scope): Document {
  const result: Document = {}
  for (const name of Object.keys(document)) {
    const value = excludedField(document[name], tree.fields.get(name), scope)
    if (value !== undefined) setField(result, name, value)
  }
  return result
}

function excludedField(value: unknown, entry: Entry | undefined, scope: Scope): unknown {
  if (entry === "drop") return undefined
  if (entry === undefined || entry === "keep" || "compute" in entry) return value
  return "change" in entry ? entry.change(value, scope) : excludedInside(value, entry, scope)
}

function excludedInside(value: unknown, tree: Branch, scope: Scope): unknown {
  if (isDocument(value)) return excluded(value, tree, scope)
  return Array.isArray(value) ? value.map((item) => excludedInside(item, tree, scope)) : value
}

/** Sets the computed fields of the tree, making documents where there are none, in each document of an array. */
export function computed(result: Document, tree: Branch, scope: Scope): Document {
  if (!tree.computes) return result
  for (const [name, entry] of tree.fields) {
    if (isBranch(entry)) {
      if (entry.computes) setField(result, name, computedInside(fieldOf(result, name), entry, scope))
    } else if (typeof entry === "object" && "compute" in entry) {
      const value = entry.compute(scope)
      if (value === undefined) delete result[name]
      else setField(result, name, value)
    }
  }
  return result
}

function computedInside(value: unknown, tree: Branch, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => computedInside(item, tree, scope))
  return computed(isDocument(value) ? { ...value } : {}, tree, scope)
}
