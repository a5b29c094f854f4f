import type { Aside, Late } from "../../../models/minutes/asides.ts"
import type { Proceedings } from "../../../models/minutes/reading.ts"
import { hour } from "../../dates.ts"
import type { End } from "../../sentences.ts"
import { pathOf, type Speaking } from "../meetings/page.ts"

/**
 * « Un texte n’a pas été repris », with the versions where it stands; what else came after the publication is said whole;
 * null where there is nothing.
 */
export function presentAsides(proceedings: Proceedings, asides: readonly Aside[], speaking: Speaking) {
  const { t } = speaking
  const path = `${pathOf(proceedings)}/minutes`
  const lines = asides.map((aside) => {
    const { _id, name: known, item, late } = aside
    const [name, id] = [known || t("meetings.someone"), String(_id)]
    if (late) return { id, text: saidOf(late, name, speaking), href: null }
    const point = proceedings.items.find(({ _id }) => String(_id) === String(item))
    return { id, text: t("minutes.asides.text", { name, title: point?.title ?? titleOf(aside, t) }),
      href: point ? `${path}/items/${String(point._id)}/versions` : `${path}/versions` }
  })
  // What is said by the same words is said once, and seen at once.
  const wordsOf = ({ text, href }: (typeof lines)[number]) => `${text} ${href ?? ""}`
  const once = [...new Map(lines.map((line) => [wordsOf(line), line])).values()].map((line) =>
    ({ text: line.text, href: line.href, seenSaid: t("minutes.asides.markSaid", { text: line.text }),
      ids: lines.filter((each) => wordsOf(each) === wordsOf(line)).map(({ id }) => id) }))
  const title = once.every(({ href }) => href) ? "minutes.asides.title" : "minutes.asides.sent"
  return once.length > 0 ? { title: t(title, { count: once.length }), action: `${path}/asides/sighting`, lines: once } : null
}

// What stands on no point of these minutes.
function titleOf({ kind, title }: Aside, t: Speaking["t"]): string {
  switch (kind) {
    case "minutesItem": return title || t("minutes.versions.kinds.minutesItem")
    case "decision": return t("minutes.decisionDraft")
    case "action": return t("minutes.actionDraft")
    default: return t("minutes.edit.summary")
  }
}

function saidOf({ kind, after, fields }: Late, name: string, { t, language }: Speaking): string {
  const { name: who = "", presence = "", by = "", organisation = "", closedAt = "", code = "" } = fields
  const guest = who && organisation ? `${who} (${organisation})` : who || organisation
  const noted = t(`minutes.presences.${(presence || "toNote") as End<"minutes.presences">}`)
  const written = t(`minutes.edit.languages.${(code || language) as End<"minutes.edit.languages">}`)
  const end = /^\d\d:\d\d$/.test(closedAt) ? hour(closedAt, language) : closedAt
  const beside = (title: string) => t("minutes.asides.text", { name, title })
  switch (kind) {
    case "presence":
      if (!after) return beside([who, [noted, by].filter(Boolean).join(" ")].join(", "))
      return t(by ? "minutes.asides.presenceBy" : "minutes.asides.presence", { name, who, by, presence: noted })
    case "newcomer": return after ? t("minutes.asides.newcomer", { name, who: guest }) : beside(guest)
    case "hours":
      if (!after) return beside([t("minutes.edit.closedAt"), end].filter(Boolean).join(" "))
      return end ? t("minutes.asides.hours", { name, hour: end }) : t("minutes.asides.noHours", { name })
    case "language": return after ? t("minutes.asides.language", { name, language: written }) : beside(written)
  }
}
