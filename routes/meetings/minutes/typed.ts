import { freshMark, keepings, type Sender } from "../../../models/concerns/parts.ts"
import { partKinds, type PartKind, partName } from "../../../models/minutes/parts.ts"
import type { Typed } from "../../../models/minutes/saving.ts"
import { day, id, integer, longest, oneOf, permit, prose, text } from "../../../server/params.ts"

type Casts = Parameters<typeof permit>[1]

const fields = {
  items: { title: text(), text: prose() },
  decisions: { text: prose() },
  actions: { text: prose(), who: text(), due: day() },
  presences: { presence: text(), by: text() },
  newcomers: { name: text(), organisation: text(), college: text() },
  summary: { text: prose() },
  hours: { closedAt: text() },
  language: { code: text() },
} satisfies Record<PartKind, Casts>

const alone: readonly PartKind[] = ["summary", "hours", "language"]

const isId = (key: string) => /^[0-9a-f]{24}$/.test(key)
const isInvitee = (key: string) => /^(?:person|guest):[0-9a-f]{24}$/.test(key)

type Given = Record<string, unknown>
const isGroup = (value: unknown): value is Given => value !== null && typeof value === "object" && !Array.isArray(value)

/** One part of the form, or nothing where a field of a part that exists is missing: what was not sent is not empty. */
function typedPart(kind: PartKind, id: string, given: unknown): Typed[] {
  if (!isGroup(given)) return []
  const { was, keep, item } = permit(given, { was: text(), keep: oneOf(keepings), item: itemId })
  const names = Object.keys(fields[kind])
  const isWhole = names.every((name) => typeof given[name] === "string")
  if (!isWhole && was !== freshMark) return []
  return [{ kind, id, was, keep, item, fields: permit(given, fields[kind] as Casts) as Record<string, string> }]
}

const isKeyOf = (kind: PartKind) => (kind === "presences" ? isInvitee : isId)

/** The name of a part as a page says it; "" for what is none. */
export const partCast =
  () =>
  (raw: unknown): string => {
    const [kind = "", ...id] = text(longest.word)(raw).split(".")
    const known = oneOf(partKinds)(kind)
    if (!known || (alone.includes(known) ? id.length > 0 : id.length !== 1 || !isKeyOf(known)(id[0]!))) return ""
    return partName(known, id[0] ?? "")
  }

const itemId = (raw: unknown) => id()(raw) ?? ""

const emptied = (fields: Record<string, string>) => Object.fromEntries(Object.keys(fields).map((field) => [field, ""]))

/** The parts that a form, or a page that saves itself, sent; a button of the form may take one line out. */
export function typedParts(sent: unknown): Typed[] {
  const body = isGroup(sent) ? sent : {}
  const { remove } = permit(body, { remove: id() })
  return partKinds
    .flatMap((kind) => {
      if (alone.includes(kind)) return typedPart(kind, "", body[kind])
      const isKey = isKeyOf(kind)
      const group = isGroup(body[kind]) ? Object.entries(body[kind]).filter(([key]) => isKey(key)) : []
      return group.flatMap(([key, given]) => typedPart(kind, key, given))
    })
    .map((part) => (part.id === remove ? { ...part, fields: emptied(part.fields) } : part))
}

/** The opened page that sends, and its how-manieth saving; none where no script runs. */
export function senderOf(sent: unknown): Sender {
  const { device, sequence } = permit(sent, { device: text(), sequence: integer() })
  const isOurs = /^[\w-]{8,40}$/.test(device) && Number.isSafeInteger(sequence) && sequence! > 0
  return isOurs ? { device, sequence: sequence! } : { device: "", sequence: 0 }
}
