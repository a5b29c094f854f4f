import { type Choice, wordsOf } from "./list.ts"

export const chooserOf = (input: Element) => input.closest<HTMLElement>("[data-chooser]")

/** Of a line of several names, the one in which the cursor stands: from where to where; elsewhere all of it. */
export function partOf({ value, selectionStart, dataset }: HTMLInputElement): [number, number] {
  if (dataset["several"] === undefined) return [0, value.length]
  const at = selectionStart ?? value.length
  const from = Math.max(value.lastIndexOf(",", at - 1), value.lastIndexOf(";", at - 1)) + 1
  const to = value.slice(at).search(/[,;]/)
  return [at === 0 ? 0 : from, to < 0 ? value.length : at + to]
}

function hidden(chooser: HTMLElement, mark: string, name: string): HTMLInputElement {
  const before = chooser.querySelector<HTMLInputElement>(`[data-${mark}]`)
  if (before) return before
  const made = Object.assign(document.createElement("input"), { type: "hidden", name })
  made.setAttribute(`data-${mark}`, "")
  chooser.append(made)
  return made
}

// In a field for one: who it is, and the words that she was picked for.
function keep(chooser: HTMLElement, name: string, { id, label }: Choice) {
  hidden(chooser, "picked", name).value = id
  hidden(chooser, "asked", `${name}Asked`).value = label
}

// In a list of several: one more box, ticked, unless she is there.
function tick(chooser: HTMLElement, name: string, choice: Choice) {
  const there = chooser.querySelector<HTMLInputElement>(`input[type=checkbox][value="${choice.id}"]`)
  if (there && !there.closest("[data-found]")) {
    there.checked = true
    return
  }
  const [row, label] = [document.createElement("div"), document.createElement("label")]
  const box = { type: "checkbox", name, value: choice.id, checked: true, id: `${name}-${choice.id}` }
  row.className = "choice"
  label.htmlFor = box.id
  label.append(...wordsOf(choice))
  row.append(Object.assign(document.createElement("input"), box), label)
  chooser.querySelector("[data-chosen]")?.append(row)
}

/** Writes whom somebody picked where she was asked for; what the server had found before is answered by it. */
export function pick(input: HTMLInputElement, choice: Choice): void {
  const chooser = chooserOf(input)
  const name = input.name.replace(/Typed$/, "")
  if (chooser?.dataset["chooser"] === "several") {
    tick(chooser, name, choice)
    input.value = ""
  } else {
    const [from, to] = partOf(input)
    input.setRangeText(`${from > 0 ? " " : ""}${choice.label}`, from, to, "end")
    if (chooser) keep(chooser, name, choice)
  }
  chooser?.querySelector("[data-found]")?.remove()
  input.dispatchEvent(new Event("input", { bubbles: true }))
}
