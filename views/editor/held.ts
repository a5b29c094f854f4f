import { refusedMarkdown } from "../../models/concerns/richText/budget.ts"
import { limits } from "../../models/limits.ts"
import { askedOf, type Field } from "../signs/look.ts"
import { ask, clearErrors, sayBefore, textsIn } from "./page.ts"

/** What a page says of a text that no saving would take. */
export type TooMuch = Record<"tooLong" | "tooManySigns", string>

/**
 * Why a text is not even sent, by the rules of the server, or null: it would be refused there, and a saving that is
 * longer than the site takes would be refused with all that goes with it. No field holds more than an editor's; where
 * one holds less, the server says so.
 */
function tooMuch(field: Field): keyof TooMuch | null {
  if (!field.matches("[data-editor]")) return field.value.trim().length > limits.document ? "tooLong" : null
  const refused = refusedMarkdown(field.value)
  return refused === null ? null : refused.endsWith("tooManySigns") ? "tooManySigns" : "tooLong"
}

/** Says at a part what keeps it on this device: a text too long, or words that may be a person's. Whether anything does. */
export function holdHere(part: HTMLElement, words: TooMuch, answered: (answer: string) => void): boolean {
  const found = textsIn(part).flatMap((field) => {
    const refused = tooMuch(field)
    if (refused) return [() => sayBefore(field, words[refused])]
    const asked = askedOf(field)
    return asked ? [() => ask(field, asked, answered)] : []
  })
  if (found.length === 0) return false
  clearErrors(part)
  for (const say of found) say()
  return true
}
