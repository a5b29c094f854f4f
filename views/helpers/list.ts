import type { HelperOptions } from "handlebars"
import { languageOf } from "./language.ts"

const formats = { fr: new Intl.ListFormat("fr-BE"), nl: new Intl.ListFormat("nl-BE") }

/** {{list names}}: « a, b et c ». */
export function list(words: string[], options: HelperOptions): string {
  return formats[languageOf(options)].format(words)
}
