import { MongoError } from "../../../errors.ts"
import { notSupported } from "../../refuse.ts"
import { daysInMonth, isoDate } from "./calendar.ts"
import { fromLocal, localMoment, zoneNamed, type Zone } from "./zone.ts"

function failure(text: string, reason: string) {
  return new MongoError("ConversionFailure", `Error parsing date string '${text}'; ${reason}`, { code: 241 })
}

const dayPattern = /(\d{4})-(\d{2})-(\d{2})/.source
const clockPattern = /(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?/.source
const offsetPattern = /Z|GMT|UTC|[+-]\d{2}:?(?:\d{2})?|[A-Z][A-Za-z_]+\/[A-Za-z_/]+/.source
const iso = new RegExp(`^${dayPattern}(?:[T ]${clockPattern} ?(${offsetPattern})?)?$`)

/**
 * Reads a date as `$dateFromString` does without a format. MongoDB takes many free forms; here only ISO 8601 is read,
 * and the others are refused by name rather than guessed.
 */
export function parseDate(text: string, zone: Zone, zoneGiven = false): Date {
  const found = iso.exec(text)
  if (found === null) {
    if (!/\d/.test(text)) {
      throw failure(text, `0: passing a time zone identifier as part of the string is not allowed '${text}'`)
    }
    throw notSupported(`the date '${text}', which is not in ISO 8601 form, without a 'format'`)
  }
  const [, year, month, day, hour, minute, second, fraction, offset] = found
  if (offset !== undefined && zoneGiven) {
    throw failure(
      text,
      "you cannot pass in a date/time string with time zone information together with a timezone " + "argument",
    )
  }
  const numbers = [year, month, day, hour, minute, second].map((part) => Number(part ?? 0))
  const milliseconds = Number((fraction ?? "0").padEnd(3, "0").slice(0, 3))
  const local = checked(text, numbers as Clock, milliseconds)
  return new Date(fromLocal(local, offset === undefined ? zone : zoneOf(offset)))
}

function zoneOf(offset: string): Zone {
  return zoneNamed(offset === "Z" ? "UTC" : offset)
}

type Clock = [number, number, number, number, number, number]

function checked(text: string, clock: Clock, millisecond: number): number {
  const [year, month, day, hour, minute, second] = clock
  const valid =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour <= 24 &&
    minute <= 59 &&
    second <= 59
  if (!valid) throw failure(text, "the parsed date was invalid")
  return localMoment(year, month, day, hour, minute, second, millisecond)
}

type Values = Partial<Record<Field, string>>
type Field = "Y" | "m" | "d" | "H" | "M" | "S" | "L" | "z" | "Z" | "G" | "V" | "u" | "j" | "b" | "B"

const patterns: Record<Field | "%", string> = {
  Y: "(\\d{4})",
  m: "(\\d{1,2})",
  d: "(\\d{1,2})",
  H: "(\\d{1,2})",
  M: "(\\d{1,2})",
  S: "(\\d{1,2})",
  L: "(\\d{1,3})",
  z: "([+-]\\d{2}:?\\d{2}|[A-Za-z_/]+)",
  Z: "([+-]?\\d+)",
  G: "(\\d{4})",
  V: "(\\d{1,2})",
  u: "([1-7])",
  j: "(\\d{1,3})",
  b: "([A-Za-z]{3})",
  B: "([A-Za-z]+)",
  "%": "%",
}
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")

/** Reads a date in the given format. */
export function parseFormatted(text: string, format: string, zone: Zone, zoneGiven: boolean): Date {
  const fields: Field[] = []
  const pattern = format.replace(/%([^]?)|([.*+?^${}()|[\]\\])/gu, (_match, letter?: string, special?: string) => {
    if (letter === undefined) return `\\${special}`
    if (!Object.hasOwn(patterns, letter)) throw notSupported(`'%${letter}' in the format of a date to be read`)
    if (letter !== "%") fields.push(letter as Field)
    return patterns[letter as Field]
  })
  const found = new RegExp(`^${pattern}$`, "u").exec(text)
  if (found === null) throw failure(text, `the text does not have the format '${format}'`)
  const values: Values = Object.fromEntries(fields.map((field, i) => [field, found[i + 1]!]))
  const own = ownZone(values)
  if (own !== undefined && zoneGiven) {
    throw failure(
      text,
      "you cannot pass in a date/time string with time zone information together with a timezone " + "argument",
    )
  }
  return new Date(fromLocal(localFrom(text, values), own ?? zone))
}

function ownZone({ z, Z }: Values): Zone | undefined {
  if (z !== undefined) return zoneNamed(z)
  if (Z === undefined) return undefined
  const offset = Number(Z) * 60_000
  return { name: Z, isUtc: offset === 0, offsetAt: () => offset }
}

function localFrom(text: string, values: Values): number {
  const number = (field: Field, usual: number) => Number(values[field] ?? usual)
  const clock =
    ((number("H", 0) * 60 + number("M", 0)) * 60 + number("S", 0)) * 1000 + Number((values.L ?? "0").padEnd(3, "0"))
  if (values.G !== undefined) return isoDate(number("G", 0), number("V", 1), number("u", 1)) + clock
  if (values.Y === undefined) throw failure(text, "a year is needed")
  if (values.j !== undefined) return localMoment(number("Y", 0), 1, number("j", 1)) + clock
  const name = (values.b ?? values.B)?.slice(0, 3).toLowerCase()
  const month = name === undefined ? number("m", 1) : monthNames.indexOf(name) + 1
  return (
    checked(text, [number("Y", 0), month, number("d", 1), number("H", 0), number("M", 0), number("S", 0)], 0) +
    (clock % 1000)
  )
}
