import { markedText } from "../../../models/concerns/richText.ts"
import { textFields } from "../../../models/guidePage/editing.ts"
import type { ReadPage } from "../../../models/guidePage/reading.ts"
import type { ReadVersion } from "../../../models/version.ts"
import { piecesOf, wholePiece } from "../difference.ts"
import { frameOf, pathOf, type Speaking } from "./page.ts"

const wordsIn = (version: ReadVersion | null, field: string): string => {
  const value = version?.snapshot[field]
  const text = typeof value === "string" ? value : ""
  return field === "html" ? markedText(text) : text
}

export function presentVersions(page: ReadPage, versions: ReadVersion[], speaking: Speaking) {
  const { t } = speaking
  return {
    page: frameOf(page, speaking, t("guide.versions.title")),
    versions: versions.map((version, index) => ({
      href: `${pathOf(page)}/versions/${version.number}`,
      number: version.number,
      at: version.at,
      by: version.name,
      current: index === 0,
      first: index === versions.length - 1,
      changed: textFields
        .filter((field) => wordsIn(version, field) !== wordsIn(versions[index + 1] ?? null, field))
        .map((field) => t(`guide.fields.${field === "html" ? "markdown" : field}`)),
    })),
  }
}

/** One version beside the one before it: each field that changed, word by word. */
export function presentVersion(page: ReadPage, version: ReadVersion, all: ReadVersion[], speaking: Speaking) {
  const { t } = speaking
  const previous = all.find((each) => each.number < version.number) ?? null
  const fields = textFields.filter((field) => wordsIn(version, field) !== wordsIn(previous, field))
  return {
    page: { ...frameOf(page, speaking, t("guide.versions.one", { number: version.number })) },
    version: {
      number: version.number,
      at: version.at,
      by: version.name,
      first: previous === null,
      lang: page.language === speaking.language ? null : page.language,
      back: `${pathOf(page)}/versions`,
      fields: fields.map((field) => ({
        name: t(`guide.fields.${field === "html" ? "markdown" : field}`),
        pieces: previous
          ? piecesOf(wordsIn(previous, field), wordsIn(version, field))
          : [wholePiece(wordsIn(version, field))],
        // The first one is shown as it was; in the others the words that changed are.
        html: previous === null && field === "html" ? String(version.snapshot["html"] ?? "") : null,
      })),
    },
  }
}
