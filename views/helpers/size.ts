import type { HelperOptions } from "handlebars"
import type { Language } from "../translate.ts"
import { languageOf } from "./language.ts"

const inUnit = (unit: string) => {
  const options = { style: "unit", unit, maximumFractionDigits: 1 } as const
  return { fr: new Intl.NumberFormat("fr-BE", options), nl: new Intl.NumberFormat("nl-BE", options) }
}
const [kilobytes, megabytes] = [inUnit("kilobyte"), inUnit("megabyte")]

/** {{size bytes}}: « 88 ko », "1,2 MB". */
export function size(bytes: number, options: HelperOptions): string {
  return sizeIn(bytes, languageOf(options))
}

/** The same, for a sentence that a presenter makes. */
export function sizeIn(bytes: number, language: Language): string {
  const words =
    bytes < 1e6 ? kilobytes[language].format(Math.ceil(bytes / 1e3)) : megabytes[language].format(bytes / 1e6)
  // A number never stands apart from its unit.
  return words.replace(" ", "\u00a0")
}
