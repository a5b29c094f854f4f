import { addDays } from "../concerns/day.ts"
import type { Day, DayOrOffset } from "./types.ts"

const weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
const months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
  "novembre", "décembre"]
const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => utc(day).getUTCDay()
export const monthOf = (day: Day): number => utc(day).getUTCMonth() + 1

export function dayFrom(today: Day, day: DayOrOffset): Day {
  return typeof day === "number" ? addDays(today, day) : day
}

/** That many days later, moved to the Monday when it falls on a weekend: services answer on working days. */
export function workingDay(day: Day, days: number): Day {
  const there = addDays(day, days)
  const weekday = weekdayOf(there)
  return weekday === 6 ? addDays(there, 2) : weekday === 0 ? addDays(there, 1) : there
}

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
