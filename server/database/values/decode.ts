import { Cursor, damaged } from "./cursor.ts"
import { readScalar } from "./decodeScalar.ts"
import { skipValue } from "./elements.ts"
import { keepOrder, mayMove } from "./fieldOrder.ts"
import type { Document } from "./types.ts"

const documentType = 3
const arrayType = 4

/**
 * A document as it is stored: numbers keep their types (Int32, Double, Long, Decimal128), and `{ $ref, $id }` stays a
 * document. Every length is checked; what is no BSON, or could not be kept as it is, is refused with a plain Error.
 */
export function decodeDocument(bytes: Uint8Array): Document {
  return decoded(bytes)
}

/** The fields of these names alone, for who needs no others: the rest is passed over. */
export function decodeFields(bytes: Uint8Array, names: ReadonlySet<string>): Document {
  return decoded(bytes, names)
}

function decoded(bytes: Uint8Array, names?: ReadonlySet<string>): Document {
  const cursor = new Cursor(bytes)
  const document = readDocument(cursor, names)
  if (cursor.at !== bytes.length) throw damaged("bytes after the end of the document")
  return document
}

function readDocument(cursor: Cursor, wanted?: ReadonlySet<string>): Document {
  const end = cursor.enter()
  const document: Document = {}
  let names: string[] | undefined
  for (let type = cursor.byte(); type !== 0; type = cursor.byte()) {
    const name = cursor.name()
    if (wanted !== undefined && !wanted.has(name)) {
      skipValue(cursor, type)
      continue
    }
    if (names === undefined && mayMove(name)) names = Object.keys(document)
    names?.push(name)
    const value = readValue(cursor, type)
    if (name !== "__proto__") document[name] = value
    else Object.defineProperty(document, name, { value, writable: true, enumerable: true, configurable: true })
  }
  if (names !== undefined) keepOrder(document, names)
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
