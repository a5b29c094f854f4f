import type { ReadAttendance, ReadMeeting } from "../../../models/meeting/reading.ts"
import { isAnswerable } from "../../../models/policies/meeting.ts"
import type { Reader } from "../../../models/reader.ts"
import { now } from "../../../server/clock.ts"
import { brussels, hour, longDate } from "../../dates.ts"
import { pathOf, type Speaking } from "./page.ts"
import { dayNear } from "./words.ts"

/** The reply slip of whoever is invited, as long as she may answer; null for everyone else. */
export function presentSlip(meeting: ReadMeeting, reader: Reader, speaking: Speaking) {
  const line = meeting.attendances.find(({ person }) => person !== null && String(person) === reader.person)
  if (!line || !isAnswerable(meeting, now())) return null
  const { t, language } = speaking
  const answered = line.answer !== "invited"
  return {
    title: t(answered ? "replies.slip.answered" : "replies.slip.title", { name: reader.givenName }),
    due: meeting.replyBy ? t("replies.slip.due", { day: dayNear(meeting.replyBy, meeting, language) }) : null,
    note: meeting.replyNote || null, answered, said: answered ? ownAnswer(line, reader, speaking) : null,
    action: `${pathOf(meeting)}/attendance`, representedHref: `${pathOf(meeting)}/attendance/new`,
    choices: (["present", "excused"] as const).filter((answer) => answer !== line.answer)
      .map((answer, index) => ({ value: answer, text: t(`replies.answers.${answer}`),
        primary: !answered && index === 0 })),
    represented: t(line.answer === "represented" ? "replies.answers.otherRepresented" : "replies.answers.represented"),
  }
}

/** « Vous avez répondu « excusé·e » le mardi 24 novembre à 9 h 12. » */
export function ownAnswer(line: ReadAttendance, reader: { person: string } | null, { t, language }: Speaking): string {
  const { day, time } = brussels(line.answeredAt!)
  const at = t("common.dayAtHour", { day: longDate(day, language), hour: hour(time, language) })
  const values = { other: line.representedBy, at }
  const forHer = line.enteredBy !== null && String(line.enteredBy) !== reader?.person
  return t(`replies.${forHer ? "noted" : "said"}.${line.answer}`, values)
}
