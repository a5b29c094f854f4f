import { plainText } from "../../../models/concerns/richText.ts"
import type { Proceedings, ReadItem } from "../../../models/minutes/reading.ts"
import type { ReadVersion } from "../../../models/version.ts"
import { differenceOf } from "../difference.ts"
import { pageBelow, pathOf, type Speaking } from "../meetings/page.ts"
import { momentOf } from "./show.ts"

function textOf(version: ReadVersion | undefined): string {
  const html = version?.snapshot["html"]
  return typeof html === "string" ? plainText(html) : ""
}

/** What each saving of a point changed; what was kept aside is compared with what stood there then. */
export function presentVersions(proceedings: Proceedings, item: ReadItem, versions: readonly ReadVersion[], speaking: Speaking) {
  const { t } = speaking
  return {
    page: pageBelow(proceedings, t("minutes.versions.title", { title: item.title }), speaking),
    back: `${pathOf(proceedings)}/minutes/edit#item-${String(item._id)}`,
    versions: versions.map((version, index) => {
      const before = versions.slice(index + 1).find(({ aside }) => !aside)
      const differences = differenceOf(textOf(before), textOf(version))
      return {
        heading: t("minutes.versions.saved", { name: version.name, at: momentOf(version.at, speaking) }),
        aside: version.aside, differences, same: differences.every(({ added, removed }) => !added && !removed),
      }
    }),
  }
}
