import type { Form } from "../../server/forms.ts"

/** {{#if (kept form name)}}: how it is said which of two texts that met in a field is kept, or nothing. */
export function kept(form: Form | null, name: string): Form["keepings"][string] | null {
  return form?.keepings[name] ?? null
}
