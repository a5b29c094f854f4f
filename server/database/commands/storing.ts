import { ObjectId } from "bson"
import { MongoError } from "../errors.ts"
import { compileFilter, failureOf } from "../query/index.ts"
import type { Collection } from "../storage/index.ts"
import { maxDepth } from "../values/cursor.ts"
import { elementsOf, type Element } from "../values/elements.ts"
import { inOrder, isMoved } from "../values/fieldOrder.ts"
import { isDocument, typeOf, type Document } from "../values/types.ts"
import { decode, encode } from "../wire/documents.ts"

/** A document ready to be stored: its `_id` first, made when there was none. */
export interface Ready {
  bytes: Uint8Array
  document: Document
}

/** Makes a document that was sent ready to be stored. Its bytes stay as they are, but for what MongoDB changes too. */
export function ready(sent: Uint8Array, document = decode(sent)): Ready {
  const bytes = completed(sent)
  checkId(document._id)
  return { bytes, document: bytes === sent ? document : decode(bytes) }
}

/** A document that was made here, by an update. */
export function encoded(document: Document): Ready {
  return ready(encode(checkDepth(document) ? inOrder(document) : document), document)
}

/** What was sent was checked when it was read; an update may add depth. Tells whether something in it is out of order. */
function checkDepth(value: object, depth = 1): boolean {
  if (depth > maxDepth) {
    throw new MongoError("Overflow", `Document exceeds maximum nesting depth of ${maxDepth}`, { code: 15 })
  }
  let moved = isMoved(value)
  for (const inner of Object.values(value) as unknown[]) {
    if (Array.isArray(inner) || isDocument(inner)) moved = checkDepth(inner, depth + 1) || moved
  }
  return moved
}

const timestampType = 17

/** The bytes with the `_id` in front, made when there is none, and the time of the write in timestamps of zero. */
function completed(bytes: Uint8Array): Uint8Array {
  const elements = elementsOf(bytes)
  const ids = elements.filter(({ name }) => name === "_id")
  if (ids.length > 1) throw new MongoError("BadValue", "can't have multiple _id fields in one document")
  const zero = elements.filter(
    ({ name, type, value, end }) =>
      type === timestampType && name !== "_id" && bytes.subarray(value, end).every((byte) => byte === 0),
  )
  const isFirst = elements[0] === ids[0] && ids[0] !== undefined
  if (isFirst && zero.length === 0) return bytes
  const timed = withTime(bytes, zero)
  return isFirst ? timed : withIdFirst(timed, ids[0])
}

let ordinal = 0

/** MongoDB does this at the first level alone. */
function withTime(bytes: Uint8Array, zero: Element[]): Buffer {
  const changed = Buffer.from(bytes)
  for (const { value } of zero) {
    changed.writeUInt32LE((ordinal = (ordinal + 1) & 0x7fffffff), value)
    changed.writeUInt32LE(Math.floor(Date.now() / 1000), value + 4)
  }
  return changed
}

const idElement = Buffer.from("\x07_id\0", "latin1")

function withIdFirst(bytes: Buffer, id: Element | undefined): Buffer {
  const first = id ? bytes.subarray(id.start, id.end) : Buffer.concat([idElement, new ObjectId().id])
  const rest = id ? [bytes.subarray(4, id.start), bytes.subarray(id.end)] : [bytes.subarray(4)]
  const whole = Buffer.concat([bytes.subarray(0, 4), first, ...rest])
  whole.writeInt32LE(whole.length)
  return whole
}

function checkId(id: unknown) {
  const type = typeOf(id)
  if (type === "array" || type === "regex" || type === "undefined") {
    throw new MongoError("InvalidIdField", `The '_id' value cannot be of type ${type}`)
  }
  if (!isDocument(id)) return
  for (const name of Object.keys(id)) {
    if (name.startsWith("$") && !["$ref", "$id", "$db"].includes(name)) {
      throw new MongoError(
        "DollarPrefixedFieldName",
        `_id fields may not contain '$'-prefixed fields: ${name} is not valid for storage.`,
      )
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
    const errInfo = { failingDocumentId: document._id, details: failureOf(validator, document) }
    throw new MongoError("DocumentValidationFailure", "Document failed validation", { errInfo })
  }
}
