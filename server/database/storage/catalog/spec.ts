import { MongoError } from "../../errors.ts"
import { compileFilter } from "../../query/index.ts"
import { notSupported } from "../../query/refuse.ts"
import { parseCollation } from "../../values/collation.ts"
import { show } from "../../values/show.ts"
import { isDocument, isNumber, type Document } from "../../values/types.ts"
import { encodeValue } from "../keys/encode.ts"
import type { IndexSpec } from "../types.ts"
import { checkPartialFilter } from "./partialFilter.ts"

/** MongoDB's own limits. */
export const MAX_INDEXES = 64
const MAX_FIELDS = 32
const MAX_SECONDS = 2 ** 31 - 1

const known = new Set([
  "key",
  "name",
  "v",
  "ns",
  "unique",
  "sparse",
  "hidden",
  "partialFilterExpression",
  "expireAfterSeconds",
  "background",
  "collation",
])

/** Checks what createIndexes was given and completes it; refuses by name the kinds of index that are not there. */
export function parseSpec(given: Document): IndexSpec {
  const unknown = Object.keys(given).find((option) => !known.has(option))
  if (unknown !== undefined) throw unsupportedOption(unknown, given)
  const key = parseKey(given["key"])
  const spec: IndexSpec = { v: 2, key, name: parseName(given["name"], key) }
  if (isTrue(given["unique"])) spec.unique = true
  if (isTrue(given["sparse"])) spec.sparse = true
  if (isTrue(given["hidden"])) spec.hidden = true
  readCollation(given["collation"], spec)
  parsePartial(given["partialFilterExpression"], spec)
  parseExpiry(given["expireAfterSeconds"], spec)
  refuseForId(spec)
  return spec
}

/** 1 or −1 per field. */
export function directionsOf(key: Document): (1 | -1)[] {
  return Object.values(key).map((direction) => (Number(direction) < 0 ? -1 : 1))
}

/** Two indexes of one signature may not stand side by side. */
export function isSameSignature(one: IndexSpec, other: IndexSpec): boolean {
  return signature(one).equals(signature(other))
}

function signature({ key, unique, sparse, partialFilterExpression, collation }: IndexSpec) {
  return encodeValue([key, unique === true, sparse === true, partialFilterExpression, collation])
}

export function isIdentical(one: IndexSpec, other: IndexSpec): boolean {
  return (
    isSameSignature(one, other) &&
    one.name === other.name &&
    one.expireAfterSeconds === other.expireAfterSeconds &&
    (one.hidden === true) === (other.hidden === true)
  )
}

function parseKey(key: unknown): Document {
  if (!isDocument(key)) throw new MongoError("TypeMismatch", "The field 'key' must be an object")
  const fields = Object.entries(key)
  if (fields.length === 0) throw refusal("Index keys cannot be an empty object")
  if (fields.length > MAX_FIELDS) throw refusal(`Index key pattern has more than ${MAX_FIELDS} fields: ${show(key)}`)
  for (const [path, direction] of fields) checkField(path, direction, key)
  return key
}

function checkField(path: string, direction: unknown, key: Document) {
  const parts = path.split(".")
  if (parts.includes("")) throw refusal(`Index keys cannot contain an empty field: ${show(key)}`)
  if (path.includes("$**")) throw unsupportedKind("wildcard", key)
  if (parts.some((part) => /^\$(?!ref$|id$|db$)/.test(part))) {
    throw refusal(`Index key contains an illegal field name: field name starts with '$': ${show(key)}`)
  }
  if (typeof direction === "string") throw unsupportedKind(direction, key)
  const number = isNumber(direction) ? Number(direction) : Number.NaN
  if (Number.isNaN(number) || number === 0) {
    throw refusal(`Values in the index key pattern must be numbers other than 0: ${show(key)}`)
  }
}

function parseName(name: unknown, key: Document): string {
  if (name === undefined)
    return Object.entries(key)
      .map((parts) => parts.map(String).join("_"))
      .join("_")
  if (typeof name !== "string") throw new MongoError("TypeMismatch", "The field 'name' must be a string")
  if (name === "" || name === "*") throw new MongoError("CannotCreateIndex", `The index name '${name}' is not valid`)
  return name
}

function isTrue(value: unknown) {
  return value === true || (isNumber(value) && Number(value) !== 0)
}

/** Indexes hold strings folded: French and Dutch can be, at strengths 1 and 2. */
function readCollation(given: unknown, spec: IndexSpec) {
  if (given === undefined) return
  if (!isDocument(given)) throw new MongoError("TypeMismatch", "The field 'collation' must be an object")
  const collation = parseCollation(given)
  if (collation === undefined) return
  if (collation.fold === undefined) {
    throw notSupported(`this collation in an index, only 'fr' and 'nl' at strength 1 or 2: ${show(given)}`)
  }
  spec.collation = collation.specification
}

function parsePartial(partial: unknown, spec: IndexSpec) {
  if (partial === undefined) return
  if (!isDocument(partial)) {
    throw new MongoError("TypeMismatch", "The field 'partialFilterExpression' must be an object")
  }
  if (spec.sparse === true) throw refusal('cannot mix "partialFilterExpression" and "sparse" options')
  compileFilter(partial, { collation: parseCollation(spec.collation), plain: true })
  checkPartialFilter(partial)
  spec.partialFilterExpression = partial
}

function parseExpiry(seconds: unknown, spec: IndexSpec) {
  if (seconds === undefined) return
  if (!isNumber(seconds)) throw refusal(`TTL index 'expireAfterSeconds' option must be numeric: ${show(seconds)}`)
  if (Object.keys(spec.key).length > 1)
    throw refusal(
      "TTL indexes are single-field indexes, compound indexes do not " + `support TTL. Index spec: ${show(spec)}`,
    )
  spec.expireAfterSeconds = checkedSeconds(Number(seconds))
}

export function checkedSeconds(seconds: number): number {
  if (seconds >= 0 && seconds <= MAX_SECONDS) return Math.trunc(seconds)
  throw new MongoError("InvalidOptions", `TTL index 'expireAfterSeconds' must be between 0 and ${MAX_SECONDS}`)
}

function refuseForId({ key, sparse, partialFilterExpression, expireAfterSeconds, collation }: IndexSpec) {
  if (!("_id" in key) || Object.keys(key).length > 1) return
  if (collation !== undefined) {
    throw new MongoError("BadValue", "The _id index must have the same collation as the collection.")
  }
  if (sparse !== true && partialFilterExpression === undefined && expireAfterSeconds === undefined) return
  throw new MongoError(
    "InvalidIndexSpecificationOption",
    "The _id index takes neither sparse, partialFilterExpression " + "nor expireAfterSeconds",
  )
}

function unsupportedKind(kind: string, key: Document) {
  return refusal(`Index kind '${kind}' is not supported by the embedded database: ${show(key)}`)
}

function unsupportedOption(option: string, given: Document) {
  return new MongoError(
    "InvalidIndexSpecificationOption",
    `The field '${option}' is not valid for an index ` +
      `specification of the embedded database. Specification: ${show(given)}`,
  )
}

function refusal(message: string) {
  return new MongoError("CannotCreateIndex", message)
}
