/** Who may be meant: what the list says of her, and the words that stand in the field once she is picked. */
export type Choice = { id: string; name: string; from: string; label: string }
export type Answer = { said: string; choices: Choice[] }

/** One list for all the fields of a page; what it says at its foot is seen and heard. */
export const frame = document.createElement("div")
const list = Object.assign(document.createElement("ul"), { id: "chooser-list", role: "listbox" })
const note = Object.assign(document.createElement("p"), { className: "chooser-note", role: "status" })
frame.className = "chooser-list"
frame.hidden = true
frame.append(list, note)

let field: HTMLInputElement | null = null
let shown: Choice[] = []
let active = -1

/** The field below which the list stands, or is about to. */
export const current = () => field
export const choices = () => shown
/** Which of them the keyboard has reached; -1 for none. */
export const reached = () => active

/** Says of a field that a list belongs to it, before it is first read out. */
export function describe(input: HTMLInputElement): void {
  if (input.getAttribute("role") === "combobox") return
  const said = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }
  for (const [name, value] of Object.entries(said)) input.setAttribute(name, value)
}

export function place(): void {
  if (!field || frame.hidden) return
  const { left, top, bottom, width } = field.getBoundingClientRect()
  const room = document.documentElement.clientWidth
  const wide = Math.min(Math.max(width, 260), room - 16)
  frame.style.inlineSize = `${wide}px`
  frame.style.left = `${Math.max(8, Math.min(left, room - wide - 8)) + scrollX}px`
  // Above it where the window, or the keyboard of a phone, leaves too little room below.
  const [seen, tall] = [window.visualViewport, frame.offsetHeight]
  const below = (seen ? seen.offsetTop + seen.height : innerHeight) - bottom
  frame.style.top = `${(below < tall + 8 && top > below ? top - tall - 4 : bottom + 4) + scrollY}px`
}

export function reach(index: number): void {
  active = index
  for (const [at, option] of [...list.children].entries()) option.setAttribute("aria-selected", String(at === index))
  const option = list.children[index]
  if (option) field?.setAttribute("aria-activedescendant", option.id)
  else field?.removeAttribute("aria-activedescendant")
  option?.scrollIntoView({ block: "nearest" })
}

/** One who may be meant, in words that a person wrote: they are text. */
export function wordsOf({ name, from }: Choice): (Node | string)[] {
  return from
    ? [name, " ", Object.assign(document.createElement("span"), { className: "chooser-from soft", textContent: from })]
    : [name]
}

function optionOf(choice: Choice, index: number) {
  const option = Object.assign(document.createElement("li"), { id: `chooser-${index}`, role: "option" })
  option.append(...wordsOf(choice))
  return option
}

/** Asks below another field. */
export function moveTo(input: HTMLInputElement): void {
  if (field && field !== input) close()
  field = input
}

export function show({ choices, said }: Answer): void {
  shown = choices
  list.replaceChildren(...choices.map(optionOf))
  list.hidden = choices.length === 0
  frame.hidden = false
  note.textContent = said
  field!.setAttribute("aria-expanded", String(choices.length > 0))
  reach(-1)
  place()
}

export function close(): void {
  shown = []
  active = -1
  frame.hidden = true
  list.replaceChildren()
  note.textContent = ""
  field?.setAttribute("aria-expanded", "false")
  field?.removeAttribute("aria-activedescendant")
  field = null
}

/** Which of the choices an element of the list is. */
export const choiceAt = (target: Element): Choice | undefined => {
  const option = target.closest("[role=option]")
  return option ? shown[[...list.children].indexOf(option)] : undefined
}
