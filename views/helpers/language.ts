import type { HelperOptions } from "handlebars"
import type { Language } from "../translate.ts"

/** The language of the page that a helper is called from. */
export function languageOf(options: HelperOptions): Language {
  return (options.data as { root: { site: { language: Language } } }).root.site.language
}
