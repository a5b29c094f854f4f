import type { OpenedLink } from "../../models/meeting/opening.ts"
import { hoursMark } from "../../models/attendance/replying.ts"
import { documentsOf, type readDocuments } from "../../models/meeting/attaching.ts"
import { linkLifetimes } from "../../models/limits.ts"
import { canReadAgenda, isAnswerable } from "../../models/policies/meeting.ts"
import { canReadMinutes, canReadWithdrawal } from "../../models/policies/minutes.ts"
import type { Form } from "../../server/forms.ts"
import type { Key } from "../sentences.ts"
import { presentFiles } from "./attachments.ts"
import type { Speaking } from "./meetings/page.ts"
import { presentTimetable } from "./meetings/show.ts"
import { earlierAnswer, ownAnswer } from "./meetings/answers.ts"
import { atStart, dayNear, dueOf, placeOf, titleOf, whenOf } from "./meetings/words.ts"

type Shown = OpenedLink & {
  documents: Awaited<ReturnType<typeof readDocuments>>
  /** The address of the link, and one below it as this page says it: in the language that was chosen. */
  path: string
  at: (path: string) => string
}

/**
 * The page behind a mailed link: the meeting, what was answered so far, three buttons (`wanted` comes first), then what
 * an invitation gives to read. No one else's link shows the same, so none of its addresses leaves that link.
 */
export function presentReply(shown: Shown, wanted: string | null, form: Form, speaking: Speaking) {
  const { t, language } = speaking
  const { line, meeting, path, at } = shown
  const current = line?.answer ?? "invited"
  const closed = closedBecause(line, meeting)
  return {
    ...headOf(meeting, speaking),
    form,
    action: at(path),
    place: placeOf(meeting),
    // Nobody is asked to confirm what is closed.
    said: line && !(closed && current === "invited") ? saidIn(line, meeting, speaking) : null,
    seen: hoursMark(meeting),
    open: closed === null,
    closed: closed && t(closed),
    due: dueOf(meeting, t, language),
    note: meeting.replyNote || null,
    question: t(current === "invited" ? "replies.question" : "replies.change", { name: line?.name ?? "" }),
    primary: {
      present: primaryOf(wanted, current) === "present",
      excused: primaryOf(wanted, current) === "excused",
      represented: primaryOf(wanted, current) === "represented",
    },
    mayChange: t("replies.mayChange"),
    reading: presentReading(shown, speaking),
  }
}

const saidIn = (line: NonNullable<Shown["line"]>, meeting: Shown["meeting"], speaking: Speaking) =>
  line.answer === "invited" ? earlierAnswer(line, meeting, speaking) : ownAnswer(line, speaking)

const headOf = (meeting: Shown["meeting"], { t, language }: Speaking) => ({
  page: { title: titleOf(meeting, t, language) },
  day: meeting.day,
  when: atStart(whenOf(meeting, t, language)),
})

/** What she reads of the meeting by her link; null where her link opens nothing to read. */
function presentReading({ reader, meeting, documents, path, at, until }: Shown, speaking: Speaking) {
  const { t, language } = speaking
  if (!reader || !canReadAgenda(reader, meeting)) return null
  const [minutes] = meeting.minutes
  const readable = minutes && (canReadMinutes(reader, minutes, meeting) || canReadWithdrawal(reader, minutes, meeting))
  const numbers = new Map(meeting.agenda.map((item, index) => [documentsOf(meeting, item).id, index + 1]))
  return {
    agenda: presentTimetable(meeting, speaking),
    files: presentFiles(documents).map((file, index) => {
      const number = numbers.get(documents[index]!.of!.id)
      return { ...file, href: `${path}${file.href}`, note: number ? t("meetings.forItem", { number }) : null }
    }),
    minutes: readable ? at(`${path}/minutes`) : null,
    until: t("replies.until", { day: dayNear(until, meeting, language) }),
  }
}

/** After the end of a link: which meeting it opened, until when, and whom to ask now. */
export function presentOver({ meeting, until }: OpenedLink, speaking: Speaking) {
  const { t, language } = speaking
  return {
    ...headOf(meeting, speaking),
    over: t("replies.over", { day: dayNear(until, meeting, language), days: linkLifetimes.replyDays }),
  }
}

/** Why nothing can be answered any more; null as long as it can. */
function closedBecause(line: OpenedLink["line"], meeting: OpenedLink["meeting"]): Key | null {
  if (meeting.cancelled) return "replies.errors.cancelled"
  if (!isAnswerable(meeting)) return line ? "replies.errors.over" : "replies.errors.withdrawn"
  return line ? null : "replies.errors.withdrawn"
}

/** The button that was pressed in the mail is the filled one; once answered, none is. */
function primaryOf(wanted: string | null, current: string): string | null {
  if (wanted) return wanted === current ? null : wanted
  return current === "invited" ? "present" : null
}
