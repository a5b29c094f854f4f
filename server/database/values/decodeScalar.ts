import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from "bson"
import { damaged, type Cursor } from "./cursor.ts"
import type { Document } from "./types.ts"

// Reads the twelve bytes where they lie; the declaration leaves this form of the constructor out.
const ObjectIdAt = ObjectId as unknown as new (bytes: Uint8Array, offset: number) => ObjectId

const minKey = new MinKey()
const maxKey = new MaxKey()

/** Reads a value that is neither a document nor an array; the numbers are the types of the BSON specification. */
export function readScalar(cursor: Cursor, type: number, readDocument: (cursor: Cursor) => Document): unknown {
  switch (type) {
    case 1:
      return new Double(cursor.double())
    case 2:
      return cursor.text()
    case 5:
      return readBinary(cursor)
    case 6:
      throw new Error("The BSON type 'undefined', long given up, is not kept.")
    case 7:
      return new ObjectIdAt(cursor.bytes, cursor.skip(12))
    case 8:
      return readBoolean(cursor)
    case 9:
      return readDate(cursor)
    case 10:
      return null
    case 11:
      return new BSONRegExp(cursor.name(), cursor.name())
    case 12:
      throw new Error("The BSON type 'DBPointer', long given up, is not kept.")
    case 13:
      return new Code(cursor.text())
    case 14:
      return new BSONSymbol(cursor.text())
    case 15:
      return readScoped(cursor, readDocument)
    case 16:
      return new Int32(cursor.int32())
    case 17:
      return readTimestamp(cursor)
    case 18:
      return new Long(cursor.int32(), cursor.int32())
    case 19:
      return new Decimal128(cursor.copy(16))
    case 127:
      return maxKey
    case 255:
      return minKey
  }
  throw damaged(`no type has the number ${type}`)
}

function readBoolean(cursor: Cursor): boolean {
  const byte = cursor.byte()
  if (byte > 1) throw damaged("a boolean is neither true nor false")
  return byte === 1
}

function readDate(cursor: Cursor): Date {
  const low = cursor.int32() >>> 0
  const date = new Date(cursor.int32() * 0x100000000 + low)
  if (Number.isNaN(date.getTime())) throw new Error("A date lies more than 275,000 years from 1970.")
  return date
}

function readTimestamp(cursor: Cursor): Timestamp {
  const i = cursor.int32() >>> 0
  return new Timestamp({ t: cursor.int32() >>> 0, i })
}

const oldBinary = 2
const uuid = 4

function readBinary(cursor: Cursor): Binary {
  const length = cursor.int32()
  const subtype = cursor.byte()
  // The first binary subtype says its length twice.
  if (subtype === oldBinary && cursor.int32() !== length - 4) throw damaged("a length is wrong")
  const binary = new Binary(cursor.copy(subtype === oldBinary ? length - 4 : length), subtype)
  return subtype === uuid && length === 16 ? binary.toUUID() : binary
}

function readScoped(cursor: Cursor, readDocument: (cursor: Cursor) => Document): Code {
  const length = cursor.int32()
  const start = cursor.at
  const code = new Code(cursor.text(), readDocument(cursor))
  if (cursor.at - start !== length - 4) throw damaged("a length is wrong")
  return code
}
