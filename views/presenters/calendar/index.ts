import { today } from "../../../models/concerns/day.ts"
import { type Holiday, holidaysOf } from "../../../models/concerns/holidays.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { type Month, weeksOf } from "../../../models/concerns/month.ts"
import type { CalendarEvent, CalendarMeeting } from "../../../models/event/calendar.ts"
import { dateParts, hour, monthAndYear } from "../../dates.ts"
import { hoursOf } from "../meetings/words.ts"
import type { Speaking } from "../network/words.ts"
import { eventHours } from "./event.ts"

type Calendar = { month: Month; view: "month" | "list"; meetings: CalendarMeeting[]; events: CalendarEvent[] }

/** One line of a day: the same on the desk's month, on the phone and in the list. */
type Line = {
  href: string
  title: string
  code: string | null
  day: string
  until: string
  time: string | null
  when: string | null
  place: string | null
  cancelled: boolean
  /** Its day and its hour: what lasts the whole day comes first. */
  order: string
}

/** A month: every meeting, and the events that the reader may read. */
export function presentCalendar({ month, view, meetings, events }: Calendar, speaking: Speaking) {
  const { t, language } = speaking
  const lines = [
    ...meetings.map((meeting) => meetingLine(meeting, speaking)),
    ...events.map((event) => eventLine(event, speaking)),
  ].sort((a, b) => a.order.localeCompare(b.order))
  const holidays = holidaysOf(Number(month.month.slice(0, 4)))
  const address = (to: string, how = view) => `/calendar?month=${to}${how === "list" ? "&view=list" : ""}`
  return {
    page: { title: titleFor(monthAndYear(month.first, language), speaking), section: "calendar" },
    isList: view === "list",
    previous: { href: address(month.previous), text: monthAndYear(`${month.previous}-01`, language) },
    next: { href: address(month.next), text: monthAndYear(`${month.next}-01`, language) },
    todayHref: isCurrent(month) ? null : address(today().slice(0, 7)),
    otherView: {
      href: address(month.month, view === "list" ? "month" : "list"),
      text: t(view === "list" ? "calendar.asMonth" : "calendar.asList"),
    },
    weekdays: weeksOf(month)[0]!.days.map((day) => dateParts(day, language).weekday),
    weeks:
      view === "list"
        ? []
        : weeksOf(month).map(({ number, days }) => ({
            number: t("calendar.week", { number }),
            short: number,
            days: days.map((day) => dayOf(day, month, lines, holidays, speaking)),
          })),
    days: view === "list" ? listed(month, lines, holidays, speaking) : [],
    // On a phone the month begins today: what is over is shown on request.
    over: view === "month" && isCurrent(month) && lines.some(({ day }) => day < today()),
    nothingLeft:
      view === "month" && isCurrent(month) && lines.length > 0 && !lines.some(({ until }) => until >= today()),
    empty: lines.length === 0 ? t("calendar.empty") : null,
    legend: legendOf(meetings, speaking),
  }
}

// « Agenda d’octobre 2026 ».
const titleFor = (month: string, { t }: Speaking) =>
  t(/^[aeiou]/.test(month) ? "calendar.titleElided" : "calendar.titleOf", { month })

const on = (day: string) => (line: Line) => line.day <= day && day <= line.until

type Holidays = Map<string, Holiday>

const isCurrent = ({ month }: Month) => month === today().slice(0, 7)

function dayOf(day: string, month: Month, lines: Line[], holidays: Holidays, { t, language }: Speaking) {
  const inMonth = day >= month.first && day <= month.last
  const { weekday, number } = dateParts(day, language)
  const holiday = holidays.get(day)
  return {
    day,
    weekday,
    number,
    inMonth,
    today: day === today(),
    past: isCurrent(month) && day < today(),
    holiday: inMonth && holiday ? t(`calendar.holidays.${holiday}`) : null,
    lines: inMonth ? lines.filter(on(day)) : [],
  }
}

// In the list an event of several days stands once, on the first of them in this month.
function listed(month: Month, lines: Line[], holidays: Holidays, { t }: Speaking) {
  const firstDay = (line: Line) => (line.day < month.first ? month.first : line.day)
  const free = [...holidays.keys()].filter((day) => day >= month.first && day <= month.last)
  const days = new Set([...lines.map(firstDay), ...free])
  return [...days]
    .sort()
    .map((day) => ({
      day,
      holiday: holidays.has(day) ? t(`calendar.holidays.${holidays.get(day)!}`) : null,
      lines: lines.filter((line) => firstDay(line) === day),
    }))
}

function meetingLine(meeting: CalendarMeeting, { t, language }: Speaking): Line {
  return {
    href: `/meetings/${String(meeting._id)}`,
    title: meeting.title || nameIn(meeting.body.name, language),
    code: meeting.body.code,
    day: meeting.day,
    until: meeting.day,
    time: hour(meeting.start, language),
    when: hoursOf(meeting, t, language),
    place: meeting.place.name || null,
    cancelled: Boolean(meeting.cancelled),
    order: `${meeting.day} ${meeting.start}`,
  }
}

function eventLine(event: CalendarEvent, speaking: Speaking): Line {
  return {
    href: `/calendar/events/${String(event._id)}`,
    title: event.title,
    code: null,
    day: event.day,
    until: event.until || event.day,
    time: event.start ? hour(event.start, speaking.language) : null,
    when: eventHours(event, speaking),
    place: event.place || null,
    cancelled: false,
    order: `${event.day} ${event.start}`,
  }
}

function legendOf(meetings: CalendarMeeting[], { language }: Speaking) {
  const bodies = new Map(meetings.map(({ body }) => [body.code, body]))
  return [...bodies.values()]
    .map(({ code, name, slug }) => ({ code, name, href: `/bodies/${slug}` }))
    .sort((a, b) => a.code.localeCompare(b.code, language))
}
