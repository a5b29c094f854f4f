import { addMinutes } from "../../../models/concerns/day.ts"
import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import type { Event } from "../../../models/event.ts"
import { limits } from "../../../models/limits.ts"
import { canEditEvent } from "../../../models/policies/event.ts"
import type { Reader } from "../../../models/reader.ts"
import type { Form } from "../../../server/forms.ts"
import { brusselsDay, hour, hoursBetween, longDate } from "../../dates.ts"
import type { Speaking } from "../network/words.ts"

type Timed = { day: string; until?: string | null | undefined; start: string; length?: number | null | undefined }

/** Beyond as many, choices are a list that opens. */
const choicesInSight = 6

/** « De 9 h à 17 h », « À 9 h », « Jusqu’au jeudi 10 décembre 2026 », or null for a whole day. */
export function eventHours({ day, until, start, length }: Timed, { t, language }: Speaking): string | null {
  if (until && until > day) return t("events.untilDay", { day: longDate(until, language) })
  if (!start) return null
  if (!length) return t("events.at", { start: hour(start, language) })
  return t("meetings.hours", hoursBetween(start, addMinutes(start, length), language))
}

const crumbs = (event: Event | null, { t }: Speaking) => [
  { text: t("calendar.title"), href: event ? `/calendar?month=${event.day.slice(0, 7)}` : "/calendar" },
]

type Named = { _id: unknown; name: LocalName }

/** An event of the calendar for a reader. */
export function presentEvent(event: Event, body: Named | null, reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const { title, day, place, description, organiser, binned } = event
  const path = `/calendar/events/${event.id as string}`
  return {
    page: { title, section: "calendar", crumbs: crumbs(event, speaking) },
    path,
    day,
    when: eventHours(event, speaking),
    place: place || null,
    description: description.split(/\n+/).filter(Boolean),
    organiser: organiser || null,
    openTo: body ? t("events.onlyFor", { body: nameIn(body.name, language) }) : t("events.forEveryone"),
    binned: binned ? t("events.binnedOn", { day: longDate(brusselsDay(binned.at), language) }) : null,
    may: { edit: canEditEvent(reader, event) },
  }
}

export function presentEventForm(event: Event | null, form: Form, bodies: Named[], speaking: Speaking) {
  const { t, language } = speaking
  const path = event ? `/calendar/events/${event.id as string}` : "/calendar/events"
  const own = crumbs(event, speaking)
  if (event) own.push({ text: event.title, href: path })
  return {
    page: { title: t(event ? "events.edit" : "events.add"), section: "calendar", crumbs: own },
    form,
    limits,
    action: path,
    back: event ? path : "/calendar",
    long: bodies.length > choicesInSight,
    openTo: [
      { value: "network", text: t("events.everyone"), help: null },
      ...bodies.map(({ _id, name }) => ({
        value: String(_id),
        text: t("events.members", { body: nameIn(name, language) }),
        help: null,
      })),
    ],
  }
}
