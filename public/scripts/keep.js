// <form data-keep="a key of its own">: keeps what is typed in this tab and puts it back when the page is opened again:
// after a crash, a closed lid, a session that ended. It is forgotten once it is saved, and with the tab.
const prefix = "keep:"
const reader = document.querySelector(".account")?.textContent.trim() ?? null
const fieldsOf = (form) => [...form.elements].filter((field) => field.name && !field.disabled
  && !["hidden", "password", "file", "submit", "button", "reset"].includes(field.type))
const valueOf = (field) => ["checkbox", "radio"].includes(field.type) ? field.checked : field.value
const valuesOf = (form) => fieldsOf(form).map((field) => [field.name, valueOf(field)])
const read = (key) => JSON.parse(sessionStorage.getItem(prefix + key) ?? "null")
const write = (key, kept) => sessionStorage.setItem(prefix + key, JSON.stringify(kept))
const forget = (key) => sessionStorage.removeItem(prefix + key)

function putBack(form, values) {
  const fields = fieldsOf(form)
  values.forEach(([name, value], index) => {
    const field = fields[index]
    if (field?.name !== name) return
    if (typeof value === "boolean") field.checked = value
    else field.value = value
  })
  form.dispatchEvent(new Event("input", { bubbles: true }))
}

function tell(form, key) {
  const { restoredWords, forgetWords } = document.body.dataset
  const notice = document.createElement("div")
  notice.className = "notice"
  notice.setAttribute("role", "status")
  const words = document.createElement("p")
  words.textContent = restoredWords
  const button = document.createElement("button")
  button.type = "button"
  button.className = "button small"
  button.textContent = forgetWords
  button.addEventListener("click", () => {
    form.reset()
    forget(key)
    notice.remove()
    form.dispatchEvent(new Event("input", { bubbles: true }))
    forget(key)
  })
  notice.append(words, button)
  form.prepend(notice)
}

function bind(form) {
  const key = form.dataset.keep
  const kept = read(key)
  const here = JSON.stringify(valuesOf(form))
  const usable = kept && kept.reader === reader && !document.querySelector("[data-refused]")
  if (usable && JSON.stringify(kept.values) !== here) {
    putBack(form, kept.values)
    tell(form, key)
  } else forget(key)

  form.addEventListener("input", () => write(key, { reader, values: valuesOf(form), sent: false }))
  form.addEventListener("saved", () => forget(key))
  form.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) write(key, { reader, values: valuesOf(form), sent: true })
  })
}

const forms = [...document.querySelectorAll("form[data-keep]")]
const present = new Set(forms.map((form) => form.dataset.keep))
forms.forEach(bind)

// What was sent and led to another page is saved, unless that page is the door: then the session had ended.
const atTheDoor = document.querySelector("main.plain") !== null
for (const key of Object.keys(sessionStorage).filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length))) {
  const kept = read(key)
  if (present.has(key) || !kept.sent) continue
  if (atTheDoor) write(key, { ...kept, sent: false })
  else forget(key)
}

addEventListener("submit", ({ target }) => {
  if (target.matches("[data-leave]")) sessionStorage.clear()
})
