import { hoursMark } from "../../../models/attendance/replying.ts"
import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import { isAnswerable } from "../../../models/policies/meeting.ts"
import type { Reader } from "../../../models/reader.ts"
import { earlierAnswer, ownAnswer } from "./answers.ts"
import { pathOf, type Speaking } from "./page.ts"
import { dueOf } from "./words.ts"

/** The reply slip of whoever is invited, as long as she may answer; null for everyone else. */
export function presentSlip(meeting: ReadMeeting, reader: Reader, speaking: Speaking) {
  const line = meeting.attendances.find(({ person }) => person !== null && String(person) === reader.person)
  if (!line || !isAnswerable(meeting)) return null
  const { t, language } = speaking
  const answered = line.answer !== "invited"
  return {
    title: t(answered ? "replies.slip.answered" : "replies.slip.title", { name: reader.callName }),
    due: dueOf(meeting, t, language),
    note: meeting.replyNote || null,
    answered,
    seen: hoursMark(meeting),
    said: answered ? ownAnswer(line, speaking) : earlierAnswer(line, meeting, speaking),
    action: `${pathOf(meeting)}/attendance`,
    representedHref: `${pathOf(meeting)}/attendance/new`,
    choices: (["present", "excused"] as const)
      .filter((answer) => answer !== line.answer)
      .map((answer, index) => ({
        value: answer,
        text: t(`replies.answers.${answer}`),
        primary: !answered && index === 0,
      })),
    represented: t(line.answer === "represented" ? "replies.answers.otherRepresented" : "replies.answers.represented"),
  }
}
