import type { HelperOptions } from "handlebars"
import { brussels, hour, longDate } from "../dates.ts"
import { translate } from "../translate.ts"
import { languageOf } from "./language.ts"

/** {{moment at}}: « mardi 8 décembre 2026 à 14 h 32 », in Brussels. */
export function moment(at: Date, options: HelperOptions): string {
  const language = languageOf(options)
  const { day, time } = brussels(at)
  return translate(language, "common.dayAtHour", { day: longDate(day, language), hour: hour(time, language) })
}
