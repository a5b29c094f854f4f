import ICAL from "ical.js"
import { Temporal } from "temporal-polyfill"
import { tzlib_get_ical_block as timezoneBlock } from "timezones-ical-library"
import { zone as networkZone } from "../../server/clock.ts"

// The library does not count the space that begins a folded line (RFC 5545, section 3.1: 75 octets in all).
ICAL.foldLength = 74

/** How long a reader of a feed waits before it asks again (RFC 7986, section 5.7), and older ones by a name of their own. */
const refreshed = "PT1H"

/** What a calendar does with what it receives (RFC 5546): an invitation, or its withdrawal. */
export type Method = "REQUEST" | "CANCEL" | "PUBLISH"

type Party = { name: string; email: string }
/** Whether she comes, as far as we know (RFC 5545, section 3.2.12). */
type Attendee = Party & { partstat?: "NEEDS-ACTION" | "ACCEPTED" | "DECLINED" }

/** One line of someone's calendar. All-day when it has no `start`; `until` is then its last day. */
export type CalendarEntry = {
  uid: string
  sequence: number
  /** When this revision of the entry was made: DTSTAMP, so that the same revision is the same bytes. */
  stamp: Date
  summary: string
  day: string
  start: string | null
  minutes: number
  until: string | null
  zone: string
  location: string
  description: string
  url: string
  /** Where one takes part from afar. */
  conference: string
  status: "TENTATIVE" | "CONFIRMED" | "CANCELLED"
  organiser: Party | null
  attendee: Attendee | null
}

type MeetingLike = {
  uid: string
  sequence: number
  day: string
  start: string
  length: number
  zone: string
  place: { name: string; address: string }
  convoked?: unknown
  cancelled?: unknown
}

type Words = Pick<CalendarEntry, "summary" | "stamp" | "url"> &
  Partial<Pick<CalendarEntry, "description" | "conference" | "organiser" | "attendee">>

/** A meeting as an entry, tentative until it is convoked; `words` is what a presenter says in the reader's language. */
export function eventOf(meeting: MeetingLike, words: Words): CalendarEntry {
  return {
    uid: meeting.uid,
    sequence: meeting.sequence,
    day: meeting.day,
    start: meeting.start,
    minutes: meeting.length,
    until: null,
    zone: meeting.zone,
    location: [meeting.place.name, meeting.place.address].filter(Boolean).join(", "),
    status: meeting.cancelled ? "CANCELLED" : meeting.convoked ? "CONFIRMED" : "TENTATIVE",
    description: "",
    conference: "",
    organiser: null,
    attendee: null,
    ...words,
  }
}

/**
 * An iCalendar file (RFC 5545): CRLF, lines folded at 75 octets, with the VTIMEZONE of every zone in it, which Outlook
 * needs. `method` makes it an iTIP message (RFC 5546); without, it is a file or a feed, whose `name` readers show.
 */
export function calendarOf(entries: CalendarEntry[], method: Method | null, name: string | null = null): string {
  const calendar = new ICAL.Component("vcalendar")
  calendar.addPropertyWithValue("prodid", "-//Maillage//Maillage//FR")
  calendar.addPropertyWithValue("version", "2.0")
  if (method) calendar.addPropertyWithValue("method", method)
  if (name) {
    calendar.addPropertyWithValue("name", clean(name))
    calendar.addPropertyWithValue("x-wr-calname", clean(name))
    addTyped(calendar, "refresh-interval", "duration", ICAL.Duration.fromString(refreshed))
    calendar.addPropertyWithValue("x-published-ttl", refreshed)
  }
  for (const zone of zonesOf(entries)) calendar.addSubcomponent(timezone(zone))
  for (const entry of entries) calendar.addSubcomponent(event(entry))
  return `${calendar.toString()}\r\n`
}

// Written without an offset: the property's TZID says where these hours are.
const floating = ICAL.Timezone.localTimezone

const zonesOf = (entries: CalendarEntry[]) =>
  new Set(entries.filter(({ start }) => start !== null).map(({ zone }) => zone || networkZone))

function timezone(zone: string): ICAL.Component {
  const [block] = timezoneBlock(zone)
  return new ICAL.Component(ICAL.parse(block!) as unknown[])
}

function event(entry: CalendarEntry): ICAL.Component {
  const component = new ICAL.Component("vevent")
  component.addPropertyWithValue("uid", clean(entry.uid))
  component.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(entry.stamp, true))
  component.addPropertyWithValue("last-modified", ICAL.Time.fromJSDate(entry.stamp, true))
  component.addPropertyWithValue("sequence", entry.sequence)
  if (entry.start === null) addDays(component, entry)
  else addHours(component, { ...entry, start: entry.start })
  component.addPropertyWithValue("summary", clean(entry.summary))
  component.addPropertyWithValue("status", entry.status)
  if (entry.location) component.addPropertyWithValue("location", clean(entry.location))
  if (entry.description) component.addPropertyWithValue("description", cleanLines(entry.description))
  if (entry.url) component.addPropertyWithValue("url", clean(entry.url))
  if (entry.conference)
    addTyped(component, "conference", "uri", clean(entry.conference)).setParameter("feature", "VIDEO")
  if (entry.organiser) addParty(component, "organizer", entry.organiser, {})
  // Replies come by the links of the mail: the calendar must not send any (RFC 5545, section 3.2.17).
  if (entry.attendee)
    addParty(component, "attendee", entry.attendee, {
      partstat: entry.attendee.partstat ?? "NEEDS-ACTION",
      rsvp: "FALSE",
    })
  return component
}

/** A property that ical.js does not know: what kind its value is stands beside it (RFC 5545, section 3.2.20). */
function addTyped(component: ICAL.Component, name: string, type: string, value: ICAL.Duration | string): ICAL.Property {
  const property = new ICAL.Property(name)
  property.resetType(type)
  property.setValue(value)
  component.addProperty(property)
  return property
}

// What people agreed on is the hour on the wall, also in the night when the clock changes.
function addHours(component: ICAL.Component, { day, start, minutes, zone }: CalendarEntry & { start: string }): void {
  const from = Temporal.PlainDateTime.from(`${day}T${start}`)
  const until = from
    .add({ minutes })
    .toZonedDateTime(zone || networkZone)
    .toPlainDateTime()
  for (const [name, at] of [
    ["dtstart", from],
    ["dtend", until],
  ] as const) {
    const { year, month, day, hour, minute } = at
    const local = { year, month, day, hour, minute, second: 0, isDate: false }
    const property = component.addPropertyWithValue(name, new ICAL.Time(local, floating))
    property.setParameter("tzid", zone || networkZone)
  }
}

// DTEND of whole days is the day after the last one (RFC 5545, section 3.6.1).
function addDays(component: ICAL.Component, { day, until }: CalendarEntry): void {
  const after = Temporal.PlainDate.from(until || day).add({ days: 1 })
  component.addPropertyWithValue("dtstart", date(Temporal.PlainDate.from(day)))
  component.addPropertyWithValue("dtend", date(after))
  component.addPropertyWithValue("transp", "TRANSPARENT")
}

const date = ({ year, month, day }: Temporal.PlainDate) => new ICAL.Time({ year, month, day, isDate: true }, floating)

function addParty(component: ICAL.Component, name: string, party: Party, parameters: Record<string, string>): void {
  const property = component.addPropertyWithValue(name, `mailto:${encodeURI(clean(party.email))}`)
  // A quote cannot be written in a parameter (RFC 5545, section 3.2); many calendars do not know the caret of RFC 6868.
  const common = clean(party.name).replaceAll('"', "'")
  if (common) property.setParameter("cn", common)
  for (const [key, value] of Object.entries(parameters)) property.setParameter(key, value)
}

/** One line without control characters: what people write never begins a line of the file. */
const clean = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()
const cleanLines = (text: string) =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(clean)
    .join("\n")
    .trim()
