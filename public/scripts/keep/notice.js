const words = document.body.dataset

function noticeOf(text) {
  const notice = document.createElement("div")
  notice.className = "notice"
  notice.setAttribute("role", "status")
  const line = document.createElement("p")
  line.textContent = text
  notice.append(line)
  return notice
}

function buttonOf(text, press) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "button small"
  button.textContent = text
  button.addEventListener("click", press)
  return button
}

/** Texts that were kept and have no field here: to go on with, to copy, or to forget. */
function tellElsewhere(records, forget) {
  const notice = noticeOf(words.keptWords)
  for (const { title, href, parts, at } of records) {
    const item = document.createElement("details")
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full", timeStyle: "short" }).format(at)
    const summary = Object.assign(document.createElement("summary"), { textContent: `${title}, ${date}` })
    const texts = Object.values(parts).flatMap(({ values }) => Object.values(values)).filter((value) => typeof value === "string" && value !== "")
    const text = Object.assign(document.createElement("p"), { className: "kept-text", textContent: texts.join("\n\n") })
    item.append(summary, text)
    if (href !== location.pathname) item.append(Object.assign(document.createElement("a"), { href, textContent: words.resumeWords }))
    notice.append(item)
  }
  notice.append(buttonOf(words.dropWords, () => {
    forget()
    notice.remove()
  }))
  document.querySelector("main")?.prepend(notice)
}
