import { stemmer as stemFrench } from "@orama/stemmers/french"
import { stemmer as stemDutch } from "@orama/stemmers/dutch"
import type { Language } from "../../server/languages.ts"

export type SearchLanguage = Language

/** Words that say nothing about what is looked for; folded, as they are compared. */
const stopWords = new Set(
  (
    "a au aux avec ce ces cet cette comment d dans de des du elle en est et eux faire il ils je l la le les leur leurs lui " +
    "m ma mais me mes moi mon n ne nos notre nous ou par pas pour qu que quel quelle quelles quels qui quoi s sa se ses " +
    "si son sont sur t ta te tes toi ton tu un une vos votre vous y " +
    "aan als bij dat de den der die dit door een en er ge geen haar heb hebben het hier hij hoe ik in is je jij jullie " +
    "kan maar me met mij mijn naar niet nog nu of om onder ons onze ook op over te tot uit uw van voor waar wat we wie " +
    "wij wil worden ze zich zij zijn zonder"
  ).split(" "),
)

// Letters that Unicode does not take apart, as they are typed on a keyboard that has none of them: Łukasz, Yıldız, Østergård.
const letters: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ŧ: "t",
  þ: "th",
}

/** Lower case without accents, strokes or ligatures: « Œuvre sociale » and "oeuvre sociale" are the same. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[œæßłøđðħıŧþ]/g, (letter) => letters[letter]!)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
}

/** A word as it stands in a text: where, its folded form, and in lower case with its accents. */
export type Word = { at: number; length: number; folded: string; spelled: string }

// C.P.A.S. is one word; l', d', qu' are none; 9bis, 45ter and e-mail stay whole or fall apart as people type them.
const pattern = /(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{N}\p{M}]+/gu
const elided = new Set(["l", "d", "j", "n", "s", "t", "m", "c", "qu", "jusqu", "lorsqu", "puisqu"])

/** The words of a text in order, elisions and dots of acronyms taken off, one after the other as they are asked for. */
export function* eachWord(text: string): Generator<Word> {
  for (const match of text.matchAll(pattern)) {
    const folded = fold(match[0]).replaceAll(".", "")
    const next = text[match.index + match[0].length]
    if ((next === "'" || next === "’") && elided.has(folded)) continue
    yield { at: match.index, length: match[0].length, folded, spelled: spelledOf(match[0]) }
  }
}

const spelledOf = (word: string) => word.toLowerCase().normalize("NFC").replaceAll(".", "")

/** All of them. */
export const wordsOf = (text: string): Word[] => [...eachWord(text)]

/** The longest word whose endings are looked at, in characters. */
const longestWord = 60

const known = new Map<string, Record<SearchLanguage, string[]>>()

/**
 * Under which a word is kept and looked for in a language, in all languages where none is said: as it is, and without its
 * endings, by the language's own rules. Those know « impayée » and « impayé » as one word by their accents, which are often
 * not typed: what has none is also taken as if it had them.
 */
export function formsOf(spelled: string, language: SearchLanguage | null = null): string[] {
  let forms = known.get(spelled)
  if (!forms) {
    if (known.size > 50_000) known.clear()
    forms = { fr: unique(spelled, asFrench), nl: unique(spelled, asDutch) }
    known.set(spelled, forms)
  }
  return language ? forms[language] : [...new Set([...forms.fr, ...forms.nl])]
}

function unique(spelled: string, stems: (spelled: string, folded: string) => string[]): string[] {
  const folded = fold(spelled)
  // Numbers and short acronyms have no endings to lose; what is longer than any word is none.
  if (folded.length <= 3 || folded.length > longestWord || /\d/.test(folded)) return [folded]
  return [...new Set([folded, ...stems(spelled, folded).map(fold)])]
}

const asDutch = (spelled: string, folded: string) => [stemDutch(spelled), stemDutch(folded)]
const asFrench = (spelled: string, folded: string) => [
  stemFrench(spelled),
  stemFrench(folded),
  ...(spelled === folded ? [stemFrench(accented(folded))] : []),
]

// « impayees » as « impayées », « impaye » as « impayé ».
const accented = (folded: string) => folded.replace(/e(e?s?)$/, "é$1")

export const isStopWord = (folded: string): boolean => stopWords.has(folded)

/** The terms under which a text is found, once each; with its small words where they may be all of a name. */
export function termsOf(text: string, language: SearchLanguage | null, { small = false } = {}): string[] {
  const terms = new Set<string>()
  for (const { folded, spelled } of eachWord(text))
    if (small || !isStopWord(folded)) for (const form of formsOf(spelled, language)) terms.add(form)
  return [...terms]
}

/** What was typed, word by word; a search made only of small words keeps them. */
export function queryWords(typed: string): Word[] {
  const words = [...new Map(wordsOf(typed).map((word) => [word.folded, word])).values()]
  const telling = words.filter((word) => !isStopWord(word.folded))
  return (telling.length > 0 ? telling : words).slice(0, 8)
}
