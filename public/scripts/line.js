// <textarea data-line>: a title or an address, one line of text that shows whole. Enter sends the form as it does in any field of
// one line, and what is pasted on several lines becomes one, as the server will read it (server/oneLine.ts).
const isLine = (field) => field instanceof HTMLTextAreaElement && field.matches("[data-line]")
const measured = CSS.supports("field-sizing", "content")

function join(field) {
  const { value, selectionEnd } = field
  if (!/[\r\n]/.test(value)) return
  field.value = value.replace(/\s*[\r\n]\s*/g, " ")
  const caret = field.value.length - value.slice(selectionEnd).replace(/\s*[\r\n]\s*/g, " ").length
  field.setSelectionRange(caret, caret)
}

function fit(field) {
  if (measured) return
  field.style.height = "auto"
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}

addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !isLine(event.target)) return
  event.preventDefault()
  const first = [...event.target.form?.elements ?? []].find((each) => each.type === "submit")
  if (first && !event.repeat) first.click()
})
// Before anybody else looks at what was written.
addEventListener("input", ({ target }) => {
  if (!isLine(target)) return
  join(target)
  fit(target)
}, { capture: true })

for (const field of document.querySelectorAll("textarea[data-line]")) fit(field)
