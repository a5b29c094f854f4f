import type { Asking } from "../../public/scripts/keep/form.ts"
import { limits } from "../../models/limits.ts"
import { know } from "../signs/look.ts"
import { growBlanks } from "./blanks.ts"
import { Gone } from "./gone.ts"
import { holdHere, type TooMuch } from "./held.ts"
import { allShown, ask, clearErrors, fieldName, note, partNamed, sayAt, setMark, shown, textsIn } from "./page.ts"
import { type Answer, type Effects, type Heard, Parts, type Sending } from "./parts.ts"
import { refresh } from "./refresh.ts"
import { still } from "./still.ts"
import { Writings } from "./writings.ts"

// <form data-autosave data-words="{words}">: saves itself while one writes, part by part ([data-part]), and always says
// when it was last saved or why not. Says to the page what it sends ("sending", { parts }), what the server has
// ("acknowledged", { parts }), what of it somebody else wrote ("refreshed", { parts }), that all of it is saved ("saved"),
// and that the session has ended ("refused-session").

type Words = Record<
  | "notSaved"
  | "partly"
  | "metSince"
  | "writing"
  | "look"
  | "signedOut"
  | "onDevice"
  | "nowhere"
  | "another"
  | "signIn"
  | "restarting"
  | "failed"
  | "refused"
  | "tooMuch"
  | "again",
  string
> &
  TooMuch

/** How long typing rests before it is saved, how long it may go on unsaved, how long a failed saving waits: milliseconds. */
const times = { rest: 2000, most: 15_000, again: 10_000 }

/** What goes with the parts of a saving: the hidden fields of the form, in bytes. */
const beside = 20_000

const random = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36).padStart(2, "0")).join("")

/** Why a saving did not reach the server, and what may be done: a sentence, and whether signing in helps. */
class NotSaved extends Error {
  constructor(
    message: string,
    readonly signIn = false,
  ) {
    super(message)
  }
}

/** Where what is written in a form stands, as whoever keeps it says (public/scripts/keep): nobody may have come to keep it. */
function whereIs(form: HTMLFormElement): Asking["detail"]["where"] {
  const detail: Asking["detail"] = { where: "nowhere" }
  form.dispatchEvent(new CustomEvent("asking-where", { detail }))
  return detail.where
}

export class Autosave {
  readonly device = random()
  readonly parts = new Parts()
  readonly words: Words
  #timer: number | undefined
  #since = 0
  #stopped = false
  /** What was said where two texts met, by part, and whether it was said of what was written since. */
  readonly #met = new Map<string, { said: string; since: boolean }>()
  readonly #gone: Gone
  /** When all of it was saved last, in words. */
  #saved: string

  constructor(
    readonly form: HTMLFormElement,
    readonly status: HTMLElement,
  ) {
    this.words = JSON.parse(form.dataset["words"]!) as Words
    this.#saved = status.textContent
    this.#gone = new Gone(form)
    growBlanks(form, this.parts)
    // Its names changed, its words did not.
    if (this.parts.isSaved(allShown(form))) form.dispatchEvent(new Event("saved"))
    else this.#touched()
    this.#sayState()
    form.addEventListener("homeless", () => this.#sayState())
    form.addEventListener("input", () => {
      this.#sayMet()
      this.#touched()
    })
    addEventListener("online", () => void this.#save())
    document.addEventListener("visibilitychange", () => void this.#save())
    form.addEventListener("submit", () => this.#submitted())
    addEventListener("pageshow", () => {
      this.#stopped = false
    })
    if (form.dataset["writings"]) new Writings({ form, device: this.device, hear: (parts) => this.#hear(parts) })
  }

  // The button sends the whole form, as the next saving of this page.
  #submitted() {
    this.#stopped = true
    clearTimeout(this.#timer)
    for (const [name, value] of [
      ["device", this.device],
      ["sequence", String(this.parts.number())],
    ] as const) {
      const field =
        this.form.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? document.createElement("input")
      Object.assign(field, { type: "hidden", name, value })
      this.form.append(field)
    }
  }

  #touched() {
    if (this.#stopped) return
    this.#since ||= Date.now()
    clearTimeout(this.#timer)
    const left = Math.max(0, this.#since + times.most - Date.now())
    this.#timer = window.setTimeout(() => void this.#save(), Math.min(times.rest, left))
  }

  async #save() {
    if (this.#stopped) return
    this.form.dispatchEvent(new Event("follow"))
    this.#askHere()
    const sending = this.parts.next(allShown(this.form), limits.minutesBytes - beside)
    if (!sending) return
    this.#say("sending", sending.parts)
    clearTimeout(this.#timer)
    this.#since = 0
    try {
      this.#tell(await this.#send(sending))
    } catch (error) {
      // Nothing is lost: it stands in the fields, and is tried again.
      this.parts.lost()
      this.#sayWhy(error instanceof NotSaved ? error : new NotSaved(this.words.notSaved))
      this.#since = Date.now()
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#save(), times.again)
    }
  }

  async #send({ sequence, parts }: Sending): Promise<Answer> {
    const hidden = [...this.form.querySelectorAll<HTMLInputElement>(":scope > input[type=hidden]")]
    const body = new URLSearchParams(hidden.map(({ name, value }) => [name, value]))
    body.set("device", this.device)
    body.set("sequence", String(sequence))
    for (const { name, fields, was } of parts)
      for (const [field, value] of Object.entries({ ...fields, was })) body.set(fieldName(name, field), value)
    const answer = await fetch(this.form.action, { method: "POST", body, headers: { Accept: "application/json" } })
    const isJson = Boolean(answer.headers.get("Content-Type")?.includes("json"))
    if (answer.status === 401 || answer.redirected) throw new NotSaved(this.words.signedOut, true)
    const said = isJson ? ((await answer.json()) as Answer & { text?: string }) : null
    if (answer.ok && said) return said
    throw new NotSaved(answer.status === 413 ? this.words.tooMuch : (said?.text ?? this.#refusal(answer.status)))
  }

  // Whoever stands before the site answers for it while it is away; the rest of what fails is the site's own fault.
  #refusal(status: number): string {
    if (status < 500) return this.words.refused
    return status >= 502 && status <= 504 ? this.words.restarting : this.words.failed
  }

  // What is not saved is said to be on this device only where it is; where it is not, she must not close this tab.
  #sayWhy({ message, signIn }: NotSaved) {
    const where = whereIs(this.form)
    this.status.textContent =
      where !== "device" ? `${message} ${this.words[where]}` : signIn ? `${message} ${this.words.onDevice}` : message
    if (!signIn) return
    const link = document.createElement("a")
    Object.assign(link, { href: "/session/new", target: "_blank", textContent: this.words.signIn })
    this.status.append(" ", link, this.words.again)
    this.form.dispatchEvent(new Event("refused-session"))
  }

  // Saved elsewhere: taken over where nothing was changed here, the letter that was typed this moment included.
  #hear(heard: Record<string, Heard>): string[] {
    this.form.dispatchEvent(new Event("follow"))
    const { waiting, ...effects } = this.parts.heard(this.#gone.hear(heard), allShown(this.form))
    if (effects.refreshed.length === 0) return waiting
    this.apply(effects)
    if (this.parts.isSaved(allShown(this.form))) {
      clearTimeout(this.#timer)
      this.#since = 0
      this.form.dispatchEvent(new Event("saved"))
    }
    return waiting
  }

  #tell(answer: Answer) {
    this.form.dispatchEvent(new Event("follow"))
    this.apply(this.parts.answered(answer, allShown(this.form)))
    const isSaved = this.parts.isSaved(allShown(this.form))
    if (isSaved) this.form.dispatchEvent(new Event("saved"))
    if (answer.leave) {
      this.status.textContent = answer.leave.text
      // What was asked about can still be answered, and is kept then.
      this.#stopped = isSaved
      if (isSaved) location.assign(answer.leave.href)
      return
    }
    this.#saved = answer.saved
    this.#sayState()
    if (!isSaved) this.#touched()
  }

  // Nothing is said to be saved while something of this form stands on the device alone: here, or above, where it found
  // no place.
  #sayState() {
    const now = allShown(this.form)
    const isHeldUp = this.form.hasAttribute("data-homeless") || this.parts.isHeldUp(now)
    this.status.textContent = isHeldUp ? this.words.partly : this.parts.isSaved(now) ? this.#saved : this.words.writing
  }

  /** Does in the page what an answer changes. */
  apply({ marks, refreshed, met, refused }: Effects) {
    for (const { name } of [...marks, ...refreshed]) this.#gone.back(name)
    for (const { name, mark } of marks)
      this.#at(name, (part) => {
        setMark(part, mark)
        clearErrors(part)
      })
    refresh(this.form, refreshed, (part) => {
      for (const field of textsIn(part)) know(field)
    })
    for (const { name, said } of met) {
      this.#met.set(name, { said, since: false })
      this.#at(name, (part) => note(part, said, { quiet: false, button: this.#look(name) }))
    }
    this.#sayMet()
    if (refused.length > 0) still(this.form, () => refused.forEach((each) => this.#sayRefused(each)))
    this.#say("acknowledged", [...marks, ...refreshed])
  }

  #sayRefused({ name, errors, questions }: Effects["refused"][number]) {
    this.#at(name, (part) => {
      clearErrors(part)
      const [field] = textsIn(part)
      if (questions.length === 0 || !field)
        for (const [each, text] of Object.entries(errors)) sayAt(this.form, each, text)
      else for (const question of questions) ask(field, question, (answer) => this.#answered(name, answer))
    })
  }

  // What is written after two texts met is sent by nobody before both are looked at.
  #sayMet() {
    for (const [name, met] of this.#met)
      this.#at(name, (part) => {
        const since = this.parts.hasGoneOn(name, shown(part).fields)
        if (since === met.since) return
        met.since = since
        note(part, since ? `${met.said} ${this.words.metSince}` : met.said, { quiet: false, button: this.#look(name) })
      })
  }

  #say(event: string, parts: readonly { name: string }[]) {
    if (parts.length > 0)
      this.form.dispatchEvent(new CustomEvent(event, { detail: { parts: parts.map(({ name }) => name) } }))
  }

  // What no saving would take, and what may be a person's before it is asked about, stays here; all other parts go on.
  #askHere() {
    for (const [name, { fields }] of allShown(this.form)) {
      if (!this.parts.goes(name, fields)) continue
      this.#at(name, (part) => {
        let isHeld = false
        still(this.form, () => {
          isHeld = holdHere(part, this.words, (answer) => this.#answered(name, answer))
        })
        if (!isHeld) return
        this.parts.hold(name, fields)
        this.status.textContent = this.words.partly
      })
    }
  }

  // The answer travels with every saving from now on; the part goes again as it is.
  #answered(name: string, value: string) {
    const field = document.createElement("input")
    Object.assign(field, { type: "hidden", name: "serviceContact", value })
    this.form.append(field)
    this.parts.release(name)
    this.#touched()
  }

  #at(name: string, act: (part: HTMLElement) => void) {
    const part = partNamed(this.form, name)
    if (part) act(part)
  }

  // Pressing the button sends the form, and the page that comes back shows both texts.
  #look(name: string): HTMLButtonElement {
    const button = document.createElement("button")
    button.className = "button small"
    button.textContent = this.words.look
    button.dataset["look"] = name
    return button
  }
}

export function startAutosave(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>("[data-saved]")
  if (status) new Autosave(form, status)
}
