import type { Aside, Late } from "../../../models/minutes/asides.ts"
import type { Proceedings } from "../../../models/minutes/reading.ts"
import { hour } from "../../dates.ts"
import { pathOf, type Speaking } from "../meetings/page.ts"

/**
 * « Un texte n’a pas été repris », with the versions where it stands; what else came after the publication is said whole;
 * null where there is nothing.
 */
export function presentAsides(proceedings: Proceedings, asides: readonly Aside[], speaking: Speaking) {
  const { t } = speaking
  const path = `${pathOf(proceedings)}/minutes`
  const lines = asides.map(({ name: known, item, late }) => {
    const name = known || t("meetings.someone")
    if (late) return { text: saidOf(late, name, speaking), href: null }
    const point = proceedings.items.find(({ _id }) => String(_id) === String(item))
    return { text: t("minutes.asides.text", { name, title: point?.title ?? t("minutes.edit.summary") }),
      href: point ? `${path}/items/${String(point._id)}/versions` : `${path}/versions` }
  })
  const once = [...new Map(lines.map((line) => [`${line.text} ${line.href ?? ""}`, line])).values()]
  const title = once.every(({ href }) => href) ? "minutes.asides.title" : "minutes.asides.sent"
  return once.length > 0 ? { title: t(title, { count: once.length }), lines: once } : null
}

function saidOf({ kind, fields }: Late, name: string, { t, language }: Speaking): string {
  const { name: who = "", presence = "", by = "", organisation = "", closedAt = "", code = "" } = fields
  switch (kind) {
    case "presence": return t(by ? "minutes.asides.presenceBy" : "minutes.asides.presence",
      { name, who, by, presence: t(`minutes.presences.${presence || "toNote"}`) })
    case "newcomer": return t("minutes.asides.newcomer", { name, who: who && organisation ? `${who} (${organisation})` : who || organisation })
    case "hours": return closedAt ? t("minutes.asides.hours", { name, hour: /^\d\d:\d\d$/.test(closedAt) ? hour(closedAt, language) : closedAt })
      : t("minutes.asides.noHours", { name })
    case "language": return t("minutes.asides.language", { name, language: t(`minutes.edit.languages.${code}`) })
  }
}
