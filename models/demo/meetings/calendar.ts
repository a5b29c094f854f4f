import { Temporal } from "temporal-polyfill"
import { addDays, addMonths } from "../../concerns/day.ts"
import { dayIn } from "../../concerns/rhythm.ts"
import { isHoliday, monthNumberOf } from "../days.ts"
import type { Day } from "../types.ts"

type Rhythm = { nth: number; weekday: number; months: number[]; start: string; length: number }

/** When each body meets: the nth weekday (1 is Monday) of these months; nobody meets in summer. */
export const rhythms: Record<string, Rhythm> = {
  assemblee: { nth: 2, weekday: 2, months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12], start: "12:15", length: 90 },
  "comite-de-pilotage": { nth: 3, weekday: 1, months: [2, 5, 9, 11], start: "14:00", length: 120 },
  bureau: { nth: 1, weekday: 2, months: [2, 5, 9, 11], start: "09:00", length: 90 },
  logement: { nth: 1, weekday: 4, months: [2, 3, 4, 5, 9, 10, 11, 12], start: "09:30", length: 120 },
  sante: { nth: 3, weekday: 4, months: [1, 2, 3, 4, 5, 9, 10, 11], start: "13:30", length: 120 },
  guide: { nth: 4, weekday: 4, months: [1, 3, 5, 9, 11], start: "14:00", length: 105 },
  illegalite: { nth: 2, weekday: 3, months: [2, 4, 6, 10, 12], start: "09:30", length: 120 },
  endettement: { nth: 4, weekday: 2, months: [1, 3, 5, 10, 11], start: "09:30", length: 105 },
  "petite-enfance": { nth: 3, weekday: 3, months: [2, 4, 6, 9, 11], start: "13:30", length: 105 },
  "emploi-formation": { nth: 2, weekday: 5, months: [1, 3, 4, 6, 10], start: "09:30", length: 105 },
}

export type Date = { body: string; day: Day }
export type State = "minuted" | "drafted" | "held" | "cancelled" | "planned"
/** A meeting of the two years: when, and what became of it. */
export type Slot = Date & { state: State; convoked: boolean }

const meetings = 120
const withMinutes = 90
const drafts = 3
const cancellations = 3
/** The bodies whose meetings all have minutes. */
const careful = ["assemblee", "comite-de-pilotage", "logement"]

/** All the days on which the bodies could meet, from two years before today to three months after. */
export function possibleDates(today: Day): Date[] {
  const [first, last] = [addMonths(today, -24), addMonths(today, 3)]
  const dates: Date[] = []
  for (
    let month = Temporal.PlainYearMonth.from(first.slice(0, 7));
    month.toString() <= last.slice(0, 7);
    month = month.add({ months: 1 })
  ) {
    for (const [body, rhythm] of Object.entries(rhythms)) {
      if (!rhythm.months.includes(month.month)) continue
      const ruled = dayIn(month.toString(), rhythm)
      const day = isHoliday(ruled) ? addDays(ruled, 7) : ruled
      if (day >= first && day <= last) dates.push({ body, day })
    }
  }
  return dates.sort((a, b) => a.day.localeCompare(b.day) || a.body.localeCompare(b.body))
}

// Every so many, so that no season is left without meetings.
function everySoMany<Item>(items: Item[], count: number): Set<Item> {
  return new Set(
    Array.from({ length: count }, (_, index) => items[Math.floor(((index + 0.5) * items.length) / count)]!),
  )
}

const isGroup = ({ body }: Date): boolean => !careful.includes(body) && body !== "bureau"

function chosenDates(today: Day): Date[] {
  const dates = possibleDates(today)
  const left = everySoMany(
    dates.filter((date) => isGroup(date) && date.day < today),
    dates.length - meetings,
  )
  return dates.filter((date) => !left.has(date))
}

// Convocations leave four weeks before; those where the demonstration's people sit, as soon as may be.
const convokedEarly = ["assemblee", "comite-de-pilotage", "bureau", "logement", "sante"]
const usualNotice = 28
const earlyNotice = 62

function convokedAhead(ahead: Date[], today: Day): Set<Date> {
  const next = Object.keys(rhythms).flatMap((body) => ahead.find((date) => date.body === body) ?? [])
  return new Set(
    next.filter(({ body, day }) => day <= addDays(today, convokedEarly.includes(body) ? earlyNotice : usualNotice)),
  )
}

/** The 120 meetings of the demonstration in order of days, 90 of them with published minutes. */
export function slotsAt(today: Day): Slot[] {
  const dates = chosenDates(today)
  const past = dates.filter(({ day }) => day < today)
  const ahead = dates.slice(past.length)
  const recent = new Set(past.slice(-drafts))
  const older = past.filter((date) => !recent.has(date) && !careful.includes(date.body))
  const bare = everySoMany(older, past.length - drafts - withMinutes)
  const cancelled = everySoMany([...bare].filter(isGroup), Math.min(cancellations, bare.size))
  const convoked = convokedAhead(ahead, today)
  const stateOf = (date: Date): State =>
    date.day >= today
      ? "planned"
      : recent.has(date)
        ? "drafted"
        : cancelled.has(date)
          ? "cancelled"
          : bare.has(date)
            ? "held"
            : "minuted"
  return dates.map((date) => ({ ...date, state: stateOf(date), convoked: date.day < today || convoked.has(date) }))
}

/** Whether a passage that belongs to a season may be said on a day. */
export function inSeason(day: Day, [from, to]: [number, number]): boolean {
  const month = monthNumberOf(day)
  return from <= to ? month >= from && month <= to : month >= from || month <= to
}
