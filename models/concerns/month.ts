import { Temporal } from "temporal-polyfill"
import { today } from "./day.ts"

/** A month of the calendar: "2026-12", its days, and the months beside it. */
export type Month = { month: string; first: string; last: string; previous: string; next: string }

const nameOf = (day: Temporal.PlainDate) => day.toPlainYearMonth().toString()

/** The month that is asked for as "YYYY-MM", between 2000 and 2199; this month otherwise. */
export function askedMonth(asked: string): Month {
  const month = /^2[01]\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today().slice(0, 7)
  const first = Temporal.PlainDate.from(`${month}-01`)
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  return {
    month,
    first: first.toString(),
    last: last.toString(),
    previous: nameOf(first.subtract({ days: 1 })),
    next: nameOf(last.add({ days: 1 })),
  }
}

export type Week = { number: number; days: string[] }

const sevenFrom = (monday: Temporal.PlainDate) =>
  Array.from({ length: 7 }, (_, index) => monday.add({ days: index }).toString())

/** The weeks that a month touches, Monday first, with their numbers (ISO 8601). */
export function weeksOf({ first, last }: Pick<Month, "first" | "last">): Week[] {
  const weeks: Week[] = []
  const begin = Temporal.PlainDate.from(first)
  let monday = begin.subtract({ days: begin.dayOfWeek - 1 })
  while (monday.toString() <= last) {
    weeks.push({ number: monday.weekOfYear!, days: sevenFrom(monday) })
    monday = monday.add({ days: 7 })
  }
  return weeks
}
