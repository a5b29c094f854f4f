// <form data-once>: while what was sent is on its way, a second press does nothing. Nothing is disabled, since a
// disabled field or button is not sent; the form opens again when one comes back, or when no page has come.
const patience = 15_000
const sent = new WeakSet<HTMLFormElement>()

function release(form: HTMLFormElement) {
  sent.delete(form)
  form.removeAttribute("aria-busy")
  form.querySelector(":scope > .form-note[data-sending]")?.remove()
}

function tell(form: HTMLFormElement) {
  const note = document.createElement("p")
  note.className = "form-note"
  note.dataset["sending"] = ""
  note.setAttribute("role", "status")
  form.append(note)
  note.textContent = document.body.dataset["sendingWords"] ?? ""
}

addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement
  if (!form.matches("[data-once]") || event.defaultPrevented) return
  if (sent.has(form)) return event.preventDefault()
  sent.add(form)
  form.setAttribute("aria-busy", "true")
  setTimeout(() => sent.has(form) && tell(form), 700)
  setTimeout(() => release(form), patience)
})

addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll<HTMLFormElement>("form[data-once]").forEach(release)
})
