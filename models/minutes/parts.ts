import { createHash } from "node:crypto"
import { presenceOf } from "../attendance/presence.ts"
import type { LocalName } from "../concerns/localName.ts"
import type { Fact } from "../concerns/fact.ts"
import { type Fields, markOf } from "../concerns/parts.ts"
import type { Proceedings } from "./reading.ts"

/** What the minutes are made of; each is saved by itself. Those of a list bear the id of their document. */
export const partKinds = [
  "items",
  "decisions",
  "actions",
  "presences",
  "newcomers",
  "summary",
  "hours",
  "language",
] as const
export type PartKind = (typeof partKinds)[number]

/** How a form and its page name a part: « items.ID », « summary ». */
export const partName = (kind: PartKind, id: string): string => (id === "" ? kind : `${kind}.${id}`)

type Item = { title: string; html: string }
type Line = { text: string }
type Task = Line & { ownerNames: readonly string[]; due: string }
type WalkIn = { name: string; organisationName?: LocalName | null | undefined; college?: string | null | undefined }

export const itemFields = ({ title, html }: Item): Fields => ({ title, html })
export const decisionFields = ({ text }: Line): Fields => ({ text })
export const actionFields = ({ text, ownerNames, due }: Task): Fields => ({ text, who: ownerNames.join(", "), due })
export const summaryFields = (lines: readonly string[]): Fields => ({ text: lines.join("\n") })
export const hoursFields = (closedAt: string): Fields => ({ closedAt })
export const languageFields = (code: string): Fields => ({ code })
export function presenceFields(line: Parameters<typeof presenceOf>[0]): Fields {
  const { presence, representedBy } = presenceOf(line)
  return { presence: presence ?? "", by: representedBy }
}
export const newcomerFields = ({ name, organisationName, college }: WalkIn): Fields => ({
  name,
  organisation: organisationName?.fr ?? "",
  college: college ?? "",
})

/** The id of the part of someone who came without being invited. */
export const newcomerId = ({ invitee }: { invitee: string }): string => invitee.slice("guest:".length)

/** A part as it is saved: its name, what its form shows, and what the next saving of it starts from. */
export type SavedPart = {
  name: string
  kind: PartKind
  fields: Fields
  mark: string
  edited: Fact | null
  item: string
}

type Marked = { fields: Fields; revision: number | undefined; edited: Fact | null | undefined; item?: unknown }

function savedPart(kind: PartKind, id: unknown, { fields, revision = 0, edited = null, item = "" }: Marked): SavedPart {
  return {
    name: partName(kind, String(id)),
    kind,
    fields,
    mark: markOf({ revision, fields }),
    edited,
    item: String(item),
  }
}

/** All parts of minutes, as they are saved now. */
export function partsOf({
  items,
  decisions,
  actions,
  lines,
  minutes,
}: Pick<Proceedings, "items" | "decisions" | "actions" | "lines" | "minutes">): SavedPart[] {
  const { summary, closedAt, language, parts } = minutes!
  const frame = <T extends { revision: number; edited: Fact | null }>(part: T | undefined, fields: Fields): Marked => ({
    fields,
    revision: part?.revision,
    edited: part?.edited,
  })
  return [
    savedPart("summary", "", frame(parts?.summary, summaryFields(summary))),
    savedPart("hours", "", frame(parts?.hours, hoursFields(closedAt))),
    savedPart("language", "", frame(parts?.language, languageFields(language))),
    ...items.map((each) => savedPart("items", each._id, { ...each, fields: itemFields(each) })),
    ...decisions
      .filter(({ withdrawn }) => !withdrawn)
      .map((each) => savedPart("decisions", each._id, { ...each, fields: decisionFields(each) })),
    ...actions
      .filter(({ withdrawn }) => !withdrawn)
      .map((each) => savedPart("actions", each._id, { ...each, fields: actionFields(each) })),
    ...lines.map((line) =>
      savedPart("presences", line.invitee, {
        fields: presenceFields(line),
        revision: line.presence?.revision,
        edited: line.presence?.noted,
      }),
    ),
    ...lines
      .filter(({ walkIn }) => walkIn)
      .map((line) =>
        savedPart("newcomers", newcomerId(line), {
          fields: newcomerFields(line),
          revision: line.walkIn!.revision,
          edited: line.walkIn,
        }),
      ),
  ]
}

/**
 * The id of the next line that has none yet: the same each time the page is shown, so that it is the same page. Where
 * scripts run, each opened page has its own; where none do, one that is taken by then makes a line of its own.
 */
export function nextId(of: unknown, kind: string, count: number): string {
  return createHash("sha256")
    .update(`${String(of)}:${kind}:${count}`)
    .digest("hex")
    .slice(0, 24)
}
