import { readMarks } from "../../models/concerns/meanwhile.ts"
import type { Form } from "../../server/forms.ts"

/** {{mark form name}}: the mark of the text that a form shows of a part, or "" where it is that of a new thing. */
export function mark(form: Form, name: string): string {
  return String(readMarks(form.values["was"])[name] ?? "")
}
