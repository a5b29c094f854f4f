import { BSONRegExp, bsonType, Decimal128, type Code } from "bson"

export type Document = { [field: string]: unknown }

export type TypeName =
  | "missing"
  | "undefined"
  | "minKey"
  | "double"
  | "string"
  | "object"
  | "array"
  | "binData"
  | "objectId"
  | "bool"
  | "date"
  | "null"
  | "regex"
  | "dbPointer"
  | "javascript"
  | "symbol"
  | "javascriptWithScope"
  | "int"
  | "timestamp"
  | "long"
  | "decimal"
  | "maxKey"

const tagged: Record<string, TypeName> = {
  Int32: "int",
  Double: "double",
  Long: "long",
  Decimal128: "decimal",
  ObjectId: "objectId",
  Binary: "binData",
  BSONRegExp: "regex",
  Timestamp: "timestamp",
  MinKey: "minKey",
  MaxKey: "maxKey",
  BSONSymbol: "symbol",
  DBRef: "dbPointer",
}

/** The class that a BSON value is an instance of; a field that a person named `_bsontype` cannot imitate it. */
export function tagOf(value: object): string | undefined {
  return (value as { [bsonType]?: string })[bsonType]
}

/**
 * The BSON type of a value in memory, by the name that `$type` gives it. `undefined` is a missing field (BSON's old
 * type of that name reads as missing too); plain numbers have the type that the driver would send them with.
 */
export function typeOf(value: unknown): TypeName {
  switch (typeof value) {
    case "string":
      return "string"
    case "boolean":
      return "bool"
    case "number":
      return isInt32(value) ? "int" : "double"
    case "bigint":
      return "long"
    case "undefined":
      return "missing"
  }
  if (value === null) return "null"
  const tag = tagOf(value as object)
  if (tag !== undefined) return tag === "Code" ? codeType(value as Code) : (tagged[tag] ?? "object")
  if (Array.isArray(value)) return "array"
  if (value instanceof Date) return "date"
  if (value instanceof Uint8Array) return "binData"
  return value instanceof RegExp ? "regex" : "object"
}

/** Whether a plain number is stored as an int: the driver's own rule. */
export function isInt32(value: number) {
  return (value | 0) === value && !Object.is(value, -0)
}

/** Whether a value is an embedded document: the only objects without a class of their own. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== "object" || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

export function isRegex(value: unknown): value is BSONRegExp | RegExp {
  return value instanceof BSONRegExp || value instanceof RegExp
}

export function isNumber(value: unknown): boolean {
  if (typeof value === "object") return value !== null && isNumberTag(tagOf(value))
  return typeof value === "number" || typeof value === "bigint"
}

/** What `$exists`, `$and` of expressions and the like take for true: all but false, null, a missing field and zero. */
export function isTrue(value: unknown): boolean {
  if (value === false || value === null || value === undefined) return false
  return !isNumber(value) || numberOf(value) !== 0
}

function isNumberTag(tag: string | undefined) {
  return tag === "Int32" || tag === "Double" || tag === "Long" || tag === "Decimal128"
}

/** A number of any type as the nearest double. */
export function numberOf(value: unknown): number {
  return value instanceof Decimal128 ? Number(value.toString()) : Number(value)
}

function codeType(code: Code): TypeName {
  return code.scope == null ? "javascript" : "javascriptWithScope"
}

/** The place of each type in BSON order; types of one bracket compare with each other by value. */
const brackets: Record<TypeName, number> = {
  minKey: -1,
  missing: 0,
  undefined: 0,
  null: 5,
  double: 10,
  int: 10,
  long: 10,
  decimal: 10,
  string: 15,
  symbol: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  dbPointer: 55,
  javascript: 60,
  javascriptWithScope: 65,
  maxKey: 127,
}

export function bracketOf(value: unknown): number {
  return brackets[typeOf(value)]
}

const numbers: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
}
const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]))

/** The type that `$type` names by number (-1 to 19, 127) or by name; undefined when there is none. */
export function typeNamed(alias: string | number): string | undefined {
  if (typeof alias === "number") return names.get(alias)
  return Object.hasOwn(numbers, alias) ? alias : undefined
}
