import { stemmer as stemFrench } from "@orama/stemmers/french"
import { stemmer as stemDutch } from "@orama/stemmers/dutch"

export type SearchLanguage = "fr" | "nl"

const stemmers = { fr: stemFrench, nl: stemDutch }

/** Words that say nothing about what is looked for; folded, as they are compared. */
const stopWords = new Set((
  "a au aux avec ce ces cet cette comment d dans de des du elle en est et eux faire il ils je l la le les leur leurs lui "
  + "m ma mais me mes moi mon n ne nos notre nous ou par pas pour qu que quel quelle quelles quels qui quoi s sa se ses "
  + "si son sont sur t ta te tes toi ton tu un une vos votre vous y "
  + "aan als bij dat de den der die dit door een en er ge geen haar heb hebben het hier hij hoe ik in is je jij jullie "
  + "kan maar me met mij mijn naar niet nog nu of om onder ons onze ook op over te tot uit uw van voor waar wat we wie "
  + "wij wil worden ze zich zij zijn zonder").split(" "))

/** Lower case without accents or ligatures: « Œuvre sociale » and "oeuvre sociale" are the same. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("ß", "ss")
    .normalize("NFD").replace(/\p{M}/gu, "")
}

/** A word as it stands in a text: where, and its folded form. */
export type Word = { at: number, length: number, folded: string }

// C.P.A.S. is one word; l', d', qu' are none; 9bis, 45ter and e-mail stay whole or fall apart as people type them.
const pattern = /(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{N}\p{M}]+/gu
const elided = new Set(["l", "d", "j", "n", "s", "t", "m", "c", "qu", "jusqu", "lorsqu", "puisqu"])

/** The words of a text in order, elisions and dots of acronyms taken off, one after the other as they are asked for. */
export function* eachWord(text: string): Generator<Word> {
  for (const match of text.matchAll(pattern)) {
    const folded = fold(match[0]).replaceAll(".", "")
    const next = text[match.index + match[0].length]
    if ((next === "'" || next === "’") && elided.has(folded)) continue
    yield { at: match.index, length: match[0].length, folded }
  }
}

/** All of them. */
export const wordsOf = (text: string): Word[] => [...eachWord(text)]

/** The longest word whose endings are looked at, in characters. */
const longestWord = 60

const bothStems = new Map<string, Record<SearchLanguage, string>>()

/** What remains of a folded word without its endings, by language's own rules. */
export function stemOf(folded: string, language: SearchLanguage): string {
  // Numbers and short acronyms have no endings to lose; what is longer than any word is none.
  if (folded.length <= 3 || folded.length > longestWord || /\d/.test(folded)) return folded
  let stems = bothStems.get(folded)
  if (!stems) {
    if (bothStems.size > 50_000) bothStems.clear()
    stems = { fr: fold(stemmers.fr(folded)), nl: fold(stemmers.nl(folded)) }
    bothStems.set(folded, stems)
  }
  return stems[language]
}

export const isStopWord = (folded: string): boolean => stopWords.has(folded)

/** The terms under which a text is found: each word as it is and without its endings, once. */
export function termsOf(text: string, language: SearchLanguage | null): string[] {
  const languages: SearchLanguage[] = language ? [language] : ["fr", "nl"]
  const terms = new Set<string>()
  for (const { folded } of wordsOf(text)) {
    if (isStopWord(folded)) continue
    terms.add(folded)
    for (const each of languages) terms.add(stemOf(folded, each))
  }
  return [...terms]
}

/** What was typed, word by word; a search made only of small words keeps them. */
export function queryWords(typed: string): string[] {
  const words = [...new Set(wordsOf(typed).map((word) => word.folded))]
  const telling = words.filter((word) => !isStopWord(word))
  return (telling.length > 0 ? telling : words).slice(0, 8)
}
