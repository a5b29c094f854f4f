import type { Waiting } from "../../../models/home/waiting.ts"
import type { HomeMeeting } from "../../../models/home.ts"
import { dayAndMonth } from "../../dates.ts"
import { pathOf as interpellationPath } from "../interpellations/page.ts"
import { pathOf, type Speaking } from "../meetings/page.ts"
import { titleOf } from "../meetings/words.ts"

/** A line of what is to be done: what, why now, and the page on which it is done. */
export type Task = {
  due: string | null
  late: boolean
  title: string
  note: string | null
  href: string
  done: string | null
  said: string | null
}

const task = (title: string, href: string, more: Partial<Task> = {}): Task => ({
  due: null,
  late: false,
  title,
  note: null,
  href,
  done: null,
  said: null,
  ...more,
})

/** What waits for a reader, as a line with the page of the act. */
export function presentWaiting(waiting: Waiting, speaking: Speaking): Task {
  const { t, language } = speaking
  switch (waiting.kind) {
    case "mails":
      return task(t("home.failedMails", { count: waiting.count }), "/coordination/outbox")
    case "invitations":
      return task(t("home.waiting.invitations", { count: waiting.count }), "/invitations")
    case "position":
      return task(t("home.waiting.position", { title: waiting.title }), interpellationPath(waiting), {
        due: waiting.until,
        note: t("home.waiting.positionNote", { day: dayAndMonth(waiting.until, language) }),
      })
    case "reports":
      return task(t("home.waiting.reports", { title: waiting.title }), `/guide/${waiting.slug}/reports`, {
        note: t("home.waiting.reportsNote", { count: waiting.count }),
      })
    default:
      return ofMeeting(waiting, speaking)
  }
}

const listed = (names: string[], language: Speaking["language"]) =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(names)

type OfMeeting = Extract<Waiting, { meeting: HomeMeeting }>

function ofMeeting(waiting: OfMeeting, { t, language }: Speaking): Task {
  const { meeting } = waiting
  const [title, day, path] = [titleOf(meeting, t, language), dayAndMonth(meeting.day, language), pathOf(meeting)]
  switch (waiting.kind) {
    case "minutes":
      return meeting.convoked
        ? task(t("home.write.title", { title }), `${path}/minutes/edit`, { note: t("home.write.note", { day }) })
        : task(t("home.write.title", { title }), path, { note: t("home.write.unconvoked", { day }) })
    case "convoke":
      return task(t("home.waiting.convoke", { title }), `${path}/convocation/new`, {
        note: t("home.waiting.convokeNote", { day }),
      })
    case "changed":
      return task(t("home.waiting.changed", { title }), `${path}/convocation/new`, {
        note: t("home.waiting.changedNote", { day }),
      })
    case "added":
      return task(t("home.waiting.added", { title }), `${path}/convocation/new`, {
        note: t("home.waiting.addedNote", { day, count: waiting.names.length, names: listed(waiting.names, language) }),
      })
    case "unreachable":
      return task(
        t("home.waiting.unreachable", { title }),
        `${path}/${waiting.listed ? "attendance" : "convocation/new"}`,
        {
          note: t("home.waiting.unreachableNote", {
            day,
            count: waiting.names.length,
            names: listed(waiting.names, language),
          }),
        },
      )
    case "silent":
      return task(t("home.waiting.silent", { title }), `${path}/attendance`, {
        note: t("home.waiting.silentNote", { day, count: waiting.count }),
      })
    case "over":
      return task(t("home.waiting.over", { title }), `${path}/agenda`, {
        note: t("meetings.agenda.over", { count: waiting.count }),
      })
  }
}
