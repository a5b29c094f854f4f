import { fieldOf, indexOf, setField } from "../../values/paths.ts"
import { isDocument, type Document } from "../../values/types.ts"

/** The document with one field set, in copies of the documents on the way; what is no document gives way to one. */
export function withField(document: Document, [name, ...below]: string[], value: unknown): Document {
  const copy = { ...document }
  if (name === undefined) return copy
  const inner = fieldOf(document, name)
  setField(copy, name, below.length === 0 ? value : withField(isDocument(inner) ? inner : {}, below, value))
  return copy
}

export function withoutField(document: Document, [name, ...below]: string[]): Document {
  const copy = { ...document }
  if (name === undefined) return copy
  const inner = fieldOf(document, name)
  if (below.length === 0) delete copy[name]
  else if (isDocument(inner)) setField(copy, name, withoutField(inner, below))
  return copy
}

/** The value at the end of a path through documents only; undefined when there is none. */
export function valueThrough(document: Document, parts: readonly string[]): unknown {
  return parts.reduce<unknown>((found, part) => (isDocument(found) ? fieldOf(found, part) : undefined), document)
}

/** All values that a path leads to for a join: arrays are opened, at the end of the path too. */
export function joinValues(value: unknown, parts: readonly string[], at = 0): unknown[] {
  if (at === parts.length) return Array.isArray(value) ? value : value === undefined ? [] : [value]
  if (isDocument(value)) return joinValues(fieldOf(value, parts[at]!), parts, at + 1)
  if (!Array.isArray(value)) return []
  const index = indexOf(parts[at]!)
  const indexed = index >= 0 ? joinValues(value[index], parts, at + 1) : []
  return [...value.filter(isDocument).flatMap((item) => joinValues(item, parts, at)), ...indexed]
}
