import { type Aside, sayAsides } from "./asides.ts"
import { type Hint, Hints } from "./hints.ts"
import { placeOf } from "./page.ts"
import type { Heard } from "./parts.ts"
import { Rhythm } from "./rhythm.ts"

// <form data-writings="{address}">: « Mireille écrit ici » beside a part, and the parts that were saved elsewhere
// meanwhile: since the last question (data-since), or otherwise than the page shows them. Says where she writes herself,
// and asks for the rest with the same question.

type Told = { at: number; writers: Hint[]; parts: Record<string, Heard>; asides?: Aside[] }

export type Listening = {
  form: HTMLFormElement
  /** The opened page, as its savings name it. */
  device: string
  /** What was saved elsewhere, for the page to take over; gives the names of those that it cannot take over yet. */
  hear: (parts: Record<string, Heard>) => string[]
  /** The marks of what the page shows, where that is what it asks by. */
  marks?: () => Record<string, string>
}

export class Writings {
  readonly #form: HTMLFormElement
  readonly #hints: Hints
  readonly #rhythm = new Rhythm(Date.now())
  #since: string
  /** Where she wrote since that was last said; "" where she only reads. */
  #part = ""
  /** Heard of, and not taken over yet: she is changing that part, or it is on its way. */
  #waiting: Record<string, Heard> = {}
  #timer: number | undefined
  #isAsking = false
  #isOver = false

  constructor(readonly listening: Listening) {
    this.#form = listening.form
    this.#hints = new Hints(this.#form)
    this.#since = this.#form.dataset["since"] ?? ""
    // What a script puts into a field was not written here.
    this.#form.addEventListener("input", ({ target, isTrusted }) => {
      if (isTrusted && target instanceof Element) this.#write(target)
    })
    for (const act of ["keydown", "pointerdown", "scroll"])
      document.addEventListener(act, () => this.#act(), { passive: true })
    document.addEventListener("visibilitychange", () => this.#act())
    addEventListener("online", () => this.#act())
    // Her session had ended, and she has signed in again: a saving has come through.
    this.#form.addEventListener("acknowledged", () => {
      if (!this.#isOver) return
      this.#isOver = false
      this.#act()
    })
    this.#plan()
  }

  #act() {
    const wasResting = this.#rhythm.next(Date.now()) === null
    this.#rhythm.act(Date.now())
    if (wasResting || this.#timer === undefined) this.#plan()
  }

  #write(target: Element) {
    const part = placeOf(target)
    if (!part) return
    const isSaid = this.#part !== ""
    this.#part = part
    this.#rhythm.write(Date.now())
    if (!isSaid) this.#plan(true)
  }

  // One question at a time, and none while nobody looks at the page, or no connection is there.
  #plan(soon = false) {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#isOver || this.#isAsking || document.hidden || !navigator.onLine) return
    const wait = this.#rhythm.next(Date.now(), soon)
    if (wait !== null) this.#timer = window.setTimeout(() => void this.#ask(), wait)
  }

  async #ask() {
    this.#timer = undefined
    if (document.hidden || !navigator.onLine) return
    const part = this.#part
    this.#part = ""
    this.#isAsking = true
    this.#rhythm.asked(Date.now())
    const told = await this.#send(part).catch(() => null)
    this.#isAsking = false
    if (told) this.#tell(told)
    this.#rhythm.answered(
      !told
        ? "failed"
        : part !== "" || told.writers.length > 0 || Object.keys(told.parts).length > 0
          ? "news"
          : "nothing",
    )
    this.#plan(this.#part !== "")
  }

  async #send(part: string): Promise<Told | null> {
    const reader = this.#form.querySelector<HTMLInputElement>(":scope > input[name=reader]")?.value ?? ""
    const body = new URLSearchParams({ part, device: this.listening.device, since: this.#since, reader })
    for (const [name, mark] of Object.entries(this.#marks())) body.set(`marks[${name}]`, mark)
    const answer = await fetch(this.#form.dataset["writings"]!, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
    })
    // Signed out, somebody else signed in, published, no longer hers: there is nobody to ask for.
    if (answer.redirected || (answer.status >= 400 && answer.status < 500)) this.#end()
    return answer.ok && !answer.redirected ? ((await answer.json()) as Told) : null
  }

  // What was heard of already is not asked for again.
  #marks(): Record<string, string> {
    if (!this.listening.marks) return {}
    return {
      ...this.listening.marks(),
      ...Object.fromEntries(Object.entries(this.#waiting).map(([name, { mark }]) => [name, mark])),
    }
  }

  #end() {
    this.#isOver = true
    this.#hints.clear()
  }

  #tell({ at, writers, parts, asides = [] }: Told) {
    this.#since = String(at)
    const heard = { ...this.#waiting, ...parts }
    this.#waiting = Object.fromEntries(this.listening.hear(heard).map((name) => [name, heard[name]!]))
    this.#hints.show(writers)
    sayAsides(this.#form, asides)
  }
}
