import { dayOf } from "../../server/fileText/serialDay.ts"
import { isDay } from "../concerns/day.ts"
import { fold } from "../search/words.ts"
import { plain } from "./said.ts"

const months: Record<string, number> = Object.fromEntries(
  [
    "janvier januari janv jan",
    "fevrier februari fevr fev feb",
    "mars maart mrt",
    "avril april avr apr",
    "mai mei",
    "juin juni",
    "juillet juli juil jul",
    "aout augustus aug",
    "septembre september sept sep",
    "octobre oktober oct okt",
    "novembre november nov",
    "decembre december dec",
  ].flatMap((names, at) => names.split(" ").map((name) => [name, at + 1])),
)

const century = (year: string) =>
  year.length === 4 ? year : `${Number(year) > 70 ? "19" : "20"}${year.padStart(2, "0")}`
const made = (year: string, month: string | number, day: string | number) => {
  const text = `${century(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
  return isDay(text) ? text : null
}

/**
 * The day that a cell says, "YYYY-MM-DD": d/m/y, in words, a month or a year alone (its first day), or how Excel counts
 * days. `monthFirst` where the column proves that it writes m/d/y. Null where it says none.
 */
export function dayIn(text: string, monthFirst = false): string | null {
  const typed = plain(text.replace(/^(?:depuis|sinds|le|op|dès|vanaf|jusqu['’]au|jusque|tot en met|tot)\s+/i, ""))
  const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})(?: \d.*)?$/.exec(typed)
  if (iso) return made(iso[1]!, iso[2]!, iso[3]!)
  // « 31.3.24 » loses its dots to what compares words.
  const [, first, second, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text.trim()) ?? []
  if (first && second && year) return monthFirst ? made(year, first, second) : made(year, second, first)
  const words =
    /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\p{L}+dag) )?(?:(\d{1,2})(?:er)? )?(\p{L}+) (\d{4}|\d{2})$/u.exec(
      typed,
    )
  const month = words && months[words[2]!]
  if (words && month) return made(words[3]!, month, words[1] ?? 1)
  const monthYear = /^(\d{1,2})[/. -](\d{4})$/.exec(text.trim())
  if (monthYear) return made(monthYear[2]!, monthYear[1]!, 1)
  if (/^(?:19|20)\d\d$/.test(typed)) return made(typed, 1, 1)
  const serial = /^\d{5}$/.test(typed) ? Number(typed) : 0
  return serial > 20_000 && serial < 60_000 ? dayOf(serial, 1900) : null
}

/** Whether the days of a column are written m/d/y: one of them cannot be otherwise, and none is d/m/y. */
export function isMonthFirst(texts: readonly string[]): boolean {
  const days = texts.flatMap((text) => {
    const found = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/.exec(text.trim())
    return found ? [[Number(found[1]), Number(found[2])] as const] : []
  })
  return days.some(([, second]) => second > 12) && days.every(([first]) => first <= 12)
}

const grouped = (digits: string) =>
  digits.startsWith("04") && digits.length === 10
    ? `${digits.slice(0, 4)} ${digits.slice(4, 6)} ${digits.slice(6, 8)} ${digits.slice(8)}`
    : /^0[2349]/.test(digits)
      ? `${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5, 7)} ${digits.slice(7)}`
      : `${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5, 7)} ${digits.slice(7)}`

/** A telephone as it was before a spreadsheet took its zero; "" where it took more than that. */
export function phoneIn(text: string): string {
  if (/^\d(?:[.,]\d{1,12})?e\+?\d{1,3}$/i.test(text)) return ""
  const bare = text.replace(/[\s./-]/g, "")
  if (/^4\d{8}$/.test(bare) || /^[1-9]\d{7}$/.test(bare)) return grouped(`0${bare}`)
  if (/^32\d{8,9}$/.test(bare)) return `+32 ${grouped(`0${bare.slice(2)}`).slice(1)}`
  if (/^0\d{8,9}$/.test(text)) return grouped(text)
  return text.replaceAll("\n", " / ").trim()
}

/** The ways in which the register may have a telephone: as it stands here, and grouped as this country does. */
export const phoneForms = (text: string): string[] => {
  const bare = text.replace(/^\+32\s?/, "0").replace(/[\s./()-]/g, "")
  return [...new Set([text, bare, ...(/^0\d{8,9}$/.test(bare) ? [grouped(bare)] : [])])].filter(
    (each) => each.length > 7,
  )
}

/** The addresses that stand in a cell. */
export const emailsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;<>()/]+/)
      .map((each) => each.replace(/^mailto:/i, "").toLowerCase())
      .filter((each) => /^[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}$/.test(each)),
  ),
]

/** The names of several people in one cell, each as it stands there. */
export const severalIn = (text: string): string[] =>
  text
    .replace(/ (?:et|en|and) |[/;&+]/g, "\n")
    .split("\n")
    .map((each) => each.trim())
    .filter(Boolean)

/** « (ancien) », « ex- », « parti·e »: what says that somebody, or a house, is no more there. */
export const isFormer = (text: string): boolean =>
  /\b(?:ancien|ancienne|ex|parti|partie|vertrokken|gewezen|voormalig|decede|demissionnaire)\b/.test(fold(text)) &&
  /\(|^ex\b|^\W*ex-/i.test(text)
