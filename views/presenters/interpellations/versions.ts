import type { ReadInterpellation } from "../../../models/interpellation/reading.ts"
import type { ReadVersion } from "../../../models/version.ts"
import type { Key } from "../../sentences.ts"
import { piecesOf, wholePiece } from "../difference.ts"
import { frameOf, pathOf, type Speaking, wordingOf } from "./page.ts"

const fields = ["title", "language", "alert", "addressees", "constats", "opinions", "propositions"] as const

type Claim = { _id: unknown; text: string; sources?: string; addressee?: unknown; constats?: unknown[] }
type Addressee = { _id: unknown; name: string }

/** The words of one field of a version: a part is its claims, one a line, with what stands beside them. */
function wordsIn(version: ReadVersion | null, field: (typeof fields)[number], { t }: Speaking): string {
  const value = version?.snapshot[field]
  if (typeof value === "string") return field === "title" ? value : t(`interpellations.${field}s.${value}` as Key)
  if (!Array.isArray(value)) return ""
  if (field === "addressees") return (value as Addressee[]).map(({ name }) => name).join("\n")
  const constats = (version?.snapshot["constats"] ?? []) as Claim[]
  const numbersOf = (ids: unknown[]) =>
    constats.flatMap(({ _id }, index) =>
      ids.some((id) => String(id) === String(_id)) ? [t("interpellations.constat", { number: index + 1 })] : [],
    )
  return (value as Claim[])
    .map(({ text, sources, addressee, constats: ids = [] }, index) =>
      [`${index + 1}. ${text}`, sources, addresseeIn(version!, addressee), ...numbersOf(ids)]
        .filter(Boolean)
        .join("\n"),
    )
    .join("\n")
}

// Versions of before addressees were rows hold their words.
function addresseeIn({ snapshot: { addressees } }: ReadVersion, addressee: unknown): string {
  if (!Array.isArray(addressees)) return typeof addressee === "string" ? addressee : ""
  return (addressees as Addressee[]).find(({ _id }) => String(_id) === String(addressee))?.name ?? ""
}

// What was kept aside never stood in the text: the next one is not compared with it.
const before = (versions: ReadVersion[], version: ReadVersion) =>
  versions.find(({ number, aside }) => number < version.number && !aside) ?? null

const changedIn = (versions: ReadVersion[], version: ReadVersion, speaking: Speaking) =>
  fields.filter((field) => wordsIn(version, field, speaking) !== wordsIn(before(versions, version), field, speaking))

const nameOf = ({ name, aside }: ReadVersion, { t }: Speaking) => (aside ? t("interpellations.aside", { name }) : name)

// The oldest that a reader may read is not the first one, where drafts before it are not hers.
const isFirst = ({ number }: ReadVersion) => number === 1

/** All versions, the newest first. */
export function presentVersions(one: ReadInterpellation, versions: ReadVersion[], speaking: Speaking) {
  const { t } = speaking
  const wording = wordingOf(one, speaking)
  const current = versions.find(({ aside }) => !aside)
  return {
    page: frameOf(one, speaking, t("guide.versions.title")),
    versions: versions.map((version) => ({
      href: `${pathOf(one)}/versions/${version.number}`,
      number: version.number,
      at: version.at,
      by: nameOf(version, speaking),
      current: version === current,
      first: isFirst(version),
      // Of what it changed nothing is known to who may not read the one before.
      changed: (before(versions, version) ? changedIn(versions, version, wording) : []).map((field) =>
        t(`interpellations.parts.${field}`),
      ),
    })),
  }
}

/** One version, with the words that it changed. */
export function presentVersion(one: ReadInterpellation, version: ReadVersion, all: ReadVersion[], speaking: Speaking) {
  const { t } = speaking
  const wording = wordingOf(one, speaking)
  const previous = before(all, version)
  return {
    page: frameOf(one, speaking, t("guide.versions.one", { number: version.number })),
    version: {
      number: version.number,
      at: version.at,
      by: nameOf(version, speaking),
      first: previous === null,
      lang: wording.lang,
      back: `${pathOf(one)}/versions`,
      fields: changedIn(all, version, wording).map((field) => ({
        name: t(`interpellations.parts.${field}`),
        html: null,
        pieces:
          previous === null
            ? [wholePiece(wordsIn(version, field, wording))]
            : piecesOf(wordsIn(previous, field, wording), wordsIn(version, field, wording)),
      })),
    },
  }
}
