import { markedText } from "../../../models/concerns/richText.ts"
import type { Proceedings, ReadItem } from "../../../models/minutes/reading.ts"
import type { ReadVersion } from "../../../models/version.ts"
import { hour } from "../../dates.ts"
import type { End } from "../../sentences.ts"
import { differenceOf } from "../difference.ts"
import { pageBelow, pathOf, type Speaking } from "../meetings/page.ts"
import { momentOf } from "./show.ts"

const worded = (value: unknown) => (typeof value === "string" ? value : "")

/** What a version says, as words: a point under its title, a decision or an action, or a choice in its word. */
function textOf(version: ReadVersion | undefined, { t, language }: Speaking): string {
  if (!version) return ""
  const { title, html, text, who, due, presence, by, name, organisation, closedAt, code } = Object.fromEntries(
    Object.entries(version.snapshot).map(([field, value]) => [field, worded(value)]),
  )
  switch (version.kind) {
    case "presence":
      return [t(`minutes.presences.${(presence || "toNote") as End<"minutes.presences">}`), by]
        .filter(Boolean)
        .join(" ")
    case "newcomer":
      return [name, organisation].filter(Boolean).join(", ")
    case "hours":
      return /^\d\d:\d\d$/.test(closedAt ?? "") ? hour(closedAt!, language) : (closedAt ?? "")
    case "language":
      return code ? t(`minutes.edit.languages.${code as End<"minutes.edit.languages">}`) : ""
    case "minutesItem":
      return [title, markedText(html ?? "")].filter(Boolean).join("\n")
    default:
      return [text, who, due].filter(Boolean).join("\n")
  }
}

/** What each saving of a point changed, and of the decisions and actions that stand or stood on it. */
export function presentVersions(
  proceedings: Proceedings,
  item: ReadItem,
  versions: readonly ReadVersion[],
  speaking: Speaking,
) {
  const title = speaking.t("minutes.versions.title", { title: item.title })
  return {
    ...presentAll(proceedings, title, versions, speaking),
    back: backTo(proceedings, { draft: `item-${String(item._id)}`, published: `point-${String(item._id)}` }, speaking),
    points: [],
  }
}

// A draft goes on being written; minutes that are published are read.
function backTo(proceedings: Proceedings, at: { draft?: string; published?: string }, { t }: Speaking) {
  const path = `${pathOf(proceedings)}/minutes`
  const [href, mark, act] = proceedings.minutes!.published
    ? ([path, at.published, "look"] as const)
    : ([`${path}/edit`, at.draft, "back"] as const)
  return { href: mark ? `${href}#${mark}` : href, text: t(`minutes.acts.${act}`) }
}

/** The same of all that stands on no point: the summary, who came, the hour of the end, the language; and where those of the points are. */
export function presentFrameVersions(proceedings: Proceedings, versions: readonly ReadVersion[], speaking: Speaking) {
  const { t } = speaking
  const path = `${pathOf(proceedings)}/minutes`
  return {
    ...presentAll(proceedings, t("minutes.versions.frame"), versions, speaking),
    back: backTo(proceedings, {}, speaking),
    points: proceedings.items.map(({ _id, title }) => ({ href: `${path}/items/${String(_id)}/versions`, text: title })),
  }
}

// On the page of a point its text bears no other name; one that came after the publication, or was taken out, has no page.
function kindOf({ kind, snapshot, of }: ReadVersion, { items }: Proceedings, { t }: Speaking): string | null {
  switch (kind) {
    case "decision":
      return t("minutes.decisionDraft")
    case "action":
      return t("minutes.actionDraft")
    case "presence":
      return t("minutes.edit.presenceOf", { name: worded(snapshot["name"]) })
    case "minutesItem":
      return items.some(({ _id }) => String(_id) === String(of)) ? null : t("minutes.versions.kinds.minutesItem")
    default:
      return t(`minutes.versions.kinds.${kind as End<"minutes.versions.kinds">}`)
  }
}

function presentAll(proceedings: Proceedings, title: string, versions: readonly ReadVersion[], speaking: Speaking) {
  const { t } = speaking
  return {
    page: pageBelow(proceedings, title, speaking),
    versions: versions.map((version, index) => {
      // What was kept aside is compared with what stood there then.
      const before = versions
        .slice(index + 1)
        .find(({ of, kind, aside }) => String(of) === String(version.of) && kind === version.kind && !aside)
      const differences = differenceOf(textOf(before, speaking), textOf(version, speaking))
      const kind = kindOf(version, proceedings, speaking)
      const at = t("minutes.versions.saved", { name: version.name, at: momentOf(version.at, speaking) })
      return {
        heading: kind ? t("minutes.versions.line", { kind, at }) : at,
        aside: version.aside,
        differences,
        same: differences.every(({ added, removed }) => !added && !removed),
        settled:
          version.aside && version.settled && version.settledName
            ? t("minutes.versions.seen", { name: version.settledName, at: momentOf(version.settled.at, speaking) })
            : null,
        takenOut: (version.kind === "decision" || version.kind === "action") && textOf(version, speaking) === "",
      }
    }),
  }
}
