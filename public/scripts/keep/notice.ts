import type { Kept } from "./device.ts"

const words = document.body.dataset
/** A sentence of the page (views/layouts). */
export const wordsOf = (name: string) => words[name] ?? ""

export function noticeOf(text: string) {
  const notice = document.createElement("div")
  notice.className = "notice"
  notice.setAttribute("role", "status")
  const line = document.createElement("p")
  line.textContent = text
  notice.append(line)
  return notice
}

export function buttonOf(text: string, press: () => void) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "button small"
  button.textContent = text
  button.addEventListener("click", press)
  return button
}

/** A moment as the site writes it, in Brussels: « dimanche 29 novembre 2026, 22 h 22 », "zondag 29 november 2026, 22.22 uur". */
function momentOf(at: number) {
  const { lang } = document.documentElement
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${lang}-BE`, { timeZone: "Europe/Brussels", ...options })
  const day = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at)
  const parts = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(at)
  const [hour, minute] = ["hour", "minute"].map((type) => parts.find((part) => part.type === type)?.value)
  if (lang === "nl") return `${day}, ${Number(hour)}.${minute}\u00a0uur`
  return `${day.replace(/\b1\b/, "1er")}, ${Number(hour)}\u00a0h${minute === "00" ? "" : `\u00a0${minute}`}`
}

/** Texts that were kept and have no field here: to go on with, to copy, or to forget. */
export function tellElsewhere(records: Kept[], forget: () => void): void {
  const notice = noticeOf(wordsOf("keptWords"))
  for (const { title, href, parts, at } of records) {
    const item = document.createElement("details")
    const summary = Object.assign(document.createElement("summary"), { textContent: `${title}, ${momentOf(at)}` })
    const texts = Object.values(parts)
      .flatMap(({ values }) => Object.values(values))
      .filter((value) => typeof value === "string" && value !== "")
    const text = Object.assign(document.createElement("p"), { className: "kept-text", textContent: texts.join("\n\n") })
    item.append(summary, text)
    if (href !== location.pathname)
      item.append(Object.assign(document.createElement("a"), { href, textContent: wordsOf("resumeWords") }))
    notice.append(item)
  }
  notice.append(
    buttonOf(wordsOf("dropWords"), () => {
      forget()
      notice.remove()
    }),
  )
  document.querySelector("main")?.prepend(notice)
}
