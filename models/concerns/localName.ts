import { Schema } from "mongoose"
import { drawn } from "../../server/drawn.ts"
import type { Language } from "../../server/languages.ts"
import { limits } from "../limits.ts"
import { fold } from "../search/words.ts"
import { withoutNationalNumbers } from "./privacy.ts"

/** A short name in the languages that it has; at least one. */
export type LocalName = { fr?: string | null; nl?: string | null; en?: string | null }

const name = {
  type: String,
  trim: true,
  set: drawn,
  maxlength: [limits.name, "common.errors.tooLong"] as [number, string],
  validate: withoutNationalNumbers,
}

export const localNameSchema = new Schema<LocalName>({ fr: name, nl: name, en: name }, { _id: false })
localNameSchema.pre("validate", function () {
  if (!this.fr && !this.nl && !this.en) this.invalidate("fr", "common.errors.name")
})

/** A name in each language as its namesakes are looked for: whatever its capitals and accents. */
export const nameKeysOf = ({ fr, nl }: LocalName): string[] => [
  ...new Set([fr, nl].map((each) => fold((each ?? "").trim())).filter(Boolean)),
]

/** The keys that a thing with such a name keeps, and keeps as its name is. */
export const nameKeysField = { type: [String], default: [], index: true }

/** In which language a name, or a text that is kept in both, is said to a reader of this one: null where that is hers. */
export function langOf(name: LocalName, language: Language | "en"): Language | "en" | null {
  if (name[language]) return null
  return (["fr", "nl", "en"] as const).find((each) => name[each]) ?? null
}

/** The name in a language, or in the first one that there is. */
export function nameIn(name: LocalName, language: Language | "en"): string {
  return name[language] || name.fr || name.nl || name.en || ""
}

const wordOfName = /[\p{L}\p{N}\p{M}]+/gu

/** A name in each language as it is put in order: whatever its capitals, accents and signs. */
export const sortKeysOf = (name: LocalName): Record<Language, string> => ({
  fr: sortKeyIn(name, "fr"),
  nl: sortKeyIn(name, "nl"),
})

const sortKeyIn = (name: LocalName, language: Language): string =>
  (nameIn(name, language).match(wordOfName) ?? []).map(fold).join(" ")
