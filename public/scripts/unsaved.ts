// <form data-unsaved>: says that what was written is not yet saved, and asks before it is left behind.
// Hidden fields are written by nobody: marks, and what other scripts send along.
function textOf(form: HTMLFormElement) {
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")].map(({ name }) => name))
  return JSON.stringify(
    [...new FormData(form)]
      .filter(([name]) => !hidden.has(name))
      .map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
  )
}

// What the server sent, whatever this browser or another script has since put back into the fields.
function sentBy(form: HTMLFormElement) {
  const copy = form.cloneNode(true) as HTMLFormElement
  copy.reset()
  return textOf(copy)
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-unsaved]")) {
  // A form that came back with errors holds what was typed, not what is saved.
  let saved = document.querySelector("[data-refused]") ? null : sentBy(form)
  let leaving = false
  const changed = () => !leaving && saved !== textOf(form)

  const note = document.createElement("p")
  note.className = "form-note"
  note.setAttribute("role", "status")
  form.append(note)
  const tell = () => {
    note.textContent = changed() ? (document.body.dataset["unsavedWords"] ?? "") : ""
  }

  tell()
  form.addEventListener("input", tell)
  form.addEventListener("submit", (event) => {
    leaving = !event.defaultPrevented
  })
  // A script that saves by itself says so.
  form.addEventListener("saved", () => {
    saved = textOf(form)
    tell()
  })
  addEventListener("pageshow", () => {
    leaving = false
  })
  addEventListener("beforeunload", (event) => {
    if (changed()) event.preventDefault()
  })
}
