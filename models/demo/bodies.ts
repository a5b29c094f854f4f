import { dayFrom } from "./days.ts"
import { line } from "./markup.ts"
import { content } from "./reading.ts"
import type { Day, DemoBody, DemoPerson, DemoSeat } from "./types.ts"

// Nobody sat before she came.
function seatsOf(slug: string, today: Day, people: Map<string, DemoPerson>): DemoSeat[] {
  return content()
    .seats.filter(({ body }) => body === slug)
    .map(({ from, until, ...seat }) => {
      const person = people.get(seat.person)!
      const since = dayFrom(today, from)
      return {
        ...seat,
        organisation: person.organisation,
        from: person.from > since ? person.from : since,
        until: until === undefined ? null : dayFrom(today, until),
      }
    })
}

/** The assembly, the steering committee, the bureau and the seven working groups, with who sits in them. */
export function bodiesAt(today: Day, people: DemoPerson[]): DemoBody[] {
  const byKey = new Map(people.map((person) => [person.key, person]))
  return content().bodies.map((row) => ({
    slug: row.slug,
    kind: row.kind,
    code: row.code,
    name: { fr: row["name.fr"], nl: row["name.nl"] },
    mission: { fr: line(row["mission.fr"]), nl: line(row["mission.nl"], "nl") },
    place: { name: row["place.name"], address: row["place.address"] },
    openness: row.openness,
    secretary: row.secretary,
    seats: seatsOf(row.slug, today, byKey),
  }))
}
