import { nameIn } from "../../../models/concerns/localName.ts"
import type { Aside } from "../../../models/minutes/asides.ts"
import { nameOf, type Proceedings } from "../../../models/minutes/reading.ts"
import { canPublishMinutes, canWriteMinutes } from "../../../models/policies/minutes.ts"
import type { Reader } from "../../../models/reader.ts"
import { brussels, brusselsDay, hour, longDate } from "../../dates.ts"
import { presentAttachments, type presentFiles } from "../attachments.ts"
import { crumbsOf, pageBelow, pathOf, type Speaking } from "../meetings/page.ts"
import { presentAsides } from "./asides.ts"
import { type Around, presentDocument } from "./document.ts"

/** « lundi 9 novembre 2026 à 14 h 32 ». */
export function momentOf(at: Date, { t, language }: Speaking): string {
  const { day, time } = brussels(at)
  return t("common.dayAtHour", { day: longDate(day, language), hour: hour(time, language) })
}

type Shown = { around: Around; asides: readonly Aside[]; annexes: Parameters<typeof presentFiles>[0] }

/** The page of minutes that this reader may read. */
export function presentMinutes(
  proceedings: Proceedings,
  { around, annexes, asides }: Shown,
  reader: Reader,
  speaking: Speaking,
) {
  const { t } = speaking
  const files = presentAttachments(
    { kind: "minutes", id: proceedings.minutes!._id },
    [...annexes],
    canWriteMinutes(reader, proceedings),
  )
  const document = presentDocument(proceedings, around, speaking)
  const path = `${pathOf(proceedings)}/minutes`
  const published = proceedings.minutes!.published !== null
  const may = { write: canWriteMinutes(reader, proceedings), publish: canPublishMinutes(reader, proceedings) }
  return {
    page: { title: document.title, section: "meetings", crumbs: crumbsOf(proceedings.body, speaking) },
    document: { ...document, items: document.items.map((item) => ({ ...item, html: lowered(item.html) })) },
    state: stateOf(proceedings, speaking),
    withdrawn: withdrawnOf(proceedings, speaking),
    asides: presentAsides(proceedings, asides, speaking),
    meeting: { href: pathOf(proceedings), text: t("minutes.acts.meeting") },
    pdf: { href: `${path}.pdf`, text: t(published ? "minutes.acts.pdf" : "minutes.acts.pdfDraft"), primary: published },
    annexes: files.files.length > 0 || files.changes ? files : null,
    write: may.write && !published ? `${path}/edit` : null,
    // While they are a draft, each part leads to its own.
    versions: may.write && published ? `${path}/versions` : null,
    publish: may.publish && !published ? `${path}/publication/new` : null,
    withdraw: may.publish && published ? `${path}/publication/edit` : null,
  }
}

// The points bear the second level of headings: those inside a text stand below them.
export const lowered = (html: string) =>
  html.replace(/(<\/?h)([23])>/g, (_, tag: string, level: string) => `${tag}${Number(level) + 1}>`)

/** Who published or last wrote them, and when. */
export function stateOf(
  proceedings: Proceedings,
  speaking: Speaking,
): { kind: "published" | "silent" | "draft"; name: string; day: string } {
  const { published, edited } = proceedings.minutes!
  const fact = published ?? edited
  return {
    kind: !published ? "draft" : proceedings.minutes!.silent ? "silent" : "published",
    name: nameOf(proceedings, fact?.by) || speaking.t("meetings.someone"),
    day: published
      ? longDate(brusselsDay(published.at), speaking.language)
      : edited
        ? momentOf(edited.at, speaking)
        : "",
  }
}

/** Who withdrew the minutes, when and why; null where they are not withdrawn. */
export function withdrawnOf(proceedings: Proceedings, speaking: Speaking) {
  const { withdrawn, published } = proceedings.minutes!
  if (!withdrawn || published) return null
  return {
    title: speaking.t("minutes.states.withdrawn", {
      day: longDate(brusselsDay(withdrawn.at), speaking.language),
      name: nameOf(proceedings, withdrawn.by) || speaking.t("meetings.someone"),
    }),
    reason: withdrawn.reason.split(/\n+/),
  }
}

/** What those who could read withdrawn minutes find in their place. */
export function presentWithdrawn(proceedings: Proceedings, isTold: boolean, speaking: Speaking) {
  const { t } = speaking
  return {
    next: t(isTold && !proceedings.minutes!.silent ? "minutes.withdrawnNext" : "minutes.withdrawnNextHere"),
    page: pageBelow(proceedings, t("minutes.withdrawnTitle"), speaking),
    withdrawn: withdrawnOf(proceedings, speaking),
  }
}

/** Before anything is written. */
export function presentBeginning(proceedings: Proceedings, speaking: Speaking) {
  const { t, language } = speaking
  const points = proceedings.agenda.map(({ title }) => title)
  return {
    page: pageBelow(proceedings, t("minutes.begin.title"), speaking),
    points,
    action: `${pathOf(proceedings)}/minutes`,
    lead: t("minutes.begin.lead", {
      body: nameIn(proceedings.body.name, language),
      day: longDate(proceedings.day, language),
    }),
  }
}
