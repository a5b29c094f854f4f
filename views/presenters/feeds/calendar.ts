import { calendarOf, type CalendarEntry, eventOf } from "../../../models/concerns/calendar.ts"
import { zone } from "../../../server/clock.ts"
import type { CalendarEvent, CalendarMeeting } from "../../../models/event/calendar.ts"
import { config } from "../../../server/config.ts"
import { type Language, translator } from "../../translate.ts"
import { titleOf } from "../meetings/words.ts"

/** How long an event without an end is shown, in minutes. */
const openEnd = 60

type Held = { meetings: CalendarMeeting[]; events: CalendarEvent[] }

/** The calendar of a reader as a file that her own calendar reads: where, when, and a link back; nobody's name. */
export function presentFeed({ meetings, events }: Held, language: Language): string {
  const t = translator(language)
  const entries = [
    ...meetings.map((meeting) => {
      const url = `${config.baseUrl}/meetings/${String(meeting._id)}`
      const summary = titleOf(meeting, t, language)
      return eventOf(meeting, {
        summary,
        stamp: meeting.updatedAt,
        url,
        description: [meeting.access, url].filter(Boolean).join("\n"),
      })
    }),
    ...events.map(entryOf),
  ]
  return calendarOf(entries, null, t("feeds.name"))
}

function entryOf(event: CalendarEvent): CalendarEntry {
  const url = `${config.baseUrl}/calendar/events/${String(event._id)}`
  return {
    uid: `${String(event._id)}@${new URL(config.baseUrl).hostname}`,
    sequence: event.sequence,
    stamp: event.updatedAt,
    summary: event.title,
    day: event.day,
    start: event.start || null,
    minutes: event.length ?? openEnd,
    until: event.until,
    zone,
    location: event.place,
    description: url,
    url,
    status: "CONFIRMED",
    conference: "",
    organiser: null,
    attendee: null,
  }
}
