import { Cursor, damaged } from "./cursor.ts"
import { readScalar } from "./decodeScalar.ts"
import type { Document } from "./types.ts"

const documentType = 3
const arrayType = 4

/**
 * A document as it is stored: numbers keep their types (Int32, Double, Long, Decimal128), and `{ $ref, $id }` stays a
 * document. Every length is checked; what is no BSON, or could not be kept as it is, is refused with a plain Error.
 */
export function decodeDocument(bytes: Uint8Array): Document {
  const cursor = new Cursor(bytes)
  const document = readDocument(cursor)
  if (cursor.at !== bytes.length) throw damaged("bytes after the end of the document")
  return document
}

function readDocument(cursor: Cursor): Document {
  const end = cursor.enter()
  const document: Document = {}
  for (let type = cursor.byte(); type !== 0; type = cursor.byte()) {
    const name = cursor.name()
    const value = readValue(cursor, type)
    if (name !== "__proto__") document[name] = value
    else Object.defineProperty(document, name, { value, writable: true, enumerable: true, configurable: true })
  }
  cursor.leave(end)
  return document
}

function readArray(cursor: Cursor): unknown[] {
  const end = cursor.enter()
  const items: unknown[] = []
  for (let type = cursor.byte(); type !== 0; type = cursor.byte()) {
    cursor.skipName()
    items.push(readValue(cursor, type))
  }
  cursor.leave(end)
  return items
}

function readValue(cursor: Cursor, type: number): unknown {
  if (type === documentType) return readDocument(cursor)
  if (type === arrayType) return readArray(cursor)
  return readScalar(cursor, type, readDocument)
}
