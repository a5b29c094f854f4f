import type { LocalName } from "../../../models/concerns/localName.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import type { Meeting } from "../../../models/meeting.ts"
import type { Twin } from "../../../models/meeting/twins.ts"
import type { Series } from "../../../models/series.ts"
import { longDate } from "../../dates.ts"
import type { Speaking } from "./page.ts"
import { hoursOf, ruleOf, titleOf } from "./words.ts"

/** What is planned already, with the way there: shown above the button that plans it all the same. */
export function presentTwin(
  { of, kind }: Twin,
  body: { name: LocalName; kind: string; slug: string },
  speaking: Speaking,
) {
  const { t, language } = speaking
  const id = String(of._id)
  if (kind === "series") {
    const series = of as Series
    return {
      id,
      href: `/meetings/series/${id}`,
      go: t("meetings.twin.goSeries"),
      text: t("meetings.twin.seriesIs", {
        name: series.title || nameIn(body.name, language),
        rule: ruleOf(series, speaking),
      }),
    }
  }
  const meeting = of as Meeting
  return {
    id,
    href: `/meetings/${id}`,
    go: t("meetings.twin.goMeeting"),
    text: t("meetings.twin.meetingIs", {
      title: titleOf({ ...meeting.toObject(), body }, t, language),
      day: longDate(meeting.day, language),
      hours: hoursOf(meeting, t, language),
    }),
  }
}
