import { presences } from "../../../models/attendance.ts"
import { isId } from "../../../models/minutes/saving/frame.ts"
import { keepings } from "../../../models/minutes/saving/item.ts"
import type { TypedDraft } from "../../../models/minutes/saving.ts"
import { colleges } from "../../../models/organisation.ts"
import { day, id, oneOf, permit, prose, text } from "../../../server/params.ts"

type Casts = Parameters<typeof permit>[1]

/** The parts of a form that bear their id in their name: items[ID][text]. */
function parts<C extends Casts>(given: unknown, casts: C, isKey: (key: string) => boolean) {
  const entries = given !== null && typeof given === "object" ? Object.entries(given) : []
  return entries.filter(([key]) => isKey(key)).map(([key, fields]) => ({ key, ...permit(fields, casts) }))
}

const isInvitee = (key: string) => /^(person|guest):/.test(key) && isId(key.slice(key.indexOf(":") + 1))

type Given = Record<string, unknown>
const given = (body: Given, name: string) => typeof body[name] === "string"

/** What the writing form sent; a part that it did not send stays as it is. */
export function typedDraft(sent: unknown): TypedDraft {
  const body = (sent ?? {}) as Given
  const { summary, closedAt, language, remove } = permit(body, { summary: prose(), closedAt: text(), language: oneOf(["fr", "nl"] as const),
    remove: id() })
  // What the form showed: what is still so was not changed here, though somebody else may have changed it since.
  const was = permit(body["was"], { summary: prose(), closedAt: text(), language: text() })
  const shown = typeof body["was"] === "object"
  const changed = (name: "summary" | "closedAt", value: string) => given(body, name) && (!shown || value !== was[name])
  const emptied = <T extends { id: string, text: string }>(line: T) => line.id === remove ? { ...line, text: "" } : line
  const line = { item: id(), text: prose(), was: text() }
  return {
    summary: changed("summary", summary) ? summary : null, summaryWas: shown ? was.summary : null,
    closedAt: changed("closedAt", closedAt) ? closedAt : null, language: shown && language === was.language ? null : language,
    items: parts(body["items"], { title: text(), text: prose(), was: text(), keep: oneOf(keepings) }, isId)
      .map(({ key, ...fields }) => ({ id: key, ...fields })),
    decisions: parts(body["decisions"], line, isId)
      .map(({ key, item, ...fields }) => emptied({ id: key, item: item ?? "", ...fields })),
    actions: parts(body["actions"], { ...line, who: text(), due: day() }, isId)
      .map(({ key, item, ...fields }) => emptied({ id: key, item: item ?? "", ...fields })),
    presences: parts(body["presences"], { presence: oneOf(presences), by: text(), was: text() }, isInvitee)
      .map(({ key, ...fields }) => ({ invitee: key, ...fields })),
    newcomers: parts(body["newcomers"], { name: text(), organisation: text(), college: oneOf(colleges) }, isId)
      .map(({ key, ...fields }) => ({ id: key, ...fields })),
  }
}
