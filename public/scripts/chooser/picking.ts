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

// Where it was asked which of several is meant, their buttons stood in its place.
function pickedIn(chooser: HTMLElement, name: string): HTMLInputElement {
  const before = chooser.querySelector<HTMLInputElement>("[data-picked]")
  if (before) return before
  const made = Object.assign(document.createElement("input"), { type: "hidden", name })
  made.dataset["picked"] = ""
  chooser.append(made)
  return made
}

// In a field for one: who it is, and the words that she was picked for.
function keep(chooser: HTMLElement, name: string, choice: Choice) {
  pickedIn(chooser, name).value = choice.id
  chooser.querySelector<HTMLInputElement>("[data-asked]")!.value = choice.label
  remember(name, [{ ...choice, checked: true }])
}

// In a list of several: one more box, ticked, unless she is there.
function tick(chooser: HTMLElement, name: string, choice: Choice) {
  const there = chooser.querySelector<HTMLInputElement>(`input[type=checkbox][value="${choice.id}"]`)
  if (there && !there.closest("[data-found]")) {
    there.checked = true
    return
  }
  const [row, label] = [document.createElement("div"), document.createElement("label")]
  const box = Object.assign(document.createElement("input"), {
    type: "checkbox",
    name,
    value: choice.id,
    checked: true,
    id: `${name}-${choice.id}`,
  })
  row.className = "choice"
  label.htmlFor = box.id
  label.append(...wordsOf(choice))
  row.append(box, label)
  chooser.querySelector("[data-chosen]")?.append(row)
  const note = () => rememberTicked(name, { ...choice, checked: box.checked })
  box.addEventListener("change", note)
  note()
}

/** Whom somebody picked on this page, by the name of the field; where several may be, each ticked still or not. */
type Picked = Record<string, (Choice & { checked: boolean })[]>

const pickedHere = (): Picked => (history.state as { picked?: Picked } | null)?.picked ?? {}

// A browser puts back what stood in the fields of a page that one goes back to; what was made here is none of them.
function remember(name: string, picked: Picked[string]) {
  const state = { ...(history.state as object | null), picked: { ...pickedHere(), [name]: picked } }
  history.replaceState(state, "")
}

function rememberTicked(name: string, choice: Picked[string][number]) {
  const before = pickedHere()[name] ?? []
  const isThere = before.some(({ id }) => id === choice.id)
  remember(name, isThere ? before.map((each) => (each.id === choice.id ? choice : each)) : [...before, choice])
}

/** Picks again whoever was picked before one left this page and came back to it. */
export function pickAgain(): void {
  for (const [name, choices] of Object.entries(pickedHere())) {
    const input = document.querySelector<HTMLInputElement>(`[data-name="${name}"] [data-choices]`)
    const chooser = input && chooserOf(input)
    if (!chooser) continue
    if (chooser.dataset["chooser"] !== "several") {
      // The words that stand there now say whether it is still she.
      keep(chooser, name, choices[0]!)
      continue
    }
    for (const { checked, ...choice } of choices) {
      tick(chooser, name, choice)
      const box = chooser.querySelector<HTMLInputElement>(`input[type=checkbox][value="${choice.id}"]`)
      if (box && box.checked !== checked) box.click()
    }
    input.dispatchEvent(new Event("input", { bubbles: true }))
  }
}

/** Writes whom somebody picked where she was asked for; what the server had found before is answered by it. */
export function pick(input: HTMLInputElement, choice: Choice): void {
  const chooser = chooserOf(input)
  const name = chooser?.dataset["name"] ?? ""
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
