import type { HelperOptions } from "handlebars"
import { brusselsDay, longDate } from "../dates.ts"
import { languageOf } from "./language.ts"

/** {{date day}}: « mardi 8 décembre 2026 »; a moment gives its day in Brussels. */
export function date(day: string | Date, options: HelperOptions): string {
  return longDate(day instanceof Date ? brusselsDay(day) : day, languageOf(options))
}
