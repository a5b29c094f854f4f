import Handlebars, { type SafeString } from "handlebars"
import { numbersIn } from "../../models/concerns/telephone/numbers.ts"

type Piece = { text: string; marked: boolean }

/** {{excerpt pieces}}: a text with what was looked for marked in it, and each telephone number a link, marked or not. */
export function excerpt(pieces: Piece[]): SafeString {
  const numbers = numbersIn(pieces.map(({ text }) => text).join(""))
  let [at, html] = [0, ""]
  for (const { text, marked } of pieces) {
    const end = at + text.length
    const cuts = [
      at,
      end,
      ...numbers.flatMap((number) => [number.start, number.end]).filter((cut) => cut > at && cut < end),
    ].sort((a, b) => a - b)
    for (const [index, from] of cuts.slice(0, -1).entries()) {
      const part = Handlebars.escapeExpression(text.slice(from - at, cuts[index + 1]! - at))
      const opened = numbers.find(({ start }) => start === from)
      const closes = numbers.some((number) => number.end === cuts[index + 1])
      html += `${opened ? `<a href="${opened.href}">` : ""}${marked ? `<mark class="found">${part}</mark>` : part}${closes ? "</a>" : ""}`
    }
    at = end
  }
  return new Handlebars.SafeString(html)
}
