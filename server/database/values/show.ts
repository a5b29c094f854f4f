import type { Decimal128, ObjectId, Timestamp } from "bson"
import { regexParts } from "./compare.ts"
import { typeOf, type Document } from "./types.ts"

/** A value as MongoDB prints it in its error messages. */
export function show(value: unknown): string {
  switch (typeOf(value)) {
    case "string":
      return `"${value as string}"`
    case "object":
      return showDocument(value as Document)
    case "array":
      return showArray(value as unknown[])
    case "double":
      return showDouble(Number(value))
    case "decimal":
      return (value as Decimal128).toString()
    case "objectId":
      return `ObjectId('${(value as ObjectId).toHexString()}')`
    case "date":
      return `new Date(${(value as Date).getTime()})`
    case "regex":
      return `/${regexParts(value).join("/")}`
    case "timestamp":
      return `Timestamp(${(value as Timestamp).getHighBits()}, ${(value as Timestamp).getLowBits()})`
    case "minKey":
      return "MinKey"
    case "maxKey":
      return "MaxKey"
    case "missing":
      return "undefined"
    default:
      return String(value)
  }
}

export function showField(name: string, value: unknown): string {
  return `{${name}: ${show(value)}}`
}

function showDocument(document: Document) {
  const fields = Object.entries(document).map(([name, value]) => `${name}: ${show(value)}`)
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`
}

function showArray(items: unknown[]) {
  return items.length === 0 ? "[]" : `[ ${items.map(show).join(", ")} ]`
}

function showDouble(value: number) {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(1) : String(value)
}
