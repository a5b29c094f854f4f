import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import type { Listing } from "../../../models/meeting/listing.ts"
import type { ListedMeeting } from "../../../models/meeting/reading.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { canRead } from "../../../models/policies/keys.ts"
import { canPlan } from "../../../models/policies/meeting.ts"
import { canReadMinutes } from "../../../models/policies/minutes.ts"
import type { Reader } from "../../../models/reader.ts"
import type { BinnedSeries } from "../../../models/series/reading.ts"
import { hoursOf, ruleOf, saidDayOf, shortTitleOf } from "./words.ts"
import { pathOf, type Speaking } from "./page.ts"
import { asRegistered } from "../network/words.ts"
import { presentPagination } from "../pagination.ts"
import type { Paged } from "../../../server/pages.ts"

type Body = {
  _id: { toString(): string }
  slug: string
  name: LocalName
  kind: string
  secretary?: { toString(): string } | null | undefined
}
type List = Omit<Listing, "reader" | "body" | "page"> &
  Paged & { meetings: ListedMeeting[]; bodies: Body[]; body: Body | null; series: BinnedSeries[] }

/** One page of the list of meetings, by year, and what it may be narrowed to. */
export function presentList(list: List, reader: Reader, speaking: Speaking) {
  const { when, body, bodies } = list
  const planned = bodies.filter((each) => canPlan(reader, each))
  const own = body && planned.includes(body) ? `?body=${body.slug}` : ""
  return {
    page: { title: speaking.t("meetings.title"), section: "meetings" },
    years: byYear(list.meetings, reader, speaking),
    // Nobody can plan before there is something that meets.
    begin:
      bodies.length === 0 && reader.coordinator
        ? { text: speaking.t("meetings.new.noBody"), href: "/bodies/new", action: speaking.t("bodies.add") }
        : null,
    empty: speaking.t(`meetings.list.${when === "past" ? "nonePast" : when === "bin" ? "noneBin" : "noneUpcoming"}`),
    note: when === "bin" ? speaking.t("meetings.bin.note") : null,
    series: list.series.map((each) => ({
      href: `/meetings/series/${String(each._id)}`,
      rule: ruleOf(each, speaking),
      name: each.title || (each.bodies[0] ? nameIn(each.bodies[0].name, speaking.language) : ""),
    })),
    views: (["upcoming", "past", ...(planned.length > 0 ? ["bin" as const] : [])] as const).map((each) => ({
      text: speaking.t(`meetings.list.${each}`),
      current: each === when,
      href: address({ when: each, body, page: 1 }),
    })),
    bodies:
      bodies.length === 0
        ? []
        : [null, ...[...bodies].sort(asRegistered(speaking.language))].map((each) => ({
            name: each?.name ?? speaking.t("meetings.list.allBodies"),
            current: each?.slug === body?.slug,
            href: address({ when, body: each, page: 1 }),
          })),
    newHref: planned.length > 0 ? `/meetings/new${own}` : null,
    pagination: presentPagination(list, (page) => address({ when, body, page }), speaking.t),
  }
}

function address({ when, body, page }: { when: string; body: Body | null; page: number }): string {
  const query = new URLSearchParams({
    ...(when === "upcoming" ? {} : { when }),
    ...(body ? { body: body.slug } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()
  return query ? `/meetings?${query}` : "/meetings"
}

function byYear(meetings: ListedMeeting[], reader: Reader, speaking: Speaking) {
  const years = new Map<string, ListedMeeting[]>()
  for (const meeting of meetings) {
    const year = meeting.day.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), meeting])
  }
  return [...years].map(([year, each]) => ({
    id: `year-${year}`,
    title: year,
    meetings: each.map((meeting) => presentListed(meeting, reader, speaking)),
  }))
}

/** A meeting as one dated line: shared/datedEntry prints it, here and on home. What is past says what became of it. */
export function presentListed(meeting: ListedMeeting, reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const outcome = meeting.minutes && !meeting.cancelled ? outcomeOf(meeting, reader, speaking) : null
  return {
    day: meeting.day,
    title: shortTitleOf(meeting, language),
    said: saidDayOf(meeting, language),
    href: pathOf(meeting),
    when: outcome ? null : hoursOf(meeting, t, language),
    place: outcome ? null : meeting.place.name || null,
    late: meeting.cancelled ? t("meetings.states.cancelledShort") : null,
    outcome,
  }
}

/** How long after a meeting its minutes are late, in days. */
const minutesLate = 30

function outcomeOf(meeting: ListedMeeting, reader: Reader, { t }: Speaking) {
  const [minutes] = meeting.minutes!
  if (!minutes?.published) {
    const late = !minutes && addDays(meeting.day, minutesLate) < today()
    return { href: null, link: null, late, text: t(`meetings.outcome.${minutes ? "drafted" : late ? "late" : "none"}`) }
  }
  if (!canReadMinutes(reader, { ...minutes, meeting }, meeting))
    return { href: null, link: null, late: false, text: t("meetings.outcome.members") }
  const link = { href: `${pathOf(meeting)}/minutes`, late: false }
  // Whoever only wrote them has no key to their register, and so no count.
  if (!canRead(reader, minutes)) return { ...link, link: t("meetings.outcome.published"), text: null }
  return {
    ...link,
    link: t("meetings.outcome.published"),
    text: t("meetings.outcome.holds", {
      decisions: t("meetings.outcome.decisions", { count: meeting.decided ?? 0 }),
      actions: t("meetings.outcome.actions", { count: meeting.agreed ?? 0 }),
    }),
  }
}
