import type { Language } from "../../server/languages.ts"
/** What an organisation is called for short: one says CPAS and OCMW of the same house. */
export type Acronyms = {
  acronym: string
  /** Nothing where it is the same, or was written before there were two. */ acronymNl?: string | null
}

/** The acronym in a language, or in the other where it has but one; "" where it has none. */
export const acronymIn = ({ acronym, acronymNl }: Acronyms, language: Language): string =>
  language === "nl" ? acronymNl || acronym : acronym || (acronymNl ?? "")

/** Each that it has, once. */
export const acronymsOf = ({ acronym, acronymNl }: Acronyms): string[] =>
  [...new Set([acronym, acronymNl ?? ""])].filter(Boolean)
