import { type Kept, type KeptPart, keyOf, mayKeep, newId, storage, times } from "./device.ts"
import { isSame, named, nameOf, partOf, partsOf, placeless, putBack, type Values, valueOf, valuesOf } from "./fields.ts"
import { buttonOf, noticeOf, tellElsewhere, wordsOf } from "./notice.ts"

// Where a form is sent says what it writes on.
const thingOfForm = (form: HTMLFormElement) =>
  `${form.querySelector<HTMLInputElement>("[name=_method]")?.value ?? form.method} ${new URL(form.getAttribute("action") ?? "", location.href).pathname}`.toLowerCase()

type Parts = Record<string, KeptPart>
type OfParts = CustomEvent<{ parts: string[] }>
/** Asks of a form where what is written in it stands: `where` is answered by whoever keeps it, and by nobody where nothing is kept. */
export type Asking = CustomEvent<{ where: "device" | "nowhere" | "another" }>

/** What a form holds, kept on this device until the server has it. */
export class KeptForm {
  readonly form: HTMLFormElement
  readonly thing: string
  record: { parts: Parts; id?: string } = { parts: {} }
  /** What the page showed of the parts that were put back. */
  readonly before = new Map<HTMLElement, Values>()
  touched = new Set<HTMLElement>()
  timer: ReturnType<typeof setTimeout> | undefined
  notice: HTMLElement | undefined
  #isWritten = false

  constructor(form: HTMLFormElement) {
    this.form = form
    const twins = [...document.querySelectorAll("form")].filter((each) => thingOfForm(each) === thingOfForm(form))
    this.thing = `${thingOfForm(form)} ${twins.indexOf(form)}`
  }

  start(): void {
    const own = storage.read(keyOf(this.thing))
    if (own) this.take(own)
    this.form.addEventListener("input", ({ target }) => this.touch(target as HTMLElement))
    this.form.addEventListener("sending", (event) => this.sending((event as OfParts).detail.parts))
    this.form.addEventListener("refreshed", (event) => this.refreshed((event as OfParts).detail.parts))
    this.form.addEventListener("acknowledged", (event) => this.acknowledged((event as OfParts).detail.parts))
    this.form.addEventListener("asking-where", (event) => {
      ;(event as Asking).detail.where = this.where()
    })
    this.form.addEventListener("submit", (event) => !event.defaultPrevented && this.submit())
    addEventListener("pagehide", () => this.flush())
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.flush())
  }

  /** Takes over what was kept; what finds no place is told, to be copied. */
  take(kept: Kept): void {
    const homeless = this.place(kept)
    if (Object.keys(homeless).length === 0) return
    // Whoever makes lines may come later than this script; where it does not come at all, the text is there to be copied.
    const waits = this.form.matches("[data-autosave]:not([data-growing])") && document.readyState !== "complete"
    if (!waits) return this.tellHomeless(kept, homeless)
    const over = new AbortController()
    const again = () => {
      over.abort()
      for (const name of Object.keys(homeless)) delete this.record.parts[name]
      this.tellHomeless(kept, this.place({ ...kept, parts: homeless }))
    }
    this.form.addEventListener("growing", again, over)
    addEventListener("load", again, over)
  }

  /**
   * Each part is put back where it stood, unless the page shows it already; gives those that have no place. A page that
   * answers what this form sent (`id`) holds it, with the marks from which it goes on.
   */
  place({ parts, id }: Kept): Parts {
    const refused = id !== undefined && document.querySelector("[data-refused]") !== null
    let put = 0
    const homeless: Parts = {}
    for (const [name, kept] of Object.entries(parts)) {
      const [values, marks] = [named(name, kept.values), named(name, kept.marks)]
      const sent = kept.sent && named(name, kept.sent)
      const part = this.find(name, values, marks)
      if (!part) {
        this.record.parts[name] = { values, marks, sent }
        if (!this.shows(values)) homeless[name] = this.record.parts[name]
        continue
      }
      const saved = valuesOf(part, "values")
      if (refused) this.keep(part)
      else if (!isSame(saved, values)) {
        // What was sent and never answered had arrived: what was typed since begins there.
        this.before.set(part, { ...saved, ...valuesOf(part, "marks") })
        putBack(part, sent && isSame(saved, sent) ? values : { ...values, ...marks })
        this.keep(part)
        put += 1
      }
    }
    this.save()
    if (put > 0) this.tell()
    return homeless
  }

  /** The page of two texts has no such part, and holds its very words in the same fields. */
  shows(values: Values): boolean {
    const fields = [...this.form.elements] as HTMLInputElement[]
    return Object.entries(values).every(([name, value]) =>
      fields.some(
        (field) =>
          [field.name, placeless(field.name)].includes(name.slice(0, name.lastIndexOf(" "))) &&
          valueOf(field) === value,
      ),
    )
  }

  tellHomeless(kept: Kept, parts: Parts): void {
    if (Object.keys(parts).length === 0) return
    const tell = (isOpen: boolean) => {
      this.form.toggleAttribute("data-homeless", isOpen)
      this.form.dispatchEvent(new Event("homeless"))
    }
    tellElsewhere([{ ...kept, parts }], () => {
      for (const name of Object.keys(parts)) delete this.record.parts[name]
      this.save()
      tell(false)
    })
    tell(true)
  }

  // A line that was added here, not there: whoever grows lines makes one of that name.
  find(name: string, values: Values, marks: Values): HTMLElement | undefined {
    const has = () => partsOf(this.form).find((part) => nameOf(part) === name)
    if (!has()) this.form.dispatchEvent(new CustomEvent("wanted", { detail: { part: name, values, marks } }))
    return has()
  }

  touch(target: HTMLElement): void {
    const part = target === this.form ? null : partOf(target, this.form)
    if (!part) return
    delete this.record.id
    clearTimeout(this.timer)
    this.touched.add(part)
    this.timer = setTimeout(() => this.flush(), times.rest)
  }

  flush(): void {
    this.form.dispatchEvent(new Event("follow"))
    clearTimeout(this.timer)
    for (const part of this.touched) this.keep(part)
    if (this.touched.size > 0) this.save()
    this.touched = new Set()
  }

  keep(part: HTMLElement): void {
    const before = this.record.parts[nameOf(part)]
    this.record.parts[nameOf(part)] = {
      values: valuesOf(part, "values"),
      marks: valuesOf(part, "marks"),
      sent: before?.sent ?? null,
    }
  }

  save(): void {
    const key = keyOf(this.thing)
    this.#isWritten = false
    if (Object.keys(this.record.parts).length === 0) return storage.forget(key)
    if (!mayKeep()) return
    const title = document.querySelector("h1")?.textContent.trim() ?? document.title
    this.#isWritten = storage.write(key, { ...this.record, href: location.pathname + location.search, title })
  }

  /** Whether what was written, the last letter included, is on this device now; or why it is in this tab alone. */
  where(): Asking["detail"]["where"] {
    this.flush()
    if (!mayKeep()) return "another"
    // Whoever signed out in another tab has emptied the device of it.
    return this.#isWritten && storage.read(keyOf(this.thing)) ? "device" : "nowhere"
  }

  sending(names: string[]): void {
    this.flush()
    for (const name of names) {
      const kept = this.record.parts[name]
      if (kept) kept.sent = kept.values
    }
    this.save()
  }

  /** Saved, as it was sent: what was typed since stays kept, and begins from there. */
  acknowledged(names: string[]): void {
    for (const part of partsOf(this.form).filter((each) => names.includes(nameOf(each)))) {
      const kept = this.record.parts[nameOf(part)]
      if (!kept) continue
      if (!kept.sent || isSame(kept.sent, valuesOf(part, "values"))) delete this.record.parts[nameOf(part)]
      else Object.assign(kept, { marks: valuesOf(part, "marks"), sent: null })
    }
    if (Object.keys(this.record.parts).length === 0) this.notice?.querySelector("button")?.remove()
    this.save()
  }

  /** Filled with what somebody else saved: nothing of hers is in it. */
  refreshed(names: string[]): void {
    for (const part of partsOf(this.form).filter((each) => names.includes(nameOf(each)))) this.touched.delete(part)
    for (const name of names) delete this.record.parts[name]
    this.save()
  }

  submit(): void {
    this.flush()
    if (Object.keys(this.record.parts).length === 0) return
    this.record.id ??= newId()
    for (const part of Object.values(this.record.parts)) part.sent = part.values
    this.save()
    const field =
      this.form.querySelector<HTMLInputElement>("input[name=kept]") ??
      Object.assign(document.createElement("input"), { type: "hidden", name: "kept" })
    field.value = this.record.id
    this.form.append(field)
  }

  forget(): void {
    clearTimeout(this.timer)
    this.touched = new Set()
    this.record = { parts: {} }
    storage.forget(keyOf(this.thing))
  }

  /** Says that texts were put back, and offers to take what is saved instead, as long as that is still another text. */
  tell(): void {
    if (this.notice?.isConnected) return
    const notice = (this.notice = noticeOf(wordsOf("restoredWords")))
    notice.append(
      buttonOf(wordsOf("forgetWords"), () => {
        for (const [part, before] of this.before) putBack(part, before)
        this.forget()
        notice.remove()
      }),
    )
    this.form.prepend(notice)
  }
}
