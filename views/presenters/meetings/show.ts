import { addMinutes, today } from "../../../models/concerns/day.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import type { MailsNotGone } from "../../../models/convocation/reached.ts"
import { revivableUntil } from "../../../models/meeting/cancellation.ts"
import { timetable } from "../../../models/meeting/agendaItem.ts"
import { documentsOf, type readDocuments } from "../../../models/meeting/attaching.ts"
import type { ReadAttendance, ReadMeeting } from "../../../models/meeting/reading.ts"
import { fullName } from "../../../models/person.ts"
import {
  canChange,
  canPlan,
  canReadAgenda,
  canRevive,
  canRecordReplies,
  isAnswerable,
} from "../../../models/policies/meeting.ts"
import { canWriteMinutes } from "../../../models/policies/minutes.ts"
import { canRead } from "../../../models/policies/keys.ts"
import type { Reader } from "../../../models/reader.ts"
import { hasCome } from "../../../server/clock.ts"
import { brusselsDay, hour, longDate } from "../../dates.ts"
import type { End } from "../../sentences.ts"
import { type Attending, peopleLine } from "../../shared/peopleLine.ts"
import type { Translate } from "../../translate.ts"
import { presentAttachments } from "../attachments.ts"
import { toConfirm } from "./answers.ts"
import { holidayNote } from "./cautions.ts"
import { crumbsOf, pathOf, type Speaking } from "./page.ts"
import { presentSlip } from "./slip.ts"
import { isChanged, presentKeptMails, presentLostMails, presentStates } from "./states.ts"
import { dayNear, hoursOf, itemLine, titleOf } from "./words.ts"

type Documents = Awaited<ReturnType<typeof readDocuments>>

/**
 * With a meeting: its documents, how many are written to where its cancellation is taken back, what of its mails did not
 * arrive, and who was not convoked yet though others were.
 */
type Beside = { documents: Documents; revived: number; mails: MailsNotGone; untold: string[] }

/** The page of a meeting as this reader sees it. */
export function presentMeeting(
  meeting: ReadMeeting,
  { documents, revived, mails, untold }: Beside,
  reader: Reader,
  speaking: Speaking,
) {
  const { t, language } = speaking
  const open = canReadAgenda(reader, meeting) || canRecordReplies(reader, meeting)
  const slip = presentSlip(meeting, reader, speaking)
  return {
    page: { title: titleOf(meeting, t, language), section: "meetings", crumbs: crumbsOf(meeting.body, speaking) },
    path: pathOf(meeting),
    day: meeting.day,
    hours: hoursOf(meeting, t, language),
    place: meeting.place,
    link: open ? meeting.link : "",
    binned: meeting.binned
      ? {
          title: t("meetings.bin.since", { day: longDate(brusselsDay(meeting.binned.at), language) }),
          action: `${pathOf(meeting)}/restoration`,
        }
      : null,
    states: presentStates(meeting, mails, speaking),
    kept: presentKeptMails(mails.kept, reader, speaking),
    lost: presentLostMails(mails.lost, meeting, reader, speaking),
    // For whoever may still choose another day.
    holiday: canChange(reader, meeting) && isAnswerable(meeting) ? holidayNote(meeting.day, speaking) : null,
    cancelled: presentCancelled(meeting, canRevive(reader, meeting) ? revived : null, speaking),
    slip,
    open,
    closed: open ? null : t("meetings.closed", { body: nameIn(meeting.body.name, language) }),
    agenda: open ? presentTimetable(meeting, speaking) : null,
    who: open && meeting.attendances.length > 0 ? presentWho(meeting, speaking) : null,
    documents: open ? presentDocuments(meeting, documents, reader, t) : null,
    minutes: open ? presentMinutes(meeting, reader, slip?.answered === false, t) : null,
    left: open ? presentLeft(meeting, speaking) : [],
    access: meeting.access.split(/\n+/).filter(Boolean),
    series: meeting.series ? `/meetings/series/${String(meeting.series)}` : null,
    decided: open
      ? meeting.decisions
          .filter((each) => canRead(reader, each))
          .map(({ number, text }) => ({
            ref: t("minutes.decision", { number }),
            text,
            href: `${pathOf(meeting)}/minutes#decision-${number}`,
          }))
      : [],
    may: presentActs(meeting, reader, { slip, untold }, speaking),
    live: isAnswerable(meeting),
  }
}

function presentCancelled(meeting: ReadMeeting, revived: number | null, { t, language }: Speaking) {
  const { cancelled, people } = meeting
  if (!cancelled) return null
  const until = revivableUntil(meeting)
  const by = people.find(({ _id }) => String(_id) === String(cancelled.by))
  return {
    title: t("meetings.states.cancelled", {
      day: dayNear(cancelled.at, meeting, language),
      name: by ? fullName(by) : t("meetings.someone"),
    }),
    reason: cancelled.reason.split(/\n+/),
    revive:
      until && revived !== null
        ? {
            action: `${pathOf(meeting)}/cancellation`,
            text: t("meetings.cancellation.backText", {
              count: revived,
              until: t(
                until.getTime() === meeting.startsAt.getTime()
                  ? "meetings.cancellation.untilStart"
                  : "meetings.cancellation.untilTonight",
              ),
            }),
          }
        : null,
  }
}

/** The agenda as a timetable. */
export function presentTimetable(meeting: ReadMeeting, { t, language }: Pick<Speaking, "t" | "language">) {
  const { items, end } = timetable(meeting.start, meeting.agenda)
  const over = addMinutes(meeting.start, meeting.length)
  return {
    items: items.map((item) => ({
      id: String(item._id),
      hour: item.hour,
      title: item.title,
      text: item.description.split(/\n+/).filter(Boolean),
      state: itemLine(item, t),
    })),
    end: items.length > 0 ? end : null,
    // The points may leave time before the hour that was announced, or need more.
    endText: end === over ? t("common.timetable.end") : t("meetings.agendaEnd", { hour: hour(over, language) }),
  }
}

/** Someone invited, as the two facing lines of a meeting show her. */
function attendingOf(meeting: ReadMeeting, line: ReadAttendance, speaking: Speaking): Attending {
  const { t, language } = speaking
  const organisation = line.organisationName ? nameIn(line.organisationName, language) : null
  const office = line.office && line.office !== "member" ? t(`attendance.offices.${line.office}`) : null
  const from = organisation && office ? t("attendance.from", { organisation, office }) : organisation
  const { name, college, answer } = line
  return {
    name,
    organisation: from,
    college,
    answer,
    representedBy: line.representedBy || null,
    advisory: line.voice === "advisory",
    unconfirmed: toConfirm(line, meeting, speaking),
  }
}

function presentWho(meeting: ReadMeeting, speaking: Speaking) {
  const { t } = speaking
  const coming = meeting.attendances.filter(({ answer }) => answer === "present")
  const having = (wanted: string) => meeting.attendances.filter(({ answer }) => answer === wanted).length
  const guests = coming.filter(({ person }) => person === null).length
  const count = coming.length - guests
  const over = hasCome(meeting.startsAt)
  return {
    title: t(over ? "meetings.whoCame" : "meetings.who"),
    line: peopleLine(
      meeting.attendances.map((line) => attendingOf(meeting, line, speaking)),
      t,
      { coming: true },
    ),
    note: noteOf({ count, guests, excused: having("excused"), represented: having("represented"), over }, t),
  }
}

type Counts = { count: number; guests: number; excused: number; represented: number; over: boolean }

// Where only guests come, they are who comes; where nobody does, somebody may have answered all the same.
function noteOf({ count, guests, excused, represented, over }: Counts, t: Translate): string {
  const key = over ? "meetings.came" : "meetings.coming"
  if (!over && count + guests === 0 && excused + represented > 0)
    return [
      t("meetings.nobodyYet"),
      ...(excused > 0 ? [t("meetings.andExcused", { count: excused })] : []),
      ...(represented > 0 ? [t("meetings.andRepresented", { count: represented })] : []),
    ].join(", ")
  return count === 0
    ? t(key, { count: guests })
    : [t(key, { count }), ...(guests > 0 ? [t("meetings.andGuests", { count: guests })] : [])].join(", ")
}

function presentDocuments(meeting: ReadMeeting, documents: Documents, reader: Reader, t: Translate) {
  const { files, changes, add } = presentAttachments(documentsOf(meeting), documents, canChange(reader, meeting))
  const numbers = new Map(meeting.agenda.map((item, index) => [documentsOf(meeting, item).id, index + 1]))
  return {
    changes,
    add,
    files: files.map((file, index) => {
      const number = numbers.get(documents[index]!.of!.id)
      return { ...file, note: number ? t("meetings.forItem", { number }) : null }
    }),
  }
}

// On the day and afterwards, they are what the page leads to; a slip that waits for her answer comes first.
function presentMinutes(meeting: ReadMeeting, reader: Reader, hasToAnswer: boolean, t: Translate) {
  const [minutes] = meeting.minutes
  const link = (key: End<"meetings.minutesLink">, below = "") => ({
    href: `${pathOf(meeting)}/minutes${below}`,
    text: t(`meetings.minutesLink.${key}`),
    primary: !hasToAnswer,
  })
  if (minutes?.published) return link("read")
  if (!canWriteMinutes(reader, meeting) || meeting.day > today()) return null
  return minutes ? link("continue", "/edit") : link("write")
}

function presentLeft(meeting: ReadMeeting, { t, language }: Speaking) {
  return meeting.actions
    .filter(({ day }) => day < meeting.day)
    .map(({ text, ownerNames, due }) => {
      const late = due !== "" && due < today()
      const values = {
        names: new Intl.ListFormat(language, { type: "conjunction" }).format(ownerNames),
        day: due && dayNear(due, meeting, language),
      }
      return { text, late, said: due ? t(late ? "meetings.left.late" : "meetings.left.due", values) : values.names }
    })
}

// The words of a sending name what it tells: the meeting, what changed in it, or the meeting to those who were added.
function presentSending(meeting: ReadMeeting, untold: string[], { t, language }: Speaking) {
  const href = `${pathOf(meeting)}/convocation/new`
  if (isChanged(meeting)) return { href, text: t("meetings.acts.convokeChanged"), said: null }
  if (!meeting.convoked) return { href, text: t("meetings.acts.convoke"), said: null }
  if (untold.length === 0) return null
  const names = new Intl.ListFormat(language, { type: "conjunction" }).format(untold)
  return {
    href,
    text: t("meetings.acts.convokeMissing", { count: untold.length }),
    said: t("meetings.states.untold", { count: untold.length, names }),
  }
}

type Now = { slip: { answered: boolean } | null; untold: string[] }

function presentActs(meeting: ReadMeeting, reader: Reader, { slip, untold }: Now, speaking: Speaking) {
  const { t } = speaking
  const path = pathOf(meeting)
  const change = canChange(reader, meeting)
  const convoke = change && !hasCome(meeting.startsAt)
  const sending = convoke ? presentSending(meeting, untold, speaking) : null
  const link = (key: End<"meetings.acts">, href: string) => ({ text: t(`meetings.acts.${key}`), href })
  return {
    // Whoever still has to answer meets her own slip first.
    convoke: sending && { ...sending, primary: slip?.answered !== false, below: slip !== null },
    agenda: change ? `${path}/agenda` : null,
    edit: change ? `${path}/edit` : null,
    guests: convoke ? `${path}/guests` : null,
    replies:
      canRecordReplies(reader, meeting) && meeting.convoked
        ? link(meeting.cancelled ? "repliesGiven" : "replies", `${path}/attendance`)
        : null,
    links:
      meeting.convocations.length > 0 && canPlan(reader, meeting.body) ? [link("sendings", `${path}/convocation`)] : [],
    cancel: convoke ? `${path}/cancellation/new` : null,
  }
}
