import { addDays } from "../concerns/day.ts"
import { workingDay } from "./days.ts"
import { line } from "./markup.ts"
import { content } from "./reading.ts"
import type { Day, DemoEvent } from "./types.ts"

// Of several days, the last one is worked too.
function openingDay(today: Day, from: number, more: number): Day {
  const day = workingDay(today, from)
  const last = addDays(day, more)
  return workingDay(last, 0) === last ? day : openingDay(today, from + 1, more)
}

/** Trainings, visits between members, partners' events and what the network does together. */
export function eventsAt(today: Day): DemoEvent[] {
  return content().events.map((row, index) => {
    const day = openingDay(today, row.day, row.more ?? 0)
    return {
      key: `event-${index + 1}`,
      title: { fr: line(row["title.fr"]), nl: row["title.nl"] },
      kind: row.kind,
      day,
      until: row.more ? addDays(day, row.more) : null,
      start: row.start,
      length: row.length,
      place: line(row.place),
      organiser: row.organiser,
      description: line(row.description),
    }
  })
}
