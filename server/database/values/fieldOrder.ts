import { setField } from "./paths.ts"
import { isDocument, type Document } from "./types.ts"

/** Carried by documents whose fields JavaScript does not keep in their order; copied with them by `{ ...document }`. */
const order = Symbol("the order of the fields")

type Ordered = Document & { [order]?: readonly string[] }

/** JavaScript puts fields that are named like whole numbers before all others, the smallest first. */
export function mayMove(name: string) {
  const first = name.charCodeAt(0)
  return first >= 48 && first <= 57
}

/** Remembers in which order a document was given its fields, where JavaScript has another. */
export function keepOrder(document: Document, names: readonly string[]) {
  const kept = [...new Set(names)]
  if (Object.keys(document).some((name, i) => name !== kept[i])) (document as Ordered)[order] = kept
  else if (order in document) delete (document as Ordered)[order]
}

/** Sets a field; a new one becomes the last, whatever its name. */
export function addField(document: Document, name: string, value: unknown) {
  const names = mayMove(name) && !Object.hasOwn(document, name) ? [...fieldNames(document), name] : undefined
  setField(document, name, value)
  if (names !== undefined) keepOrder(document, names)
}

/** Gives a copy the order of what it was copied from. */
export function copyOrder(from: Document, to: Document) {
  const kept = (from as Ordered)[order]
  if (kept !== undefined) (to as Ordered)[order] = kept
}

/** The names of the fields in the order in which the document was given them. */
export function fieldNames(document: Document): string[] {
  const names = Object.keys(document)
  const kept = (document as Ordered)[order]
  return kept === undefined ? names : [...new Set([...kept.filter((name) => Object.hasOwn(document, name)), ...names])]
}

/** Whether JavaScript has the fields in another order. */
export function isMoved(value: object) {
  return order in value
}

/** A document in a form that is written in the order of its fields, and of those in it. */
export function inOrder(document: Document): Map<string, unknown> {
  return new Map(fieldNames(document).map((name) => [name, ordered(document[name])]))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  return isDocument(value) ? inOrder(value) : value
}
