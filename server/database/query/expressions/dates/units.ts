import { daysInMonth } from "./calendar.ts"
import { fromLocal, localMoment, toLocal, type Zone } from "./zone.ts"

export type Unit = "year" | "quarter" | "month" | "week" | "day" | "hour" | "minute" | "second" | "millisecond"

/** Units that are always as long. */
const lengths: Partial<Record<Unit, number>> = { millisecond: 1, second: 1000, minute: 60_000, hour: 3_600_000 }
const months: Partial<Record<Unit, number>> = { year: 12, quarter: 3, month: 1 }
const days: Partial<Record<Unit, number>> = { week: 7, day: 1 }
const day = 86_400_000

export const unitNames = new Set<string>([...Object.keys(lengths), ...Object.keys(months), ...Object.keys(days)])

/** Adds units: days and longer ones by the zone's calendar and clock, shorter ones by their length. */
export function addUnits(moment: number, unit: Unit, amount: number, zone: Zone): number {
  const length = lengths[unit]
  if (length !== undefined) return moment + amount * length
  const local = toLocal(moment, zone)
  const span = days[unit]
  return fromLocal(span !== undefined ? local + amount * span * day : addMonths(local, amount * months[unit]!), zone)
}

/** Months later, on the last day of the month where it has no such day. */
function addMonths(local: number, amount: number): number {
  const date = new Date(local)
  const total = date.getUTCFullYear() * 12 + date.getUTCMonth() + amount
  const [year, month] = [Math.floor(total / 12), total - Math.floor(total / 12) * 12 + 1]
  const sameDay = Math.min(date.getUTCDate(), daysInMonth(year, month))
  return localMoment(year, month, sameDay) + (local - Math.floor(local / day) * day)
}

/** How many boundaries of the unit lie between two moments; weeks begin on `weekStart` (0 Monday to 6 Sunday). */
export function boundariesBetween(start: number, end: number, unit: Unit, zone: Zone, weekStart: number): number {
  const from = toLocal(start, zone)
  if (unit === "millisecond") return end - start
  const length = lengths[unit]
  // Clocks may have changed in between: what counts is the time that passed.
  if (length !== undefined) return Math.floor(((((from % length) + length) % length) + end - start) / length)
  const to = toLocal(end, zone)
  const size = months[unit]
  if (size !== undefined) return monthsIn(to, size) - monthsIn(from, size)
  return unit === "day" ? dayNumber(to) - dayNumber(from) : weekNumber(to, weekStart) - weekNumber(from, weekStart)
}

function monthsIn(local: number, size: number) {
  const date = new Date(local)
  return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / size)
}

function dayNumber(local: number) {
  return Math.floor(local / day)
}

/** 1 January 1970 was a Thursday, the fourth day of a week that begins on Monday. */
function weekNumber(local: number, weekStart: number) {
  return Math.floor((dayNumber(local) + 3 - weekStart) / 7)
}

/** The beginning of the bin of so many units that a moment is in; bins are counted from 1 January 2000. */
export function truncateTo(moment: number, unit: Unit, binSize: number, zone: Zone, weekStart: number): number {
  const reference = fromLocal(localMoment(2000, 1, 1 + (unit === "week" ? daysToWeekStart(weekStart) : 0)), zone)
  const length = lengths[unit]
  const distance =
    length === undefined ? boundariesBetween(reference, moment, unit, zone, weekStart) : moment - reference
  const bin = binSize * (length ?? 1)
  const whole = Math.floor(distance / bin) * bin
  return length === undefined ? addUnits(reference, unit, whole, zone) : reference + whole
}

/** 1 January 2000 was a Saturday: how many days to the next first day of a week. */
function daysToWeekStart(weekStart: number) {
  return (weekStart - 5 + 7) % 7
}
