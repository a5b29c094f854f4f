import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import type { Form } from "../../../server/forms.ts"
import { pageBelow, pathOf, type Speaking } from "./page.ts"

/** What cancelling will do, and the reason that everyone reads. */
export function presentCancellation(meeting: ReadMeeting, form: Form, speaking: Speaking) {
  const { t } = speaking
  const count = meeting.convocations.at(-1)?.invited.length ?? 0
  return {
    page: pageBelow(meeting, t("meetings.cancellation.title"), speaking), form,
    action: `${pathOf(meeting)}/cancellation`, back: pathOf(meeting),
    text: t("meetings.cancellation.text", { count }), button: t("meetings.cancellation.button", { count }),
  }
}
