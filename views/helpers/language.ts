import type { HelperOptions } from "handlebars"
import type { Language } from "../translate.ts"

type Data = { language?: Language; root: { site: { language: Language } } }

/** The language of the page that a helper is called from, or of the part of it that is in another one. */
export function languageOf(options: HelperOptions): Language {
  const { language, root } = options.data as Data
  return language ?? root.site.language
}
