import type { HelperOptions } from "handlebars"
import { languageOf } from "./language.ts"

/** {{list names}}: « a, b et c ». */
export function list(words: string[], options: HelperOptions): string {
  return new Intl.ListFormat(languageOf(options), { type: "conjunction" }).format(words)
}
