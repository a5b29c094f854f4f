import { limits } from "../../../models/limits.ts"
import { config } from "../../../server/config.ts"
import type { Speaking } from "../network/words.ts"

/** One's own address for one's own calendar: to copy, to revoke, or to ask for. */
export function presentFeedAddress(token: string | null, { t }: Speaking) {
  const address = token ? `${config.baseUrl}/feeds/${token}.ics` : null
  return {
    page: { title: t("feeds.title"), section: "calendar", crumbs: [{ text: t("calendar.title"), href: "/calendar" }] },
    address, subscribeHref: address ? address.replace(/^https?:/, "webcal:") : null,
    what: t("feeds.what", { count: limits.feedMonths }),
  }
}
