import type { BSONRegExp, ObjectId } from "bson"
import { tagOf, typeOf, type Document } from "../../values/types.ts"

/** A value as MongoDB prints it in messages: `{ a: 1, b: "x", c: ObjectId('…') }`. */
export function print(value: unknown): string {
  switch (typeOf(value)) {
    case "missing": return "undefined"
    case "null": return "null"
    case "string": return JSON.stringify(value)
    case "object": return printDocument(value as Document)
    case "array": return `[ ${(value as unknown[]).map(print).join(", ")} ]`
    case "date": return `new Date(${(value as Date).getTime()})`
    case "objectId": return `ObjectId('${(value as ObjectId).toHexString()}')`
    case "minKey": return "MinKey"
    case "maxKey": return "MaxKey"
    case "regex": return printRegex(value as BSONRegExp | RegExp)
    default: return printTagged(value)
  }
}

function printDocument(document: Document): string {
  const fields = Object.entries(document).map(([ name, value ]) => `${name}: ${print(value)}`)
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`
}

function printRegex(value: BSONRegExp | RegExp) {
  return value instanceof RegExp ? String(value) : `/${value.pattern}/${value.options}`
}

function printTagged(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value)
  if (tagOf(value) === "Int32" || tagOf(value) === "Double" || tagOf(value) === "Long") return String(value)
  if (tagOf(value) === "Decimal128") return `Decimal128('${String(value)}')`
  return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : JSON.stringify(value)
}
