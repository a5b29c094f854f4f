import { hasAccess } from "../../../models/account/access.ts"
import { Attendance } from "../../../models/attendance.ts"
import { Body } from "../../../models/body.ts"
import { calendarOf, eventOf } from "../../../models/concerns/calendar.ts"
import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import { Convocation } from "../../../models/convocation.ts"
import { toldOf } from "../../../models/convocation/telling.ts"
import { Meeting } from "../../../models/meeting.ts"
import { fullName, Person } from "../../../models/person.ts"
import { hasCome } from "../../../server/clock.ts"
import type { Outgoing } from "../../../server/delivery.ts"
import { hour, longDate } from "../../dates.ts"
import { titleOf, whenOf } from "../meetings/words.ts"
import type { Mail, MailContext } from "./index.ts"
import { ownAddress } from "./ownAddress.ts"

type Told = ReturnType<typeof toldOf>
type Withdrawn = {
  meeting: { _id: unknown; uid: string }
  body: { name: LocalName; kind: string }
  told: Told
  organiser: Party
  by: Party
  at: Date
  sequence: number
  guest: boolean
  href: string | null
  kind: "cancelled" | "withdrawn" | "revived"
  lines: string[]
  /** She has not answered, or for other hours: her answer is still asked for. */
  asked?: boolean
}
type Party = { name: string; email: string }

// What people have in their diary is what the last convocation told; out of the calendar it goes, or comes back.
function withdrawal(message: Outgoing, { t, called }: MailContext, withdrawn: Withdrawn): Mail {
  const { meeting, body, told, organiser, by, kind, guest, href } = withdrawn
  const { language, to } = message
  const method = kind === "revived" ? "REQUEST" : "CANCEL"
  const title = titleOf({ ...told, body }, t, language)
  const event = eventOf(
    { ...told, uid: meeting.uid, sequence: withdrawn.sequence, cancelled: kind !== "revived", convoked: true },
    { summary: title, stamp: withdrawn.at, url: "", organiser, attendee: to },
  )
  return {
    heading: t(`meetings.mail.${kind}.heading`, { title }),
    preview: withdrawn.lines[0] ?? null,
    subject: t(`meetings.mail.${kind}.subject`, {
      title: told.title || nameIn(body.name, language),
      day: longDate(told.day, language),
      hour: hour(told.start, language),
    }),
    greeting: t("common.greeting", { name: called }),
    sentence: t(`meetings.mail.${kind}.sentence`, { title, when: whenOf(told, t, language) }),
    why: t(withdrawn.asked ? "meetings.mail.revived.asked" : `meetings.mail.${kind}.why`, { name: by.name }),
    lines: withdrawn.lines,
    calendarNote: t(kind === "revived" ? "meetings.mail.calendarBack" : "meetings.mail.calendar"),
    href,
    reason: t(guest ? "convocations.mail.reasonGuest" : "convocations.mail.reason", {
      body: nameIn(body.name, language),
      name: organiser.name,
    }),
    replyTo: by,
    calendar: { method, content: calendarOf([event], method) },
  }
}

async function partyOf(person: unknown, otherwise: Party): Promise<Party> {
  const found = await Person.findById(person).lean()
  return found?.email ? { name: fullName(found), email: found.email } : otherwise
}

// Once its hour has come there is nothing left to take out of a diary, or to put back.
async function lastTold(message: Outgoing, { veiled }: MailContext) {
  const meeting = await Meeting.findById(message.of.id).lean()
  if (!meeting || (!veiled && hasCome(meeting.startsAt))) return null
  const convocation = await Convocation.findById(String(message.data["convocation"])).lean()
  const body = await Body.findById(meeting.body).lean()
  if (!convocation || !body) return null
  const organiser = { name: convocation.organiser?.name ?? "", email: convocation.organiser?.email ?? "" }
  return { meeting, body, told: toldOf(convocation.told), organiser, sequence: message.revision }
}

// The page of the meeting, for who has an account.
async function pageOf({ _id }: { _id: unknown }, person: unknown, { baseUrl }: MailContext): Promise<string | null> {
  return (await hasAccess(person)) ? `${baseUrl}/meetings/${String(_id)}` : null
}

/** To each person who was convoked: the meeting does not take place, and why. */
export async function cancelledForInvited(message: Outgoing, context: MailContext): Promise<Mail | null> {
  const last = await lastTold(message, context)
  const line = await Attendance.findById(String(message.data["attendance"])).lean()
  if (!last?.meeting.cancelled || !line) return null
  const { by, at, reason } = last.meeting.cancelled
  return withdrawal(message, context, {
    ...last,
    at,
    kind: "cancelled",
    guest: Boolean(line.guest),
    href:
      (await pageOf(last.meeting, line.person, context)) ?? (await ownAddress(last.meeting._id, line.invitee, context)),
    by: await partyOf(by, last.organiser),
    lines: reason.split(/\n+/),
  })
}

/** To someone who was convoked and is off the list: a guest who was taken off it, a member whose seat has ended. */
export async function withdrawnForInvited(message: Outgoing, context: MailContext): Promise<Mail | null> {
  const last = await lastTold(message, context)
  if (!last) return null
  return withdrawal(message, context, {
    ...last,
    at: new Date(String(message.data["at"])),
    kind: "withdrawn",
    guest: message.data["guest"] === true,
    href: await pageOf(last.meeting, message.person, context),
    by: await partyOf(message.data["by"], last.organiser),
    lines: [],
  })
}

/** To each person who was told that a meeting is cancelled: it takes place after all, and her answer stays. */
export async function revivedForInvited(message: Outgoing, context: MailContext): Promise<Mail | null> {
  const last = await lastTold(message, context)
  const line = await Attendance.findById(String(message.data["attendance"])).lean()
  if (!last || last.meeting.cancelled || !line) return null
  return withdrawal(message, context, {
    ...last,
    at: new Date(String(message.data["at"])),
    kind: "revived",
    guest: Boolean(line.guest),
    asked: line.answer === "invited",
    href:
      (await pageOf(last.meeting, line.person, context)) ?? (await ownAddress(last.meeting._id, line.invitee, context)),
    by: await partyOf(message.data["by"], last.organiser),
    lines: [],
  })
}
