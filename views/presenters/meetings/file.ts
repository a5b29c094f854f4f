import { calendarOf, eventOf } from "../../../models/concerns/calendar.ts"
import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import { canReadAgenda } from "../../../models/policies/meeting.ts"
import type { Reader } from "../../../models/reader.ts"
import { config } from "../../../server/config.ts"
import { pathOf, type Speaking } from "./page.ts"
import { titleOf } from "./words.ts"

/** The meeting as a file for one's own calendar; the agenda is in it for who may read it. */
export function presentFile(meeting: ReadMeeting, reader: Reader, { t, language }: Speaking): string {
  const open = canReadAgenda(reader, meeting)
  const agenda = open ? meeting.agenda.map(({ title }, index) => `${index + 1}. ${title}`) : []
  const url = `${config.baseUrl}${pathOf(meeting)}`
  return calendarOf(
    [
      eventOf(meeting, {
        summary: titleOf(meeting, t, language),
        stamp: meeting.updatedAt,
        url,
        description: [open ? meeting.link : "", meeting.access, ...agenda, url].filter(Boolean).join("\n"),
        conference: open ? meeting.link : "",
      }),
    ],
    null,
  )
}
