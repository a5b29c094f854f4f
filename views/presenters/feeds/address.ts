import { limits } from "../../../models/limits.ts"
import { config } from "../../../server/config.ts"
import type { Speaking } from "../network/words.ts"

/** One's own address for one's own calendar: to copy, to revoke, or to ask for; one that cannot be shown still works. */
export function presentFeedAddress(feed: { token: string | null } | null, { t }: Speaking) {
  const token = feed?.token ?? null
  const address = token ? `${config.baseUrl}/feeds/${token}.ics` : null
  return {
    page: { title: t("feeds.title"), section: "calendar", crumbs: [{ text: t("calendar.title"), href: "/calendar" }] },
    address,
    subscribeHref: address ? address.replace(/^https?:/, "webcal:") : null,
    isHidden: feed !== null && token === null,
    what: t("feeds.what", { count: limits.feedMonths }),
  }
}
