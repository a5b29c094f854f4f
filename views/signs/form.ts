import { boxOf } from "./box.ts"
import { type Asked, askedOf, type Field } from "./look.ts"

// One of ours, or the one that the server put there (views/shared/_question.hbs).
const boxIn = ({ form, id }: Field) =>
  form!.querySelector<HTMLElement>(`.question[data-of="${CSS.escape(id)}"]`) ??
  form!.querySelector(`#${CSS.escape(id)}-service`)?.closest<HTMLElement>(".question") ??
  null

function ask(field: Field, asked: Asked | null): void {
  const box = boxIn(field)
  if (box?.dataset["signs"] === (asked && (asked.answer ?? "")) && asked?.answer !== null) return
  const ticked = box?.querySelector<HTMLInputElement>("input:checked")
  // What was answered stays answered, and is sent with the form; what the server asks, it asks as long as that stands there.
  if (!asked && (ticked || field.value === field.defaultValue)) return
  box?.remove()
  if (asked) field.before(boxOf(asked, field.id, null))
}

/**
 * Asks about what may be a person's in the fields of a form; true where something is to be answered or changed before it
 * is sent. A form that saves itself asks part by part (views/editor/autosave.ts).
 */
export function askAbout(form: HTMLFormElement): boolean {
  form.dispatchEvent(new Event("follow"))
  const fields = [...form.querySelectorAll<Field>("textarea, input[data-asks]")].map((field) => ({
    field,
    asked: askedOf(field),
  }))
  for (const { field, asked } of fields) ask(field, asked)
  return fields.some(({ asked }) => asked !== null)
}
