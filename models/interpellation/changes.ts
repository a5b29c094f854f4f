import { Types } from "mongoose"
import { type Fields, freshMark, type Keeping, meet, type Part, type Sender } from "../concerns/parts.ts"
import { type Head, headOf, heads, type RowKind, rowKinds, rowsOf, type Written } from "./parts.ts"

/** What the form chose where two texts had met: both, mine, or the one that is saved. */
type Chosen = { keep?: Keeping | null }

/** A row as the form sent it. Avis and propositions name rows of the same form by their id or as « new-3 », its place. */
export type TypedRow = { place: number; id: string | null; was: string; fields: Fields } & Chosen
/** What a form sent: the heads that it showed with their marks, and every row that it showed. */
export type Draft = {
  heads: { [head in Head]?: { value: string; was: string } & Chosen }
  rows: Record<RowKind, TypedRow[]>
}

/** What a save does to one part. */
export type Change =
  | { act: "head"; head: Head; value: string; revision: number }
  | { act: "set"; kind: RowKind; id: string; place: number; fields: Fields; revision: number }
  | { act: "add"; kind: RowKind; id: string; place: number; fields: Fields; returned: boolean }
  | { act: "remove"; kind: RowKind; id: string; revision: number }

/** A part on which two people wrote at once: what is saved, and what was typed. */
export type MetPart = { kind: RowKind | Head; id: string; saved: Part; typed: Fields }

const pointing: Partial<Record<RowKind, [field: string, to: RowKind]>> = {
  opinions: ["constats", "constats"],
  propositions: ["addressee", "addressees"],
}

// What a row says is its first field; a constat whose sources alone are left is said to have no text.
const isBlank = (kind: RowKind, fields: Fields) =>
  Object.entries(fields).every(([name, value]) => value === "" || pointing[kind]?.[0] === name)

/** What becomes of each part of a form, on what is saved now (null for a new interpellation). */
export function changesOf(one: Written | null, draft: Draft, sender: Sender): { changes: Change[]; met: MetPart[] } {
  const changes: Change[] = []
  const met: MetPart[] = []
  for (const head of heads) {
    const sent = draft.heads[head]
    if (!sent) continue
    const { value, was, keep = null } = sent
    const saved = one && headOf(one, head)
    const fields = { [head]: value }
    const verdict = meet(saved, { id: head, fields, was, keep }, sender)
    if (verdict === "met") met.push({ kind: head, id: head, saved: saved!, typed: fields })
    else if (verdict !== "same") changes.push({ act: "head", head, value, revision: saved?.revision ?? 0 })
  }
  const ids = new Map<string, string>()
  for (const kind of rowKinds) {
    const saved = one ? rowsOf(one, kind) : []
    const named = new Set(draft.rows[kind].map(({ id }) => id))
    const left = saved.filter(({ id }) => !named.has(id))
    for (const typed of draft.rows[kind]) {
      const fields = resolve(kind, typed.fields, ids)
      const found = saved.find(({ id }) => id === typed.id) ?? twin(typed, fields, left)
      const id = found?.id ?? typed.id ?? String(new Types.ObjectId())
      if (!isBlank(kind, fields)) ids.set(`${kind}:new-${typed.place}`, id).set(`${kind}:${id}`, id)
      meetRow(
        { kind, id, place: typed.place, was: typed.was, keep: typed.keep ?? null, fields, saved: found ?? null },
        sender,
        { changes, met },
      )
    }
  }
  return { changes, met }
}

// A row that was added by the same words already: its answer was lost, or the button was pressed twice.
function twin(typed: TypedRow, fields: Fields, left: Part[]): Part | undefined {
  const same = (each: Part) => Object.entries(fields).every(([name, value]) => each.fields[name] === value)
  const index = typed.id ? -1 : left.findIndex(same)
  return index < 0 ? undefined : left.splice(index, 1)[0]
}

// What points to a row that is emptied, or not there, points to nothing.
function resolve(kind: RowKind, fields: Fields, ids: Map<string, string>): Fields {
  const [field, to] = pointing[kind] ?? []
  if (!field) return fields
  const found = (fields[field] ?? "").split(",").flatMap((token) => ids.get(`${to}:${token}`) ?? [])
  return { ...fields, [field]: [...new Set(found)].sort().join(",") }
}

// Both texts of a row, one below the other; its constats are those of both, and it has one addressee.
function bothOf(theirs: Fields, mine: Fields): Fields {
  const joined = (name: string, between: string) =>
    [...new Set([theirs[name], mine[name]])].filter(Boolean).join(between)
  const values: Record<string, () => string> = {
    text: () => joined("text", "\n"),
    sources: () => joined("sources", "\n"),
    constats: () => [...new Set(joined("constats", ",").split(",").filter(Boolean))].sort().join(","),
  }
  return Object.fromEntries(Object.keys(mine).map((name) => [name, values[name]?.() ?? (mine[name]! || theirs[name]!)]))
}

type MeetingRow = {
  kind: RowKind
  id: string
  place: number
  was: string
  keep: Keeping | null
  fields: Fields
  saved: Part | null
}

type Results = { changes: Change[]; met: MetPart[] }

function meetRow(
  { kind, id, place, was, keep, fields: typed, saved }: MeetingRow,
  sender: Sender,
  { changes, met }: Results,
) {
  const verdict = meet(saved, { id, fields: typed, was, keep }, sender)
  const fields = verdict === "write" && keep === "both" ? bothOf(saved!.fields, typed) : typed
  if (verdict === "met") met.push({ kind, id, saved: saved!, typed })
  else if (verdict === "write" && isBlank(kind, fields))
    changes.push({ act: "remove", kind, id, revision: saved!.revision })
  else if (verdict === "write") changes.push({ act: "set", kind, id, place, fields, revision: saved!.revision })
  else if (verdict === "fresh" && !isBlank(kind, fields))
    changes.push({ act: "add", kind, id, place, fields, returned: was !== freshMark })
}
