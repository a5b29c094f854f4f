import type { HelperOptions } from "handlebars"
import { languageOf } from "./language.ts"

/** {{size bytes}}: « 88 ko », "88 kB". */
export function size(bytes: number, options: HelperOptions): string {
  const language = languageOf(options)
  const [unit, value] = bytes < 1e6 ? ["kilobyte", Math.ceil(bytes / 1e3)] as const : ["megabyte", bytes / 1e6] as const
  return new Intl.NumberFormat(`${language}-BE`, { style: "unit", unit, maximumFractionDigits: 1 }).format(value)
}
