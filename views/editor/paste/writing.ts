import { safeHref } from "../../../models/concerns/richText/allowed.ts"
import { opensNote, raised } from "./notes.ts"
import type { Opened } from "./opening.ts"
import { realAddress } from "./redirects.ts"
import { boldIn, italicIn } from "./styles.ts"

type Marks = { strong: boolean; em: boolean; lines: boolean }

const blocks = new Set([
  "p",
  "div",
  "section",
  "article",
  "header",
  "footer",
  "main",
  "aside",
  "nav",
  "figure",
  "figcaption",
  "address",
  "pre",
  "center",
  "dl",
  "dt",
  "dd",
  "fieldset",
  "form",
  "legend",
  "details",
  "summary",
  "caption",
  "hr",
])
const lists = new Set(["ul", "ol", "menu", "dir"])
const rows: Record<string, string> = { thead: "thead", tbody: "tbody", tfoot: "tbody", tr: "tr", td: "td", th: "th" }

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escape = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char]!)
const wrap = (tag: string, content: string, attributes = "") =>
  content.trim() === "" && tag !== "td" && tag !== "th" ? content : `<${tag}${attributes}>${content}</${tag}>`

/** A cleaned document in the tags of the closed list alone, written as readBlocks reads it. */
export function writeClosed({ body, declared }: Opened): string {
  const top = highestHeading()
  return inside(body, { strong: false, em: false, lines: false })

  function inside(element: Element, marks: Marks): string {
    return [...element.childNodes]
      .map((node) => {
        if (node.nodeType === Node.TEXT_NODE) return words(node.textContent!, marks)
        return node.nodeType === Node.ELEMENT_NODE ? written(node as Element, marks) : ""
      })
      .join("")
  }

  function written(element: Element, before: Marks): string {
    const tag = element.localName
    const marks = marksOf(element, before)
    if (tag === "br") return "<br>"
    const level = headingLevel(element)
    if (level) return wrap(level <= top ? "h2" : "h3", inside(element, { ...marks, strong: false }))
    if (isQuote(element)) return wrap("blockquote", inside(element, marks))
    if (lists.has(tag)) return wrap(tag === "ol" ? "ol" : "ul", inside(element, marks), startOf(element))
    if (tag === "li") return wrap("li", inside(element, marks))
    if (tag === "table")
      return isLayout(element) ? wrap("p", unwrapped(element, marks)) : wrap("table", inside(element, marks))
    if (rows[tag]) return wrap(rows[tag], inside(element, marks), spansOf(element))
    if (tag === "a") return linked(element, marks)
    if (tag === "sup" || /^super/.test(declared(element, "vertical-align"))) {
      const sign = raised(element)
      return sign === null ? inside(element, marks) : words(sign, marks)
    }
    return blocks.has(tag) ? wrap("p", inside(element, marks)) : inside(element, marks)
  }

  function marksOf(element: Element, { strong, em, lines }: Marks): Marks {
    const tag = element.localName
    const saidBold = boldIn(declared(element, "font-weight")) ?? (tag === "b" || tag === "strong" ? true : null)
    const saidItalic = italicIn(declared(element, "font-style")) ?? (tag === "i" || tag === "em" ? true : null)
    const space = declared(element, "white-space")
    return {
      strong: saidBold ?? strong,
      em: saidItalic ?? em,
      lines: space ? space.startsWith("pre") : lines || tag === "pre",
    }
  }

  function words(text: string, { strong, em, lines }: Marks): string {
    // Word writes two spaces as a space and a no-break one; a no-break space that stands alone was meant.
    const spaced = text.replace(/[ \t\r\n\u00a0]{2,}/g, (white) =>
      lines && white.includes("\n") ? white : /^\u00a0+$/.test(white) ? "\u00a0" : " ",
    )
    const lined = lines ? spaced.split(/\r?\n/).map(escape).join("<br>") : escape(spaced)
    if (lined.trim() === "") return lined
    const slanted = em ? `<em>${lined}</em>` : lined
    return strong ? `<strong>${slanted}</strong>` : slanted
  }

  function linked(element: Element, marks: Marks): string {
    if (opensNote(element))
      return words(
        /^\s*\[/.test(element.textContent!) ? element.textContent! : `[${element.textContent!.trim()}] `,
        marks,
      )
    const given = element.getAttribute("href") ?? ""
    const href = safeHref(realAddress(given))
    const content = element.textContent!.trim() === given.trim() && href ? words(href, marks) : inside(element, marks)
    return href ? wrap("a", content, ` href="${escape(href)}"`) : content
  }

  // In any of its cells words may stand as they please.
  function unwrapped(table: Element, marks: Marks): string {
    return [...table.querySelectorAll("td, th")]
      .filter((cell) => cell.closest("table") === table)
      .map((cell) => wrap("p", inside(cell, marks)))
      .join("")
  }

  function headingLevel(element: Element): number | null {
    const named = /^h([1-6])$/.exec(element.localName)?.[1]
    if (named) return Number(named)
    if (element.localName !== "p") return null
    if (element.matches(".MsoTitle")) return 1
    const outline = Number(
      element.getAttribute("role") === "heading"
        ? element.getAttribute("aria-level")
        : declared(element, "mso-outline-level"),
    )
    return outline >= 1 && outline <= 6 ? outline : null
  }

  function highestHeading(): number {
    return Math.min(
      6,
      ...[...body.querySelectorAll("h1, h2, h3, h4, h5, h6, p")].map((each) => headingLevel(each) ?? 6),
    )
  }
}

const isQuote = (element: Element) =>
  element.localName === "blockquote" || element.matches("p.MsoQuote, p.MsoIntenseQuote")

/** A table that places things on a page, as mails do, and no table of figures. */
const isLayout = (table: Element) =>
  /^(?:presentation|none)$/.test(table.getAttribute("role") ?? "") ||
  table.querySelector("table") !== null ||
  table.querySelectorAll("td, th").length === 1

const startOf = (list: Element) => {
  const start = Number(list.getAttribute("start") ?? 1)
  return list.localName === "ol" && Number.isInteger(start) && start >= 0 && start !== 1 ? ` start="${start}"` : ""
}
const spansOf = (cell: Element) =>
  ["colspan", "rowspan"]
    .map((name) => {
      const span = Number(cell.getAttribute(name))
      return span > 1 ? ` ${name}="${span}"` : ""
    })
    .join("")
