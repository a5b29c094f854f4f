import { synonymsOf } from "./synonyms.ts"
import { queryWords, stemOf } from "./words.ts"

/** One word of a search with everything under which it may be found. */
export type Asked = { word: string, forms: string[], synonyms: string[], prefix: string | null }

/** A word shorter than this is no beginning of another: « ris » must not bring « risque » first. */
const shortestPrefix = 3

/** What was typed, made ready: each word with its stems in both languages, its synonyms; the last may be unfinished. */
export function askedWords(typed: string): Asked[] {
  const words = queryWords(typed)
  return words.map((word, index) => ({
    word,
    forms: [...new Set([word, stemOf(word, "fr"), stemOf(word, "nl")])],
    synonyms: synonymsOf(word),
    prefix: index === words.length - 1 && word.length >= shortestPrefix ? word : null,
  }))
}

/** The part of a query that says "has this word", with the multikey index on terms. */
export function hasWord({ forms, synonyms, prefix }: Asked) {
  const whole = { terms: { $in: [...forms, ...synonyms] } }
  if (prefix === null) return whole
  return { $or: [whole, { terms: { $elemMatch: { $gte: prefix, $lt: `${prefix}\uffff` } } }] }
}
