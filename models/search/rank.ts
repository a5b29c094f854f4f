import { kindOf, type SearchKind } from "./kinds.ts"
import type { Asked } from "./query.ts"

/** What of an entry the rank is computed from. */
export type Candidate = {
  titleTerms: string[]
  leadTerms: string[]
  /** Not known of each: it is then taken to have all the words somewhere. */
  terms?: string[]
  titleWords: number
  kind: SearchKind
  language?: string | null
}

// How much a word counts where it stands: as typed, by its stem, by a synonym, as a beginning.
const weights = {
  title: { exact: 12, form: 10, synonym: 6, prefix: 6 },
  lead: { exact: 5, form: 4, synonym: 2.5, prefix: 2 },
  text: { exact: 2, form: 1.5, synonym: 0.8, prefix: 0.8 },
}

function weightIn(terms: Set<string>, asked: Asked, weight: typeof weights.title): number {
  if (terms.has(asked.word)) return weight.exact
  if (asked.forms.some((form) => terms.has(form))) return weight.form
  const synonym = asked.synonyms.some((form) => terms.has(form)) ? weight.synonym : 0
  const prefix = asked.prefix !== null && [...terms].some((term) => term.startsWith(asked.prefix!)) ? weight.prefix : 0
  return Math.max(synonym, prefix)
}

/** How well an entry answers what was asked: higher is better, 0 is not at all. */
export function rank(asked: Asked[], entry: Candidate, language: string): number {
  const places = {
    title: new Set(entry.titleTerms),
    lead: new Set(entry.leadTerms),
    text: entry.terms && new Set(entry.terms),
  }
  let sum = 0
  let inTitle = 0
  let found = 0
  for (const word of asked) {
    const title = weightIn(places.title, word, weights.title)
    const text = places.text ? weightIn(places.text, word, weights.text) : weights.text.form
    const best = Math.max(title, weightIn(places.lead, word, weights.lead), text)
    sum += best
    if (title > 0) inTitle += 1
    if (best > 0) found += 1
  }
  if (found === 0) return 0
  // A title that says just what was asked comes before a longer one.
  const covered = inTitle / Math.max(1, entry.titleWords)
  return (
    (sum / asked.length) * (found / asked.length) +
    4 * Math.min(1, covered) +
    kindOf(entry.kind).rank +
    ((entry.language ?? language) === language ? 2 : 0)
  )
}
