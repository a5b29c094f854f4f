import type { OpenedLink } from "../../models/attendance/opening.ts"
import { isAnswerable } from "../../models/policies/meeting.ts"
import { now } from "../../server/clock.ts"
import type { Form } from "../../server/forms.ts"
import type { Speaking } from "./meetings/page.ts"
import { ownAnswer } from "./meetings/slip.ts"
import { atStart, dayNear, placeOf, titleOf, whenOf } from "./meetings/words.ts"

/** The page behind a mailed link: the meeting, what was answered so far, three buttons. `wanted` comes first. */
export function presentReply({ line, meeting }: OpenedLink, token: string, wanted: string | null, form: Form,
  speaking: Speaking) {
  const { t, language } = speaking
  const current = line?.answer ?? "invited"
  const closed = closedBecause(line, meeting)
  return {
    page: { title: titleOf(meeting, t, language) }, day: meeting.day, form, action: `/replies/${token}`,
    when: atStart(whenOf(meeting, t, language)), place: placeOf(meeting),
    said: line && current !== "invited" ? ownAnswer(line, { person: String(line.person) }, speaking) : null,
    open: closed === null, closed: closed && t(closed),
    due: meeting.replyBy ? t("replies.slip.due", { day: dayNear(meeting.replyBy, meeting, language) }) : null,
    note: meeting.replyNote || null,
    question: t(current === "invited" ? "replies.question" : "replies.change", { name: line?.name ?? "" }),
    primary: { present: primaryOf(wanted, current) === "present", excused: primaryOf(wanted, current) === "excused",
      represented: primaryOf(wanted, current) === "represented" },
    mayChange: t("replies.mayChange"),
  }
}

/** Why nothing can be answered any more; null as long as it can. */
function closedBecause(line: OpenedLink["line"], meeting: OpenedLink["meeting"]): string | null {
  if (meeting.cancelled) return "replies.errors.cancelled"
  if (!isAnswerable(meeting, now())) return "replies.errors.over"
  return line ? null : "replies.errors.withdrawn"
}

/** The button that was pressed in the mail is the filled one; once answered, none is. */
function primaryOf(wanted: string | null, current: string): string | null {
  if (wanted) return wanted === current ? null : wanted
  return current === "invited" ? "present" : null
}
