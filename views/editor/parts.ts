// What a page that saves itself knows of its parts, and nothing of the page: which of them to send, and what an answer
// changes. The page (autosave.ts) and the test that plays a thousand of them both follow these rules.

export type Fields = Record<string, string>

/** A part as it stands in the page now: its fields, and the mark of the text that the writer has in front of her. */
export type Shown = { fields: Fields; was: string }
export type Sending = { sequence: number; parts: ({ name: string } & Shown)[] }

/** What the server says of a part that it was sent; `fields` where somebody else changed it and this page did not. */
export type Told = {
  mark?: string
  fields?: Fields
  said?: string
  met?: boolean
  errors?: Record<string, string>
  late?: boolean
  questions?: Question[]
}
/**
 * A part that was saved elsewhere, as the form shows it, and what is said of it; `added`: a new row, and its list;
 * `removed`: a row that was taken out, and is still shown here.
 */
export type Heard = { mark: string; fields: Fields; said: string; added?: string; removed?: boolean }
export type Answer = { saved: string; parts: Record<string, Told>; leave?: { href: string; text: string } | null }

/** What is asked about a part before it is saved: its words with those marked, and the answer that lets it be saved. */
export type Question = { pieces: { text: string; marked: boolean }[]; answer: string }

/** What the page does after an answer. */
export type Effects = {
  marks: { name: string; mark: string }[]
  refreshed: { name: string; fields: Fields; mark: string; said: string }[]
  met: { name: string; said: string }[]
  refused: { name: string; errors: Record<string, string>; questions: Question[] }[]
  acknowledged: string[]
}

/**
 * base: the fields that the server has, as far as this page knows · unsure: sent, and no answer came: the server may
 * have it, or not · met: somebody else saved another text, and both are looked at first; what was put aside of hers · refused: not sent again as
 * is · returned: it stands in the page because it could not be saved.
 */
type State = { base: string; unsure: boolean; met: string | null; refused: string | null; returned: boolean }

const printed = (fields: Fields) => JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
const revisionOf = (mark: string) => Number(mark.slice(0, Math.max(0, mark.indexOf(".")))) || 0
// Where marks have no number, another mark is another text.
const isNewer = (mark: string, was: string) =>
  revisionOf(mark) > revisionOf(was) || (revisionOf(mark) === 0 && revisionOf(was) === 0 && mark !== was)

/** How many bytes a part takes in a form, at most: its fields as they are sent, and their names. */
const sizeOf = ({ name, fields, was }: Sending["parts"][number]) =>
  new URLSearchParams({ ...fields, was }).toString().length + (name.length + 40) * (Object.keys(fields).length + 1)

/** As many of them as go together, the first in any case: the others go with the next saving. */
function fitting(parts: Sending["parts"], most: number): Sending["parts"] {
  let size = 0
  return parts.filter((part, index) => {
    const isIn = index === 0 || size + sizeOf(part) <= most
    if (isIn) size += sizeOf(part)
    return isIn
  })
}

const nothing = (): Effects => ({ marks: [], refreshed: [], met: [], refused: [], acknowledged: [] })

/** The parts of one opened page. One saving is on its way at a time; each has a higher number. */
export class Parts {
  #states = new Map<string, State>()
  #flight: Map<string, string> | null = null
  #sequence = 0

  /** A part as the server sent it, or a blank that the page made. */
  know(name: string, base: Fields, { returned = false } = {}): void {
    // What came back with what is wrong is not what the server has, and is not sent again as it is.
    this.#states.set(name, {
      base: returned ? "" : printed(base),
      unsure: false,
      met: null,
      refused: returned ? printed(base) : null,
      returned,
    })
  }

  forget(name: string): void {
    this.#states.delete(name)
  }

  isTouched(name: string, fields: Fields): boolean {
    const state = this.#states.get(name)
    return state !== undefined && (state.unsure || state.base !== printed(fields))
  }

  /** Whether nothing of what stands in the page is missing on the server. */
  isSaved(shown: Map<string, Shown>): boolean {
    return [...shown].every(([name, { fields }]) => !this.isTouched(name, fields))
  }

  /** Whether something stands in the page that is not sent until somebody looks at it. */
  isHeldUp(shown: Map<string, Shown>): boolean {
    return [...shown].some(([name, { fields }]) => this.isTouched(name, fields) && !this.#goes(name, fields))
  }

  /** Whether something was written since two texts met there: it stands on the device alone. */
  hasGoneOn(name: string, fields: Fields): boolean {
    const met = this.#states.get(name)?.met ?? null
    return met !== null && met !== printed(fields)
  }

  /** Whether a part is sent with the next saving. */
  goes(name: string, fields: Fields): boolean {
    return this.isTouched(name, fields) && this.#goes(name, fields)
  }

  /** A part that is not sent as it is: something in it is asked about first. */
  hold(name: string, fields: Fields): void {
    const state = this.#states.get(name)
    if (state) state.refused = printed(fields)
  }

  #goes(name: string, fields: Fields): boolean {
    const state = this.#states.get(name)!
    return state.met === null && state.refused !== printed(fields)
  }

  /** What was asked about a part is answered: it is sent again as it is. */
  release(name: string): void {
    const state = this.#states.get(name)
    if (state) state.refused = null
  }

  /** The number of a saving that goes another way: the button of the form. */
  number(): number {
    return ++this.#sequence
  }

  /** What to send now, of at most that many bytes; null where there is nothing, or a saving is on its way. */
  next(shown: Map<string, Shown>, most = Infinity): Sending | null {
    if (this.#flight) return null
    const parts = fitting(
      [...shown]
        .filter(([name, { fields }]) => this.isTouched(name, fields) && this.#goes(name, fields))
        .map(([name, part]) => ({ name, ...part })),
      most,
    )
    if (parts.length === 0) return null
    this.#flight = new Map(parts.map(({ name, fields }) => [name, printed(fields)]))
    for (const { name } of parts) this.#states.get(name)!.unsure = true
    return { sequence: ++this.#sequence, parts }
  }

  /** No answer came, or none that says what was saved: all of it is sent again. */
  lost(): void {
    this.#flight = null
  }

  /** An answer came, of the saving that is on its way. */
  answered({ parts }: Pick<Answer, "parts">, shown: Map<string, Shown>): Effects {
    const effects = nothing()
    for (const [name, sent] of this.#flight ?? []) {
      const state = this.#states.get(name)
      const here = shown.get(name)
      if (state && here) this.#told(parts[name] ?? {}, { name, sent, state, here, effects })
    }
    this.#flight = null
    return effects
  }

  #told(
    told: Told,
    { name, sent, state, here, effects }: { name: string; sent: string; state: State; here: Shown; effects: Effects },
  ) {
    state.unsure = false
    const isStill = printed(here.fields) === sent
    if (told.met) {
      state.met = sent
      effects.met.push({ name, said: told.said ?? "" })
    } else if (told.mark === undefined) {
      state.refused = sent
      effects.refused.push({ name, errors: told.errors ?? {}, questions: told.questions ?? [] })
    } else if (told.fields) {
      // Hers was not changed when it was sent; where she has typed since, the two texts meet at the next saving.
      if (isStill)
        this.#refresh({ name, fields: told.fields, mark: told.mark, said: told.said ?? "" }, { state, here, effects })
    } else {
      Object.assign(state, { base: sent, refused: null, returned: false })
      effects.marks.push({ name, mark: told.mark })
      if (isStill) effects.acknowledged.push(name)
    }
  }

  #refresh(
    part: Effects["refreshed"][number],
    { state, here, effects }: { state: State; here: Shown; effects: Effects },
  ) {
    state.base = printed({ ...here.fields, ...part.fields })
    state.refused = null
    effects.refreshed.push(part)
    effects.acknowledged.push(part.name)
  }

  /**
   * Parts that changed elsewhere, heard of without saving: taken over where this page changed nothing. `waiting`: those
   * that it is changing, or whose saving is on its way.
   */
  heard(parts: Record<string, Heard>, shown: Map<string, Shown>): Effects & { waiting: string[] } {
    const effects = { ...nothing(), waiting: [] as string[] }
    for (const [name, part] of Object.entries(parts)) {
      const [state, here] = [this.#states.get(name), shown.get(name)]
      // What was heard late is older than what this page has saved since.
      if (!state || !here || !isNewer(part.mark, here.was)) continue
      if (state.returned || this.#flight?.has(name) || this.isTouched(name, here.fields)) effects.waiting.push(name)
      else this.#refresh({ name, ...part }, { state, here, effects })
    }
    return effects
  }
}
