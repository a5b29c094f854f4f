import { Temporal } from "temporal-polyfill"
import { now, zone } from "../../server/clock.ts"
import { limits } from "../limits.ts"

/** Today in Brussels, "YYYY-MM-DD". */
export const today = (): string => dayOf(now())

/** The day of a moment in Brussels. */
export function dayOf(moment: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** Before this year no day is meant: a browser sends 0027 for whoever types « 27 ». */
const firstYear = "1800"

/** Whether a text is a day of the calendar, "YYYY-MM-DD" (RFC 3339, full-date), that anybody can mean. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < firstYear) return false
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" })
    return true
  } catch {
    return false
  }
}

/** Whether a text is an hour of the day, "HH:MM". */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Whether a day lies further ahead than anybody plans. */
export const isTooFar = (day: string): boolean => day > addMonths(today(), 12 * limits.yearsAhead)

export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** The moment of a day and an hour in Brussels; an hour that the change to summer time skips is the one after. */
export function momentOf(day: string, time: string): Date {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`)
  return new Date(local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds)
}

/** The moment so many minutes later on the wall: of 01:30 and 120 it is 03:30, also in the night when the clock changes. */
export function momentAfter(day: string, time: string, minutes: number): Date {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`).add({ minutes })
  return momentOf(local.toPlainDate().toString(), local.toPlainTime().toString())
}

/** Whether the change to summer time leaves this hour of this day out. */
export function isSkipped(day: string, time: string): boolean {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`)
  return !local.toZonedDateTime(zone).toPlainDateTime().equals(local)
}

/** "12:15" and 10 → "12:25"; past midnight it starts again at 00:00. */
export function addMinutes(time: string, minutes: number): string {
  return Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: "minute" })
}

/** The schema type of a day that must be given, or may be left out. */
export const dayField = { type: String, validate: [dayOrNothing, "common.errors.day"] as [typeof dayOrNothing, string] }

/** The last day of something that may have none: null, and never a blank, which no query asks for. */
export const lastDayField = { ...dayField, default: null, set: (value: string | null) => value || null }

function dayOrNothing(value: string | null): boolean {
  return value === null || value === "" || isDay(value)
}

/** Someone, or a body, whose last day has not passed on `day`: the part of a query that says so. */
export const thereOn = (day: string) => ({ $or: [{ ended: null }, { ended: { $gte: day } }] })

/** The same question of a person, or a body, at hand. */
export const isThereOn = ({ ended }: { ended?: string | null | undefined }, day: string): boolean =>
  !ended || ended >= day
