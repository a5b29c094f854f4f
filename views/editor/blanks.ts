import { asSent, partsIn } from "./page.ts"
import type { Parts } from "./parts.ts"

const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("")

const named = ["name", "id", "for", "aria-describedby", "data-part", "value"]

/** Gives a blank line an id of its own: two pages that fill the same blank make two lines. */
function rename(blank: HTMLElement, fresh: string): void {
  const id = blank.dataset["blank"]!
  blank.dataset["blank"] = fresh
  for (const each of [blank, ...blank.querySelectorAll("*")]) {
    for (const name of named) {
      const value = each.getAttribute(name)
      if (value?.includes(id)) each.setAttribute(name, value.replaceAll(id, fresh))
    }
  }
}

function empty(blank: HTMLElement): void {
  for (const each of blank.querySelectorAll("input, textarea, select")) {
    if (each instanceof HTMLTextAreaElement) each.value = each.defaultValue = ""
    else if (each instanceof HTMLSelectElement) each.selectedIndex = 0
    else if (each instanceof HTMLInputElement && each.type !== "hidden") each.value = each.defaultValue = ""
  }
  for (const line of blank.querySelectorAll(".part-note, .error")) line.remove()
}

/** [data-blank]: each opened page has blanks of its own, and a new one stands below the one that is being filled. */
export function growBlanks(form: HTMLFormElement, parts: Parts): void {
  for (const blank of form.querySelectorAll<HTMLElement>("[data-blank]")) {
    // One that came back with what is wrong was sent under its name.
    if (!blank.querySelector(".error")) rename(blank, newId())
  }
  const returned = (form.dataset["returned"] ?? "").split(" ")
  for (const part of partsIn(form)) {
    const name = part.dataset["part"]!
    parts.know(name, asSent(part), { returned: returned.includes(name) })
  }
  form.addEventListener("wanted", (event) => regrow(form, (event as CustomEvent<Wanted>).detail, parts))
  form.addEventListener("input", ({ target }) => {
    const blank = target instanceof Element ? target.closest<HTMLElement>("[data-blank]") : null
    if (blank && !blank.dataset["grown"]) grow(blank, newId(), parts)
  })
  // What was kept on the device may have waited for this.
  form.dataset["growing"] = ""
  form.dispatchEvent(new Event("growing"))
}

type Wanted = { part: string; values?: Record<string, unknown>; marks?: Record<string, unknown> }

// A line that was filled on another page and kept on the device: it stands again under its id, where it stood.
function regrow(form: HTMLFormElement, { part, values = {}, marks = {} }: Wanted, parts: Parts): void {
  const [kind, id] = [part.slice(0, part.indexOf(".")), part.slice(part.indexOf(".") + 1)]
  const itemOf = (blank: Element) => blank.querySelector<HTMLInputElement>("[name$='[item]']")?.value
  const item = Object.entries(marks).find(([name]) => name.startsWith(`${kind}[${id}][item]`))?.[1]
  const blank = [...form.querySelectorAll<HTMLElement>("[data-blank]")].find(
    (each) =>
      each.dataset["part"]!.startsWith(`${kind}.`) &&
      !each.dataset["grown"] &&
      itemOf(each) === item &&
      holds(each, id, values),
  )
  if (!blank || !/^[0-9a-f]{24}$/.test(id)) return
  grow(blank, newId(), parts)
  parts.forget(blank.dataset["part"]!)
  rename(blank, id)
  blank.setAttribute("open", "")
  parts.know(part, asSent(blank))
}

// A point that was taken out has notes, for which the line of a new one has no field.
const holds = (blank: HTMLElement, id: string, values: Record<string, unknown>) =>
  Object.keys(values).every((name) =>
    blank.querySelector(
      `[name="${CSS.escape(name.slice(0, name.lastIndexOf(" ")).replaceAll(id, blank.dataset["blank"]!))}"]`,
    ),
  )

function grow(blank: HTMLElement, id: string, parts: Parts): void {
  const copy = blank.cloneNode(true) as HTMLElement
  blank.dataset["grown"] = "true"
  copy.removeAttribute("open")
  rename(copy, id)
  empty(copy)
  blank.after(copy)
  parts.know(copy.dataset["part"]!, asSent(copy))
}
