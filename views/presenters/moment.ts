import { brussels, hour, longDate } from "../dates.ts"
import type { Language, Translate } from "../translate.ts"

/** « mardi 8 décembre 2026 à 14 h 32 », for a sentence that a presenter makes. */
export function momentIn(at: Date, language: Language, t: Translate): string {
  const { day, time } = brussels(at)
  return t("common.dayAtHour", { day: longDate(day, language), hour: hour(time, language) })
}
