import { addDays } from "../concerns/day.ts"
import { workingDay, workingDayBefore } from "./days.ts"
import { line } from "./markup.ts"
import { possibleDates } from "./meetings/calendar.ts"
import { spread } from "./meetings/spread.ts"
import { content, type InterpellationPage } from "./reading.ts"
import type { Day, DemoBody, DemoInterpellation, DemoPosition } from "./types.ts"

const dayLength = 24 * 3600 * 1000

// An interpellation is adopted on the day of an assembly: what comes before moves with it.
function shiftOf({ adoption }: InterpellationPage, today: Day, assemblies: Day[]): number {
  if (!adoption) return 0
  const written = addDays(today, adoption.day)
  const latest = addDays(written, 6)
  const assembly = assemblies.filter((day) => day < today && day <= latest).at(-1)
  return assembly ? Math.round((Date.parse(assembly) - Date.parse(written)) / dayLength) : 0
}

function positionsOf(row: InterpellationPage, from: Day, today: Day, voices: Map<string, string>): DemoPosition[] {
  const given = [
    ...row.signs.map((organisation) => [organisation, "signs", ""] as const),
    ...row.abstains.map(({ organisation, text }) => [organisation, "abstains", text] as const),
    ...row.dissents.map(({ organisation, text }) => [organisation, "dissents", text] as const),
  ]
  return given.map(([organisation, position, text]) => {
    const day = workingDay(from, 1 + (spread(row.name, organisation) % 18))
    return {
      organisation,
      position,
      text: line(text),
      by: voices.get(organisation)!,
      day: day < today ? day : workingDayBefore(today, -1),
    }
  })
}

type World = { today: Day; assemblies: Day[]; voices: Map<string, string> }

function stateOf({
  consultation,
  adoption,
  dispatch,
  reply,
  closure,
}: InterpellationPage): DemoInterpellation["state"] {
  return closure
    ? "closed"
    : reply
      ? "answered"
      : dispatch
        ? "sent"
        : adoption
          ? "adopted"
          : consultation
            ? "consultation"
            : "draft"
}

function interpellation(row: InterpellationPage, { today, assemblies, voices }: World): DemoInterpellation {
  const shift = shiftOf(row, today, assemblies)
  const moved = (days: number): Day => workingDayBefore(today, days + shift)
  const { consultation, adoption, dispatch, reply, closure } = row
  const said = (text: string): string => line(text, row.language)
  return {
    key: row.name,
    language: row.language,
    title: said(row.title),
    body: row.body,
    authors: row.authors,
    alert: row.alert,
    state: stateOf(row),
    constats: row.constats.map(({ text, sources }) => ({ text: said(text), sources: sources.map(said) })),
    // Counted from one where they are written.
    opinions: row.opinions.map(({ text, constats }) => ({
      text: said(text),
      constats: constats.map((each) => each - 1),
    })),
    propositions: row.propositions.map(({ text, addressee }) => ({ text: said(text), addressee: line(addressee) })),
    addressees: row.addressees.map((each) => line(each)),
    created: moved(row.created),
    consultation: consultation
      ? { by: consultation.by, day: moved(consultation.day), until: workingDay(today, consultation.until + shift) }
      : null,
    adopted: adoption ? { by: adoption.by, day: moved(adoption.day) } : null,
    sent: dispatch ? { by: dispatch.by, day: moved(dispatch.day) } : null,
    answered: reply ? { by: reply.by, day: workingDayBefore(today, reply.day), text: said(reply.text) } : null,
    closed: closure ? { by: closure.by, day: workingDayBefore(today, closure.day), text: said(closure.text) } : null,
    positions: consultation ? positionsOf(row, moved(consultation.day), today, voices) : [],
  }
}

/** Eight interpellations in all the states that there are; who speaks for an organisation sits in the assembly. */
export function interpellationsAt(today: Day, bodies: DemoBody[]): DemoInterpellation[] {
  const seats = bodies.find(({ kind }) => kind === "assembly")!.seats
  const voices = new Map(seats.map(({ organisation, person }) => [organisation, person]))
  const assemblies = possibleDates(today)
    .filter(({ body }) => body === "assemblee")
    .map(({ day }) => day)
  return content().interpellations.map((row) => interpellation(row, { today, assemblies, voices }))
}
