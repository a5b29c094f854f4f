import { DBRef, deserialize } from "bson"
import { isDocument, type Document } from "./types.ts"

const asStored = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const

/**
 * A document as it is stored: numbers keep their types (Int32, Double, Long, Decimal128), and `{ $ref, $id }` stays a
 * document, which the library would otherwise turn into a class of its own.
 */
export function decodeDocument(bytes: Uint8Array): Document {
  const document = deserialize(bytes, asStored)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("$ref") ? plain(document) as Document
    : document
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof DBRef) return plain(reference(value))
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([ name, item ]) => [ name, plain(item) ]))
}

/** A DBPointer, a type that MongoDB gave up in 2009, is read the same way. */
function reference({ collection, oid, db, fields }: DBRef): Document {
  return { $ref: collection, $id: oid, ...(db === undefined ? {} : { $db: db }), ...fields }
}
