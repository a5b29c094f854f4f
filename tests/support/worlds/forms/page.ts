import { type Heard, Parts, type Shown } from "../../../../views/editor/parts.ts"
import type { visit } from "../../visit.ts"
import { type Field, fieldsIn, fill, shownIn, writingForm } from "./form.ts"

export type Browser = Awaited<ReturnType<typeof visit>>

const wordsIn = (text: string): readonly string[] => text.match(/\bw\d+x\b/g) ?? []

/** An opened form that its button saves, as views/editor/besides.ts keeps it, without a browser; without scripts, its fields only. */
export class FormPage {
  readonly parts = new Parts()
  readonly fields: Field[]
  readonly action: string
  readonly #said: Map<string, string>
  readonly #theirs: string
  /** Heard of, and not taken over yet. */
  #waiting: Record<string, Heard> = {}

  constructor(html: string) {
    const { piece, action } = writingForm(html)
    const { fields, said } = fieldsIn(piece)
    this.action = action
    this.fields = fields
    this.#said = said
    this.#theirs = html
      .split('<pre class="theirs">')
      .slice(1)
      .map((text) => text.split("</pre>")[0]!)
      .join("\n")
    const returned = html.includes("data-refused")
    for (const [name, { fields: shown }] of this.shown()) this.parts.know(name, shown, { returned })
  }

  shown(): Map<string, Shown> {
    const names = new Set(this.fields.map(({ part }) => part).filter(Boolean))
    return new Map(
      [...names].map((name) => [name, { fields: shownIn(this.of(name)), was: this.#markOf(name)?.value ?? "" }]),
    )
  }

  of = (part: string) => this.fields.filter((field) => field.part === part)
  #markOf = (part: string) => this.fields.find((field) => field.part === part && field.type === "was")

  /** Those in which people write. */
  texts = () => this.fields.filter(({ type, name }) => ["text", "textarea"].includes(type) && !name.startsWith("keep["))

  /** What the button sends. */
  body = () =>
    new URLSearchParams(
      this.fields
        .filter(({ type, checked }) => checked || !["radio", "checkbox"].includes(type))
        .map(({ name, value }) => [name, value]),
    ).toString()

  words = () => this.texts().flatMap(({ value }) => wordsIn(value))

  /** The words that go, as she has chosen where two texts met and were both shown to her. */
  chosenAway(): string[] {
    return this.fields
      .filter(({ name, type, checked }) => name.startsWith("keep[") && (checked || type === "hidden"))
      .flatMap(({ part, value }) => {
        const mine = this.of(part).flatMap((field) => wordsIn(field.value))
        const theirs = wordsIn(`${this.#said.get(part) ?? ""} ${this.#theirs}`)
        return value === "theirs"
          ? mine.filter((word) => !theirs.includes(word))
          : value === "mine"
            ? theirs.filter((word) => !mine.includes(word))
            : []
      })
  }

  choices = () =>
    [...new Set(this.fields.map(({ name }) => name).filter((name) => name.startsWith("keep[")))].map((name) =>
      this.fields.filter((field) => field.name === name),
    )

  /** What it asks by: the marks of what it shows, and of what it has heard of. */
  marks(): Record<string, string> {
    const shown = [...this.shown()].flatMap(([name, { was }]) => (was ? [[`marks[${name}]`, was]] : []))
    return {
      ...(Object.fromEntries(shown) as Record<string, string>),
      ...Object.fromEntries(Object.entries(this.#waiting).map(([name, { mark }]) => [`marks[${name}]`, mark])),
    }
  }

  hear(told: Record<string, Heard>): void {
    const heard = { ...this.#waiting, ...told }
    const isShowable = ([name, { fields, removed }]: [string, Heard]) =>
      !removed &&
      this.shown().has(name) &&
      Object.entries(fields).every(
        ([key, value]) => value === "" || this.of(name).some((field) => keyOf(field) === key),
      )
    const showable = Object.entries(heard).filter(isShowable)
    const { waiting, refreshed } = this.parts.heard(Object.fromEntries(showable), this.shown())
    for (const { name, fields, mark } of refreshed) {
      fill(this.of(name), fields)
      const was = this.#markOf(name)
      if (was) was.value = mark
    }
    const taken = showable.map(([name]) => name).filter((name) => !waiting.includes(name))
    this.#waiting = Object.fromEntries(Object.entries(heard).filter(([name]) => !taken.includes(name)))
  }
}

const keyOf = ({ name }: Field) => (name.includes("[") ? name.slice(name.lastIndexOf("[") + 1, -1) : name)
