import Handlebars, { type SafeString } from "handlebars"
import { withNumbersLinked } from "../telephone/links.ts"

/** {{linkedHtml html}}: structured text, sanitised where it was saved, with each telephone number in it as a link. */
export const linkedHtml = (html: string): SafeString => new Handlebars.SafeString(withNumbersLinked(html))
