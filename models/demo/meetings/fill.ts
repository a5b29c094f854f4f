import { dayInWords, monthInWords, workingDay } from "../days.ts"
import type { Day, Language } from "../types.ts"

const vowel = /^[aeiouâàéèêîôû]/

/**
 * Fills in what depends on the day of a meeting: {j+14} is the working day two weeks later in words, {m-1} the month
 * before. {member} and {n} come from `words`.
 */
export function fill(text: string, day: Day, words: Record<string, string> = {}, language: Language = "fr"): string {
  return text
    .replace(/\{j([+-]\d+)\}/g, (_, days: string) => dayInWords(workingDay(day, Number(days)), language))
    .replace(/(\bde )?\{m([+-]\d+)\}/g, (_, of: string | undefined, months: string) => {
      const month = monthInWords(day, Number(months), language)
      return of && vowel.test(month) ? `d’${month}` : `${of ?? ""}${month}`
    })
    .replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole)
}
