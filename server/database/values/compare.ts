import type { Binary, BSONRegExp, Code, DBRef, Decimal128, Long, ObjectId, Timestamp } from "bson"
import type { Collation } from "./collation.ts"
import { compareDecimals, decimalOfInteger, exactDecimal, partsOf, type Decimal } from "./decimal.ts"
import { bracketOf, tagOf, typeOf, type Document } from "./types.ts"

/**
 * BSON order across all types: below 0, 0 (equal) or above 0. Numbers compare exactly whatever their types; NaN is
 * below all numbers; strings by their UTF-8 bytes, or by the collation, in embedded values too; documents field by
 * field in their order.
 */
export function compareValues(a: unknown, b: unknown, collation?: Collation): number {
  if (a === b) return 0
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b, collation)
  const bracket = bracketOf(a)
  const difference = bracket - bracketOf(b)
  return difference !== 0 ? difference : compareWithin(bracket, a, b, collation)
}

/** Compares two values of one bracket of BSON order. */
export function compareWithin(bracket: number, a: unknown, b: unknown, collation?: Collation): number {
  switch (bracket) {
    case 10:
      return compareNumbers(a, b)
    case 15:
      return compareStrings(textOf(a), textOf(b), collation)
    case 20:
      return compareDocuments(a as Document, b as Document, collation)
    case 25:
      return compareArrays(a as unknown[], b as unknown[], collation)
    case 30:
      return compareBinaries(a as Binary | Uint8Array, b as Binary | Uint8Array)
    case 35:
      return compareObjectIds(a as ObjectId, b as ObjectId)
    case 40:
      return Number(a) - Number(b)
    case 45:
      return (a as Date).getTime() - (b as Date).getTime()
    case 47:
      return (a as Timestamp).toUnsigned().compare((b as Timestamp).toUnsigned())
    case 50:
      return compareTexts(regexParts(a), regexParts(b))
    case 55:
      return compareTexts(pointerParts(a as DBRef), pointerParts(b as DBRef))
    case 60:
      return compareStrings((a as Code).code, (b as Code).code)
    case 65:
      return compareScoped(a as Code, b as Code)
    default:
      return 0
  }
}

/** A number that fits a double exactly (int, double, small long), otherwise undefined. */
function plainNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value
  if (typeof value === "bigint") return undefined
  const tag = tagOf(value as object)
  if (tag === "Int32" || tag === "Double") return (value as { value: number }).value
  if (tag !== "Long") return undefined
  const number = (value as Long).toNumber()
  return Number.isSafeInteger(number) ? number : undefined
}

/** Exact comparison of numbers of any types. */
export function compareNumbers(a: unknown, b: unknown): number {
  const left = plainNumber(a)
  const right = plainNumber(b)
  if (left === undefined || right === undefined) return compareDecimals(exactParts(a), exactParts(b))
  if (left === right) return 0
  if (left < right) return -1
  if (left > right) return 1
  return Number(Number.isNaN(right)) - Number(Number.isNaN(left))
}

/** The exact value of any number, in decimal parts. */
export function exactParts(value: unknown): Decimal {
  if (typeof value === "bigint") return decimalOfInteger(value)
  if (typeof value === "number") return exactDecimal(value)
  const tag = tagOf(value as object)
  if (tag === "Decimal128") return partsOf(value as Decimal128)
  if (tag === "Long") return decimalOfInteger((value as Long).toBigInt())
  return exactDecimal((value as { value: number }).value)
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (value as { value: string }).value
}

/** Strings by code point, which is the order of their UTF-8 bytes, unless a collation says otherwise. */
export function compareStrings(a: string, b: string, collation?: Collation): number {
  if (collation !== undefined) return collation.compare(a, b)
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return codePointRank(left) - codePointRank(right)
  }
  return a.length - b.length
}

/** UTF-16 puts surrogates (code points above U+FFFF) before U+E000; UTF-8 puts them after. */
function codePointRank(unit: number) {
  if (unit < 0xd800) return unit
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000
}

function compareDocuments(a: Document, b: Document, collation?: Collation): number {
  const left = Object.keys(a)
  const right = Object.keys(b)
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const one = a[left[i]!]
    const other = b[right[i]!]
    const order =
      bracketOf(one) - bracketOf(other) || compareStrings(left[i]!, right[i]!) || compareValues(one, other, collation)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareArrays(a: unknown[], b: unknown[], collation?: Collation): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i], collation)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** The bytes of binary data without the room that a Binary may hold beyond them. */
export function bytesOf(value: Binary | Uint8Array): Uint8Array {
  return value instanceof Uint8Array ? value : value.buffer.subarray(0, value.position)
}

function compareBinaries(a: Binary | Uint8Array, b: Binary | Uint8Array): number {
  const left = bytesOf(a)
  const right = bytesOf(b)
  return left.length - right.length || subtypeOf(a) - subtypeOf(b) || Buffer.compare(left, right)
}

export function subtypeOf(value: Binary | Uint8Array): number {
  return value instanceof Uint8Array ? 0 : value.sub_type
}

// The driver packs the twelve bytes into four numbers; reading them spares a string per comparison.
type Packed = { i0: number; i1: number; i2: number; i3: number }

function compareObjectIds(a: ObjectId, b: ObjectId): number {
  const left = a as unknown as Packed
  const right = b as unknown as Packed
  return left.i0 - right.i0 || left.i1 - right.i1 || left.i2 - right.i2 || left.i3 - right.i3
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareStrings(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return 0
}

/** Pattern and options of a regular expression, the options in alphabetical order as BSON keeps them. */
export function regexParts(value: unknown): readonly [string, string] {
  if (value instanceof RegExp) return [value.source, value.flags.replace(/[^imsx]/g, "")]
  return [(value as BSONRegExp).pattern, (value as BSONRegExp).options]
}

function pointerParts(value: DBRef): readonly string[] {
  return [value.collection, value.oid.toHexString()]
}

function compareScoped(a: Code, b: Code) {
  return compareStrings(a.code, b.code) || compareDocuments(a.scope ?? {}, b.scope ?? {})
}

/** Whether two values are the same in type and content, as an update that would change nothing compares them. */
export function identical(a: unknown, b: unknown): boolean {
  if (a === b) return true
  const type = typeOf(a)
  if (type !== typeOf(b)) return false
  if (type === "array") return sameItems(a as unknown[], b as unknown[])
  if (type === "object") return sameFields(a as Document, b as Document)
  if (type === "double") return sameDouble(Number(a), Number(b))
  if (type === "decimal") return Buffer.compare((a as Decimal128).bytes, (b as Decimal128).bytes) === 0
  return compareValues(a, b) === 0
}

/** NaN is itself, and -0 is not 0. */
function sameDouble(a: number, b: number) {
  return Object.is(a, b)
}

function sameItems(a: unknown[], b: unknown[]) {
  return a.length === b.length && a.every((item, i) => identical(item, b[i]))
}

function sameFields(a: Document, b: Document) {
  const left = Object.keys(a)
  const right = Object.keys(b)
  return left.length === right.length && left.every((name, i) => name === right[i] && identical(a[name], b[name]))
}
