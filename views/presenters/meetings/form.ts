import type { LocalName } from "../../../models/concerns/localName.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { limits } from "../../../models/limits.ts"
import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import type { Form } from "../../../server/forms.ts"
import type { Twin } from "../../../models/meeting/twins.ts"
import type { ShownChooser } from "../choosing.ts"
import { asRegistered } from "../network/words.ts"
import { presentTwin } from "./twin.ts"
import { crumbsOf, pageBelow, pathOf, type Speaking } from "./page.ts"

type Body = { _id: unknown; slug: string; name: LocalName; kind: string }

/** Which body to plan for, where the reader plans for several. */
export function presentChoice(bodies: Body[], { t, language }: Speaking) {
  return {
    page: {
      title: t("meetings.new.title"),
      section: "meetings",
      crumbs: [{ text: t("meetings.title"), href: "/meetings" }],
    },
    bodies: [...bodies]
      .sort(asRegistered(language))
      .map(({ name, slug }) => ({ name, href: `/meetings/new?body=${slug}` })),
  }
}

export function presentFresh(body: Body, form: Form, speaking: Speaking, twin: Twin | null = null) {
  const title = speaking.t("meetings.new.titleFor", { body: nameIn(body.name, speaking.language) })
  return {
    page: { title, section: "meetings", crumbs: crumbsOf(body, speaking) },
    form,
    limits,
    back: `/meetings?body=${body.slug}`,
    seriesHref: `/meetings/series/new?body=${body.slug}`,
    secretary: null,
    twin: twin && presentTwin(twin, body, speaking),
  }
}

export function presentEdit(meeting: ReadMeeting, form: Form, secretary: ShownChooser, speaking: Speaking) {
  const { t } = speaking
  return {
    page: pageBelow(meeting, t("meetings.edit.title"), speaking),
    form,
    limits,
    back: pathOf(meeting),
    action: pathOf(meeting),
    secretary,
    told: meeting.convoked ? t("meetings.edit.convoked") : null,
    deleteHref: meeting.convoked ? null : pathOf(meeting),
    cancelHref: `${pathOf(meeting)}/cancellation/new`,
    inSeries: meeting.series ? `/meetings/series/${String(meeting.series)}` : null,
  }
}
