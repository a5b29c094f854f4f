import type { Question } from "../../server/answers.ts"
import type { Form } from "../../server/forms.ts"

/** {{> shared/_question question=(asked form name question)}}: what is asked about a field before it is saved, or nothing. */
export function asked(form: Form | null, name: string, question: Question | null): Question | null {
  return form ? (form.questions[name] ?? null) : question
}
