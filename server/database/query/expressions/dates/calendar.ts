import { localMoment } from "./zone.ts"

const day = 86_400_000

/** Days since the first of January, which is 1. */
export function dayOfYear(local: Date): number {
  return Math.floor((local.getTime() - localMoment(local.getUTCFullYear(), 1, 1)) / day) + 1
}

/** Monday 1 to Sunday 7. */
export function isoDayOfWeek(local: Date): number {
  return local.getUTCDay() || 7
}

/** The week from 0 to 53, weeks beginning on Sunday, the days before the first Sunday being in week 0. */
export function weekOfYear(local: Date): number {
  return Math.floor((dayOfYear(local) - 1 + 7 - local.getUTCDay()) / 7)
}

/** The year and the week of ISO 8601: weeks begin on Monday, week 1 has the year's first Thursday. */
export function isoWeek(local: Date): { year: number; week: number } {
  const thursday = new Date(local.getTime() + (4 - isoDayOfWeek(local)) * day)
  return { year: thursday.getUTCFullYear(), week: Math.ceil(dayOfYear(thursday) / 7) }
}

/** The local midnight of a day given by ISO year, week and day of the week. */
export function isoDate(year: number, week: number, dayOfWeek: number): number {
  const fourth = localMoment(year, 1, 4)
  const firstMonday = fourth - (isoDayOfWeek(new Date(fourth)) - 1) * day
  return firstMonday + ((week - 1) * 7 + dayOfWeek - 1) * day
}

export function daysInMonth(year: number, month: number): number {
  return new Date(localMoment(year, month + 1, 0)).getUTCDate()
}
