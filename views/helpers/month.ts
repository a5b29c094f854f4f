import type { HelperOptions } from "handlebars"
import { monthAndYear } from "../dates.ts"
import { languageOf } from "./language.ts"

/** {{month day}}: « décembre 2026 ». */
export function month(day: string, options: HelperOptions): string {
  return monthAndYear(day, languageOf(options))
}
