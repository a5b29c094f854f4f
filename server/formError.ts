/**
 * Something in a form that cannot be saved: field → the key of the sentence that says what to do, whose {placeholders}
 * are in `values`.
 */
export class FormError extends Error {
  constructor(readonly fields: Record<string, string>, readonly values: Record<string, unknown> = {}) {
    super(`Form refused: ${Object.keys(fields).join(", ")}`)
  }
}
