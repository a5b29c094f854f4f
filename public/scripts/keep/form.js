// Where a form is sent says what it writes on.
const thingOfForm = (form) => `${form.querySelector("[name=_method]")?.value ?? form.method} ${new URL(form.getAttribute("action") ?? "", location.href).pathname}`.toLowerCase()

class Kept {
  constructor(form) {
    this.form = form
    const twins = [...document.querySelectorAll("form")].filter((each) => thingOfForm(each) === thingOfForm(form))
    this.thing = `${thingOfForm(form)} ${twins.indexOf(form)}`
    this.record = { parts: {} }
    /** What the page showed of the parts that were put back. */
    this.before = new Map()
    this.touched = new Set()
  }

  start() {
    const own = storage.read(keyOf(this.thing))
    if (own) this.take(own)
    this.form.addEventListener("input", ({ target }) => this.touch(target))
    this.form.addEventListener("sending", ({ detail }) => this.sending(detail.parts))
    this.form.addEventListener("refreshed", ({ detail }) => this.refreshed(detail.parts))
    this.form.addEventListener("acknowledged", ({ detail }) => this.acknowledged(detail.parts))
    this.form.addEventListener("submit", (event) => !event.defaultPrevented && this.submit())
    addEventListener("pagehide", () => this.flush())
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.flush())
  }

  /** Takes over what was kept; what finds no place is told, to be copied. */
  take(kept) {
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
  place({ parts, id }) {
    const refused = id !== undefined && document.querySelector("[data-refused]") !== null
    let put = 0
    const homeless = {}
    for (const [name, { values, marks, sent }] of Object.entries(parts)) {
      const part = this.find(name, values, marks)
      const saved = part && valuesOf(part, "values")
      if (!part) {
        this.record.parts[name] = { values, marks, sent }
        if (!this.shows(values)) homeless[name] = this.record.parts[name]
      }
      else if (refused) this.keep(part)
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
  shows(values) {
    return Object.entries(values).every(([name, value]) => [...this.form.elements].some((field) =>
      field.name === name.slice(0, name.lastIndexOf(" ")) && valueOf(field) === value))
  }

  tellHomeless(kept, parts) {
    if (Object.keys(parts).length === 0) return
    const tell = (isOpen) => {
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
  find(name, values, marks) {
    const has = () => partsOf(this.form).find((part) => nameOf(part) === name)
    if (!has()) this.form.dispatchEvent(new CustomEvent("wanted", { detail: { part: name, values, marks } }))
    return has()
  }

  touch(target) {
    const part = target === this.form ? null : partOf(target, this.form)
    if (!part) return
    delete this.record.id
    clearTimeout(this.timer)
    this.touched.add(part)
    this.timer = setTimeout(() => this.flush(), times.rest)
  }

  flush() {
    this.form.dispatchEvent(new Event("follow"))
    clearTimeout(this.timer)
    for (const part of this.touched) this.keep(part)
    if (this.touched.size > 0) this.save()
    this.touched = new Set()
  }

  keep(part) {
    const before = this.record.parts[nameOf(part)]
    this.record.parts[nameOf(part)] = { values: valuesOf(part, "values"), marks: valuesOf(part, "marks"), sent: before?.sent ?? null }
  }

  save() {
    const key = keyOf(this.thing)
    if (Object.keys(this.record.parts).length === 0) return storage.forget(key)
    if (!mayKeep()) return
    const title = document.querySelector("h1")?.textContent.trim() ?? document.title
    storage.write(key, { ...this.record, href: location.pathname + location.search, title })
  }

  sending(names) {
    this.flush()
    for (const name of names) if (this.record.parts[name]) this.record.parts[name].sent = this.record.parts[name].values
    this.save()
  }

  /** Saved, as it was sent: what was typed since stays kept, and begins from there. */
  acknowledged(names) {
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
  refreshed(names) {
    for (const part of partsOf(this.form).filter((each) => names.includes(nameOf(each)))) this.touched.delete(part)
    for (const name of names) delete this.record.parts[name]
    this.save()
  }

  submit() {
    this.flush()
    if (Object.keys(this.record.parts).length === 0) return
    this.record.id ??= newId()
    for (const part of Object.values(this.record.parts)) part.sent = part.values
    this.save()
    const field = this.form.elements.kept ?? Object.assign(document.createElement("input"), { type: "hidden", name: "kept" })
    field.value = this.record.id
    this.form.append(field)
  }

  forget() {
    clearTimeout(this.timer)
    this.touched = new Set()
    this.record = { parts: {} }
    storage.forget(keyOf(this.thing))
  }

  /** Says that texts were put back, and offers to take what is saved instead, as long as that is still another text. */
  tell() {
    if (this.notice?.isConnected) return
    this.notice = noticeOf(words.restoredWords)
    this.notice.append(buttonOf(words.forgetWords, () => {
      for (const [part, before] of this.before) putBack(part, before)
      this.forget()
      this.notice.remove()
    }))
    this.form.prepend(this.notice)
  }
}
