import { plainText } from "../../../models/concerns/richText.ts"
import type { Proceedings, ReadItem } from "../../../models/minutes/reading.ts"
import type { ReadVersion } from "../../../models/version.ts"
import { differenceOf } from "../difference.ts"
import { pageBelow, pathOf, type Speaking } from "../meetings/page.ts"
import { momentOf } from "./show.ts"

const worded = (value: unknown) => typeof value === "string" ? value : ""

function textOf(version: ReadVersion | undefined): string {
  const { html, text, who, due } = version?.snapshot ?? {}
  return html === undefined ? [text, who, due].map(worded).filter(Boolean).join("\n") : plainText(worded(html))
}

/** What each saving of a point changed, and of the decisions and actions that stand or stood on it. */
export function presentVersions(proceedings: Proceedings, item: ReadItem, versions: readonly ReadVersion[], speaking: Speaking) {
  const title = speaking.t("minutes.versions.title", { title: item.title })
  return { ...presentAll(proceedings, title, versions, speaking), back: `${pathOf(proceedings)}/minutes/edit#item-${String(item._id)}` }
}

/** The same of the summary. */
export function presentSummaryVersions(proceedings: Proceedings, versions: readonly ReadVersion[], speaking: Speaking) {
  const title = speaking.t("minutes.versions.title", { title: speaking.t("minutes.edit.summary") })
  return { ...presentAll(proceedings, title, versions, speaking), back: `${pathOf(proceedings)}/minutes/edit` }
}

const lines: Record<string, string> = { decision: "minutes.decisionDraft", action: "minutes.actionDraft" }

function presentAll(proceedings: Proceedings, title: string, versions: readonly ReadVersion[], speaking: Speaking) {
  const { t } = speaking
  return {
    page: pageBelow(proceedings, title, speaking),
    versions: versions.map((version, index) => {
      // What was kept aside is compared with what stood there then.
      const before = versions.slice(index + 1).find(({ of, aside }) => String(of) === String(version.of) && !aside)
      const differences = differenceOf(textOf(before), textOf(version))
      const kind = lines[version.kind]
      const at = t("minutes.versions.saved", { name: version.name, at: momentOf(version.at, speaking) })
      return {
        heading: kind ? t("minutes.versions.line", { kind: t(kind), at }) : at,
        aside: version.aside, differences, same: differences.every(({ added, removed }) => !added && !removed),
        takenOut: kind !== undefined && textOf(version) === "",
      }
    }),
  }
}
