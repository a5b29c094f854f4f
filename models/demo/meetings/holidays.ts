import { addDays } from "../../concerns/day.ts"
import type { Day } from "../types.ts"

// The Gregorian computus, by Meeus, Jones and Butcher.
function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return new Date(Date.UTC(year, Math.floor(sum / 31) - 1, sum % 31 + 1)).toISOString().slice(0, 10)
}

const fixed = ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"]

/** Whether nobody meets on a day: the ten public holidays of Belgium. */
export function isHoliday(day: Day): boolean {
  const sunday = easter(Number(day.slice(0, 4)))
  const moving = [1, 39, 50].map((days) => addDays(sunday, days))
  return fixed.includes(day.slice(5)) || moving.includes(day)
}
