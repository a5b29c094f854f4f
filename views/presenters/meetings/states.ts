import type { MailsNotGone } from "../../../models/convocation/reached.ts"
import { untoldIn } from "../../../models/convocation/telling.ts"
import type { ReadMeeting } from "../../../models/meeting/reading.ts"
import type { Reader } from "../../../models/reader.ts"
import { canRecordReplies } from "../../../models/policies/meeting.ts"
import { fullName } from "../../../models/person.ts"
import { hasCome } from "../../../server/clock.ts"
import { longDate } from "../../dates.ts"
import { pathOf, type Speaking } from "./page.ts"
import { dayNear } from "./words.ts"

/** Whether people were told something else than what stands now: what was taken back needs no second mail. */
export function isChanged(meeting: ReadMeeting): boolean {
  const told = meeting.convocations.at(-1)?.told
  return told !== undefined && untoldIn(meeting, { told }).length > 0
}

/** Where a meeting stands, in sentences with a date and a name. */
export function presentStates(meeting: ReadMeeting, mails: MailsNotGone, speaking: Speaking): string[] {
  const { t, language } = speaking
  const [first] = meeting.convocations
  const last = meeting.convocations.at(-1)
  const on = (at: Date) => dayNear(at, meeting, language)
  if (!meeting.cancelled && hasCome(meeting.endsAt)) return [held(meeting, speaking)]
  const standing = !meeting.cancelled && hasCome(meeting.startsAt) ? [t("meetings.states.running")] : []
  if (!first || !last) return standing.length > 0 || meeting.cancelled ? standing : [t("meetings.states.planned")]
  const sentence = t(mails.convocation ? "meetings.states.convokedKept" : "meetings.states.convoked", {
    day: on(first.at),
    name: first.convener.name,
  })
  const states = [...standing, convoked(meeting, sentence, speaking)]
  if (last.revision > 1) {
    states.push(
      t(mails.convocation ? "meetings.states.againKept" : "meetings.states.again", {
        number: last.revision,
        day: on(last.at),
        name: last.convener.name,
      }),
    )
    if (last.note) states.push(last.note)
  }
  const { changed } = meeting
  const untold = isChanged(meeting)
  const stale = meeting.attendances.filter(({ stale, answers }) => stale && answers.at(-1)?.answer !== "invited").length
  if (stale > 0 && !meeting.cancelled)
    states.push(t(untold ? "meetings.states.toAsk" : "meetings.states.asked", { count: stale }))
  if (changed && untold && !meeting.cancelled)
    states.push(t("meetings.states.changed", { day: on(changed.at), name: nameOf(meeting, changed.by, t) }))
  return states
}

// How many have answered is told while answers are still taken.
function convoked({ attendances, cancelled }: ReadMeeting, sentence: string, { t }: Speaking): string {
  const count = attendances.filter(({ answer }) => answer !== "invited").length
  if (cancelled || attendances.length === 0) return sentence
  return `${sentence} ${t("meetings.states.answered", { count, of: attendances.length })}`
}

// Once it is over, its minutes are what counts.
function held(meeting: ReadMeeting, { t, language }: Speaking): string {
  const [[minutes], [writer]] = [meeting.minutes, meeting.writers]
  const day = longDate(meeting.day, language)
  if (minutes?.published)
    return t("meetings.states.heldPublished", {
      day,
      published: dayNear(minutes.published.at, meeting, language),
      name: nameOf(meeting, minutes.published.by, t),
    })
  const state = minutes ? "heldDrafted" : "heldOnly"
  return writer
    ? t(`meetings.states.${state}By`, { day, name: fullName(writer) })
    : t(`meetings.states.${state}`, { day })
}

function nameOf({ people }: ReadMeeting, id: unknown, t: Speaking["t"]): string {
  const by = people.find(({ _id }) => String(_id) === String(id))
  return by ? fullName(by) : t("meetings.someone")
}

/** « 23 e-mails de cette réunion sont gardés, pas encore partis », and where whoever coordinates sends them; null where none is. */
export function presentKeptMails(count: number, reader: Reader, { t }: Speaking) {
  if (count === 0) return null
  return { text: t("meetings.states.kept", { count }), href: reader.coordinator ? "/coordination/outbox" : null }
}

/** « 13 personnes n’ont pas reçu l’e-mail de cette réunion », and where it is seen who, for whoever may note answers; as long as it is to come. */
export function presentLostMails(count: number, meeting: ReadMeeting, reader: Reader, { t }: Speaking) {
  if (count === 0 || hasCome(meeting.endsAt) || !canRecordReplies(reader, meeting)) return null
  return {
    text: t("meetings.states.lost", { count }),
    href: `${pathOf(meeting)}/attendance`,
    link: t("meetings.states.lostWho"),
  }
}
