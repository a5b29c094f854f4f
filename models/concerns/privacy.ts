import { drawn } from "../../server/drawn.ts"
import type { Key } from "../../views/sentences.ts"
import { nationalNumbers } from "./privacy/national.ts"
import { type SignKind, signKinds } from "./privacy/signs.ts"

export { isNationalNumber } from "./privacy/national.ts"

/** The Belgian national and BIS numbers that stand in a text, as they are written there (privacy/national.ts). */
export function nationalNumbersIn(text: string): string[] {
  return nationalNumbers(text).map((found) => found.text)
}

/** What nothing that is typed may hold: the check of every schema field that people write in. */
export const withoutNationalNumbers: [(text: string | null | undefined) => boolean, Key] = [
  (text) => nationalNumbersIn(text ?? "").length === 0,
  "common.errors.nationalNumber",
]

/**
 * What a field asks about before it is saved (models/concerns/asking.ts): "everything" that may be a person's; only what
 * says who a "person" is, where telephones and accounts of services belong (guide, register); the same and bare days where
 * a "telephone" belongs and nothing else; "nothing" where a name or a contact is what the field is for.
 */
export type Asks = "everything" | "person" | "telephone" | "nothing"

export const askedKinds: Record<Asks, readonly SignKind[]> = {
  everything: signKinds,
  person: ["birth"],
  telephone: ["day"],
  nothing: [],
}

/**
 * A schema field for text that people write: at most `max` characters, trimmed, empty where nothing of it would be seen,
 * nobody's national number in it; `asks` says about which other signs of a person she is asked who writes them.
 */
export function prose(max: number, asks: Asks = "everything") {
  return {
    type: String,
    default: "",
    trim: true,
    set: drawn,
    maxlength: [max, "common.errors.tooLong"] as [number, string],
    validate: withoutNationalNumbers,
    asks,
  }
}

/** The same checks for a field that has checks of its own, which come first. */
export function guarded(...checks: [(text: string) => boolean, string][]) {
  return [...checks, withoutNationalNumbers].map(([validator, message]) => ({ validator, message }))
}
