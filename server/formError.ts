/**
 * Something in a form that cannot be saved: field → the key of the sentence that says what to do, whose {placeholders}
 * are in `values`.
 */
export class FormError extends Error {
  constructor(readonly fields: Record<string, string>, readonly values: Record<string, unknown> = {}) {
    super(`Form refused: ${Object.keys(fields).join(", ")}`)
  }
}

/** What stands in a field, as it is kept. */
export type Written = string | number | null | undefined

type Found = {
  /** The fields that both wrote. */
  met: string[]
  /** Every field as it is saved now, and the marks of that. */
  saved: Record<string, Written>, marks: string
  /** The fields that this form did not change. */
  untouched: string[]
  /** Who wrote each of them, where that is known. */
  by: Record<string, unknown>
}

/** Somebody else saved some of the same fields since the form was opened: both texts are kept, on one page. */
export class Meanwhile extends FormError {
  constructor(readonly found: Found) {
    super(Object.fromEntries(found.met.map((field) => [field, "common.meanwhile.here"])))
  }
}
