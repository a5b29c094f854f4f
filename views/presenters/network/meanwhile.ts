import { isDay } from "../../../models/concerns/day.ts"
import type { SavedMeanwhile, Typed } from "../../../models/concerns/meanwhile.ts"
import { readWas, rebase } from "../../../models/concerns/merge.ts"
import { fullName, Person } from "../../../models/person.ts"
import type { Form } from "../../../server/forms.ts"
import { longDate } from "../../dates.ts"
import type { Language, Translate } from "../../translate.ts"

type Speaking = { t: Translate, language: Language }

// What is chosen from a few words is shown by its word.
const words: Record<string, string> = {
  college: "organisations.colleges", openness: "bodies.openness", kind: "bodies.kinds", language: "people.languages",
}

/**
 * The form after somebody else saved the same fields: what was typed stays in it, what she saved is said at each, and
 * saving once more is done knowing both.
 */
export async function showBoth(form: Form, meanwhile: SavedMeanwhile, { t, language }: Speaking): Promise<Form> {
  const { fields, saved, by } = meanwhile
  const person = by && await Person.findById(by).lean()
  const name = person ? fullName(person) : t("network.someone")
  const errors = { ...form.errors }
  for (const field of Object.keys(fields)) {
    const value = saved[field] ?? ""
    const shown = words[field] ? t(`${words[field]}.${value}`) : isDay(value) ? longDate(value, language) : value
    errors[field] = shown ? t("network.errors.savedMeanwhile", { name, value: shown }) : t("network.errors.emptiedMeanwhile", { name })
  }
  const summary = Object.keys(fields).map((field) => ({ field, text: errors[field]! }))
  const values = rebase(saved, readWas(String(form.values["was"])), form.values as Typed)
  return { ...form, values: { ...values, was: JSON.stringify(saved) }, errors, summary }
}
