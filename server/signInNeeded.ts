import { HttpError } from "./authorize.ts"

/** What a form sent, field by field as it came, and where to: enough to send the same again. */
export type SentForm = {
  action: string
  fields: { name: string; value: string }[]
  /** Files cannot be given back: their names, by the field that they came in. */
  files: { name: string; line: string }[]
  hasFiles: boolean
  /** Where to sign in, and to come back to the page of the form. */
  door: string
}

/** A form that came without a session: its page gives back what was sent. */
export class SignInNeeded extends HttpError {
  constructor(readonly sent: SentForm) {
    super(401, "A form came without a session.")
  }
}
