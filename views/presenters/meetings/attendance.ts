import { notGoneAmong } from "../../../models/convocation/reached.ts"
import { fieldOf } from "../../../models/attendance/noting.ts"
import { isReminder, lostMail, type Mail, mailsByLine, mayHaveArrived } from "../../../models/attendance/reaching.ts"
import { remindable } from "../../../models/convocation/reminding.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import type { Addressed, ReadMeeting } from "../../../models/meeting/reading.ts"
import type { Reader } from "../../../models/reader.ts"
import { canConvoke, isAnswerable } from "../../../models/policies/meeting.ts"
import { type Form, newForm } from "../../../server/forms.ts"
import { brussels, hour, longDate } from "../../dates.ts"
import { hoursAnswered } from "./answers.ts"
import { pageBelow, pathOf, type Speaking } from "./page.ts"
import { presentKeptMails } from "./states.ts"
import { titleOf } from "./words.ts"

/**
 * Who is on the list, what was written to them, who is invited still, which addresses lead to nobody, and whether something
 * changed that nobody was told of.
 */
type List = { lines: Addressed[]; mails: Mail[]; invited: string[]; dead: ReadonlySet<string>; untold: boolean }

/** The form of all answers, as they are saved: the answer of each line, who comes instead, and what the page showed. */
export function formOf(lines: readonly Addressed[]): Form {
  return newForm(
    Object.fromEntries(
      lines.flatMap(({ _id, answer, representedBy }) => {
        const id = String(_id)
        return [
          [`answer.${id}`, answer === "invited" ? "" : answer],
          [fieldOf(id), representedBy],
        ]
      }),
    ),
  )
}

/** Everyone's answers on one page: whom nobody could reach, whom one may remind, and a form in which all are noted. */
export function presentAttendance(meeting: ReadMeeting, list: List, form: Form, reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const mails = mailsByLine(list.mails)
  const answerable = isAnswerable(meeting)
  const isGone = ({ invitee }: Addressed) => answerable && !list.invited.includes(invitee)
  const asked = list.lines.filter((line) => !isGone(line))
  const row = (line: Addressed) =>
    presentRow(meeting, line, mails.get(String(line._id)) ?? [], { list, form }, speaking)
  const rows = asked.map(row)
  const reminders = remindable(asked, { ...list, convocation: meeting.convocations.at(-1) ?? null })
  const waiting = asked.filter(({ answer }) => answer === "invited")
  return {
    page: pageBelow(meeting, t("attendance.titleFor", { title: titleOf(meeting, t, language) }), speaking),
    back: pathOf(meeting),
    form,
    count: t("attendance.count", {
      count: asked.length - waiting.length,
      all: t("attendance.all", { count: asked.length }),
    }),
    troubles: rows.filter(({ trouble }) => trouble !== null),
    gone: list.lines.filter(isGone).map(row),
    groups: groupsOf(rows, speaking),
    empty: list.lines.length === 0 ? t("attendance.none") : null,
    kept: presentKeptMails(notGoneAmong(list.mails).kept, reader, speaking),
    action: meeting.cancelled ? null : `${pathOf(meeting)}/attendance`,
    remind:
      answerable && meeting.convoked && canConvoke(reader, meeting)
        ? presentReminder(meeting, reminders, speaking)
        : null,
  }
}

type Reminders = ReturnType<typeof remindable>

function presentReminder(
  meeting: ReadMeeting,
  { due, already, recent, from, held }: Reminders,
  { t, language }: Speaking,
) {
  if (held.length > 0)
    return {
      action: null,
      button: null,
      text: t("attendance.remindUntold"),
      changed: `${pathOf(meeting)}/convocation/new`,
    }
  if (due.length > 0)
    return {
      action: `${pathOf(meeting)}/reminders`,
      button: t("attendance.remind", { count: due.length }),
      text: t("attendance.remindHelp"),
      changed: null,
    }
  const text =
    recent.length > 0
      ? t("attendance.remindFrom", { hour: hour(brussels(from!).time, language) })
      : already.length > 0
        ? t("attendance.remindedToday")
        : null
  return text ? { action: null, button: null, text, changed: null } : null
}

type Row = ReturnType<typeof presentRow>

// Whoever has not answered comes first, then by name.
const byWaiting = (a: Row, b: Row) =>
  Number(a.answered) - Number(b.answered) || a.sortKey.localeCompare(b.sortKey, "fr")

function groupsOf(rows: Row[], { t }: Speaking) {
  const groups = [
    ["public", "public"],
    ["associative", "associative"],
    ["guests", null],
  ] as const
  return groups.flatMap(([key, college]) => {
    const lines = rows.filter((row) => row.college === college).sort(byWaiting)
    if (lines.length === 0) return []
    const silent = lines.filter(({ answered }) => !answered).length
    return [
      {
        key,
        college,
        title: t(`attendance.groups.${key}`),
        lines,
        note: t("attendance.silent", { count: silent, all: lines.length }),
      },
    ]
  })
}

type Shown = { list: List; form: Form }

function presentRow(meeting: ReadMeeting, line: Addressed, mails: Mail[], { list, form }: Shown, speaking: Speaking) {
  const id = String(line._id)
  const [chosen, current] = [form.values[`answer.${id}`] ?? "", line.answer === "invited" ? "" : line.answer]
  const trouble = troubleOf(line, lostMail(mails), list.dead, speaking)
  const { t } = speaking
  return {
    id: `line-${id}`,
    name: line.name,
    sortKey: line.sortKey,
    college: line.college,
    hollow: line.answer !== "present",
    organisation: line.organisationName ? nameIn(line.organisationName, speaking.language) : null,
    answered: line.answer !== "invited",
    said: saidOf(meeting, line, speaking),
    trouble,
    // What became of the mail matters as long as there is no answer; a reminder says more than the letter before it.
    mail:
      trouble || line.answer !== "invited"
        ? null
        : (waitingOf(mails[0] ?? null, speaking) ??
          reminded(line, mails, speaking) ??
          sentOf(mails[0] ?? null, speaking)),
    addressHref: `${pathOf(meeting)}/attendance/${id}/address/edit`,
    correct: t(line.email === "" ? "attendance.add" : "attendance.correct"),
    field: `answer.${id}`,
    was: `was.${id}`,
    current,
    by: fieldOf(id),
    byValue: form.values[fieldOf(id)] ?? "",
    error: form.errors[fieldOf(id)] ?? null,
    question: form.questions[fieldOf(id)] ?? null,
    choices: [...answersToNote, ...(current ? ["invited" as const] : [])].map((value) => ({
      value,
      text: t(`attendance.short.${value}`),
      checked: value === chosen,
    })),
  }
}

const answersToNote = ["present", "excused", "represented"] as const

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

function troubleOf(line: Addressed, mail: Mail | null, dead: ReadonlySet<string>, { t }: Speaking): string | null {
  if (line.email === "") return t("attendance.noAddress")
  const email = mail?.to?.email ?? line.email
  if (mail?.state === "failed") return t(`attendance.reasons.${mail.reason ?? "refused"}`, { email })
  if (dead.has(line.email)) return t("attendance.reasons.unknownAddress", { email: line.email })
  return mail?.state === "unknown" ? t("attendance.maybeSent", { email }) : null
}

// A reminder that was written and never left reminded nobody; of one older than its mails only the day is known.
function reminded({ remindedOn }: Addressed, mails: readonly Mail[], { t, language }: Speaking): string | null {
  const last = mails.find(isReminder)
  return remindedOn && (!last || mayHaveArrived(last))
    ? t("attendance.remindedOn", { day: longDate(remindedOn, language) })
    : null
}

const sentOf = (mail: Mail | null, speaking: Speaking): string | null =>
  mail?.state === "sent" && mail.sentAt
    ? speaking.t("attendance.mails.sent", { at: momentOf(mail.sentAt, speaking) })
    : null

// What has not left yet is said before any day on which it was written.
function waitingOf(mail: Mail | null, { t }: Speaking): string | null {
  if (mail?.state === "kept") return t("attendance.mails.kept")
  return mail && ["queued", "sending"].includes(mail.state) ? t("attendance.mails.queued") : null
}
