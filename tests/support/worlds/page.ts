import type { Fields } from "../../../models/concerns/parts.ts"
import type { PartKind } from "../../../models/minutes/parts.ts"
import type { Typed } from "../../../models/minutes/saving.ts"
import { type Answer, type Effects, Parts, type Sending, type Shown } from "../../../views/editor/parts.ts"
import type { PageLine } from "./site.ts"

/** A part as it stands in a page; `item` is the point that a line stands on. */
export type PagePart = Shown & { item: string }

const kindOf = (name: string) => (name.includes(".") ? name.slice(0, name.indexOf(".")) : name) as PartKind
const idOf = (name: string) => (name.includes(".") ? name.slice(name.indexOf(".") + 1) : "")

/** What the blank lines of a form ask for. */
const blanks: Partial<Record<PartKind, Fields>> = {
  items: { title: "" },
  decisions: { text: "" },
  actions: { text: "", who: "", due: "" },
  newcomers: { name: "", organisation: "", college: "" },
}

const wordsOf = (fields: Fields) => Object.values(fields).flatMap((text) => text.split(/\s+/))

let opened = 0

/** The writing page of somebody, as views/editor/autosave.ts does it, without a browser; without scripts, only its fields. */
export class WritingPage {
  readonly parts = new Parts()
  readonly shown = new Map<string, PagePart>()
  readonly id = `page ${++opened}`
  closed = false

  /** `since`: until when this page has heard of what was saved elsewhere. */
  constructor(
    readonly person: string,
    readonly device: string,
    public since: number,
  ) {}

  show({ name, fields, mark, item }: PageLine): void {
    this.shown.set(name, { fields, was: mark, item })
    this.parts.know(name, fields)
  }

  /** A blank line under this id: a decision or an action of a point, a new point, somebody who came. */
  blank(kind: PartKind, id: string, item = ""): void {
    this.show({ name: `${kind}.${id}`, fields: { ...blanks[kind] }, mark: "0.", item })
  }

  ofKind = (kind: PartKind) => [...this.shown].filter(([name]) => kindOf(name) === kind)
  words = () => [...this.shown.values()].flatMap(({ fields }) => wordsOf(fields))
  isSaved = () => this.parts.isSaved(this.shown)
  next = () => this.parts.next(this.#copy())
  lost = () => this.parts.lost()

  #copy = () => new Map([...this.shown].map(([name, { fields, was }]) => [name, { fields: { ...fields }, was }]))

  whole = (): Sending["parts"] => [...this.#copy()].map(([name, part]) => ({ name, ...part }))

  typed = (parts: Sending["parts"]): Typed[] =>
    parts.map(({ name, fields, was }) => ({
      kind: kindOf(name),
      id: idOf(name),
      fields,
      was,
      keep: null,
      item: this.shown.get(name)?.item ?? "",
    }))

  /** Does what an answer says; gives the words that it says are kept. */
  hear(answer: Answer, sending: Sending): { kept: string[]; left: boolean } {
    if (this.closed) return { kept: [], left: false }
    this.#apply(this.parts.answered(answer, this.shown))
    const kept = sending.parts
      .filter(({ name }) => {
        const told = answer.parts[name]
        return told && (told.met || (told.mark !== undefined && !told.fields))
      })
      .flatMap(({ fields }) => wordsOf(fields))
    return { kept, left: Boolean(answer.leave) }
  }

  heard(lines: readonly PageLine[]): void {
    this.#apply(
      this.parts.heard(
        Object.fromEntries(lines.map(({ name, mark, fields }) => [name, { mark, fields, said: "" }])),
        this.shown,
      ),
    )
  }

  #apply({ marks, refreshed }: Effects): void {
    for (const { name, mark } of marks) this.shown.get(name)!.was = mark
    for (const { name, fields, mark } of refreshed) {
      const part = this.shown.get(name)!
      // A form shows what it has a field for.
      const shown = Object.fromEntries(Object.entries(fields).filter(([field]) => field in part.fields))
      Object.assign(part, { fields: { ...part.fields, ...shown }, was: mark })
    }
  }
}
