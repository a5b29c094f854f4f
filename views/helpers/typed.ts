import type { Form } from "../../server/forms.ts"

/** {{typed form name value}}: what a field holds; without a form, the value itself. */
export function typed(form: Form | null, name: string, value: unknown): unknown {
  if (!form) return value
  if (!(name in form.values)) throw new Error(`The form has no field "${name}"`)
  return form.values[name] ?? null
}
