import Handlebars, { type SafeString } from "handlebars"
import { textWithNumbersLinked } from "../telephone/links.ts"

/** {{linked text}}: the text with each telephone number in it as a link that dials it. */
export const linked = (text: string | SafeString): SafeString => new Handlebars.SafeString(textWithNumbersLinked(text))
