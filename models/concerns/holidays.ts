import { Temporal } from "temporal-polyfill"

/** Easter Sunday of a year (Gregorian calendar; Meeus, Jones and Butcher's computation). */
export function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const sum = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }).toString()
}

const fixed = {
  "01-01": "newYear",
  "05-01": "labour",
  "07-21": "national",
  "08-15": "assumption",
  "11-01": "allSaints",
  "11-11": "armistice",
  "12-25": "christmas",
} as const
const fromEaster = { 0: "easter", 1: "easterMonday", 39: "ascension", 49: "pentecost", 50: "pentecostMonday" } as const

export type Holiday = (typeof fixed)[keyof typeof fixed] | (typeof fromEaster)[keyof typeof fromEaster]

/**
 * The public holidays of Belgium in a year (ten, by the Royal Decree of 18 April 1974), with the Sundays of Easter and
 * Pentecost, which every diary names: day → which one. Of two on one day, the one that moves with Easter is named.
 */
export function holidaysOf(year: number): Map<string, Holiday> {
  const easter = Temporal.PlainDate.from(easterOf(year))
  return new Map<string, Holiday>([
    ...Object.entries(fixed).map(([day, name]): [string, Holiday] => [`${String(year)}-${day}`, name]),
    ...Object.entries(fromEaster).map(([days, name]): [string, Holiday] => [
      easter.add({ days: Number(days) }).toString(),
      name,
    ]),
  ])
}
