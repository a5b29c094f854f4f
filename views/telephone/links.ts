import Handlebars from "handlebars"
import { numbersIn } from "../../models/concerns/telephone/numbers.ts"

const tag = /<[^<>]*>/g

/** The HTML of a text with a link around each telephone number in it that stands in no tag and in no link. */
export function withNumbersLinked(html: string): string {
  const numbers = numbersIn(html)
  if (numbers.length === 0) return html
  const tags = [...html.matchAll(tag)]
  const parts: string[] = []
  let [from, next, inLink] = [0, 0, false]
  for (const { start, end, href } of numbers) {
    for (; next < tags.length && tags[next]!.index < end; next += 1) {
      const [text] = tags[next]!
      const closes = tags[next]!.index + text.length
      if (closes > start) break
      inLink = /^<a[\s>]/.test(text) || (inLink && text !== "</a>")
    }
    const beside = tags[next]
    // A number that a tag cuts, or that is the address of a link, stays as it is.
    if (inLink || start < from || (beside && beside.index < end)) continue
    parts.push(html.slice(from, start), `<a href="${href}">${html.slice(start, end)}</a>`)
    from = end
  }
  return parts.join("") + html.slice(from)
}

/** The same of a text that is no HTML. */
export const textWithNumbersLinked = (text: string | Handlebars.SafeString): string =>
  withNumbersLinked(Handlebars.escapeExpression(text as string))
