import { addDays } from "../../concerns/day.ts"
import { dayInWords, workingDay } from "../days.ts"
import { phrasesIn } from "../reading.ts"
import type { Day, DemoAction, Language } from "../types.ts"
import { spread } from "./spread.ts"

/**
 * When an action was done, or null while it is not: most are done about their day, some late, and a few of the last
 * months are still open. Never before the meeting that asked for it, nor after today.
 */
export function doneOn(text: string, asked: Day, due: Day, today: Day): Day | null {
  const chance = spread(text, "done")
  const isOld = due < addDays(today, -150)
  if (!isOld && chance < 22) return null
  const day = workingDay(due, chance < 70 ? -(chance % 6) : chance % 24)
  return day > today ? null : day < asked ? due : day
}

/** What is told of the last meeting's actions, as a list in light markup. */
export function followUp(
  actions: DemoAction[],
  nameOf: (person: string) => string,
  day: Day,
  language: Language,
): string {
  const { finished, waiting } = phrasesIn(language)
  return actions
    .map(({ text, owners, done }, index) => {
      const isDone = done !== null && done.day <= day
      const words = isDone ? finished : waiting
      const fate = words[spread(text, index) % words.length]!.replace(
        "{d}",
        isDone ? dayInWords(done.day, language) : "",
      )
      const names = owners.map(nameOf).join(", ")
      return language === "nl" ? `- ‘${text}’ (${names}): ${fate}.` : `- « ${text} » (${names}) : ${fate}.`
    })
    .join("\n")
}
