import type { Answer, Given } from "../../../models/attendance/given.ts"
import { calendarOf, eventOf } from "../../../models/concerns/calendar.ts"
import { addMinutes } from "../../../models/concerns/day.ts"
import { type LocalName, nameIn } from "../../../models/concerns/localName.ts"
import type { ChangeKind, Told } from "../../../models/convocation/telling.ts"
import { timetable } from "../../../models/meeting/agendaItem.ts"
import { brusselsDay, dayAndMonth, hour, hoursBetween, longDate } from "../../dates.ts"
import type { Language, Translate } from "../../translate.ts"
import { earlierAnswer } from "../meetings/answers.ts"
import { atStart, hoursOf, itemLine, placeOf, titleOf, whenOf } from "../meetings/words.ts"

type Party = { name: string; email: string }

/** All that a convocation's letter is made of, sent or not yet. */
export type Convening = {
  meeting: { id: string; uid: string; open: boolean }
  body: { name: LocalName; kind: string }
  told: Told
  before: { told: Told; at: Date } | null
  changes: readonly ChangeKind[]
  revision: number
  sequence: number
  at: Date
  note: string
  convener: Party
  organiser: Party
}

/** What she has answered so far: a letter never asks as if she had said nothing. */
export type Answered = { answer: Answer; representedBy: string; answers: Given[]; stale: boolean }

/** To whom: who has an account reads the meeting on its page, anybody else by the link that is hers alone. */
export type Recipient = Party & {
  called: string
  guest: boolean
  account: boolean
  replyHref: string | null
  answered?: Answered | null
}

type Speaking = { t: Translate; language: Language; baseUrl: string }

/** The letter of a convocation as its templates read it: the preview, the test and the mail are the same. */
export function presentLetter(convening: Convening, to: Recipient, speaking: Speaking) {
  const { t, language, baseUrl } = speaking
  const { meeting, body, told, before, note } = convening
  const title = titleOf({ ...told, body }, t, language)
  const when = atStart(whenOf(told, t, language))
  const href = to.account ? `${baseUrl}/meetings/${meeting.id}` : to.replyHref
  return {
    preview: previewOf(convening, { t, language }),
    subject: t(before ? "convocations.mail.subjectChanged" : "convocations.mail.subject", {
      title: told.title || nameIn(body.name, language),
      day: longDate(told.day, language),
      hour: hour(told.start, language),
      number: convening.revision,
    }),
    greeting: t("common.greeting", { name: to.called }),
    intro: introOf(convening, speaking),
    note: paragraphs(note),
    changes: before ? changesOf(convening, speaking) : [],
    title,
    when,
    day: told.day,
    hours: atStart(hoursOf(told, t, language)),
    place: placeOf(told),
    link: told.link,
    access: paragraphs(told.access),
    reply: to.replyHref ? replyOf(convening, { ...to, replyHref: to.replyHref }, speaking) : null,
    agenda: meeting.open ? agendaOf(told, t) : null,
    elsewhere: t("convocations.mail.agendaElsewhere"),
    hasAgenda: told.agenda.length > 0,
    href,
    reason: t(to.guest ? "convocations.mail.reasonGuest" : "convocations.mail.reason", {
      body: nameIn(body.name, language),
      name: convening.convener.name,
    }),
  }
}

export type Letter = ReturnType<typeof presentLetter>

// What a list of mails shows after the subject: « Mardi 8 décembre à 12 h 15, grande salle. Réponse souhaitée… ».
function previewOf({ told, at }: Convening, { t, language }: Omit<Speaking, "baseUrl">): string {
  const when = t("common.dayAtHour", { day: dayAndMonth(told.day, language), hour: hour(told.start, language) })
  const due = told.replyBy ? t(dueKey(told.replyBy, at), { day: dayAndMonth(told.replyBy, language) }) : ""
  return [`${[atStart(when), told.place.name].filter(Boolean).join(", ")}.`, due].filter(Boolean).join(" ")
}

// A letter may leave after the day for the answers, to somebody who was added: it asks for no answer in the past.
const dueKey = (replyBy: string, at: Date) =>
  replyBy < brusselsDay(at) ? "convocations.mail.overdue" : "convocations.mail.due"

const paragraphs = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== "")

function introOf({ body, before, convener }: Convening, { t, language }: Speaking): string {
  const values = { body: nameIn(body.name, language), name: convener.name }
  if (!before) return t("convocations.mail.intro", values)
  return t("convocations.mail.introChanged", { ...values, day: longDate(brusselsDay(before.at), language) })
}

function changesOf({ told, before, changes }: Convening, { t, language }: Speaking): string[] {
  const words: Partial<Record<ChangeKind, (told: Told) => string>> = {
    day: ({ day }) => longDate(day, language),
    hours: ({ start, length }) =>
      t("convocations.changes.fromTo", hoursBetween(start, addMinutes(start, length), language)),
    place: (each) => placeOf(each) || t("convocations.mail.noPlace"),
  }
  return changes.map((kind) => {
    const say = words[kind]
    return say
      ? t(`convocations.changes.${kind}`, { before: say(before!.told), after: say(told) })
      : t(`convocations.changes.${kind}`)
  })
}

function replyOf(
  { told, at }: Convening,
  { replyHref, answered = null }: Recipient & { replyHref: string },
  speaking: Speaking,
) {
  const { t, language } = speaking
  const { replyBy, replyNote } = told
  const to = (answer: string) => (replyHref === "#" ? replyHref : `${replyHref}?answer=${answer}`)
  return {
    said: answered && saidIn(answered, told, speaking),
    due: replyBy ? t(dueKey(replyBy, at), { day: longDate(replyBy, language) }) : null,
    note: replyNote || null,
    present: to("present"),
    excused: to("excused"),
    represented: to("represented"),
  }
}

function saidIn(answered: Answered, told: Told, speaking: Speaking): string | null {
  if (answered.answer === "invited") return earlierAnswer(answered, told, speaking)
  return speaking.t(`replies.standing.${answered.answer}`, { other: answered.representedBy })
}

// What her calendar says of her coming (RFC 5545, section 3.2.12); whoever sends somebody else does not come.
const partstats: Record<Answer, "NEEDS-ACTION" | "ACCEPTED" | "DECLINED"> = {
  invited: "NEEDS-ACTION",
  present: "ACCEPTED",
  excused: "DECLINED",
  represented: "DECLINED",
}

function agendaOf(told: Told, t: Translate) {
  return timetable(told.start, told.agenda).items.map((item, index) => ({
    number: index + 1,
    hour: item.hour,
    title: item.title,
    line: itemLine(item, t),
    description: paragraphs(item.description),
  }))
}

/** The invitation that goes into the calendar of whoever receives the letter. */
export function presentInvitation(convening: Convening, to: Recipient, speaking: Speaking): string {
  const { told, meeting, sequence, at, organiser } = convening
  const letter = presentLetter(convening, to, speaking)
  // Calendars are shared and copied: an address that is hers alone stays in her mail.
  const page = to.account ? (letter.href ?? "") : ""
  const agenda = (letter.agenda ?? []).map(({ number, title }) => `${number}. ${title}`)
  const event = eventOf(
    { ...told, uid: meeting.uid, sequence, convoked: true },
    {
      summary: letter.title,
      stamp: at,
      url: page,
      organiser,
      attendee: { name: to.name, email: to.email, partstat: partstats[to.answered?.answer ?? "invited"] },
      description: [told.link, told.access, ...agenda, page].filter(Boolean).join("\n"),
      conference: told.link,
    },
  )
  return calendarOf([event], "REQUEST")
}
