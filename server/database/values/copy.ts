import { copyOrder } from "./fieldOrder.ts"
import { setField } from "./paths.ts"
import { isDocument, type Document } from "./types.ts"

/** A copy of documents and arrays all the way down; the values in them, which nobody changes, are shared. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T
  if (!isDocument(value)) return value
  const copy: Document = {}
  for (const name of Object.keys(value)) setField(copy, name, copyOf(value[name]))
  copyOrder(value, copy)
  return copy as T
}

/** The same document with `_id` first, where it has one: how documents are stored. */
export function idFirst(document: Document): Document {
  if (!Object.hasOwn(document, "_id") || Object.keys(document)[0] === "_id") return document
  return { _id: document["_id"], ...document }
}
