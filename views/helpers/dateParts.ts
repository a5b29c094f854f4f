import type { HelperOptions } from "handlebars"
import { dateParts as partsOf } from "../dates.ts"
import { languageOf } from "./language.ts"

/** {{#with (dateParts day)}}: weekday, number, month and shortMonth, the lines of a diary leaf. */
export function dateParts(day: string, options: HelperOptions) {
  return partsOf(day, languageOf(options))
}
