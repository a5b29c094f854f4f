// <textarea data-line>: a title or an address, one line of text that shows whole. Enter sends the form as it does in any field of
// one line, and what is pasted on several lines becomes one, as the server will read it (server/oneLine.ts).
const isLine = (field: EventTarget | null): field is HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement && field.matches("[data-line]")
const measured = CSS.supports("field-sizing", "content")

// Blanks around a break go with it, those at either end stay: somebody may be about to write on.
const oneLine = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((line, index, lines) =>
      index === 0 ? line.trimEnd() : index === lines.length - 1 ? line.trimStart() : line.trim(),
    )
    .filter((line, index, lines) => line !== "" || index === 0 || index === lines.length - 1)
    .join(" ")

function join(field: HTMLTextAreaElement) {
  const { value, selectionEnd } = field
  if (!/[\r\n]/.test(value)) return
  field.value = oneLine(value)
  const caret = field.value.length - oneLine(value.slice(selectionEnd)).length
  field.setSelectionRange(caret, caret)
}

function fit(field: HTMLTextAreaElement) {
  if (measured) return
  field.style.height = "auto"
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}

addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !isLine(event.target)) return
  event.preventDefault()
  const first = [...(event.target.form?.elements ?? [])].find(
    (each) => (each as HTMLButtonElement).type === "submit",
  ) as HTMLElement | undefined
  if (first && !event.repeat) first.click()
})
// Before anybody else looks at what was written.
addEventListener(
  "input",
  ({ target }) => {
    if (!isLine(target)) return
    join(target)
    fit(target)
  },
  { capture: true },
)

for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-line]")) fit(field)
