import { createHash } from "node:crypto"

/** What is asked of whoever brought a table, where it says something in two ways, or not enough. */
export const asks = [
  "several",
  "struck",
  "former",
  "unsure",
  "twice",
  "person",
  "house",
  "houses",
  "college",
  "body",
  "seatHouse",
] as const
export type Ask = (typeof asks)[number]

/** An answer that may be given: `label` names its sentence; `value` is what the form sends. */
export type Option = { value: string; label: string; values: Record<string, string> }

/** Where in a table something stands. */
export type At = { sheet: string; row: number }

/** `proposed`: what is taken where she says nothing else; null where only she can say. */
export type Question = {
  id: string
  ask: Ask
  at: At
  values: Record<string, string>
  options: Option[]
  proposed: string | null
  answer: string | null
}

export type Answers = ReadonlyMap<string, string>

const plainOption = (value: string): Option => ({ value, label: value, values: {} })

type Asking = {
  ask: Ask
  of: string
  at: At
  values?: Record<string, string>
  options: (Option | string)[]
  proposed?: string | null
}

/** The questions about one table, each asked once, with what was answered until now. */
export class Questions {
  readonly asked = new Map<string, Question>()

  constructor(readonly answers: Answers) {}

  /** Asks, and gives what is answered or proposed; null where nothing is. */
  ask({ ask, of, at, values = {}, options, proposed = null }: Asking): string | null {
    // The same question has the same name the next time, whatever else was understood; and names nobody.
    const id = createHash("sha256").update(`${ask}\n${of}`).digest("hex").slice(0, 16)
    const whole = options.map((option) => (typeof option === "string" ? plainOption(option) : option))
    const given = this.answers.get(id)
    const answer = whole.some(({ value }) => value === given) ? given! : null
    if (!this.asked.has(id)) this.asked.set(id, { id, ask, at, values, options: whole, proposed, answer })
    return answer ?? proposed
  }
}
