// <form data-autosave>: saves itself while one writes, and always says when it was last saved. The server answers in
// JSON what the page then says and which marks (hidden fields) the next saving starts from.
type Answer = {
  saved?: string
  marks?: Record<string, string>
  errors?: Record<string, string>
  conflict?: string | null
  leave?: string | null
}

/** How long typing rests before it is saved, how long it may go on unsaved, how long a failed saving waits: milliseconds. */
const times = { rest: 2000, most: 15_000, again: 10_000 }

const blanks = "[data-blank]"

// A new blank line stands below the one that is being filled: its fields bear an id of their own.
function growBlanks(form: HTMLFormElement): void {
  form.addEventListener("input", ({ target }) => {
    const blank = target instanceof Element ? target.closest<HTMLElement>(blanks) : null
    if (!blank || blank.dataset["grown"]) return
    blank.dataset["grown"] = "true"
    const [id, fresh] = [blank.dataset["blank"]!, newId()]
    const copy = blank.cloneNode(true) as HTMLElement
    copy.removeAttribute("data-grown")
    copy.removeAttribute("open")
    copy.dataset["blank"] = fresh
    for (const each of copy.querySelectorAll("[name], [id], [for], [aria-describedby]")) {
      for (const name of ["name", "id", "for", "aria-describedby"]) {
        const value = each.getAttribute(name)
        if (value !== null) each.setAttribute(name, value.replaceAll(id, fresh))
      }
      if (each instanceof HTMLTextAreaElement) each.value = ""
      else if (each instanceof HTMLInputElement && each.type !== "hidden") each.value = ""
    }
    blank.after(copy)
  })
}

// Files have forms of their own.
const fieldsOf = (form: HTMLFormElement) => new URLSearchParams([...new FormData(form)].flatMap(([name, value]) =>
  typeof value === "string" ? [[name, value]] : []))

const newId = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("")

class Autosave {
  #timer: number | undefined
  #since = 0
  #saving = false
  #stopped = false

  constructor(readonly form: HTMLFormElement, readonly status: HTMLElement) {
    form.addEventListener("input", () => this.#touched())
    addEventListener("online", () => this.#touched())
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.#since) void this.#save()
    })
    form.addEventListener("submit", () => { this.#stopped = true })
    addEventListener("pageshow", () => { this.#stopped = false })
  }

  #touched() {
    if (this.#stopped) return
    this.#since ||= Date.now()
    clearTimeout(this.#timer)
    const left = Math.max(0, this.#since + times.most - Date.now())
    this.#timer = window.setTimeout(() => void this.#save(), Math.min(times.rest, left))
  }

  async #save() {
    if (this.#saving || this.#stopped) return
    this.#saving = true
    this.form.dispatchEvent(new Event("follow"))
    clearTimeout(this.#timer)
    this.#since = 0
    const sent = fieldsOf(this.form)
    const before = sent.toString()
    try {
      const answer = await fetch(this.form.action, { method: "POST", body: sent, headers: { Accept: "application/json" } })
      if (answer.redirected || !answer.headers.get("Content-Type")?.includes("json")) throw new Error("not saved")
      this.#tell(await answer.json() as Answer, before)
    } catch {
      // Nothing is lost: it stands in the fields, and is tried again.
      this.status.textContent = this.form.dataset["notSaved"]!
      this.#since = Date.now()
      this.#timer = window.setTimeout(() => void this.#save(), times.again)
    }
    this.#saving = false
  }

  #tell({ saved, marks = {}, errors = {}, conflict, leave }: Answer, before: string) {
    for (const [name, value] of Object.entries(marks)) {
      const field = this.form.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = value
    }
    for (const field of this.form.querySelectorAll<HTMLElement>("[data-autosaved-error]")) field.remove()
    const wrong = Object.entries(errors).filter(([name, text]) => this.#sayAt(name, text))
    if (leave) {
      this.#stopped = true
      location.assign(leave)
    } else if (conflict) this.#askToLook(conflict)
    else if (Object.keys(errors).length === 0) {
      const unchanged = fieldsOf(this.form)
      for (const name of Object.keys(marks)) unchanged.delete(name)
      const sent = new URLSearchParams(before)
      for (const name of Object.keys(marks)) sent.delete(name)
      if (unchanged.toString() === sent.toString()) this.form.dispatchEvent(new Event("saved"))
    }
    if (conflict || leave) return
    if (wrong.length > 0) this.status.textContent = this.form.dataset["partly"]!
    else if (saved && Object.keys(errors).length === 0) this.status.textContent = saved
  }

  // Not while she is still writing there.
  #sayAt(name: string, text: string): boolean {
    const field = this.form.elements.namedItem(name)
    if (!(field instanceof HTMLElement) || field === document.activeElement) return false
    const said = document.createElement("p")
    said.className = "error"
    said.dataset["autosavedError"] = ""
    said.textContent = text
    field.before(said)
    return true
  }

  // Pressing the button sends the form, and the page that comes back shows both texts.
  #askToLook(conflict: string) {
    this.#stopped = true
    const button = document.createElement("button")
    button.className = "button small"
    button.textContent = this.form.dataset["look"]!
    this.status.textContent = `${conflict} `
    this.status.append(button)
  }
}

export function startAutosave(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>("[data-saved]")
  if (!status) return
  growBlanks(form)
  new Autosave(form, status)
}
