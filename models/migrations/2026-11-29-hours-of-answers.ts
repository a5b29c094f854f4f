import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import type { Migration, Stored } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"

type Id = Types.ObjectId
type Hours = { day: string; start: string; length: number }
type Line = {
  _id: Id
  meeting: Id
  person?: Id | null
  answer?: string
  representedBy?: string
  answeredAt?: Date | null
  enteredBy?: Id | null
  answers?: object[]
}
type Sending = { meeting: Id; at: Date; told: Hours }

/** Lines at a time. */
const batch = 200

const hoursOf = ({ day, start, length }: Hours): Hours => ({ day, start, length })
const isSame = (one: Hours, other: Hours) =>
  one.day === other.day && one.start === other.start && one.length === other.length

/** The hours that she had in front of her: those of the last convocation before her answer. */
function hoursAt(at: Date, meeting: Hours, sendings: Sending[]): Hours {
  const told = sendings
    .filter((sending) => sending.at <= at)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1)?.told
  return hoursOf(told?.day ? told : meeting)
}

/** What the line says from now on: today's answer with its hours, and whether it still counts. */
function restated(line: Line, meeting: (Hours & { startsAt: Date }) | undefined, sendings: Sending[], now: Date) {
  const { answer = "invited", representedBy = "", answeredAt, enteredBy, person } = line
  if (answer === "invited" || !meeting) return { answers: [], stale: false }
  const at = answeredAt ?? sendings.at(-1)?.at ?? meeting.startsAt
  const given = hoursAt(at, meeting, sendings)
  const answers = [{ answer, representedBy, for: given, by: enteredBy ?? person ?? null, at }]
  // What is over is not asked again.
  const stale = meeting.startsAt > now && !isSame(given, meeting)
  return stale ? { answers, stale, answer: "invited", representedBy: "" } : { answers, stale }
}

async function move(lines: Line[], { collection }: Stored): Promise<void> {
  const ids = [...new Set(lines.map(({ meeting }) => String(meeting)))].map((id) => new Types.ObjectId(id))
  const meetings = await collection<Hours & { _id: Id; startsAt: Date }>("meetings")
    .find({ _id: { $in: ids } })
    .project<Hours & { _id: Id; startsAt: Date }>({ day: 1, start: 1, length: 1, startsAt: 1 })
    .toArray()
  const sendings = await collection<Sending>("convocations")
    .find({ meeting: { $in: ids } })
    .project<Sending>({ meeting: 1, at: 1, "told.day": 1, "told.start": 1, "told.length": 1 })
    .toArray()
  const at = now()
  for (const line of lines) {
    // Moved already, by a batch that was stopped.
    if (line.answers) continue
    const meeting = meetings.find(({ _id }) => _id.equals(line.meeting))
    const said = restated(
      line,
      meeting,
      sendings.filter((sending) => sending.meeting.equals(line.meeting)),
      at,
    )
    await collection<Line>("attendances").updateOne(
      { _id: line._id },
      { $set: said, $unset: { answeredAt: "", enteredBy: "" } },
    )
  }
}

/**
 * An answer belongs to the day and hours that it was given for: today's becomes the first of a dated list, with the hours
 * of the convocation in force when it was given. Those that were given before a meeting moved are to be confirmed.
 */
export const hoursOfAnswers: Migration = {
  name: "2026-11-29-hours-of-answers",
  async run(after, stored) {
    const { rows, mark } = await nextBatch(stored.collection<Line>("attendances"), { after, most: batch })
    await move(rows, stored)
    return mark
  },
}
