import type { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import type { Fact } from "./fact.ts"
import { mergeChanges } from "./merge.ts"

/** What a form holds, by the path of each field. */
export type Typed = Record<string, string>

/** Somebody else saved the same fields since the form was opened: both are kept, on one page. */
export class SavedMeanwhile extends FormError {
  constructor(fields: string[], readonly saved: Typed, readonly by: Types.ObjectId | null) {
    super(Object.fromEntries(fields.map((field) => [field, "network.errors.meanwhile"])))
  }
}

export type Edit = { typed: Typed, was: Record<string, string | number | null>, by: string }

/**
 * What a form that was opened on `was` changes of what is saved now. A field that somebody else changed in between stays
 * as she left it, unless this form changes it too: that is refused (SavedMeanwhile).
 */
export function changesOf(saved: Typed, { typed, was }: Omit<Edit, "by">, changed: Fact | null | undefined): Typed {
  const { changes, conflicts } = mergeChanges(saved, was, typed)
  if (conflicts.length > 0) throw new SavedMeanwhile(conflicts, saved, changed?.by ?? null)
  return changes as Typed
}
