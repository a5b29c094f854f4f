import { ObjectId, Timestamp } from "bson"
import { show } from "../../../values/show.ts"
import { typeOf } from "../../../values/types.ts"
import { failedToParse, location } from "../../refuse.ts"
import { isNullish } from "../arguments.ts"
import { unitNames, type Unit } from "./units.ts"
import { utc, zoneNamed, type Zone } from "./zone.ts"

/** A date, or what holds one: a timestamp or an ObjectId. */
export function dateFrom(value: unknown): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.getHighBitsUnsigned() * 1000)
  throw location(16006, `can't convert from BSON type ${typeOf(value)} to Date`)
}

/** The zone that an operator's `timezone` names; UTC without one, null when it is null. */
export function zoneFrom(name: string, value: unknown, given: boolean): Zone | null {
  if (!given) return utc
  if (isNullish(value)) return null
  if (typeof value === "string") return zoneNamed(value)
  throw location(
    40517,
    `${name} requires a string for the timezone argument, but was given a ${typeOf(value)} ` + `(${show(value)})`,
  )
}

export function unitFrom(name: string, value: unknown): Unit {
  if (typeof value !== "string") {
    throw location(5439013, `${name} requires 'unit' to be a string, but got ${typeOf(value)}`)
  }
  if (!unitNames.has(value)) {
    throw failedToParse(`${name} parameter 'unit' value cannot be recognized as a time unit: ${value}`)
  }
  return value as Unit
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

/** The first day of a week, 0 for Monday; Sunday when none is given. */
export function weekStartFrom(name: string, value: unknown): number {
  if (value === undefined) return 6
  if (typeof value !== "string") {
    throw location(5439015, `${name} requires 'startOfWeek' to be a string, but got ${typeOf(value)}`)
  }
  const wanted = value.toLowerCase()
  const day = weekdays.findIndex((name) => name === wanted || name.slice(0, 3) === wanted)
  if (day >= 0) return day
  throw failedToParse(`${name} parameter 'startOfWeek' value cannot be recognized as a day of a week: ${value}`)
}
