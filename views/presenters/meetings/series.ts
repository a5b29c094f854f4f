import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import { limits } from "../../../models/limits.ts"
import type { SeriesMeeting } from "../../../models/series/reading.ts"
import { nths, type Series, weekdays } from "../../../models/series.ts"
import type { Form } from "../../../server/forms.ts"
import { brusselsDay, longDate } from "../../dates.ts"
import { holidayNote } from "./cautions.ts"
import type { Twin } from "../../../models/meeting/twins.ts"
import { presentTwin } from "./twin.ts"
import { crumbsOf, pathOf, type Speaking } from "./page.ts"
import { hoursOf, placeOf, ruleOf, titleOf } from "./words.ts"

type Body = { slug: string; name: LocalName; kind: string }

const choices = ({ t }: Speaking) => ({
  nths: nths.map((value) => ({ value: String(value), text: t(`meetings.series.nths.${value}`) })),
  weekdays: weekdays.map((value) => ({ value: String(value), text: t(`meetings.series.weekdays.${value}`) })),
})

export function presentFreshSeries(body: Body, form: Form, speaking: Speaking, twin: Twin | null = null) {
  const title = speaking.t("meetings.series.newTitle", { body: nameIn(body.name, speaking.language) })
  return {
    page: { title, section: "meetings", crumbs: crumbsOf(body, speaking) },
    form,
    limits,
    back: `/meetings?body=${body.slug}`,
    ...choices(speaking),
    twin: twin && presentTwin(twin, body, speaking),
  }
}

export function presentSeriesEdit(series: Series, body: Body, form: Form, speaking: Speaking) {
  const action = `/meetings/series/${String(series._id)}`
  return {
    page: { title: speaking.t("meetings.series.editTitle"), section: "meetings", crumbs: crumbsOf(body, speaking) },
    form,
    limits,
    action,
    back: action,
    ...choices(speaking),
  }
}

export function presentSeries(
  series: Series,
  body: Body,
  coming: SeriesMeeting[],
  mayPlan: boolean,
  speaking: Speaking,
) {
  const { t, language } = speaking
  const path = `/meetings/series/${String(series._id)}`
  return {
    page: {
      title: t("meetings.series.title", { body: series.title || nameIn(body.name, language) }),
      section: "meetings",
      crumbs: crumbsOf(body, speaking),
    },
    rule: ruleOf(series, speaking),
    place: placeOf(series),
    meetings: coming.map((meeting) => ({
      day: meeting.day,
      title: titleOf({ ...meeting, body }, t, language),
      href: pathOf(meeting),
      when: hoursOf(meeting, t, language),
      place: meeting.place.name || null,
      late: meeting.cancelled ? t("meetings.states.cancelledShort") : null,
      holiday: holidayNote(meeting.day, speaking),
      state:
        meeting.ruledDay && meeting.ruledDay !== meeting.day
          ? t("meetings.series.moved", { day: longDate(meeting.ruledDay, language) })
          : null,
    })),
    stopped: series.stopped ? t("meetings.series.stoppedOn", { day: longDate(series.stopped.day, language) }) : null,
    binned: series.binned
      ? t("meetings.series.binnedOn", { day: longDate(brusselsDay(series.binned.at), language) })
      : null,
    may:
      mayPlan && !series.binned
        ? {
            edit: `${path}/edit`,
            extend: series.stopped ? null : `${path}/meetings`,
            count: limits.seriesMeetings,
            stop: `${path}/stop/new`,
            resume: series.stopped ? `${path}/stop` : null,
            bin: path,
            binText: t("meetings.series.binConfirm", { count: unconvoked(coming) }),
          }
        : null,
    restore: mayPlan && series.binned ? `${path}/restoration` : null,
  }
}

const unconvoked = (coming: SeriesMeeting[]) =>
  coming.filter(({ convoked, cancelled }) => !convoked && !cancelled).length

/** Before a series stops: which meetings to come people were told of already, and so stay. */
export function presentSeriesStop(
  { series, body, coming }: { series: Series; body: Body; coming: SeriesMeeting[] },
  form: Form,
  speaking: Speaking,
) {
  const { t, language } = speaking
  const path = `/meetings/series/${String(series._id)}`
  const title = t("meetings.series.title", { body: series.title || nameIn(body.name, language) })
  const kept = coming.filter(({ convoked, cancelled }) => convoked && !cancelled)
  return {
    page: {
      title: t("meetings.series.stopTitle"),
      section: "meetings",
      crumbs: [...crumbsOf(body, speaking).slice(1), { text: title, href: path }],
    },
    form,
    action: `${path}/stop`,
    back: path,
    rule: ruleOf(series, speaking),
    kept:
      kept.length > 0
        ? {
            text: t("meetings.series.stopKept", { count: kept.length }),
            meetings: kept.map((meeting) => ({ text: longDate(meeting.day, language), href: pathOf(meeting) })),
          }
        : null,
  }
}
