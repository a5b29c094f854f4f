import Handlebars, { type SafeString } from "handlebars"
import { dialled } from "../presenters/telephone.ts"
import { textWithNumbersLinked } from "../telephone/links.ts"

/** {{dial phone}}: what stands in a field for a number, each number a link; all of it where it is grouped as nobody would expect. */
export function dial(phone: string): SafeString {
  const html = textWithNumbersLinked(phone)
  const href = html.includes("<a ") ? null : dialled(phone)
  return new Handlebars.SafeString(href ? `<a href="${href}">${html}</a>` : html)
}
