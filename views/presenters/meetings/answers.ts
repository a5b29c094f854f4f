import type { Given, Hours } from "../../../models/attendance/given.ts"
import { addMinutes } from "../../../models/concerns/day.ts"
import { brussels, hour, hoursBetween, longDate } from "../../dates.ts"
import type { End } from "../../sentences.ts"
import type { Speaking } from "./page.ts"
import { dayNear } from "./words.ts"

/** What the sentences about someone's answer are made of. */
export type Answered = { answers: Given[]; stale: boolean }

/** « le mardi 8 décembre », or « l’horaire de 12 h 15 à 13 h 45 » where only the hours were others. */
export function hoursAnswered(given: Hours, meeting: Hours, { t, language }: Speaking): string {
  if (given.day !== meeting.day) return t("attendance.answeredFor.day", { day: dayNear(given.day, meeting, language) })
  return t("attendance.answeredFor.hours", hoursBetween(given.start, addMinutes(given.start, given.length), language))
}

/** « répondu pour le mardi 8 décembre, à confirmer »; null for whoever answered for the hours of today, or not at all. */
export function toConfirm({ answers, stale }: Answered, meeting: Hours, speaking: Speaking): string | null {
  const last = answers.at(-1)
  if (!stale || !last) return null
  return speaking.t("attendance.toConfirm", { hours: hoursAnswered(last.for, meeting, speaking) })
}

/** « Vous aviez répondu « présent·e » pour le mardi 8 décembre… »: said to herself; null as above. */
export function earlierAnswer({ answers, stale }: Answered, meeting: Hours, speaking: Speaking): string | null {
  const last = answers.at(-1)
  if (!stale || !last) return null
  return speaking.t(`replies.earlier.${last.answer as End<"replies.earlier">}`, {
    hours: hoursAnswered(last.for, meeting, speaking),
    other: last.representedBy,
  })
}

/** « Vous avez répondu « excusé·e » le mardi 24 novembre à 9 h 12. », or that somebody noted it for her. */
export function ownAnswer(line: Answered & { person: unknown }, speaking: Speaking): string {
  const { t, language } = speaking
  const { answer, representedBy, by, at } = line.answers.at(-1)!
  const { day, time } = brussels(at)
  const forHer = by !== null && String(by) !== String(line.person)
  return t(`replies.${forHer ? "noted" : "said"}.${answer as End<"replies.said">}`, {
    other: representedBy,
    at: t("common.dayAtHour", { day: longDate(day, language), hour: hour(time, language) }),
  })
}
