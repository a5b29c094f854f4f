import type { Document } from "mongodb"
import { nameWordsOf } from "../../../../models/person.ts"
import { sortKeyOf } from "../../../../models/search/names.ts"
import type { Copy } from "./copies.ts"

type Change = (document: Document, copy: Copy) => Document

const kindsOfNetwork = ["body", "guidePage"]

/** Whether something is of the network and not of its years, though others of its collection are. */
export const isOnce = (collection: string, { kind, of }: Document): boolean =>
  (collection === "versions" && kindsOfNetwork.includes(kind as string)) ||
  (collection === "search_entries" && kindsOfNetwork.includes((of as { kind: string }).kind))

const perNetwork = 1000
const called = (names: Record<string, string>, { word }: Copy) =>
  Object.fromEntries(Object.entries(names).map(([language, name]) => [language, name && `${name} ${word}`]))
const addressed: Change = ({ slug }, { word }) => ({ slug: `${slug}-${word}`, formerSlugs: [] })
const yearOf: Change = ({ year }, { years }) => (typeof year === "number" ? { year: year - years } : {})

const codes = /^([A-Z]+)-(\d{4})/
const registered: Change = (document, copy) => ({
  ...yearOf(document, copy),
  ...(typeof document["code"] === "string" && {
    code: document["code"].replace(
      codes,
      (_, body: string, year: string) => `${body}${copy.network || ""}-${Number(year) - copy.years}`,
    ),
  }),
})

// What must be one of a kind, or is looked for.
const changes: Record<string, Change> = {
  actions: registered,
  decisions: registered,
  minutes: registered,
  interpellations: (document, copy) => ({
    ...yearOf(document, copy),
    ...(typeof document["number"] === "number" && { number: document["number"] + perNetwork * copy.network }),
  }),
  bodies: (document, copy) => ({ ...addressed(document, copy), code: `${document["code"]}${copy.network}` }),
  guide_chapters: ({ number, slug }, { network, word }) => ({
    number: Number(number) + perNetwork * network,
    slug: `${slug}-${word}`,
  }),
  guide_pages: (document, copy) => ({ ...addressed(document, copy), page: `${document["page"]}-${copy.word}` }),
  organisations: ({ name }, copy) => ({ name: called(name as Record<string, string>, copy) }),
  people: ({ familyName, givenName }, { word }) => {
    const name = { givenName: String(givenName), familyName: `${familyName} ${word}` }
    return { ...name, sortKey: sortKeyOf(name), nameWords: nameWordsOf(name) }
  },
  search_entries: ({ href, of, terms, title, titleTerms }, { word }) => ({
    title: `${title} ${word}`,
    titleTerms: [...(titleTerms as string[]), word],
    terms: [...(terms as string[]), word],
    ...(kindsOfNetwork.includes((of as { kind: string }).kind) && { href: `${href}-${word}` }),
  }),
}

/** A copied document under a name, an address and a number of its own. */
export const namedAnew: (collection: string, document: Document, copy: Copy) => Document = (
  collection,
  document,
  copy,
) => ({ ...document, ...changes[collection]?.(document, copy) })
