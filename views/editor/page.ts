import { boxOf } from "../signs/box.ts"
import { type Asked, isWritten, type Field as Text } from "../signs/look.ts"
import type { Fields, Shown } from "./parts.ts"
import { caretAfter } from "./still.ts"

// The parts of a form as elements: [data-part="items.ID"], with fields named items[ID][text] and a hidden [data-was].

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export const partsIn = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>("[data-part]")]
export const partNamed = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLElement>(`[data-part="${CSS.escape(name)}"]`)

/** The part in which somebody writes; a line that others do not have yet is written in the point that it stands on. */
export function placeOf(target: Element): string | null {
  const part = target.closest<HTMLElement>("[data-part]")
  const known = part?.matches("[data-blank]")
    ? part.closest("section")?.querySelector<HTMLElement>("[data-part]")
    : part
  return known?.dataset["part"] ?? null
}

/** "items.ID" and "text": items[ID][text]. */
export const fieldName = (part: string, field: string) => `${part}.${field}`.replaceAll(/\.([^.]+)/g, "[$1]")

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/** The fields of a part, and not those of a part inside it. */
function fieldsOf(part: HTMLElement): Field[] {
  return [...part.querySelectorAll("[name]")].filter(
    (each): each is Field =>
      isField(each) &&
      each.closest("[data-part]") === part &&
      !each.hasAttribute("data-was") &&
      !each.closest(".question") &&
      !each.name.startsWith("keep["),
  )
}

const wasOf = (part: HTMLElement) => part.querySelector<HTMLInputElement>("[data-was]")
// "items[ID][text]" is text, and so is "text".
const keyOf = ({ name }: Field) => (name.includes("[") ? name.slice(name.lastIndexOf("[") + 1, -1) : name)

type Choice = HTMLInputElement
const isRadio = (field: Field): field is Choice => field instanceof HTMLInputElement && field.type === "radio"
const isBox = (field: Field): field is Choice => field instanceof HTMLInputElement && field.type === "checkbox"

// Of the choices that share a name, the one that is made speaks.
function valuesOf(part: HTMLElement, isMade: (choice: Choice) => boolean, valueOf: (field: Field) => string): Fields {
  const fields: Fields = {}
  for (const field of fieldsOf(part)) {
    if (isBox(field)) fields[keyOf(field)] = isMade(field) ? field.value : ""
    else if (!isRadio(field)) fields[keyOf(field)] = valueOf(field)
    else fields[keyOf(field)] = isMade(field) ? field.value : (fields[keyOf(field)] ?? "")
  }
  return fields
}

/** A part as it stands in the page. */
export const shown = (part: HTMLElement): Shown => ({
  fields: valuesOf(
    part,
    ({ checked }) => checked,
    ({ value }) => value,
  ),
  was: wasOf(part)?.value ?? "",
})

export const allShown = (form: HTMLFormElement) =>
  new Map(partsIn(form).map((part) => [part.dataset["part"]!, shown(part)]))

function sentValue(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue
  return ([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value ?? ""
}

/** A part as the server sent it, whatever the browser has put back into its fields since. */
export const asSent = (part: HTMLElement): Fields => valuesOf(part, ({ defaultChecked }) => defaultChecked, sentValue)

export function setMark(part: HTMLElement, mark: string): void {
  const was = wasOf(part)
  if (was) was.value = mark
}

/** Puts what somebody else saved into the fields of a part. */
export function fill(part: HTMLElement, fields: Fields): void {
  for (const field of fieldsOf(part)) {
    const value = fields[keyOf(field)]
    if (value === undefined || stands(field, value)) continue
    put(field, value)
    // Whatever shows the field follows: the editor.
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }
}

// Of two choices only the one that is made is changed: the other one follows.
const stands = (field: Field, value: string) =>
  isRadio(field)
    ? field.checked || field.value !== value
    : isBox(field)
      ? field.checked === (value !== "")
      : field.value === value

/** Whether all of what somebody else saved can be shown in the fields of a part: a choice that came since cannot. */
export function canShow(part: HTMLElement, fields: Fields): boolean {
  const known = fieldsOf(part)
  return Object.entries(fields).every(([key, value]) => {
    const places = known.filter((field) => keyOf(field) === key)
    return (
      value === "" ||
      places.some((field) =>
        isRadio(field)
          ? field.value === value
          : !(field instanceof HTMLSelectElement) || [...field.options].some((option) => option.value === value),
      )
    )
  })
}

// Who is in the field goes on where she was.
function put(field: Field, value: string): void {
  if (isRadio(field) || isBox(field)) {
    field.checked = value !== ""
    return
  }
  const caret =
    field instanceof HTMLTextAreaElement && field === document.activeElement
      ? caretAfter(field.value, value, field.selectionEnd)
      : null
  field.value = value
  if (caret !== null) (field as HTMLTextAreaElement).setSelectionRange(caret, caret)
}

/** Puts a line at the head of a part, below the words that open it. */
export function putAtHead(part: HTMLElement, line: HTMLElement): void {
  const summary = part.querySelector(":scope > summary")
  if (summary) summary.after(line)
  else part.prepend(line)
}

/**
 * Says something at a part; a line there was is replaced. What is said quietly is not read out, but to whoever is in
 * that part.
 */
export function note(
  part: HTMLElement,
  text: string,
  { quiet, button }: { quiet: boolean; button?: HTMLButtonElement },
): void {
  part.querySelector(":scope > .part-note")?.remove()
  const line = document.createElement("p")
  line.className = quiet ? "part-note quiet" : "part-note"
  if (!quiet || part.contains(document.activeElement)) line.setAttribute("role", "status")
  line.textContent = button ? `${text} ` : text
  if (button) line.append(button)
  const hints = part.querySelectorAll(":scope > .writing")
  if (hints.length > 0) hints[hints.length - 1]!.after(line)
  else putAtHead(part, line)
}

/** Takes away what was wrong at a part, by whomever it was said. */
export function clearErrors(part: HTMLElement): void {
  for (const error of part.querySelectorAll(".error, .question")) error.remove()
  for (const field of part.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid")
}

/** The texts of a part that people write in, and not those of a part inside it. */
export const textsIn = (part: HTMLElement) => fieldsOf(part).filter(isWritten)

/** Asks about words of a field, which are marked, before they are saved; ticking the box is the answer. */
export function ask(field: Text, asked: Asked, answered: (answer: string) => void): void {
  field.before(boxOf(asked, field.id, answered))
}

/** Says what is wrong with a field. */
export function sayBefore(field: HTMLElement, text: string): void {
  const said = document.createElement("p")
  said.className = "error"
  said.textContent = text
  field.before(said)
}

/** Says at the field of that name what is wrong with it. */
export function sayAt(form: HTMLFormElement, name: string, text: string): void {
  const found = form.elements.namedItem(name)
  const field = found instanceof RadioNodeList ? found[0] : found
  if (field instanceof HTMLElement) sayBefore(field, text)
}
