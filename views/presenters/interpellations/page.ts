import { nameIn } from "../../../models/concerns/localName.ts"
import type { ListedInterpellation, ReadInterpellation } from "../../../models/interpellation/reading.ts"
import { fullName } from "../../../models/person.ts"
import { type Language, speakingIn, type Translate } from "../../translate.ts"
import { titleBelow } from "../titleBelow.ts"

/** In which language a page speaks. */
export type Speaking = { t: Translate; language: Language }

/** What the text itself speaks, with its numbers and dates; `lang` where that is not the reader's language. */
export const wordingOf = (one: Pick<ListedInterpellation, "language">, { language }: Speaking) => ({
  ...speakingIn(one.language),
  lang: one.language === language ? null : one.language,
})

export const pathOf = (one: { _id: unknown }): string => `/interpellations/${String(one._id)}`

export const bodyName = (one: ListedInterpellation, language: Language): string =>
  one.bodies[0] ? nameIn(one.bodies[0].name, language) : ""

/** « Interpellation 3 de 2026 », or a draft without number. */
export const numberOf = ({ number, year }: { number: number | null; year: number | null }, t: Translate): string =>
  number ? t("interpellations.number", { number, year: year! }) : t("interpellations.draft")

export function organisationName(
  { organisations }: Pick<ReadInterpellation, "organisations">,
  id: unknown,
  language: Language,
): string {
  const found = organisations.find(({ _id }) => String(_id) === String(id))
  return found ? nameIn(found.name, language) : ""
}

export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

export const listed = (words: string[], language: Language): string =>
  new Intl.ListFormat(`${language}-BE`).format(words)

export const authorsOf = (one: ReadInterpellation): string[] =>
  one.authors.flatMap((id) => one.people.filter((person) => String(person._id) === String(id)).map(fullName))

/** Who wrote on it, and belongs to an organisation that it is addressed to now. */
export function addressedAuthors({ authors, people, ties, addressees }: ReadInterpellation): string[] {
  const addressed = ties.filter((tie) =>
    addressees.some(({ organisation }) => String(organisation) === String(tie.organisation)),
  )
  const isOf = (id: unknown) => addressed.some(({ person }) => String(person) === String(id))
  return authors
    .filter(isOf)
    .flatMap((id) => people.filter((person) => String(person._id) === String(id)).map(fullName))
}

/** The frame of an interpellation's page, or of what lies below it when `below` is its title. */
export function frameOf(one: ReadInterpellation, { t }: Speaking, below: string | null = null) {
  return {
    title: below === null ? one.title : titleBelow(below, one.title, t),
    section: "interpellations",
    crumbs: [
      { text: t("interpellations.title"), href: "/interpellations" },
      ...(below ? [{ text: one.title, href: pathOf(one) }] : []),
    ],
  }
}
