import { synonymsOf } from "./synonyms.ts"
import { joinedNames } from "./names.ts"
import { askedNumber, numberWords } from "./numbers.ts"
import { formsOf, queryWords } from "./words.ts"

/** One word of a search with everything under which it may be found. */
export type Asked = { word: string; forms: string[]; synonyms: string[]; prefix: string | null }

/** A word shorter than this is no beginning of another: « ris » must not bring « risque » first. */
const shortestPrefix = 3

/**
 * What was typed, made ready: each word with its forms in both languages, its synonyms, and in one with the small words
 * beside it, since « De Smet » is also written Desmet; the last may be unfinished. A telephone number is one word.
 */
export function askedWords(typed: string): Asked[] {
  const alone = askedNumber(typed)
  if (alone) return [asNumber(alone.digits, alone.isWhole ? null : alone.digits)]
  const numbers = numberWords(typed)
  const rest = numbers.reduceRight((text, { at, length }) => `${text.slice(0, at)} ${text.slice(at + length)}`, typed)
  return [...wordsAsked(rest), ...numbers.map(({ folded }) => asNumber(folded, null))]
}

const asNumber = (digits: string, prefix: string | null): Asked => ({
  word: digits,
  forms: [digits],
  synonyms: [],
  prefix,
})

function wordsAsked(typed: string): Asked[] {
  const words = queryWords(typed)
  const joined = [...joinedNames(typed)]
  return words.map(({ folded, spelled }, index) => {
    const forms = formsOf(spelled)
    return {
      word: folded,
      forms: [...new Set([...forms, ...joined.filter(({ of }) => of.includes(folded)).map((name) => name.joined)])],
      synonyms: synonymsOf(forms),
      prefix: index === words.length - 1 && folded.length >= shortestPrefix ? folded : null,
    }
  })
}

/** The part of a query that says "has this word", with the multikey index on terms. */
export function hasWord(asked: Asked) {
  const { prefix } = asked
  if (prefix === null) return wholeWord(asked)
  return { $or: [wholeWord(asked), { terms: { $elemMatch: { $gte: prefix, $lt: `${prefix}\uffff` } } }] }
}

/** The same, of which it is not the beginning. */
export const wholeWord = ({ forms, synonyms }: Asked) => ({ terms: { $in: [...forms, ...synonyms] } })
