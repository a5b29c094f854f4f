// What a part of a form holds: its values, and its marks (hidden fields), which name the text that she had in front of her.
const unkept = ["password", "file", "submit", "button", "reset", "image"]

/** One of the fields that a person fills, or that carries a mark. */
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
/** By the name of the field and how-manieth of that name it is. */
export type Values = Record<string, string | boolean>

export const partsOf = (form: HTMLFormElement): HTMLElement[] => {
  const parts = [...form.querySelectorAll<HTMLElement>("[data-part]")]
  return parts.length > 0 ? parts : [form]
}
export const nameOf = (part: HTMLElement) => part.dataset["part"] ?? ""
export const partOf = (field: Element, form: HTMLFormElement): HTMLElement | null =>
  field.closest<HTMLElement>("[data-part]") ?? (form.querySelector("[data-part]") ? null : form)

/** The fields of a part, each with its name and how-manieth of that name it is. */
function fieldsOf(part: HTMLElement): [Field, string][] {
  const seen: Record<string, number> = {}
  return [...part.querySelectorAll<Field>("input[name], select[name], textarea[name]")]
    .filter((field) => !unkept.includes(field.type) && !["_method", "kept"].includes(field.name)
      && (part.dataset["part"] === undefined || field.closest("[data-part]") === part))
    .map((field): [Field, string] => [field, `${field.name} ${(seen[field.name] = (seen[field.name] ?? 0) + 1)}`])
}

/** Whether it is ticked, where it is a box; else what it holds. */
export const valueOf = (field: Field) =>
  field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type) ? field.checked : field.value

export const valuesOf = (part: HTMLElement, wanted: "values" | "marks"): Values => Object.fromEntries(fieldsOf(part)
  .filter(([field]) => (field.type === "hidden") === (wanted === "marks")).map(([field, name]) => [name, valueOf(field)]))

export const isSame = (some: Values | null, others: Values | null) => JSON.stringify(some) === JSON.stringify(others)

export function putBack(part: HTMLElement, values: Values): void {
  for (const [field, name] of fieldsOf(part)) {
    const value = values[name]
    if (value === undefined || value === valueOf(field)) continue
    if (typeof value === "string") field.value = value
    else if (field instanceof HTMLInputElement) field.checked = value
    if (field.type !== "hidden") field.dispatchEvent(new Event("input", { bubbles: true }))
  }
  part.dataset["kept"] = ""
}
