import Handlebars, { type HelperOptions } from "handlebars"
import type { Language } from "../translate.ts"

/** {{#inLanguage "nl"}}…{{/inLanguage}}: what stands inside is said in that language, whatever the page's. */
export function inLanguage(this: unknown, language: Language, options: HelperOptions): string {
  return options.fn(this, { data: { ...(Handlebars.createFrame(options.data) as object), language } })
}
