import type { BSONRegExp } from "bson"

export type Document = { [field: string]: unknown }

export type TypeName =
  | "missing" | "minKey" | "double" | "string" | "object" | "array" | "binData" | "undefined" | "objectId" | "bool"
  | "date" | "null" | "regex" | "dbPointer" | "javascript" | "symbol" | "javascriptWithScope" | "int" | "timestamp"
  | "long" | "decimal" | "maxKey"

type Tagged = { _bsontype: string, subtype?: unknown, scope?: unknown }

const tagged: Record<string, TypeName> = {
  Int32: "int", Double: "double", Long: "long", Decimal128: "decimal", ObjectId: "objectId", Binary: "binData",
  UUID: "binData", BSONRegExp: "regex", Timestamp: "timestamp", MinKey: "minKey", MaxKey: "maxKey",
  BSONSymbol: "symbol", DBRef: "object",
}

/** The BSON type of a value in memory, by the name that `$type` gives it; `undefined` is a missing field. */
export function typeOf(value: unknown): TypeName {
  switch (typeof value) {
    case "string": return "string"
    case "boolean": return "bool"
    case "number": return isInt32(value) ? "int" : "double"
    case "bigint": return "long"
    case "undefined": return "missing"
  }
  if (value === null) return "null"
  const tag = (value as Tagged)._bsontype
  if (tag !== undefined) return tag === "Code" ? codeType(value as Tagged) : tagged[tag] ?? "object"
  if (Array.isArray(value)) return "array"
  if (value instanceof Date) return "date"
  if (value instanceof Uint8Array) return "binData"
  return value instanceof RegExp ? "regex" : "object"
}

/** Whether a plain number is stored as an int: the driver's own rule. */
export function isInt32(value: number) {
  return (value | 0) === value && !Object.is(value, -0)
}

export function isDocument(value: unknown): value is Document {
  return typeOf(value) === "object"
}

export function isRegex(value: unknown): value is BSONRegExp | RegExp {
  return typeOf(value) === "regex"
}

function codeType(code: Tagged): TypeName {
  return code.scope == null ? "javascript" : "javascriptWithScope"
}
