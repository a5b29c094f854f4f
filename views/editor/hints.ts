import { partNamed, putAtHead } from "./page.ts"
import { still } from "./still.ts"

/** Somebody else who writes a part, and for how many more milliseconds that may be shown. */
export type Hint = { part: string; text: string; left: number }

/** « Mireille écrit ici », beside the parts of a form. */
export class Hints {
  readonly #ends = new WeakMap<HTMLElement, number>()

  constructor(readonly form: HTMLFormElement) {}

  /** Shows what is said now and nothing else, each until its time is over. */
  show(hints: readonly Hint[]): void {
    still(this.form, () => {
      const lines = hints.flatMap(({ part: name, text, left }) => {
        const part = partNamed(this.form, name)
        if (!part) return []
        const line = this.#lineOf(part, text)
        this.#end(line, left)
        return [line]
      })
      this.#keep(lines)
    })
  }

  /** Nobody can say any more whether they hold. */
  clear(): void {
    still(this.form, () => this.#keep([]))
  }

  #keep(lines: readonly HTMLElement[]) {
    for (const line of this.form.querySelectorAll<HTMLElement>(".writing")) if (!lines.includes(line)) line.remove()
  }

  // Whoever listens to the page is told where she writes herself, once, and reads it elsewhere when she comes there.
  #lineOf(part: HTMLElement, text: string): HTMLElement {
    const known = [...part.querySelectorAll<HTMLElement>(":scope > .writing")].find((line) => line.textContent === text)
    if (known) return known
    const line = document.createElement("p")
    line.className = "writing"
    if (part.contains(document.activeElement)) line.setAttribute("role", "status")
    putAtHead(part, line)
    line.textContent = text
    return line
  }

  #end(line: HTMLElement, left: number) {
    clearTimeout(this.#ends.get(line))
    this.#ends.set(
      line,
      window.setTimeout(() => still(this.form, () => line.remove()), left),
    )
  }
}
