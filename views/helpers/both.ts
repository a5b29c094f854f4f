import Handlebars, { type HelperOptions } from "handlebars"
import { languageOf } from "./language.ts"

/**
 * {{#both}}…in French…{{else}}…in Dutch…{{/both}}: the fields of both languages, that of the reader's own first; inside,
 * @first says which of the two that is.
 */
export function both(this: unknown, options: HelperOptions): string {
  const french = languageOf(options) === "fr"
  const part = (draw: HelperOptions["fn"], first: boolean) =>
    draw(this, { data: { ...(Handlebars.createFrame(options.data) as object), first } })
  const parts = [part(options.fn, french), part(options.inverse, !french)]
  return (french ? parts : parts.reverse()).join("")
}
