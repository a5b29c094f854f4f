import type { Binary, Code, DBRef, ObjectId, Timestamp } from "bson"
import { bytesOf, exactParts, regexParts, subtypeOf } from "./compare.ts"
import { compareDecimals, exactDecimal, trimmed, type Decimal } from "./decimal.ts"
import { typeOf, type Document } from "./types.ts"

/**
 * A text that is the same for two values exactly when `compareValues` says 0 (without a collation): for sets and
 * groups. Numbers of different types that are equal have one key.
 */
export function keyOf(value: unknown): string {
  const type = typeOf(value)
  switch (type) {
    case "string":
      return `s${value as string}`
    case "symbol":
      return `s${(value as { value: string }).value}`
    case "int":
    case "double":
    case "long":
    case "decimal":
      return numberKey(value)
    case "objectId":
      return `o${(value as ObjectId).toHexString()}`
    case "bool":
      return value === true ? "t" : "f"
    case "date":
      return `D${(value as Date).getTime()}`
    case "array":
      return `[${(value as unknown[]).map(nested).join()}]`
    case "object":
      return documentKey(value as Document)
    case "binData":
      return binaryKey(value as Binary | Uint8Array)
    case "timestamp":
      return `T${(value as Timestamp).toBigInt()}`
    case "regex":
      return `r${JSON.stringify(regexParts(value))}`
    case "dbPointer":
      return `p${(value as DBRef).collection} ${(value as DBRef).oid.toHexString()}`
    case "javascript":
      return `j${(value as Code).code}`
    case "javascriptWithScope":
      return scopedKey(value as Code)
    default:
      return type
  }
}

function scopedKey({ code, scope }: Code) {
  return `J${JSON.stringify(code)}${documentKey(scope ?? {})}`
}

function nested(value: unknown) {
  return JSON.stringify(keyOf(value))
}

function documentKey(document: Document) {
  return `{${Object.keys(document)
    .map((name) => `${JSON.stringify(name)}:${nested(document[name])}`)
    .join()}}`
}

function binaryKey(value: Binary | Uint8Array) {
  return `b${subtypeOf(value)}:${Buffer.from(bytesOf(value)).toString("base64")}`
}

function numberKey(value: unknown): string {
  const number = Number(value)
  if (Number.isSafeInteger(number) && typeOf(value) !== "decimal") return `n${number === 0 ? 0 : number}`
  const parts = trimmed(exactParts(value))
  if (parts.special === "NaN") return "nNaN"
  if (parts.special === "Infinity") return parts.negative ? "n-Infinity" : "nInfinity"
  const sign = parts.negative && parts.coefficient !== 0n ? "-" : ""
  // No double is above 10^309, so beyond it only decimals meet.
  if (parts.exponent > 400) return `d${sign}${parts.coefficient}e${parts.exponent}`
  if (parts.exponent >= 0) return `n${sign}${parts.coefficient * 10n ** BigInt(parts.exponent)}`
  return fractionKey(sign, parts)
}

function fractionKey(sign: string, parts: Decimal) {
  const text = `${sign}${parts.coefficient}e${parts.exponent}`
  const double = Number(text)
  return compareDecimals(exactDecimal(double), parts) === 0 ? `n${double}` : `d${text}`
}
