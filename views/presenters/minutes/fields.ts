import type { Fields } from "../../../models/concerns/parts.ts"
import { partName } from "../../../models/minutes/parts.ts"
import type { Outcome, Typed } from "../../../models/minutes/saving.ts"
import type { Key } from "../../sentences.ts"
import type { Translate } from "../../translate.ts"

/** What came back with errors: what was typed is shown again at its place. */
export type Returned = { typed: Map<string, Typed>; errors: Record<string, Key> }

export const nothingReturned: Returned = { typed: new Map(), errors: {} }

/** The parts of a saving that could not be kept, and why, by the path of their fields. */
export function returnedOf(outcomes: Map<string, Outcome>): Returned {
  const refused = [...outcomes].flatMap(([name, outcome]) => (outcome.kind === "refused" ? [{ name, ...outcome }] : []))
  return {
    typed: new Map(refused.map(({ name, typed }) => [name, typed])),
    errors: Object.fromEntries(
      refused.flatMap(({ name, errors }) => Object.entries(errors).map(([field, key]) => [`${name}.${field}`, key])),
    ),
  }
}

/** The id of a form's field, from the path that a saving names: "items.ID.text" → "items-ID-text". */
export const idOf = (path: string) => path.replaceAll(/[.:]/g, "-")

/** The name of a form's field: "items.ID.text" → "items[ID][text]". */
export const fieldName = (path: string): string => path.replaceAll(/\.([^.]+)/g, "[$1]")

/** What a form shows: the draft, or what came back with errors, in the reader's language. */
export type Showing = { path: string; returned: Returned; error: (path: string) => string | null; t: Translate }

/** A field of a line of the form, as its partial takes it. */
export const field = (path: string, value: string, { error }: Pick<Showing, "error">) => ({
  name: fieldName(path),
  id: idOf(path),
  value,
  error: error(path),
})

/** A part as the form shows it: its name, the mark of what stands in it, and its fields (those typed, where they came back). */
export function shownPart(name: string, mark: string, fields: Fields, showing: Showing) {
  const mine = showing.returned.typed.get(name)
  const values = mine?.fields ?? fields
  const shown = Object.fromEntries(
    Object.keys(fields).map((each) => [each, field(`${name}.${each}`, values[each] ?? "", showing)]),
  )
  return {
    part: name,
    was: field(`${name}.was`, mine?.was ?? mark, showing),
    fields: shown,
    returned: mine !== undefined,
  }
}

/** A part that travels along, unseen: every field of it, as hidden ones. */
export function hiddenPart(typed: Typed): { name: string; value: string }[] {
  const name = partName(typed.kind, typed.id)
  return Object.entries({ ...typed.fields, was: typed.was, item: typed.item }).map(([each, value]) => ({
    name: fieldName(`${name}.${each}`),
    value,
  }))
}
