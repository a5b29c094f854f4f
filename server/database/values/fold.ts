import { weightsOf } from "./alphabet.ts"

/** Folds a text; undefined when a character of it is outside of the alphabet. */
export type Fold = (text: string) => string | undefined

/** Below all weights, so that the shorter of two texts comes first. */
const END = "\x01"
const LOWEST = 2

/**
 * A text as another one, such that the order of the folded texts by their bytes is the order of the texts under the
 * collations of French and Dutch: equal ones fold to the same. At strength 1 the letters in their order are left of
 * it, at strength 2 the marks follow, each at its place, as far as the last one. So an index can hold it.
 */
export function foldWith(strength: 1 | 2): Fold {
  return (text) => {
    let places = ""
    let signs = ""
    let signed = 0
    for (const character of decomposed(text)) {
      const weights = weightsOf(character)
      if (weights === undefined) return undefined
      for (const [place, mark] of weights) {
        if (place > 0) places += String.fromCharCode(LOWEST + place)
        signs += String.fromCharCode(LOWEST + mark)
        if (mark > 0) signed = signs.length
      }
    }
    return strength === 1 || signed === 0 ? places : places + END + signs.slice(0, signed)
  }
}

/** Letters and their marks apart; Catalan's l with a middle dot is one letter. */
function decomposed(text: string) {
  return text.normalize("NFD").replace(/[lL]·/g, "ŀ")
}

/** The first character that is outside of the alphabet. */
export function strangerIn(text: string): string | undefined {
  return [...decomposed(text)].find((character) => weightsOf(character) === undefined)
}
