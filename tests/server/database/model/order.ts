import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, ObjectId } from "bson"
import { exact } from "./numbers.ts"

export type Document = { [field: string]: unknown }

/** `simple`: by the bytes. */
export type Collation = { locale: "simple" } | { locale: "fr" | "nl"; strength: 1 | 2 | 3 }

export const isNumber = (value: unknown) =>
  value instanceof Int32 || value instanceof Long || value instanceof Double || value instanceof Decimal128

export const isDocument = (value: unknown): value is Document =>
  typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

/** The name that `$type` gives to the type of a value. */
export function typeOf(value: unknown): string {
  if (value === undefined) return "missing"
  if (value === null) return "null"
  if (Array.isArray(value)) return "array"
  if (isDocument(value)) return "object"
  if (typeof value === "string") return "string"
  if (typeof value === "boolean") return "bool"
  const classes = [
    [Int32, "int"],
    [Long, "long"],
    [Double, "double"],
    [Decimal128, "decimal"],
    [ObjectId, "objectId"],
    [Binary, "binData"],
    [BSONRegExp, "regex"],
    [Date, "date"],
  ] as const
  const [, name] = classes.find(([type]) => value instanceof type)!
  return name
}

/** "MongoDB uses the following comparison order, from lowest to highest" (manual, BSON comparison order). */
const order = [
  ["missing"],
  ["null"],
  ["int", "long", "double", "decimal"],
  ["string"],
  ["object"],
  ["array"],
  ["binData"],
  ["objectId"],
  ["bool"],
  ["date"],
  ["regex"],
]

export const rank = (value: unknown) => order.findIndex((names) => names.includes(typeOf(value)))

const sign = <T extends bigint | number | string>(a: T, b: T) => (a < b ? -1 : Number(a > b))

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

let compareTexts = byBytes

/** While the work lasts, strings compare by the collation, wherever they stand; the names of fields do not. */
export function under<T>(collation: Collation, work: () => T): T {
  if (collation.locale === "simple") return work()
  const sensitivity = ({ 1: "base", 2: "accent", 3: "variant" } as const)[collation.strength]
  compareTexts = new Intl.Collator(collation.locale, { sensitivity }).compare
  try {
    return work()
  } finally {
    compareTexts = byBytes
  }
}

/** Below 0, 0 or above 0, across all types. */
export function compare(a: unknown, b: unknown): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (isNumber(a)) return sign(exact(a), exact(b))
  switch (typeOf(a)) {
    case "string":
      return compareTexts(a as string, b as string)
    case "object":
      return compareLists(Object.entries(a as Document), Object.entries(b as Document))
    case "array":
      return compareLists(Object.entries(a as unknown[]), Object.entries(b as unknown[]))
    case "binData":
      return compareBinaries(a as Binary, b as Binary)
    case "objectId":
      return sign((a as ObjectId).toHexString(), (b as ObjectId).toHexString())
    case "bool":
      return Number(a) - Number(b)
    case "date":
      return Number(a) - Number(b)
    case "regex":
      return sign(
        `${(a as BSONRegExp).pattern}\0${(a as BSONRegExp).options}`,
        `${(b as BSONRegExp).pattern}\0${(b as BSONRegExp).options}`,
      )
    default:
      return 0
  }
}

/** Field by field: the kind of the values, then the names, then the values; what ends first is less. */
function compareLists(a: [string, unknown][], b: [string, unknown][]): number {
  for (const [i, [name, value]] of a.entries()) {
    if (i >= b.length) return 1
    const [otherName, other] = b[i]!
    const difference = rank(value) - rank(other) || sign(name, otherName) || compare(value, other)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** By length, subtype, bytes. */
function compareBinaries(a: Binary, b: Binary) {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value())
}

export const isEqual = (a: unknown, b: unknown) => compare(a, b) === 0
