import type { HelperOptions } from "handlebars"
import { languageOf } from "./language.ts"

const inUnit = (unit: string) => {
  const options = { style: "unit", unit, maximumFractionDigits: 1 } as const
  return { fr: new Intl.NumberFormat("fr-BE", options), nl: new Intl.NumberFormat("nl-BE", options) }
}
const [kilobytes, megabytes] = [inUnit("kilobyte"), inUnit("megabyte")]

/** {{size bytes}}: « 88 ko », "1,2 MB". */
export function size(bytes: number, options: HelperOptions): string {
  const language = languageOf(options)
  return bytes < 1e6 ? kilobytes[language].format(Math.ceil(bytes / 1e3)) : megabytes[language].format(bytes / 1e6)
}
