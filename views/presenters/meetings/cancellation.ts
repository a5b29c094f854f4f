import type { Cancelling } from "../../../models/meeting/cancellation.ts"
import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import type { Form } from "../../../server/forms.ts"
import { pageBelow, pathOf, type Speaking } from "./page.ts"

/** What cancelling will do, and the reason that everyone reads. */
export function presentCancellation(
  meeting: ReadMeeting,
  { told, spared }: Cancelling,
  form: Form,
  speaking: Speaking,
) {
  const { t } = speaking
  return {
    page: pageBelow(meeting, t("meetings.cancellation.title"), speaking),
    form,
    action: `${pathOf(meeting)}/cancellation`,
    back: pathOf(meeting),
    text: [
      t("meetings.cancellation.text", { count: told }),
      ...(spared > 0 ? [t("meetings.cancellation.spared", { count: spared })] : []),
    ].join(" "),
    button: t("meetings.cancellation.button", { count: told }),
  }
}
