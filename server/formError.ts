import { Error as MongooseError } from "mongoose"
import type { Key } from "../views/sentences.ts"

/**
 * Something in a form that cannot be saved: field → the key of the sentence that says what to do, whose {placeholders}
 * are in `values`.
 */
export class FormError extends Error {
  constructor(
    readonly fields: Record<string, Key>,
    readonly values: Record<string, unknown> = {},
  ) {
    super(`Form refused: ${Object.keys(fields).join(", ")}`)
  }
}

/**
 * What a schema refuses, or a form: path → the key of its sentence; null for any other error. A schema's message is such a
 * key: `npm run check` holds that each is written.
 */
export function refusedFields(error: unknown): Record<string, Key> | null {
  if (error instanceof FormError) return error.fields
  if (!(error instanceof MongooseError.ValidationError)) return null
  return Object.fromEntries(
    Object.entries(error.errors).map(([path, each]) => [
      path,
      each instanceof MongooseError.CastError ? "common.errors.format" : (each.message as Key),
    ]),
  )
}

/** What stands in a field, as it is kept. */
export type Written = string | number | null | undefined

type Found = {
  /** The fields that both wrote. */
  met: string[]
  /** Every field as it is saved now, and the marks of that. */
  saved: Record<string, Written>
  marks: string
  /** The fields that this form did not change. */
  untouched: string[]
  /** Those that both wrote which are of several lines: both texts may be kept. */
  texts: string[]
  /** Who wrote each of them, where that is known. */
  by: Record<string, unknown>
}

/** Somebody else saved some of the same fields since the form was opened: both texts are kept, on one page. */
export class Meanwhile extends FormError {
  constructor(readonly found: Found) {
    super(Object.fromEntries(found.met.map((field) => [field, "common.meanwhile.here"])))
  }
}
