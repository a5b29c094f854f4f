import type { Missed } from "../../../models/convocation/missed.ts"
import type { Addressed, ReadMeeting } from "../../../models/meeting/reading.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import type { Form } from "../../../server/forms.ts"
import { pageBelow, pathOf, type Speaking } from "./page.ts"

/** Whose address, what she missed of the meeting, and of how many others something did not arrive. */
type Around = { line: Addressed; missed: Missed; others: number }

/** Correcting where someone is written to: whose address it is, and what leaves with it. */
export function presentAddress(meeting: ReadMeeting, { line, missed, others }: Around, form: Form, speaking: Speaking) {
  const { t, language } = speaking
  const from = line.organisationName ? nameIn(line.organisationName, language) : null
  return {
    page: pageBelow(
      meeting,
      t(line.email === "" ? "attendance.address.titleNone" : "attendance.address.title", { name: line.name }),
      speaking,
    ),
    form,
    action: `${pathOf(meeting)}/attendance/${String(line._id)}/address`,
    back: `${pathOf(meeting)}/attendance`,
    who: [line.name, from].filter(Boolean).join(", "),
    leaves: [
      t(`attendance.address.leaves.${missed.kind}`),
      ...(others > 0 ? [t("attendance.address.others", { count: others })] : []),
    ].join(" "),
    help: line.guest ? null : t("attendance.address.help"),
    button: t(`attendance.address.buttons.${missed.kind}`),
  }
}
