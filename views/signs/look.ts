import { type Asks, askedKinds } from "../../models/concerns/privacy.ts"
import { nationalNumbers } from "../../models/concerns/privacy/national.ts"
import { marked, signsIn } from "../../models/concerns/privacy/signs.ts"

/** What a field holds that may be a person's: its words, marked, and the answer that lets them be saved; null: they are refused. */
export type Asked = { pieces: { text: string; marked: boolean }[]; answer: string | null }

/** What people write in: fields of several lines, and those of one line that say what is asked about them. */
export type Field = HTMLTextAreaElement | HTMLInputElement
export const isWritten = (element: Element): element is Field =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.hasAttribute("data-asks"))

const answerField = "serviceContact"
const linesOf = (field: HTMLInputElement) => field.value.split(/\r?\n/)
const answersOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<HTMLInputElement>(`input[name="${answerField}"]`),
]

const kindsOf = (field: HTMLElement) =>
  askedKinds[(field.closest<HTMLElement>("[data-asks]")?.dataset["asks"] ?? "everything") as Asks]

/** What the server has of each field: nobody is asked again about what stood there. */
const known = new WeakMap<Field, Set<string>>()

/** Says that the server has what stands in a field now. */
export function know(field: Field, text = field.value): void {
  const signs = known.get(field) ?? new Set()
  for (const { folded } of signsIn(text, kindsOf(field))) signs.add(folded)
  known.set(field, signs)
}

// What the page came with was saved before, but for what the server asks about.
function knownOf(field: Field, form: HTMLFormElement): Set<string> {
  if (!known.has(field)) {
    know(field, field.defaultValue)
    for (const each of answersOf(form)) for (const folded of linesOf(each)) known.get(field)!.delete(folded)
  }
  return known.get(field)!
}

/** What is to be asked about a field before it is saved, by the same patterns as the server's; null where there is nothing. */
export function askedOf(field: Field): Asked | null {
  const form = field.form
  const kinds = kindsOf(field)
  if (!form || field.value === field.defaultValue) return null
  const refused = nationalNumbers(field.value)
  if (refused.length > 0) return { pieces: marked(field.value, refused), answer: null }
  const [before, answered] = [
    knownOf(field, form),
    new Set(
      answersOf(form)
        .filter(({ type, checked }) => type === "hidden" || checked)
        .flatMap(linesOf),
    ),
  ]
  const open = signsIn(field.value, kinds).filter(({ folded }) => !before.has(folded) && !answered.has(folded))
  return open.length === 0
    ? null
    : { pieces: marked(field.value, open), answer: [...new Set(open.map(({ folded }) => folded))].join("\n") }
}
