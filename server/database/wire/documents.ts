import { calculateObjectSize, serialize } from "bson"
import { MongoError } from "../errors.ts"
import { decodeDocument } from "../values/decode.ts"
import type { Document } from "../values/types.ts"

/** The largest document, told to clients in `hello` (maxBsonObjectSize). */
export const maxDocumentSize = 16 * 1024 * 1024

/** BSON bytes as a plain object whose numbers keep the type they were sent with, or InvalidBSON. */
export function decode(bytes: Uint8Array): Document {
  return orInvalid(() => decodeDocument(bytes))
}

/** What is read from BSON bytes, or InvalidBSON. */
export function orInvalid<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new MongoError("InvalidBSON", `Invalid BSON: ${(error as Error).message}`, { code: 22 })
  }
}

/** A little more than a document may have: an answer holds one, and MongoDB leaves as much room. */
const maxEncodedSize = maxDocumentSize + 16 * 1024

/** A document as BSON bytes, or BSONObjectTooLarge: beyond 17 MB the library would leave out the rest, or fail. */
export function encode(document: Document | Map<string, unknown>): Uint8Array {
  const bytes = serialized(document)
  if (bytes && bytes.length <= maxEncodedSize) return bytes
  const size = calculateObjectSize(document as Document)
  throw new MongoError(
    "BSONObjectTooLarge",
    `BSONObj size: ${size} (0x${size.toString(16).toUpperCase()}) is invalid. ` +
      `Size must be between 0 and ${maxEncodedSize}(16MB)`,
    { code: 10334 },
  )
}

function serialized(document: Document | Map<string, unknown>): Uint8Array | undefined {
  try {
    return serialize(document)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const objectType = 3
const arrayType = 4
const stringType = 2
const longType = 18

/**
 * The answer of find, aggregate and getMore, `{ cursor: { firstBatch: […], id, ns }, ok: 1 }`, made by copying the
 * stored bytes of each document: most answers are read from the store and sent without being decoded.
 */
export function encodeBatch(name: "firstBatch" | "nextBatch", batch: Uint8Array[], id: bigint, ns: string): Buffer {
  const namespace = Buffer.from(ns)
  const arraySize = batch.reduce((size, bytes, index) => size + String(index).length + 2 + bytes.length, 5)
  const cursorSize = 4 + field(name) + arraySize + field("id") + 8 + field("ns") + 4 + namespace.length + 1 + 1
  const bytes = Buffer.allocUnsafe(4 + field("cursor") + cursorSize + field("ok") + 8 + 1)

  let at = bytes.writeInt32LE(bytes.length, 0)
  at = open(bytes, at, objectType, "cursor")
  at = bytes.writeInt32LE(cursorSize, at)
  at = open(bytes, at, arrayType, name)
  at = bytes.writeInt32LE(arraySize, at)
  batch.forEach((document, index) => {
    at = open(bytes, at, objectType, String(index))
    bytes.set(document, at)
    at += document.length
  })
  at = bytes.writeUInt8(0, at)
  at = open(bytes, at, longType, "id")
  at = bytes.writeBigInt64LE(id, at)
  at = open(bytes, at, stringType, "ns")
  at = bytes.writeInt32LE(namespace.length + 1, at)
  at += namespace.copy(bytes, at)
  at = bytes.writeUInt16LE(0, at)
  at = open(bytes, at, 1, "ok")
  at = bytes.writeDoubleLE(1, at)
  bytes.writeUInt8(0, at)
  return bytes
}

/** Bytes of a field before its value: type, name, end of name. */
const field = (name: string) => 1 + name.length + 1

function open(bytes: Buffer, at: number, type: number, name: string): number {
  const afterType = bytes.writeUInt8(type, at)
  const afterName = afterType + bytes.write(name, afterType, "latin1")
  return bytes.writeUInt8(0, afterName)
}
