// Before a form in which one writes is sent: what may be a person's data is shown with its words marked, by the patterns
// of the server (views/signs/), which come when somebody begins to write. Where they do not come, the server asks alone.
const times = { patience: 3000, rest: 400 }
let signs = null
let coming = null

function theirs() {
  coming ??= import(document.body.dataset.signs).then((come) => { signs = come }, () => { coming = null })
  return Promise.race([coming, new Promise((resolve) => setTimeout(resolve, times.patience))])
}

// A form that saves itself asks part by part (views/editor/autosave.ts).
const isAsked = (form) => form?.matches("form[method=post]:not([data-autosave])") && form.querySelector("textarea") !== null

document.addEventListener("focusin", ({ target }) => {
  if (isAsked(target.closest("form"))) void theirs()
})

// One has left a field; not so soon that the button which she presses moves away.
document.addEventListener("focusout", ({ target }) => {
  const form = target.closest("form")
  if (isAsked(form) && target.matches("textarea, .editor-text")) setTimeout(() => signs?.askAbout(form), times.rest)
})

function isHeld(form) {
  if (!signs?.askAbout(form)) return false
  form.querySelector(".question")?.scrollIntoView({ block: "center" })
  form.querySelector(".question input")?.focus({ preventScroll: true })
  return true
}

addEventListener("submit", (event) => {
  const { target: form, submitter } = event
  // Buttons that add or take out a row save nothing yet.
  if (!isAsked(form) || ["more", "remove"].includes(submitter?.name) || (signs && !isHeld(form))) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (signs || form.hasAttribute("data-looking")) return
  form.setAttribute("data-looking", "")
  void theirs().then(() => {
    // Without them it goes as it is.
    signs ??= { askAbout: () => false }
    form.removeAttribute("data-looking")
    form.requestSubmit(submitter)
  })
}, { capture: true })
