import { zone } from "../server/clock.ts"
import type { Language } from "./translate.ts"

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(`${language}-BE`, options))
  return formats.get(key)!
}

// A day has no zone: it is read and shown in UTC, so that no machine's clock can move it.
const moment = (day: string) => new Date(`${day}T00:00:00Z`)
// « 1er décembre », and a number never stands apart from its month.
const first = (day: string, language: Language, words: string) =>
  (language === "fr" && day.endsWith("-01") ? words.replace(/\b1\b/, "1er") : words).replace(
    /(\d(?:er)?) (?=\p{L})/u,
    "$1\u00a0",
  )

/** « mardi 8 décembre 2026 », "dinsdag 8 december 2026". */
export function longDate(day: string, language: Language): string {
  return first(
    day,
    language,
    format(language, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
      moment(day),
    ),
  )
}

/** « mardi 8 décembre »: where the year goes without saying. */
export function dayAndMonth(day: string, language: Language): string {
  return first(
    day,
    language,
    format(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(moment(day)),
  )
}

/** « 8 décembre 2026 », in a name: which day of the week it is goes without saying. */
export function dayInYear(day: string, language: Language): string {
  return first(
    day,
    language,
    format(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(moment(day)),
  )
}

/** A day beside another, or in a year: its own year is said only where it is a different one. */
export function dayBeside(day: string, other: string, language: Language): string {
  return day.slice(0, 4) === other.slice(0, 4) ? dayAndMonth(day, language) : longDate(day, language)
}

/** « décembre 2026 ». */
export function monthAndYear(day: string, language: Language): string {
  return format(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(moment(day))
}

/** The three lines of a date block. */
export function dateParts(day: string, language: Language) {
  const date = moment(day)
  return {
    weekday: format(language, { weekday: "long", timeZone: "UTC" }).format(date),
    number: String(date.getUTCDate()),
    month: format(language, { month: "long", timeZone: "UTC" }).format(date),
    year: String(date.getUTCFullYear()),
    shortMonth: format(language, { month: "short", timeZone: "UTC" }).format(date),
  }
}

/** "12:15" → « 12 h 15 », "9:00" → « 9 h », "12.15 uur" in Dutch; spaces do not break. */
export function hour(time: string, language: Language): string {
  const [hours = "0", minutes = "00"] = time.split(":")
  if (language === "nl") return `${Number(hours)}.${minutes}\u00a0uur`
  return minutes === "00" ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`
}

/** The first and the last hour of a span: « de 12 h 15 à 13 h 45 », "van 12.15 tot 13.45 uur": Dutch says *uur* once. */
export function hoursBetween(start: string, end: string, language: Language): { start: string; end: string } {
  const first = hour(start, language)
  return { start: language === "nl" ? first.split("\u00a0")[0]! : first, end: hour(end, language) }
}

/** The day in Brussels at a moment, "YYYY-MM-DD". */
export function brusselsDay(at: Date): string {
  return brussels(at).day
}

/** The day and the hour in Brussels at a moment. */
export function brussels(at: Date): { day: string; time: string } {
  const parts = format("fr", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ""
  return { day: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` }
}
