import { Attendance } from "../../../models/attendance.ts"
import { Body } from "../../../models/body.ts"
import { calendarOf, eventOf } from "../../../models/concerns/calendar.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { Convocation } from "../../../models/convocation.ts"
import { toldOf } from "../../../models/convocation/telling.ts"
import { Meeting } from "../../../models/meeting.ts"
import { Person } from "../../../models/person.ts"
import type { Outgoing } from "../../../server/delivery.ts"
import { hour, longDate } from "../../dates.ts"
import { titleOf, whenOf } from "../meetings/words.ts"
import type { Mail, MailContext } from "./index.ts"

/** To each person who was convoked: the meeting does not take place, why, and out of the calendar it goes. */
export async function cancelledForInvited(message: Outgoing, { t, baseUrl }: MailContext): Promise<Mail | null> {
  const meeting = await Meeting.findById(message.of.id).lean()
  const convocation = await Convocation.findById(String(message.data["convocation"])).lean()
  const attendance = await Attendance.findById(String(message.data["attendance"])).lean()
  const body = meeting && await Body.findById(meeting.body).lean()
  if (!meeting?.cancelled || !convocation || !attendance || !body) return null
  // What people have in their diary is what the last convocation told.
  const told = toldOf(convocation.told)
  const { language, to } = message
  const title = titleOf({ ...told, body }, t, language)
  const by = await Person.findById(meeting.cancelled.by).lean()
  const organiser = { name: convocation.organiser?.name ?? "", email: convocation.organiser?.email ?? "" }
  const event = eventOf({ ...told, uid: meeting.uid, sequence: message.revision, cancelled: true },
    { summary: title, stamp: meeting.cancelled.at, url: "", organiser, attendee: to })
  return {
    heading: t("meetings.mail.cancelledTitle", { title }), preview: meeting.cancelled.reason,
    subject: t("meetings.mail.cancelledSubject", { title, day: longDate(told.day, language),
      hour: hour(told.start, language) }),
    greeting: t("convocations.mail.greeting", { name: to.name }),
    sentence: t("meetings.mail.cancelled", { title, when: whenOf(told, t, language) }),
    why: t("meetings.mail.cancelledWhy", { name: by ? `${by.givenName} ${by.familyName}` : organiser.name }),
    lines: meeting.cancelled.reason.split(/\n+/), calendarNote: t("meetings.mail.cancelledCalendar"),
    href: attendance.guest ? null : `${baseUrl}/meetings/${String(meeting._id)}`,
    reason: t(attendance.guest ? "convocations.mail.reasonGuest" : "convocations.mail.reason",
      { body: nameIn(body.name, language), name: organiser.name }),
    replyTo: by?.email ? { name: `${by.givenName} ${by.familyName}`, email: by.email } : organiser,
    calendar: { method: "CANCEL", content: calendarOf([event], "CANCEL") },
  }
}
