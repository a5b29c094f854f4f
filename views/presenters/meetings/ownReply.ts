import { hoursMark } from "../../../models/attendance/replying.ts"
import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import { isAnswerable } from "../../../models/policies/meeting.ts"
import type { Form } from "../../../server/forms.ts"
import type { ShownChooser } from "../choosing.ts"
import { pageBelow, pathOf, type Speaking } from "./page.ts"
import { atStart, whenOf } from "./words.ts"

/**
 * One's own reply on a page of its own: who comes instead, or an answer that could not be kept (`wanted`), with the reason
 * and, as long as one may answer, the choice once more.
 */
export function presentOwnReply(
  meeting: ReadMeeting,
  { wanted, other }: { wanted: string | null; other: ShownChooser },
  form: Form,
  speaking: Speaking,
) {
  const { t, language } = speaking
  const open = isAnswerable(meeting)
  const represented = open && wanted === "represented"
  return {
    page: pageBelow(meeting, t(represented ? "replies.own.title" : "replies.own.answer"), speaking),
    form,
    other,
    when: atStart(whenOf(meeting, t, language)),
    seen: hoursMark(meeting),
    action: `${pathOf(meeting)}/attendance`,
    back: pathOf(meeting),
    represented,
    choices:
      open && !represented
        ? (["present", "excused"] as const).map((value) => ({ value, text: t(`replies.answers.${value}`) }))
        : [],
  }
}
