import { note, partNamed } from "./page.ts"
import type { Heard } from "./parts.ts"

/**
 * The rows of a form that somebody took out elsewhere. They stay in it, and it is said at each: what is written there is
 * not thrown away here, and saving a change brings the row back.
 */
export class Gone {
  /** What was said of them, by their names. */
  readonly #said = new Map<string, string>()

  constructor(readonly form: HTMLFormElement) {}

  /** Says of each row whether it was taken out; gives all that was heard of the others. */
  hear(heard: Record<string, Heard>): Record<string, Heard> {
    const others = Object.entries(heard).filter(([, { removed }]) => !removed)
    for (const [name, { said, removed }] of Object.entries(heard)) if (removed) this.#say(name, said)
    for (const [name] of others) this.back(name)
    return Object.fromEntries(others)
  }

  /** A row stands on the server again. */
  back(name: string): void {
    if (this.#said.delete(name)) partNamed(this.form, name)?.querySelector(":scope > .part-note")?.remove()
  }

  #say(name: string, said: string) {
    const part = partNamed(this.form, name)
    if (!part || this.#said.get(name) === said) return
    note(part, said, { quiet: true })
    this.#said.set(name, said)
  }
}
