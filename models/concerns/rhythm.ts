import { Temporal } from "temporal-polyfill"

/** "The second Tuesday of the month": nth 1 to 4, or -1 for the last; weekday 1 is Monday (ISO 8601). */
export type Rhythm = { nth: number; weekday: number }

/** The day of a rhythm in a month, "YYYY-MM". */
export function dayIn(month: string, { nth, weekday }: Rhythm): string {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  const firstOfThem = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 })
  if (nth > 0) return firstOfThem.add({ weeks: nth - 1 }).toString()
  const weeks = Math.floor((first.daysInMonth - firstOfThem.day) / 7)
  return firstOfThem.add({ weeks }).toString()
}

export const monthOf = (day: string): string => day.slice(0, 7)

/** The first `count` days of a rhythm, from a day on (included). */
export function daysOf(rhythm: Rhythm, from: string, count: number): string[] {
  const days: string[] = []
  for (let month = Temporal.PlainYearMonth.from(monthOf(from)); days.length < count; month = month.add({ months: 1 })) {
    const day = dayIn(month.toString(), rhythm)
    if (day >= from) days.push(day)
  }
  return days
}
