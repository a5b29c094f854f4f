import type { ObjectId } from "bson"
import { typeOf } from "../../../values/types.ts"

/** A value as `$toString` writes it. */
export function textOf(value: unknown): string {
  switch (typeOf(value)) {
    case "double":
      return doubleText(Number(value))
    case "date":
      return (value as Date).toISOString()
    case "objectId":
      return (value as ObjectId).toHexString()
    default:
      return String(value)
  }
}

/** Sixteen significant digits without trailing zeros, and C's exponent for the very large and very small. */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (value === 0) return Object.is(value, -0) ? "-0" : "0"
  const [digits = "", power = "0"] = value.toExponential(15).split("e")
  const exponent = Number(power)
  if (exponent >= -4 && exponent < 16) return withoutZeros(value.toFixed(Math.max(0, 15 - exponent)))
  const size = String(Math.abs(exponent)).padStart(2, "0")
  return `${withoutZeros(digits)}e${exponent < 0 ? "-" : "+"}${size}`
}

function withoutZeros(text: string) {
  if (!text.includes(".")) return text
  let end = text.length
  while (text[end - 1] === "0") end -= 1
  return text.slice(0, text[end - 1] === "." ? end - 1 : end)
}
