import type { Aside, Late } from "../../../models/minutes/asides.ts"
import { type PartKind, partName } from "../../../models/minutes/parts.ts"
import type { Proceedings } from "../../../models/minutes/reading.ts"
import { hour } from "../../dates.ts"
import type { End } from "../../sentences.ts"
import { pathOf, type Speaking } from "../meetings/page.ts"

type Within = { _id: unknown; items: readonly Pick<Proceedings["items"][number], "_id" | "title">[] }

/** The same for a page that is open already: each said at the part of the form that bears its id, with where it is read. */
export function presentFreshAsides(within: Within, asides: readonly Aside[], speaking: Speaking) {
  return asides.map((aside) => {
    const kind = partOf[aside.kind]
    return {
      part: kind ? partName(kind, kind === "summary" ? "" : String(aside.of)) : "",
      ...lineOf(within, aside, speaking),
      see: speaking.t("minutes.asides.see"),
    }
  })
}

const partOf: Record<string, PartKind> = {
  minutesItem: "items",
  decision: "decisions",
  action: "actions",
  newcomer: "newcomers",
  summary: "summary",
}

function lineOf(within: Within, aside: Aside, speaking: Speaking): { text: string; href: string | null } {
  const { t } = speaking
  const { name: known, item, late } = aside
  const [name, path] = [known || t("meetings.someone"), `${pathOf(within)}/minutes`]
  if (late) return { text: saidOf(late, name, speaking), href: null }
  const point = within.items.find(({ _id }) => String(_id) === String(item))
  return {
    text: t("minutes.asides.text", { name, title: point?.title ?? titleOf(aside, t) }),
    href: point ? `${path}/items/${String(point._id)}/versions` : `${path}/versions`,
  }
}

/**
 * « Un texte n’a pas été repris », with the versions where it stands; what else came after the publication is said whole;
 * null where there is nothing.
 */
export function presentAsides(proceedings: Within, asides: readonly Aside[], speaking: Speaking) {
  const { t } = speaking
  const path = `${pathOf(proceedings)}/minutes`
  const lines = asides.map((aside) => ({ id: String(aside._id), ...lineOf(proceedings, aside, speaking) }))
  // What is said by the same words is said once, and seen at once.
  const wordsOf = ({ text, href }: (typeof lines)[number]) => `${text} ${href ?? ""}`
  const once = [...new Map(lines.map((line) => [wordsOf(line), line])).values()].map((line) => ({
    text: line.text,
    href: line.href,
    seenSaid: t("minutes.asides.markSaid", { text: line.text }),
    ids: lines.filter((each) => wordsOf(each) === wordsOf(line)).map(({ id }) => id),
  }))
  const title = once.every(({ href }) => href) ? "minutes.asides.title" : "minutes.asides.sent"
  return once.length > 0
    ? { title: t(title, { count: once.length }), action: `${path}/asides/sighting`, lines: once }
    : null
}

// What stands on no point of these minutes.
function titleOf({ kind, title }: Aside, t: Speaking["t"]): string {
  switch (kind) {
    case "minutesItem":
      return title || t("minutes.versions.kinds.minutesItem")
    case "decision":
      return t("minutes.decisionDraft")
    case "action":
      return t("minutes.actionDraft")
    default:
      return t("minutes.edit.summary")
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
    case "newcomer":
      return after ? t("minutes.asides.newcomer", { name, who: guest }) : beside(guest)
    case "hours":
      if (!after) return beside([t("minutes.edit.closedAt"), end].filter(Boolean).join(" "))
      return end ? t("minutes.asides.hours", { name, hour: end }) : t("minutes.asides.noHours", { name })
    case "language":
      return after ? t("minutes.asides.language", { name, language: written }) : beside(written)
  }
}
