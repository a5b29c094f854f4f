import type { HelperOptions } from "handlebars"
import { hour } from "../dates.ts"
import { languageOf } from "./language.ts"

/** {{time "12:15"}}: « 12 h 15 », "12.15 uur". */
export function time(clock: string, options: HelperOptions): string {
  return hour(clock, languageOf(options))
}
