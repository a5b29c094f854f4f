import { today } from "../../../models/concerns/day.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { revivableUntil } from "../../../models/meeting/cancellation.ts"
import { timetable } from "../../../models/meeting/agendaItem.ts"
import { documentsOf, type readDocuments } from "../../../models/meeting/attaching.ts"
import type { ReadAttendance, ReadMeeting } from "../../../models/meeting/reading.ts"
import { fullName } from "../../../models/person.ts"
import { canChange, canPlan, canReadAgenda, canRevive, canRecordReplies, isAnswerable } from "../../../models/policies/meeting.ts"
import { canWriteMinutes } from "../../../models/policies/minutes.ts"
import type { Reader } from "../../../models/reader.ts"
import { now } from "../../../server/clock.ts"
import { brusselsDay, longDate } from "../../dates.ts"
import { type Attending, peopleLine } from "../../shared/peopleLine.ts"
import type { Translate } from "../../translate.ts"
import { presentAttachments } from "../attachments.ts"
import { toConfirm } from "./answers.ts"
import { crumbsOf, pathOf, type Speaking } from "./page.ts"
import { presentSlip } from "./slip.ts"
import { presentStates } from "./states.ts"
import { dayNear, hoursOf, itemLine, titleOf } from "./words.ts"

type Documents = Awaited<ReturnType<typeof readDocuments>>

/** The page of a meeting as this reader sees it. */
export function presentMeeting(meeting: ReadMeeting, documents: Documents, reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const open = canReadAgenda(reader, meeting) || canRecordReplies(reader, meeting)
  const slip = presentSlip(meeting, reader, speaking)
  return {
    page: { title: titleOf(meeting, t, language), section: "meetings", crumbs: crumbsOf(meeting.body, speaking) },
    path: pathOf(meeting), day: meeting.day, hours: hoursOf(meeting, t, language),
    place: meeting.place, mapHref: mapOf(meeting), link: open ? meeting.link : "",
    binned: meeting.binned ? { title: t("meetings.bin.since", { day: longDate(brusselsDay(meeting.binned.at), language) }), action: `${pathOf(meeting)}/restoration` } : null,
    states: presentStates(meeting, speaking), cancelled: presentCancelled(meeting, reader, speaking),
    slip, open, closed: open ? null : t("meetings.closed", { body: nameIn(meeting.body.name, language) }),
    agenda: open ? presentTimetable(meeting, t) : null,
    who: open && meeting.attendances.length > 0 ? presentWho(meeting, speaking) : null,
    documents: open ? presentDocuments(meeting, documents, reader, t) : null,
    minutes: open ? presentMinutes(meeting, reader, t) : null, left: open ? presentLeft(meeting, speaking) : [],
    access: meeting.access.split(/\n+/).filter(Boolean),
    series: meeting.series ? `/meetings/series/${String(meeting.series)}` : null,
    may: presentActs(meeting, reader, slip?.answered === false, t),
    live: isAnswerable(meeting, now()),
  }
}

// OpenStreetMap is only opened by whoever presses the address: the page itself asks nobody.
function mapOf({ place }: ReadMeeting): string | null {
  return place.address ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(place.address)}` : null
}

function presentCancelled(meeting: ReadMeeting, reader: Reader, { t, language }: Speaking) {
  const { cancelled, people } = meeting
  if (!cancelled) return null
  const until = revivableUntil(meeting)
  const by = people.find(({ _id }) => String(_id) === String(cancelled.by))
  return {
    title: t("meetings.states.cancelled", { day: dayNear(cancelled.at, meeting, language),
      name: by ? fullName(by) : t("meetings.someone") }),
    reason: cancelled.reason.split(/\n+/),
    revive: until && canRevive(reader, meeting) ? { action: `${pathOf(meeting)}/cancellation`,
      text: t("meetings.cancellation.backText", { count: meeting.convocations.at(-1)?.invited.length ?? 0,
        until: t(until.getTime() === meeting.startsAt.getTime() ? "meetings.cancellation.untilStart" : "meetings.cancellation.untilTonight") }) } : null,
  }
}

/** The agenda as a timetable. */
export function presentTimetable(meeting: ReadMeeting, t: Translate) {
  const { items, end } = timetable(meeting.start, meeting.agenda)
  return {
    items: items.map((item) => ({ id: String(item._id), hour: item.hour, title: item.title,
      text: item.description.split(/\n+/).filter(Boolean), state: itemLine(item, t) })),
    end: items.length > 0 ? end : null,
  }
}

/** Someone invited, as the two facing lines of a meeting show her. */
function attendingOf(meeting: ReadMeeting, line: ReadAttendance, speaking: Speaking): Attending {
  const { t, language } = speaking
  const organisation = line.organisationName ? nameIn(line.organisationName, language) : null
  const office = line.office && line.office !== "member" ? t(`attendance.offices.${line.office}`) : null
  const from = organisation && office ? t("attendance.from", { organisation, office }) : organisation
  const { name, college, answer } = line
  return { name, organisation: from, college, answer, representedBy: line.representedBy || null,
    advisory: line.voice === "advisory", unconfirmed: toConfirm(line, meeting, speaking) }
}

function presentWho(meeting: ReadMeeting, speaking: Speaking) {
  const { t } = speaking
  const coming = meeting.attendances.filter(({ answer }) => answer === "present")
  const guests = coming.filter(({ person }) => person === null).length
  const count = coming.length - guests
  const over = now() >= meeting.startsAt
  return {
    title: t(over ? "meetings.whoCame" : "meetings.who"),
    line: peopleLine(meeting.attendances.map((line) => attendingOf(meeting, line, speaking)), t, { coming: true }),
    note: [t(over ? "meetings.came" : "meetings.coming", { count }), ...guests > 0 ? [t("meetings.andGuests", { count: guests })] : []].join(", "),
  }
}

function presentDocuments(meeting: ReadMeeting, documents: Documents, reader: Reader, t: Translate) {
  const { files, changes, add } = presentAttachments(documentsOf(meeting), documents, canChange(reader, meeting))
  const numbers = new Map(meeting.agenda.map((item, index) => [documentsOf(meeting, item).id, index + 1]))
  return { changes, add, files: files.map((file, index) => {
    const number = numbers.get(documents[index]!.of!.id)
    return { ...file, note: number ? t("meetings.forItem", { number }) : null }
  }) }
}

function presentMinutes(meeting: ReadMeeting, reader: Reader, t: Translate) {
  const [minutes] = meeting.minutes
  const link = (key: string) => ({ href: `${pathOf(meeting)}/minutes${key === "continue" ? "/edit" : ""}`, text: t(`meetings.minutesLink.${key}`) })
  if (minutes?.published) return link("read")
  if (!canWriteMinutes(reader, meeting) || meeting.day > today()) return null
  return link(minutes ? "continue" : "write")
}

function presentLeft(meeting: ReadMeeting, { t, language }: Speaking) {
  return meeting.actions.filter(({ day }) => day < meeting.day).map(({ code, text, ownerNames, due }) => {
    const late = due !== "" && due < today()
    const values = { names: new Intl.ListFormat(language, { type: "conjunction" }).format(ownerNames),
      day: due && dayNear(due, meeting, language) }
    return { code, text, late, said: due ? t(late ? "meetings.left.late" : "meetings.left.due", values) : values.names }
  })
}

function isChanged({ convocations, changed }: ReadMeeting): boolean {
  const last = convocations.at(-1)
  return Boolean(last && changed && changed.at > last.at)
}

/** Nobody was told yet, or not everyone, or not what changed since. */
function isPending(meeting: ReadMeeting): boolean {
  const last = meeting.convocations.at(-1)
  return !last || isChanged(meeting) || meeting.guests.some(({ _id }) => !last.invited.includes(`guest:${String(_id)}`))
}

function presentActs(meeting: ReadMeeting, reader: Reader, hasToAnswer: boolean, t: Translate) {
  const path = pathOf(meeting)
  const change = canChange(reader, meeting)
  const begun = now() >= meeting.startsAt
  const convoke = change && !begun
  const pending = convoke && isPending(meeting)
  const links = [
    ...(change ? [["edit", `${path}/edit`], ["agenda", `${path}/agenda`]] as const : []),
    ...(change && !begun ? [["guests", `${path}/guests`]] as const : []),
    ...(canRecordReplies(reader, meeting) && meeting.convoked ? [["replies", `${path}/attendance`]] as const : []),
    ...(meeting.convocations.length > 0 && canPlan(reader, meeting.body)
      ? [["sendings", `${path}/convocation`]] as const
      : []),
    ...(convoke && !pending ? [["convokeAgain", `${path}/convocation/new`]] as const : []),
    ...(change && !begun ? [["cancel", `${path}/cancellation/new`]] as const : []),
  ]
  return {
    convoke: pending ? `${path}/convocation/new` : null,
    convokeWords: t(`meetings.acts.${isChanged(meeting) ? "convokeChanged" : meeting.convoked ? "convokeAgain" : "convoke"}`), convokeFirst: !hasToAnswer,
    agenda: change ? `${path}/agenda` : null,
    remind: convoke && meeting.attendances.some(({ answer }) => answer === "invited") ? `${path}/reminders` : null,
    links: links.map(([key, href]) => ({ text: t(`meetings.acts.${key}`), href })),
  }
}
