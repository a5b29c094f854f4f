import { partNamed, putAtHead } from "./page.ts"

/** A text that was put aside beside the one of a part, as it is said, and where it is read. */
export type Aside = { part: string; text: string; href: string | null; see: string }

/**
 * Says at each part that a text was put aside there, with where it is read: whoever wrote what stands there is told at
 * once. What the page says already, above the form or at the part, is not said twice.
 */
export function sayAsides(form: HTMLFormElement, asides: readonly Aside[]): void {
  const page = form.closest("main") ?? form
  for (const { part, text, href, see } of asides) {
    if (page.textContent.includes(text)) continue
    const line = document.createElement("p")
    line.className = "part-aside"
    line.setAttribute("role", "status")
    line.textContent = text
    if (href) {
      const link = document.createElement("a")
      Object.assign(link, { href, target: "_blank", rel: "noopener", textContent: see })
      line.append(" ", link)
    }
    const place = part === "" ? null : partNamed(form, part)
    if (place) putAtHead(place, line)
    else form.prepend(line)
  }
}
