import type { Types } from "mongoose"
import { asOfToday, isWithin } from "../concerns/audience.ts"
import type { Fact } from "../concerns/fact.ts"
import { plainText } from "../concerns/richText.ts"
import type { Presence } from "../attendance.ts"
import { keepVersion } from "../version.ts"
import type { Attendee } from "./publishable.ts"
import { type Proceedings, readProceedings, shownItems } from "./reading.ts"

type Named = { id: string; text: string }
type Numbered = Named & { number: number | null }

/** What minutes say, as plain words: two of them are compared. */
export type Statement = {
  summary: string
  closedAt: string
  items: (Named & { title: string })[]
  decisions: Numbered[]
  actions: (Numbered & { who: string[]; due: string })[]
  people: { id: string; name: string; presence: Presence | null; by: string }[]
}

/** Minutes as they were published before a correction, with who withdrew them, when and why. */
export type Correction = {
  by: Types.ObjectId
  at: Date
  audience: string[]
  snapshot: Statement & { reason: string; published: Fact }
}

const attendee = ({ invitee, name, presence, representedBy }: Attendee) => ({
  id: invitee,
  name,
  presence,
  by: representedBy,
})
const inForce = <T extends { withdrawn: Fact | null }>(lines: readonly T[]) =>
  lines.filter(({ withdrawn }) => !withdrawn)

/** What published minutes say now. */
export function statementOf(proceedings: Proceedings): Statement {
  const { minutes, decisions, actions } = proceedings
  return {
    summary: minutes!.summary.join("\n"),
    closedAt: minutes!.closedAt,
    people: minutes!.record!.people.map(attendee),
    items: shownItems(proceedings).map(({ _id, title, html }) => ({ id: String(_id), title, text: plainText(html) })),
    decisions: inForce(decisions).map(({ _id, number, text }) => ({ id: String(_id), number, text })),
    actions: inForce(actions).map(({ _id, number, text, ownerNames, due }) => ({
      id: String(_id),
      number,
      text,
      who: [...ownerNames],
      due,
    })),
  }
}

/** Keeps what published minutes say, inside the step that withdraws them: their correction is compared with it. */
export async function keepStatement(
  meeting: Types.ObjectId,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  const proceedings = (await readProceedings(String(meeting)))!
  const { _id, published, audience, record } = proceedings.minutes!
  if (!record) return
  await keepVersion(_id, "publication", { ...statementOf(proceedings), reason, published }, by, {
    audience: asOfToday(audience, proceedings.body),
    apart: true,
  })
}

/**
 * The version that a correction is compared with; null where there is none, or where minutes are open to more people now
 * than it was: raising what they are open to opens no earlier text.
 */
export function comparedWith({
  minutes,
  corrections,
  body,
}: Pick<Proceedings, "minutes" | "corrections" | "body">): Statement | null {
  const last = corrections.at(-1)
  if (!last) return null
  return isWithin(asOfToday(minutes!.audience, body), last.audience) ? last.snapshot : null
}
