import { limits } from "../../../models/limits.ts"
import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import type { Form } from "../../../server/forms.ts"
import { languages } from "../../../server/languages.ts"
import type { ShownChooser } from "../choosing.ts"
import { pageBelow, pathOf, type Speaking } from "./page.ts"

/** Who is invited by name and address: added and taken off one by one. */
export function presentGuests(meeting: ReadMeeting, form: Form, chooser: ShownChooser, speaking: Speaking) {
  const { t } = speaking
  const action = `${pathOf(meeting)}/guests`
  return {
    page: pageBelow(meeting, t("meetings.guests.title"), speaking),
    form,
    chooser,
    limits,
    action,
    back: pathOf(meeting),
    full: meeting.guests.length >= limits.guests,
    languages: languages.map((value) => ({ value, text: t(`meetings.guests.languages.${value}`), help: null })),
    guests: meeting.guests.map(({ _id, name, email }) => ({
      name,
      email,
      href: `${action}/${String(_id)}`,
      said: t("meetings.guests.removeSaid", { name }),
    })),
    after: meeting.convoked
      ? { text: t("meetings.guests.convoked"), href: `${pathOf(meeting)}/convocation/new` }
      : null,
  }
}

/** Before a guest is taken off the list: what she hears of it, and what becomes of her answer. */
export function presentRemoval(
  meeting: ReadMeeting,
  { _id, name, email, isTold }: ReadMeeting["guests"][number] & { isTold: boolean },
  speaking: Speaking,
) {
  const { t } = speaking
  const back = `${pathOf(meeting)}/guests`
  return {
    page: pageBelow(meeting, t("meetings.guests.removeTitle", { name }), speaking),
    back,
    action: `${back}/${String(_id)}`,
    text: t(isTold ? "meetings.guests.removeAsked" : "meetings.guests.removeSilent", { name, email }),
    button: t(isTold ? "meetings.guests.removeAndTell" : "meetings.guests.removeOnly"),
  }
}
