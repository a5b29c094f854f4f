import type { Types } from "mongoose"
import { type LocalName, nameIn } from "../../models/concerns/localName.ts"
import type { Registered } from "../../models/decision/reading.ts"
import { canReadWorkOf } from "../../models/policies/body.ts"
import type { Reader } from "../../models/reader.ts"
import { brusselsDay, longDate } from "../dates.ts"
import type { Speaking } from "./meetings/page.ts"
import { asRegistered } from "./network/words.ts"
import { presentPagination } from "./pagination.ts"
import type { Paged } from "../../server/pages.ts"

type NamedBody = { _id: Types.ObjectId; name: LocalName; slug: string; kind: string; openness: string }
type Listing = { decisions: Registered[]; bodies: NamedBody[]; body: NamedBody | null } & Paged

/** The register of decisions, latest first. */
export function presentDecisions(list: Listing, reader: Reader, { t, language }: Speaking) {
  const { decisions, bodies, body } = list
  const at = (slug: string | null, number = 1) => {
    const query = new URLSearchParams({
      ...(slug ? { body: slug } : {}),
      ...(number > 1 ? { page: String(number) } : {}),
    }).toString()
    return `/decisions${query ? `?${query}` : ""}`
  }
  const slug = body?.slug ?? null
  return {
    page: {
      title: t("decisions.title"),
      section: "meetings",
      crumbs: [{ text: t("meetings.title"), href: "/meetings" }],
    },
    bodies: [
      { text: t("decisions.all"), href: at(null), here: body === null },
      ...[...bodies]
        .sort(asRegistered(language))
        .map((each) => ({ text: nameIn(each.name, language), href: at(each.slug), here: each.slug === slug })),
    ],
    empty:
      decisions.length === 0
        ? t(!body ? "decisions.none" : canReadWorkOf(reader, body) ? "decisions.noneOf" : "decisions.members")
        : null,
    decisions: decisions.map((each) => ({
      code: each.code,
      lines: each.text.split(/\n+/),
      href: `/meetings/${String(each.meeting)}/minutes#decision-${each.number}`,
      said: t("decisions.minutesSaid", { code: each.code }),
      of: t("decisions.of", { body: nameIn(each.body.name, language), day: longDate(each.day, language) }),
      withdrawn: each.withdrawn
        ? t("decisions.withdrawn", { day: longDate(brusselsDay(each.withdrawn.at), language) })
        : null,
    })),
    pages: presentPagination(list, (number) => at(slug, number), t),
  }
}
