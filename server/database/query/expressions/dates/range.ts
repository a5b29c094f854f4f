import { bigintOf } from "../../../values/arithmetic.ts"
import { numberOf, typeOf } from "../../../values/types.ts"
import { location } from "../../refuse.ts"

/** A date that many milliseconds later; refused beyond what a date can be. */
export function shiftDate(date: Date, milliseconds: unknown): Date {
  const type = typeOf(milliseconds)
  const shift = type === "int" || type === "long" ? Number(bigintOf(milliseconds)) : Math.round(numberOf(milliseconds))
  return dateAt(date.getTime() + shift)
}

export function dateAt(moment: number): Date {
  if (Number.isFinite(moment) && Math.abs(moment) <= 8.64e15) return new Date(moment)
  throw location(15948, "date overflow")
}
