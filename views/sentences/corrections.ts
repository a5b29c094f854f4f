// The page of all sentences (npm run sentences), opened from the disk: counts what was corrected, and saves it as a file.
const bar = document.querySelector<HTMLFormElement>("[data-corrections]")!
const count = bar.querySelector<HTMLElement>("[data-count]")!
const corrected = new Set<HTMLTextAreaElement>()
let saved = true

// What a browser kept of an earlier visit counts too.
for (const field of document.querySelectorAll("textarea")) look(field)
bar.hidden = false

document.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement)) return
  saved = false
  look(target)
})

bar.addEventListener("submit", (event) => {
  event.preventDefault()
  const corrections = [...corrected].map((field) => ({
    path: field.dataset["path"]!,
    language: field.lang,
    was: field.defaultValue,
    is: field.value,
  }))
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([JSON.stringify(corrections, null, 2)], { type: "application/json" }))
  link.download = "corrections.json"
  link.click()
  saved = true
})

window.addEventListener("beforeunload", (event) => {
  if (!saved && corrected.size > 0) event.preventDefault()
})

function look(field: HTMLTextAreaElement): void {
  if (field.value === field.defaultValue) corrected.delete(field)
  else corrected.add(field)
  field.toggleAttribute("data-corrected", corrected.has(field))
  const { none, one, several } = bar.dataset
  count.textContent =
    corrected.size === 0 ? none! : corrected.size === 1 ? one! : several!.replace("{count}", String(corrected.size))
}
