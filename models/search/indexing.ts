import { kindOf, type SearchKind } from "./kinds.ts"
import { joinedNames } from "./names.ts"
import { numberWords } from "./numbers.ts"
import { isStopWord, type SearchLanguage, termsOf, wordsOf } from "./words.ts"

type Written = { kind: SearchKind; language: SearchLanguage | null; title: string; lead: string; text: string }

/**
 * Under which words a thing is found, and where they stand. Whoever changes what this gives adds a change of the data that
 * brings the entries which lie there up to date (models/migrations/2026-11-30-phones.ts is one).
 */
export function wordsOfEntry({ kind, language, title, lead, text }: Written) {
  // « Toi et Moi » has small words only, « D’Hondt » is typed dhondt; what is looked for by its name has its other names in
  // its first line.
  const name = kindOf(kind).named === true
  const titleTerms = [...new Set([...termsOf(title, language, { small: true }), ...(name ? joinedIn(title) : [])])]
  const leadTerms = [...new Set([...termsOf(lead, language, { small: name }), ...(name ? joinedIn(lead) : [])])]
  return {
    titleTerms,
    leadTerms,
    terms: [...new Set([...titleTerms, ...leadTerms, ...termsOf(text, language), ...numbersOf([title, lead, text])])],
    titleWords: wordsOf(title).filter(({ folded }) => !isStopWord(folded)).length,
  }
}

// However a telephone number is written, it is one word beside those that its groups of digits make.
const numbersOf = (texts: string[]) => texts.flatMap(numberWords).map(({ folded }) => folded)

const joinedIn = (names: string) => [...joinedNames(names)].map(({ joined }) => joined)
