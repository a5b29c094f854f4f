import { Gone } from "./gone.ts"
import { allShown, asSent, canShow, partNamed, partsIn, textsIn } from "./page.ts"
import { type Heard, Parts } from "./parts.ts"
import { refresh } from "./refresh.ts"
import { Writings } from "./writings.ts"

// <form data-writings="{address}"> that is saved by its button: « Mireille écrit ici » beside each part ([data-part]), and
// what others saved meanwhile where nothing was changed here, and the rows that they added or took out. What was changed
// here stays: saving it shows both texts.

const random = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36).padStart(2, "0")).join("")

class Besides {
  readonly parts = new Parts()
  readonly #gone: Gone

  constructor(readonly form: HTMLFormElement) {
    this.#gone = new Gone(form)
    // A form that came back holds what was typed, not what is saved.
    const returned = document.querySelector("[data-refused]") !== null
    for (const part of partsIn(form)) this.parts.know(part.dataset["part"]!, asSent(part), { returned })
    new Writings({ form, device: random(), hear: (parts) => this.#hear(parts), marks: () => this.#marks() })
  }

  #marks(): Record<string, string> {
    return Object.fromEntries([...allShown(this.form)].flatMap(([name, { was }]) => (was ? [[name, was]] : [])))
  }

  #hear(heard: Record<string, Heard>): string[] {
    this.form.dispatchEvent(new Event("follow"))
    this.#gone.hear(heard)
    const isShowable = ([name, { fields, removed }]: [string, Heard]) => {
      const part = partNamed(this.form, name)
      return part !== null && !removed && canShow(part, fields)
    }
    const [showable, others] = [
      Object.entries(heard).filter(isShowable),
      Object.entries(heard).filter((each) => !isShowable(each)),
    ]
    const { waiting, refreshed } = this.parts.heard(Object.fromEntries(showable), allShown(this.form))
    // What the server has is what the field came with: leaving it or asking about it begins from there.
    refresh(this.form, refreshed, (part) => {
      for (const field of textsIn(part)) field.defaultValue = field.value
    })
    if (refreshed.length > 0 && this.parts.isSaved(allShown(this.form))) this.form.dispatchEvent(new Event("saved"))
    for (const [, { said, added }] of others) if (added !== undefined) this.#sayAdded(added, said)
    return [...waiting, ...others.map(([name]) => name)]
  }

  // A row that somebody added stands on the server; here it is told once, at the end of its list.
  #sayAdded(list: string, said: string) {
    const place = this.form.querySelector(`[data-added="${CSS.escape(list)}"]`)
    if (!place || [...place.children].some(({ textContent }) => textContent === said)) return
    const line = document.createElement("p")
    line.className = "part-note quiet"
    line.textContent = said
    place.append(line)
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-writings]:not([data-autosave])"))
  new Besides(form)
