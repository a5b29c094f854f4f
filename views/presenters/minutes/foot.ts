import type { Record as KeptRecord } from "../../../models/minutes/publishable.ts"
import type { Proceedings } from "../../../models/minutes/reading.ts"
import { brusselsDay, hour, longDate } from "../../dates.ts"
import type { Language, Translate } from "../../translate.ts"

/** The last lines of minutes: when it ended and when the next one is, who wrote them and when they were published. */
export function footOf(
  { minutes, next: now }: Proceedings,
  { next }: KeptRecord,
  writers: string,
  t: Translate,
  language: Language,
): string[] {
  const { closedAt, published } = minutes!
  const closed = closedAt ? t("minutes.foot.closed", { hour: hour(closedAt, language) }) : ""
  const coming = next ? nextLine(next, t, language) : ""
  const written = published
    ? writers
      ? t("minutes.foot.written", { name: writers, day: longDate(brusselsDay(published.at), language) })
      : t("minutes.foot.published", { day: longDate(brusselsDay(published.at), language) })
    : t("minutes.foot.draft")
  return [[closed, coming].filter(Boolean).join(" "), next ? sinceOf(next, now, t, language) : "", written].filter(
    Boolean,
  )
}

type Next = NonNullable<KeptRecord["next"]>

const nextLine = ({ day, start, place }: Next, t: Translate, language: Language) =>
  t(place.name ? "minutes.foot.next" : "minutes.foot.nextNowhere", {
    day: longDate(day, language),
    hour: hour(start, language),
    place: place.name,
  })

// Minutes go on saying what stood when they were published; whoever reads them must not come on the wrong day.
function sinceOf(then: Next, now: Next | null, t: Translate, language: Language): string {
  if (!now) return t("minutes.foot.nextGone")
  const line = nextLine(now, t, language)
  return line === nextLine(then, t, language) ? "" : t("minutes.foot.nextChanged", { next: line })
}
