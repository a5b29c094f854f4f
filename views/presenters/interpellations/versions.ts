import { diffWordsWithSpace } from "diff"
import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import type { ReadVersion } from "../../../models/version.ts"
import { frameOf, pathOf, type Speaking } from "./page.ts"

const fields = ["title", "addressees", "constats", "opinions", "propositions"] as const

/** The words of one field of a version: a part is its claims, one a line, with what stands beside them. */
function wordsIn(version: ReadVersion | null, field: (typeof fields)[number]): string {
  const value = version?.snapshot[field]
  if (typeof value === "string") return value
  if (!Array.isArray(value)) return ""
  return (value as { text: string, sources?: string, addressee?: string }[])
    .map(({ text, sources, addressee }, index) => [`${index + 1}. ${text}`, sources, addressee].filter(Boolean).join("\n")).join("\n")
}

export function presentVersions(one: ReadInterpellation, versions: ReadVersion[], speaking: Speaking) {
  const { t } = speaking
  return {
    page: frameOf(one, speaking, t("guide.versions.title")),
    versions: versions.map((version, index) => ({
      href: `${pathOf(one)}/versions/${version.number}`, number: version.number, at: version.at, by: version.name, current: index === 0,
      changed: fields.filter((field) => wordsIn(version, field) !== wordsIn(versions[index + 1] ?? null, field))
        .map((field) => t(`interpellations.parts.${field}`)),
    })),
  }
}

export function presentVersion(one: ReadInterpellation, version: ReadVersion, all: ReadVersion[], speaking: Speaking) {
  const { t } = speaking
  const previous = all.find((each) => each.number === version.number - 1) ?? null
  return {
    page: frameOf(one, speaking, t("guide.versions.one", { number: version.number })),
    version: {
      number: version.number, at: version.at, by: version.name, first: previous === null, lang: null, back: `${pathOf(one)}/versions`,
      fields: fields.filter((field) => wordsIn(version, field) !== wordsIn(previous, field)).map((field) => ({
        name: t(`interpellations.parts.${field}`),
        pieces: diffWordsWithSpace(wordsIn(previous, field), wordsIn(version, field)).map(({ value, added, removed }) =>
          ({ text: value, state: previous === null ? "same" : added ? "added" : removed ? "removed" : "same" })),
      })),
    },
  }
}
