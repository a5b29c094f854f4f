import type { Binary, Code, DBRef, ObjectId, Timestamp } from "bson"
import { bytesOf, regexParts, subtypeOf } from "../../values/compare.ts"
import { bracketOf, type Document } from "../../values/types.ts"
import { ByteWriter } from "./bytes.ts"
import { writeNumber } from "./number.ts"

/** BSON order starts at −1 (MinKey); 0 is kept for the end of a document or an array. */
const BRACKET_BASE = 2
const END = 0

const writer = new ByteWriter()

/**
 * The values of one index key as bytes whose order is BSON's order of the values, field by field. No key is the
 * beginning of another, so a key may be followed by more.
 */
export function encodeKey(values: readonly unknown[], descending: readonly boolean[] = []): Buffer {
  writer.length = 0
  values.forEach((value, i) => {
    const start = writer.length
    writeValue(value)
    if (descending[i] === true) writer.complement(start)
  })
  return writer.copy()
}

export function encodeValue(value: unknown): Buffer {
  writer.length = 0
  writeValue(value)
  return writer.copy()
}

/** What all encoded values of one type bracket begin with. */
export function bracketPrefix(bracket: number): Buffer {
  return Buffer.of(bracket + BRACKET_BASE)
}

function writeValue(value: unknown) {
  const bracket = bracketOf(value)
  writer.byte(bracket + BRACKET_BASE)
  writePayload(bracket, value)
}

function writePayload(bracket: number, value: unknown) {
  switch (bracket) {
    case 10:
      return writeNumber(writer, value)
    case 15:
      return writer.text(typeof value === "string" ? value : (value as { value: string }).value)
    case 20:
      return writeDocument(value as Document)
    case 25:
      return writeArray(value as unknown[])
    case 30:
      return writeBinary(value as Binary | Uint8Array)
    case 35:
      return writer.bytes((value as ObjectId).id)
    case 40:
      return writer.byte(value === true ? 1 : 0)
    case 45:
      return writeDate(value as Date)
    case 47:
      return writer.unsigned64((value as Timestamp).toUnsigned().toBigInt())
    case 50:
      return regexParts(value).forEach((part) => writer.text(part))
    case 55:
      return writePointer(value as DBRef)
    case 60:
      return writer.text((value as Code).code)
    case 65:
      return writeScopedCode(value as Code)
  }
}

/** MongoDB compares the type of a field first, then its name, then its value; the shorter document comes first. */
function writeDocument(document: Document) {
  for (const name of Object.keys(document)) {
    const value = document[name]
    const bracket = bracketOf(value)
    writer.byte(bracket + BRACKET_BASE)
    writer.text(name)
    writePayload(bracket, value)
  }
  writer.byte(END)
}

function writeArray(values: readonly unknown[]) {
  for (const value of values) writeValue(value)
  writer.byte(END)
}

function writeBinary(value: Binary | Uint8Array) {
  const bytes = bytesOf(value)
  writer.unsigned32(bytes.length)
  writer.byte(subtypeOf(value))
  writer.bytes(bytes)
}

/** A date beyond what JavaScript can hold is read as NaN and counts as the earliest. */
function writeDate(value: Date) {
  const time = value.getTime()
  writer.unsigned64(Number.isNaN(time) ? 0n : BigInt.asUintN(64, BigInt(time) + (1n << 63n)))
}

function writePointer(value: DBRef) {
  writer.text(value.collection)
  writer.bytes(value.oid.id)
}

function writeScopedCode(value: Code) {
  writer.text(value.code)
  writeDocument(value.scope ?? {})
}
