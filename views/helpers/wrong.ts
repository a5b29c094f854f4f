import type { Form } from "../../server/forms.ts"

/** {{#if (wrong form name error)}}: the sentence that says what is wrong at a field, or nothing. */
export function wrong(form: Form | null, name: string, error: string | null): string | null {
  return form ? (form.errors[name] ?? null) : error
}
