import { location } from "../../refuse.ts"
import { dayOfYear, isoDayOfWeek, isoWeek, weekOfYear } from "./calendar.ts"
import { toLocal, type Zone } from "./zone.ts"

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

type Specifier = (local: Date, offset: number) => string

const digits = (number: number, length: number) => String(number).padStart(length, "0")

const specifiers: Record<string, Specifier> = {
  d: (local) => digits(local.getUTCDate(), 2),
  G: (local) => digits(isoWeek(local).year, 4),
  H: (local) => digits(local.getUTCHours(), 2),
  j: (local) => digits(dayOfYear(local), 3),
  L: (local) => digits(local.getUTCMilliseconds(), 3),
  m: (local) => digits(local.getUTCMonth() + 1, 2),
  M: (local) => digits(local.getUTCMinutes(), 2),
  S: (local) => digits(local.getUTCSeconds(), 2),
  u: (local) => String(isoDayOfWeek(local)),
  U: (local) => digits(weekOfYear(local), 2),
  V: (local) => digits(isoWeek(local).week, 2),
  w: (local) => String(local.getUTCDay() + 1),
  Y: (local) => digits(local.getUTCFullYear(), 4),
  b: (local) => months[local.getUTCMonth()]!.slice(0, 3),
  B: (local) => months[local.getUTCMonth()]!,
  z: (_local, offset) => `${sign(offset)}${digits(hours(offset), 2)}${digits(minutes(offset), 2)}`,
  Z: (_local, offset) => String(Math.trunc(offset / 60_000)),
  "%": () => "%",
}

const sign = (offset: number) => (offset < 0 ? "-" : "+")
const hours = (offset: number) => Math.floor(Math.abs(offset) / 3_600_000)
const minutes = (offset: number) => Math.floor(Math.abs(offset) / 60_000) % 60

/** Refuses a format that could not be written. */
export function checkFormat(format: string) {
  for (const [, letter] of format.matchAll(/%([^]?)/gu)) {
    if (letter === "") throw location(18535, "Unmatched '%' at end of format string")
    if (!Object.hasOwn(specifiers, letter!)) {
      throw location(18536, `Invalid format character '%${letter}' in format string`)
    }
  }
}

/** Writes a moment as `$dateToString` does. */
export function formatDate(moment: Date, format: string, zone: Zone): string {
  const local = new Date(toLocal(moment.getTime(), zone))
  if (local.getUTCFullYear() < 0 || local.getUTCFullYear() > 9999) {
    throw location(18537, `Could not convert date to string: date component was outside the supported range of 0-9999`)
  }
  const offset = zone.offsetAt(moment.getTime())
  return format.replace(/%([^]?)/gu, (_match, letter: string) => specifiers[letter]!(local, offset))
}
