import type { HelperOptions } from "handlebars"
import { brusselsDay, dayAndMonth } from "../dates.ts"
import { languageOf } from "./language.ts"

/** {{dateShort day}}: « mardi 8 décembre », where the year goes without saying. */
export function dateShort(day: string | Date, options: HelperOptions): string {
  return dayAndMonth(day instanceof Date ? brusselsDay(day) : day, languageOf(options))
}
