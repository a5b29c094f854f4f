import { addDays } from "../concerns/day.ts"
import { type Holiday, holidaysOf } from "../concerns/holidays.ts"
import type { Day, DayOrOffset, Language } from "./types.ts"

const weekdays = {
  fr: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  nl: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
}
const months = {
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
}
const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => utc(day).getUTCDay()
export const monthNumberOf = (day: Day): number => utc(day).getUTCMonth() + 1

/** How many quarters of years went by. */
export const quarterOf = (day: Day): number => Number(day.slice(0, 4)) * 4 + Math.floor((monthNumberOf(day) - 1) / 3)

export function dayFrom(today: Day, day: DayOrOffset): Day {
  return typeof day === "number" ? addDays(today, day) : day
}

const holidays = new Map<number, Map<Day, Holiday>>()

/** Whether a day is a public holiday of Belgium, on which nobody meets. */
export function isHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4))
  const named = holidays.get(year) ?? holidaysOf(year)
  holidays.set(year, named)
  return named.has(day)
}

const isWorked = (day: Day): boolean => weekdayOf(day) % 6 !== 0 && !isHoliday(day)

function nearest(day: Day, step: 1 | -1): Day {
  return isWorked(day) ? day : nearest(addDays(day, step), step)
}

/** That many days later, or the next day on which services work. */
export const workingDay = (day: Day, days: number): Day => nearest(addDays(day, days), 1)

/** That many days later, or the last day before on which services work. */
export const workingDayBefore = (day: Day, days = 0): Day => nearest(addDays(day, days), -1)

/** « jeudi 1er octobre », « donderdag 1 oktober » */
export function dayInWords(day: Day, language: Language = "fr"): string {
  const number = utc(day).getUTCDate()
  const written = number === 1 && language === "fr" ? "1er" : number
  return `${weekdays[language][weekdayOf(day)]} ${written} ${months[language][monthNumberOf(day) - 1]}`
}

/** « octobre », some months before or after. */
export function monthInWords(day: Day, shift = 0, language: Language = "fr"): string {
  return months[language][(monthNumberOf(day) - 1 + shift + 120) % 12]!
}

/** The nth weekday (0 is Sunday) of a month, as a day. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): Day {
  const first = new Date(Date.UTC(year, month - 1, 1))
  const date = 1 + ((weekday - first.getUTCDay() + 7) % 7) + (nth - 1) * 7
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}
