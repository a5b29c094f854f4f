import { addDays } from "../concerns/day.ts"
import { type Holiday, holidaysOf } from "../concerns/holidays.ts"
import type { Day, DayOrOffset } from "./types.ts"

const weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
const months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
  "novembre", "décembre"]
const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => utc(day).getUTCDay()
export const monthOf = (day: Day): number => utc(day).getUTCMonth() + 1

/** How many quarters of years went by. */
export const quarterOf = (day: Day): number => Number(day.slice(0, 4)) * 4 + Math.floor((monthOf(day) - 1) / 3)

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

/** « jeudi 1er octobre » */
export function dayInWords(day: Day): string {
  const number = utc(day).getUTCDate()
  return `${weekdays[weekdayOf(day)]} ${number === 1 ? "1er" : number} ${months[monthOf(day) - 1]}`
}

/** « octobre », some months before or after. */
export function monthInWords(day: Day, shift = 0): string {
  return months[(monthOf(day) - 1 + shift + 120) % 12]!
}

/** The nth weekday (0 is Sunday) of a month, as a day. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): Day {
  const first = new Date(Date.UTC(year, month - 1, 1))
  const date = 1 + ((weekday - first.getUTCDay() + 7) % 7) + (nth - 1) * 7
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}
