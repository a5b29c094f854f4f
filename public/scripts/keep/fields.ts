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

/**
 * The name of a field within its part. How-manieth row of its list a part is says nothing of it: another row was taken out
 * or added meanwhile, and « constats[2][text] » is « constats[1][text] » by now.
 */
export const placeless = (name: string) => name.replace(/^(\w+)\[\d{1,3}\]/, "$1[]")
const nameIn = (part: HTMLElement, { name }: Field) => (part.dataset["part"] === undefined ? name : placeless(name))

/** Values of a part as they were kept, by the names that its fields have within it. */
export const named = (part: string, values: Values): Values =>
  part === "" ? values : Object.fromEntries(Object.entries(values).map(([name, value]) => [placeless(name), value]))

/** The fields of a part, each with its name and how-manieth of that name it is. */
function fieldsOf(part: HTMLElement): [Field, string][] {
  const seen: Record<string, number> = {}
  return [...part.querySelectorAll<Field>("input[name], select[name], textarea[name]")]
    .filter(
      (field) =>
        !unkept.includes(field.type) &&
        !["_method", "kept"].includes(field.name) &&
        (part.dataset["part"] === undefined || field.closest("[data-part]") === part),
    )
    .map((field): [Field, string] => {
      const name = nameIn(part, field)
      return [field, `${name} ${(seen[name] = (seen[name] ?? 0) + 1)}`]
    })
}

/** Whether it is ticked, where it is a box; else what it holds. */
export const valueOf = (field: Field) =>
  field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type) ? field.checked : field.value

export const valuesOf = (part: HTMLElement, wanted: "values" | "marks"): Values =>
  Object.fromEntries(
    fieldsOf(part)
      .filter(([field]) => (field.type === "hidden") === (wanted === "marks"))
      .map(([field, name]) => [name, valueOf(field)]),
  )

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
