import { Types } from "mongoose"
import type { Language } from "../../server/languages.ts"
import { wordBeginningWith } from "../../server/patterns.ts"
import { today } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { pagesFor } from "../concerns/paging.ts"
import { heldFrom } from "../concerns/period.ts"
import { Organisation } from "../organisation.ts"
import { beginningIn } from "../search/beginnings.ts"
import { askedNames } from "../search/names.ts"
import { askedNumber } from "../search/numbers.ts"
import { askedWords, hasWord } from "../search/query.ts"
import { SearchEntry } from "../searchEntry.ts"
import type { CollegeChange } from "./colleges.ts"
import type { Theme } from "./themes.ts"

export type ListedOrganisation = {
  _id: Types.ObjectId
  name: LocalName
  sortKeys: Record<Language, string>
  acronym: string
  acronymNl?: string
  colleges: CollegeChange[]
  phone: string
  themes: Theme[]
  from: string
  until: string | null
}

/** How many organisations a page of the register shows: all of them in most networks. */
export const organisationsPerPage = 100

/** What is asked of the register; a filter that is added here is one more part of `filterOf`. */
export type AskedOrganisations = { words: string; theme: string | null }
type Listing = AskedOrganisations & { language: Language; page: number; all: boolean }

/**
 * One page of the organisations, in the order of their names in a language, those of today first and the former ones after the
 * last of them; `all` gives every one on a single page, to be printed.
 */
export async function listOrganisations({ language, page, all, ...asked }: Listing) {
  const which = await filterOf(asked)
  const former = { ...which, until: { $lt: today() } }
  const [every, gone] = await Promise.all([Organisation.countDocuments(which), Organisation.countDocuments(former)])
  const [count, perPage] = [every - gone, all ? Math.max(every, 1) : organisationsPerPage]
  const [from, to] = [(page - 1) * perPage, page * perPage]
  const read = (filter: object, first: number, last: number) =>
    first < last
      ? Organisation.find(filter)
          .sort({ [`sortKeys.${language}`]: 1, _id: 1 })
          .skip(first)
          .limit(last - first)
          .select("name sortKeys acronym acronymNl colleges phone themes from until")
          .lean<ListedOrganisation[]>()
      : []
  return {
    members: await read({ $and: [which, heldFrom(today())] }, Math.min(from, count), Math.min(to, count)),
    former: await read(former, Math.max(from, count) - count, Math.min(to, every) - count),
    count,
    pages: pagesFor(every, perPage),
  }
}

async function filterOf({ words, theme }: AskedOrganisations): Promise<Record<string, unknown>> {
  const parts = [
    await askedFor(words),
    theme && { $or: [{ "themes.fr": theme }, { "themes.fr": "", "themes.nl": theme }] },
  ]
  const asked = parts.filter((part) => part !== null && part !== "")
  return asked.length > 0 ? { $and: asked } : {}
}

// Each word begins one of its names, its themes or what it does; a number is its telephone, however it is written. Who left
// the network is found by its names, since the search has forgotten it.
async function askedFor(words: string): Promise<Record<string, unknown> | null> {
  const number = askedNumber(words)
  const entries = number ? { $and: askedWords(words).map(hasWord) } : beginningIn("terms", words)
  if (!entries) return null
  const found = await SearchEntry.find({ "of.kind": "organisation", ...entries })
    .select("of.id")
    .lean()
  const here = { _id: { $in: found.map(({ of }) => new Types.ObjectId(of!.id)) } }
  return number ? here : { $or: [here, { until: { $lt: today() }, $and: askedNames(words).map(namedIn) }] }
}

const namedIn = (ways: string[]) => ({
  $or: ways.flatMap((way) => [{ "sortKeys.fr": wordBeginningWith(way) }, { "sortKeys.nl": wordBeginningWith(way) }]),
})
