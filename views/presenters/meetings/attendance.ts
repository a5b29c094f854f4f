import { nameIn } from "../../../models/concerns/localName.ts"
import { today } from "../../../models/concerns/day.ts"
import type { Addressed, ReadAttendance, ReadMeeting } from "../../../models/meeting/reading.ts"
import { isAnswerable } from "../../../models/policies/meeting.ts"
import { now } from "../../../server/clock.ts"
import type { Form } from "../../../server/forms.ts"
import type { messagesOf } from "../../../server/outbox.ts"
import { brussels, hour, longDate } from "../../dates.ts"
import { hoursAnswered } from "./answers.ts"
import { pageBelow, pathOf, type Speaking } from "./page.ts"
import { atStart, titleOf, whenOf } from "./words.ts"

type Mails = Awaited<ReturnType<typeof messagesOf>>
type Mail = Mails[number]

type List = { lines: Addressed[], mails: Mails, invited: string[] }

/** Who answered what, whom nobody could reach, who has not answered, and whose seat ended since (`invited` are asked). */
export function presentAttendance(meeting: ReadMeeting, { lines, mails, invited }: List, speaking: Speaking) {
  const { t } = speaking
  const latest = new Map<string, Mail>()
  // The newest message comes first.
  for (const mail of mails) {
    const line = String((mail.data as Record<string, unknown>)["attendance"])
    if (!latest.has(line)) latest.set(line, mail)
  }
  const shown = lines.map((line) => presentRow(meeting, line, latest.get(String(line._id)) ?? null, speaking))
  const answerable = isAnswerable(meeting, now())
  const gone = shown.filter(({ invitee }) => answerable && !invited.includes(invitee))
  const asked = shown.filter((row) => !gone.includes(row))
  const waiting = asked.filter(({ answer }) => answer === "invited")
  const remindable = waiting.filter(({ remindedToday, reachable }) => !remindedToday && reachable).length
  const may = answerable && meeting.convoked !== null
  return {
    page: pageBelow(meeting, t("attendance.title"), speaking), back: pathOf(meeting),
    count: t("attendance.count", { count: asked.length - waiting.length, all: asked.length }),
    troubles: asked.filter(({ trouble }) => trouble !== null),
    waiting: waiting.filter(({ trouble }) => trouble === null),
    answered: asked.filter(({ answer, trouble }) => answer !== "invited" && trouble === null), gone,
    empty: shown.length === 0 ? t("attendance.none") : null,
    remind: may && remindable > 0
      ? { action: `${pathOf(meeting)}/reminders`, button: t("attendance.remind", { count: remindable }) }
      : null,
    remindedToday: waiting.filter(({ remindedToday }) => remindedToday).length,
  }
}

function presentRow(meeting: ReadMeeting, line: Addressed, mail: Mail | null, speaking: Speaking) {
  const path = `${pathOf(meeting)}/attendance/${String(line._id)}`
  const trouble = troubleOf(line, mail, speaking)
  return {
    id: `line-${String(line._id)}`, invitee: line.invitee, name: line.name,
    organisation: line.organisationName ? nameIn(line.organisationName, speaking.language) : null,
    college: line.college, hollow: line.answer !== "present", answer: line.answer,
    // What became of the mail matters as long as there is no answer.
    said: saidOf(meeting, line, speaking), mail: trouble || line.answer !== "invited" ? null : mailOf(mail, speaking), trouble,
    editHref: `${path}/edit`, addressHref: `${path}/address/edit`, reachable: line.email !== "",
    remindedToday: line.remindedOn === today(),
    reminded: line.remindedOn
      ? speaking.t("attendance.remindedOn", { day: longDate(line.remindedOn, speaking.language) })
      : null,
  }
}

const momentOf = (at: Date, { t, language }: Speaking) => {
  const { day, time } = brussels(at)
  return t("common.dayAtHour", { day: longDate(day, language), hour: hour(time, language) })
}

function saidOf(meeting: ReadMeeting, line: Addressed, speaking: Speaking): string | null {
  const last = line.answers.at(-1)
  if (!last || last.answer === "invited") return null
  const { t } = speaking
  const answer = t(`attendance.answers.${last.answer}`, { other: last.representedBy })
  if (line.stale) return t("attendance.saidFor", { answer, hours: hoursAnswered(last.for, meeting, speaking) })
  const at = momentOf(last.at, speaking)
  return line.enteredByName
    ? t("attendance.enteredBy", { answer, at, name: line.enteredByName })
    : t("attendance.saidBy", { answer, at })
}

function troubleOf(line: Addressed, mail: Mail | null, { t }: Speaking): string | null {
  if (line.email === "") return t("attendance.noAddress")
  const email = mail?.to?.email ?? ""
  if (mail?.state === "failed") return t(`attendance.reasons.${mail.reason ?? "refused"}`, { email })
  return mail?.state === "unknown" ? t("attendance.maybeSent", { email }) : null
}

function mailOf(mail: Mail | null, speaking: Speaking): string | null {
  if (!mail) return null
  const { t } = speaking
  if (mail.state === "sent" && mail.sentAt) return t("attendance.mails.sent", { at: momentOf(mail.sentAt, speaking) })
  if (mail.state === "kept") return t("attendance.mails.kept")
  return ["queued", "sending"].includes(mail.state) ? t("attendance.mails.queued") : null
}

const choicesOf = (answers: readonly string[], { t }: Speaking) =>
  answers.map((value) => ({ value, text: t(`attendance.choices.${value}`), help: null }))

/** Entering or correcting someone's reply for her. */
export function presentLine(meeting: ReadMeeting, line: ReadAttendance, form: Form, speaking: Speaking) {
  const { t } = speaking
  return {
    page: pageBelow(meeting, t("attendance.edit.title", { name: line.name }), speaking), form,
    action: `${pathOf(meeting)}/attendance/${String(line._id)}`, back: `${pathOf(meeting)}/attendance`,
    choices: choicesOf(["present", "excused", "represented", "invited"], speaking),
  }
}

/** One's own reply when someone else will be there instead. */
export function presentOwnReply(meeting: ReadMeeting, line: ReadAttendance, form: Form, speaking: Speaking) {
  const { t, language } = speaking
  return {
    page: pageBelow(meeting, t("replies.own.title"), speaking), form, answer: line.answer,
    when: atStart(whenOf(meeting, t, language)), title: titleOf(meeting, t, language),
    action: `${pathOf(meeting)}/attendance`, back: pathOf(meeting),
  }
}

/** Correcting where someone is written to. */
export function presentAddress(meeting: ReadMeeting, line: Addressed, form: Form, speaking: Speaking) {
  const { t } = speaking
  return {
    page: pageBelow(meeting, t("attendance.address.title", { name: line.name }), speaking), form,
    action: `${pathOf(meeting)}/attendance/${String(line._id)}/address`, back: `${pathOf(meeting)}/attendance`,
    help: t(line.guest ? "attendance.address.helpGuest" : "attendance.address.help"),
  }
}
