// <input data-shortcut="/">: the key takes the cursor there, unless one is writing or the field is not in sight.
const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || writing(event.target)) return
  const field = [...document.querySelectorAll<HTMLInputElement>("[data-shortcut]")].find(
    (each) => each.dataset["shortcut"] === event.key && each.checkVisibility(),
  )
  if (!field) return
  event.preventDefault()
  field.focus()
  field.select()
})
