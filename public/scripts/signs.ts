// Before a form in which one writes is sent: what may be a person's data is shown with its words marked, by the patterns
// of the server (views/signs/), which come when somebody begins to write. Where they do not come, the server asks alone.
// A field of one line says what its model asks about it (views/shared/field.hbs).
type Signs = Pick<typeof import("../../views/signs/form.ts"), "askAbout">

const written = "textarea, input[data-asks]"
const times = { patience: 3000, rest: 400 }
let signs: Signs | null = null
let coming: Promise<void> | null = null

function theirs(): Promise<void> {
  coming ??= import(document.body.dataset["signs"]!).then(
    (come: Signs) => {
      signs = come
    },
    () => {
      coming = null
    },
  )
  return Promise.race([coming, new Promise<void>((resolve) => setTimeout(resolve, times.patience))])
}

// A form that saves itself asks part by part (views/editor/autosave.ts).
const isAsked = (form: HTMLFormElement | null): form is HTMLFormElement =>
  form !== null && form.matches("form[method=post]:not([data-autosave])") && form.querySelector(written) !== null

document.addEventListener("focusin", ({ target }) => {
  if (isAsked((target as Element).closest("form"))) void theirs()
})

// One has left a field; not so soon that the button which she presses moves away.
document.addEventListener("focusout", ({ target }) => {
  const field = target as Element
  const form = field.closest("form")
  if (isAsked(form) && field.matches(`${written}, .editor-text`)) setTimeout(() => signs?.askAbout(form), times.rest)
})

function isHeld(form: HTMLFormElement): boolean {
  if (!signs?.askAbout(form)) return false
  form.querySelector(".question")?.scrollIntoView({ block: "center" })
  form.querySelector<HTMLInputElement>(".question input")?.focus({ preventScroll: true })
  return true
}

addEventListener(
  "submit",
  (event) => {
    const form = event.target as HTMLFormElement
    const submitter = event.submitter as HTMLButtonElement | null
    // Buttons that add or take out a row save nothing yet.
    if (!isAsked(form) || ["more", "remove"].includes(submitter?.name ?? "") || (signs && !isHeld(form))) return
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
  },
  { capture: true },
)
