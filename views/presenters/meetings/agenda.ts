import type { Cautions } from "../../../models/meeting/cautions.ts"
import { limits } from "../../../models/limits.ts"
import { type AgendaItem, itemKinds, timetable } from "../../../models/meeting/agendaItem.ts"
import { documentsOf, type readDocuments } from "../../../models/meeting/attaching.ts"
import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import { hasCome } from "../../../server/clock.ts"
import type { Form } from "../../../server/forms.ts"
import { presentAttachments } from "../attachments.ts"
import type { ShownChooser } from "../choosing.ts"
import { presentCautions } from "./cautions.ts"
import { pageBelow, pathOf, type Speaking } from "./page.ts"
import { hoursOf, itemLine } from "./words.ts"

type Documents = Awaited<ReturnType<typeof readDocuments>>

const kinds = ({ t }: Speaking) =>
  itemKinds.map((value) => ({ value, text: t(`meetings.kindChoices.${value}`), help: null }))

/** The agenda as it is put together: each item with its hour, its place and what one may do with it. */
export function presentAgenda(
  meeting: ReadMeeting,
  { form, cautions, presenter }: { form: Form; cautions: Cautions; presenter: ShownChooser },
  speaking: Speaking,
) {
  const { t, language } = speaking
  const { items, minutes } = timetable(meeting.start, meeting.agenda)
  const action = `${pathOf(meeting)}/agenda`
  const over = minutes - meeting.length
  return {
    page: pageBelow(meeting, t("meetings.agenda.title"), speaking),
    form,
    presenter,
    limits,
    action,
    back: pathOf(meeting),
    hours: hoursOf(meeting, t, language),
    kinds: kinds(speaking),
    full: items.length >= limits.agendaItems,
    balance:
      items.length === 0
        ? null
        : over > 0
          ? t("meetings.agenda.over", { count: over })
          : t("meetings.agenda.left", { count: -over }),
    // How long the points are stands in the state above; once it has begun there is nothing to prepare.
    cautions: hasCome(meeting.startsAt) ? [] : presentCautions(meeting, { ...cautions, over: null }, speaking),
    over: over > 0,
    items: items.map((item, index) => ({
      id: `item-${String(item._id)}`,
      hour: item.hour,
      title: item.title,
      state: itemLine(item, t),
      href: `${action}/${String(item._id)}/edit`,
      move: `${action}/${String(item._id)}/position`,
      up: index > 0,
      down: index < items.length - 1,
    })),
  }
}

export function presentItem(
  meeting: ReadMeeting,
  item: AgendaItem,
  { documents, form, presenter }: { documents: Documents; form: Form; presenter: ShownChooser },
  speaking: Speaking,
) {
  const { t } = speaking
  const action = `${pathOf(meeting)}/agenda/${String(item._id)}`
  const page = pageBelow(meeting, item.title, speaking)
  page.crumbs.push({ text: t("meetings.agenda.title"), href: `${pathOf(meeting)}/agenda` })
  return {
    page,
    form,
    presenter,
    limits,
    action,
    back: `${pathOf(meeting)}/agenda`,
    kinds: kinds(speaking),
    title: item.title,
    attachments: presentAttachments(documentsOf(meeting, item), documents, true),
  }
}
