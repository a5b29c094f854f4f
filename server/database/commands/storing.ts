import { ObjectId, Timestamp } from "bson"
import { MongoError } from "../errors.ts"
import { compileFilter } from "../query/index.ts"
import type { Collection } from "../storage/index.ts"
import { maxDepth } from "../values/cursor.ts"
import { isDocument, typeOf, type Document } from "../values/types.ts"
import { decode, encode } from "../wire/documents.ts"

/** A document ready to be stored: its `_id` first, made when there was none. */
export interface Ready { bytes: Uint8Array, document: Document }

/** Makes a document that was sent ready to be stored; its bytes stay as they are where nothing had to change. */
export function ready(bytes: Uint8Array, document = decode(bytes)): Ready {
  const zero = Object.entries(document).filter(([, value]) => value instanceof Timestamp && value.isZero())
  if (beginsWithId(bytes) && zero.length === 0) {
    checkId(document._id)
    return { bytes, document }
  }
  const { _id = new ObjectId(), ...rest } = document
  for (const [name] of zero) if (name !== "_id") rest[name] = now()
  checkId(_id)
  return { bytes: encode(new Map([["_id", _id], ...Object.entries(rest)])), document: { _id, ...rest } }
}

/** Asked of the bytes: a plain object puts fields whose names are numbers before all others. */
const beginsWithId = (bytes: Uint8Array) => Buffer.from(bytes.subarray(5, 9)).toString("latin1") === "_id\0"

/** What was sent was checked when it was read; an update may add to the depth of what it changes. */
function checkDepth(value: object, depth = 1) {
  if (depth > maxDepth) {
    throw new MongoError("Overflow", `Document exceeds maximum nested object depth: ${maxDepth}`, { code: 15 })
  }
  for (const inner of Object.values(value) as unknown[]) {
    if (Array.isArray(inner) || isDocument(inner)) checkDepth(inner, depth + 1)
  }
}

/** A document that was made here, by an update. */
export function encoded(document: Document): Ready {
  checkDepth(document)
  return ready(encode(document), document)
}

/** A timestamp of zero is replaced by the time of the write, as MongoDB does at the first level. */
let ordinal = 0
const now = () => new Timestamp({ t: Math.floor(Date.now() / 1000), i: ordinal = (ordinal + 1) & 0x7fffffff })

function checkId(id: unknown) {
  const type = typeOf(id)
  if (type === "array" || type === "regex" || type === "undefined") {
    throw new MongoError("InvalidIdField", `The '_id' value cannot be of type ${type}`)
  }
  if (!isDocument(id)) return
  for (const name of Object.keys(id)) {
    if (name.startsWith("$") && !["$ref", "$id", "$db"].includes(name)) {
      throw new MongoError("DollarPrefixedFieldName",
        `_id fields may not contain '$'-prefixed fields: ${name} is not valid for storage.`)
    }
  }
}

/** The check that a collection's validator makes of every document before it is stored. */
export function validation({ options }: Collection, bypass: boolean): (document: Document) => void {
  const { validator, validationAction, validationLevel } = options
  if (bypass || !isDocument(validator) || validationLevel === "off" || validationAction === "warn") return () => {}
  const filter = compileFilter(validator)
  return (document) => {
    if (filter.matches(document)) return
    const errInfo = { failingDocumentId: document._id, details: explain(validator) }
    throw new MongoError("DocumentValidationFailure", "Document failed validation", { errInfo })
  }
}

const explain = (validator: Document) => ({ operatorName: Object.keys(validator)[0] ?? "", specifiedAs: validator })
