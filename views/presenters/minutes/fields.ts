import type { TypedDraft } from "../../../models/minutes/saving.ts"
import type { Translate } from "../../translate.ts"

/** What came back with errors: what was typed is shown again at its place. */
export type Returned = { typed: TypedDraft, errors: Record<string, string> }

/** The id of a form's field, from the path that a saving names: "items.ID.text" → "items-ID-text". */
export const idOf = (path: string) => path.replaceAll(/[.:]/g, "-")

/** The name of a form's field: "items.ID.text" → "items[ID][text]". */
export const fieldName = (path: string): string => path.replaceAll(/\.([^.]+)/g, "[$1]")

/** What a form shows: the draft, or what came back with errors, in the reader's language. */
export type Showing = { path: string, returned: Returned, error: (path: string) => string | null, t: Translate }

/** A field of a line of the form, as its partial takes it. */
export const field = (path: string, value: string, { error }: Pick<Showing, "error">) =>
  ({ name: fieldName(path), id: idOf(path), value, error: error(path) })
