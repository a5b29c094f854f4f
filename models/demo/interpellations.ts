import { addDays } from "../concerns/day.ts"
import { pending } from "./interpellations/pending.ts"
import type { InterpellationRow } from "./interpellations/row.ts"
import { sent } from "./interpellations/sent.ts"
import { workingDay } from "./days.ts"
import { line } from "./markup.ts"
import { possibleDates } from "./meetings/calendar.ts"
import { spread } from "./meetings/spread.ts"
import type { Day, DemoBody, DemoInterpellation, DemoPosition } from "./types.ts"

const dayLength = 24 * 3600 * 1000

// An interpellation is adopted on the day of an assembly: what comes before moves with it.
function shiftOf({ adopted }: InterpellationRow, today: Day, assemblies: Day[]): number {
  if (!adopted) return 0
  const written = addDays(today, adopted.days)
  const latest = addDays(written, 6)
  const assembly = assemblies.filter((day) => day < today && day <= latest).at(-1)
  return assembly ? Math.round((Date.parse(assembly) - Date.parse(written)) / dayLength) : 0
}

function positionsOf(row: InterpellationRow, from: Day, today: Day, voices: Map<string, string>): DemoPosition[] {
  const given = [
    ...row.signs.map((organisation) => [organisation, "signs", ""] as const),
    ...Object.entries(row.abstains ?? {}).map(([organisation, text]) => [organisation, "abstains", text] as const),
    ...Object.entries(row.dissents ?? {}).map(([organisation, text]) => [organisation, "dissents", text] as const),
  ]
  return given.map(([organisation, position, text]) => {
    const day = workingDay(from, 1 + spread(row.key, organisation) % 18)
    return { organisation, position, text: line(text), by: voices.get(organisation)!,
      day: day < today ? day : addDays(today, -1) }
  })
}

type World = { today: Day, assemblies: Day[], voices: Map<string, string> }

function interpellation(row: InterpellationRow, { today, assemblies, voices }: World): DemoInterpellation {
  const shift = shiftOf(row, today, assemblies)
  const moved = (days: number): Day => addDays(today, days + shift)
  const { consultation, adopted, answered, closed } = row
  return {
    key: row.key, title: line(row.title), body: row.body, authors: row.authors, alert: row.alert, state: row.state,
    constats: row.constats.map(({ text, sources }) =>
      ({ text: line(text), sources: sources.map((each) => line(each)) })),
    opinions: row.opinions.map(({ text, constats }) => ({ text: line(text), constats })),
    propositions: row.propositions.map(({ text, addressee }) => ({ text: line(text), addressee: line(addressee) })),
    addressees: row.addressees.map((each) => line(each)), created: moved(row.created),
    consultation: consultation ? { by: consultation.by, day: moved(consultation.days),
      until: workingDay(today, consultation.until + shift) } : null,
    adopted: adopted ? { by: adopted.by, day: moved(adopted.days) } : null,
    sent: row.sent ? { by: row.sent.by, day: moved(row.sent.days) } : null,
    answered: answered ? { by: answered.by, day: addDays(today, answered.days), text: line(answered.text) } : null,
    closed: closed ? { by: closed.by, day: addDays(today, closed.days), text: line(closed.text) } : null,
    positions: consultation ? positionsOf(row, moved(consultation.days), today, voices) : [],
  }
}

/** Eight interpellations in all the states that there are; who speaks for an organisation sits in the assembly. */
export function interpellationsAt(today: Day, bodies: DemoBody[]): DemoInterpellation[] {
  const seats = bodies.find(({ kind }) => kind === "assembly")!.seats
  const voices = new Map(seats.map(({ organisation, person }) => [organisation, person]))
  const assemblies = possibleDates(today).filter(({ body }) => body === "assemblee").map(({ day }) => day)
  return [...pending, ...sent].map((row) => interpellation(row, { today, assemblies, voices }))
}
