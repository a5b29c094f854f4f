import type { Fields } from "../../models/concerns/parts.ts"
import { type PartKind, type SavedPart } from "../../models/minutes/parts.ts"
import type { Saved, Typed } from "../../models/minutes/saving.ts"
import { type Answer, type Effects, Parts, type Sending, type Shown } from "../../views/editor/parts.ts"
import { presentAnswer } from "../../views/presenters/minutes/answer.ts"
import { formFields } from "../../views/presenters/minutes/conflict.ts"
import { translator } from "../../views/translate.ts"

/** A part as it stands in a page; `item` is the point that a line stands on. */
export type PagePart = Shown & { item: string }

const kindOf = (name: string) => (name.includes(".") ? name.slice(0, name.indexOf(".")) : name) as PartKind
const idOf = (name: string) => name.includes(".") ? name.slice(name.indexOf(".") + 1) : ""

export const formFieldsOf = (name: string, fields: Fields): Fields => ({ ...formFields(kindOf(name), fields) })

const speaking = { t: translator("fr"), language: "fr" as const }
let opened = 0

/** The writing page of somebody, as views/editor/autosave.ts does it, without a browser; without scripts, only its fields. */
export class WritingPage {
  readonly parts = new Parts()
  readonly shown = new Map<string, PagePart>()
  readonly id = `page ${++opened}`
  closed = false

  /** `since`: until when this page has heard of what was saved elsewhere. */
  constructor(readonly person: string, readonly device: string, public since: Date) {}

  show(name: string, part: PagePart): void {
    this.shown.set(name, part)
    this.parts.know(name, part.fields)
  }

  blank(id: string, item: string): void {
    this.show(`decisions.${id}`, { fields: { text: "" }, was: "0.", item })
  }

  writable = () => [...this.shown].filter(([name]) => /^(?:items|decisions|summary)/.test(name))
  words = () => [...this.shown.values()].flatMap(({ fields }) => Object.values(fields).flatMap((text) => text.split(/\s+/)))
  isSaved = () => this.parts.isSaved(this.shown)
  next = () => this.parts.next(this.#copy())
  lost = () => this.parts.lost()

  #copy = () => new Map([...this.shown].map(([name, { fields, was }]) => [name, { fields: { ...fields }, was }]))

  whole = (): Sending["parts"] => [...this.#copy()].map(([name, part]) => ({ name, ...part }))

  typed = (parts: Sending["parts"]): Typed[] => parts.map(({ name, fields, was }) =>
    ({ kind: kindOf(name), id: idOf(name), fields, was, keep: null, item: this.shown.get(name)?.item ?? "" }))

  answerTo = (saved: Saved): Answer => JSON.parse(JSON.stringify(presentAnswer(saved,
    { names: new Map(), questions: [], reader: { person: this.person, name: "" }, path: "", today: "2026-11-29" }, speaking))) as Answer

  /** Does what an answer says; gives the words that it says are kept. */
  hear(answer: Answer, sending: Sending): { kept: string[], left: boolean } {
    if (this.closed) return { kept: [], left: false }
    this.#apply(this.parts.answered(answer, this.shown))
    const kept = sending.parts.filter(({ name }) => {
      const told = answer.parts[name]
      return told && (told.met || (told.mark !== undefined && !told.fields))
    }).flatMap(({ fields }) => Object.values(fields).flatMap((text) => text.split(/\s+/)))
    return { kept, left: Boolean(answer.leave) }
  }

  heard(saved: SavedPart[]): void {
    this.#apply(this.parts.heard(Object.fromEntries(saved.map(({ name, mark, fields }) =>
      [name, { mark, fields: formFieldsOf(name, fields), said: "" }])), this.shown))
  }

  #apply({ marks, refreshed }: Effects): void {
    for (const { name, mark } of marks) this.shown.get(name)!.was = mark
    for (const { name, fields, mark } of refreshed) {
      const part = this.shown.get(name)!
      Object.assign(part, { fields: { ...part.fields, ...fields }, was: mark })
    }
  }
}
