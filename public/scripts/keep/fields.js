// What a part of a form holds: its values, and its marks (hidden fields), which name the text that she had in front of her.
const unkept = ["password", "file", "submit", "button", "reset", "image"]
const partsOf = (form) => {
  const parts = [...form.querySelectorAll("[data-part]")]
  return parts.length > 0 ? parts : [form]
}
const nameOf = (part) => part.dataset.part ?? ""
const partOf = (field, form) => field.closest("[data-part]") ?? (form.querySelector("[data-part]") ? null : form)

/** The fields of a part, each with its name and how-manieth of that name it is. */
function fieldsOf(part) {
  const seen = {}
  return [...part.querySelectorAll("input[name], select[name], textarea[name]")]
    .filter((field) => !unkept.includes(field.type) && !["_method", "kept"].includes(field.name)
      && (part.dataset.part === undefined || field.closest("[data-part]") === part))
    .map((field) => [field, `${field.name} ${(seen[field.name] = (seen[field.name] ?? 0) + 1)}`])
}
const valueOf = (field) => ["checkbox", "radio"].includes(field.type) ? field.checked : field.value
const valuesOf = (part, wanted) => Object.fromEntries(fieldsOf(part)
  .filter(([field]) => (field.type === "hidden") === (wanted === "marks")).map(([field, name]) => [name, valueOf(field)]))
const isSame = (some, others) => JSON.stringify(some) === JSON.stringify(others)

function putBack(part, values) {
  for (const [field, name] of fieldsOf(part)) {
    if (!(name in values) || values[name] === valueOf(field)) continue
    if (typeof values[name] === "boolean") field.checked = values[name]
    else field.value = values[name]
    if (field.type !== "hidden") field.dispatchEvent(new Event("input", { bubbles: true }))
  }
  part.dataset.kept = ""
}
