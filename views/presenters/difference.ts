import { diffWordsWithSpace } from "diff"

/**
 * A stretch of text that two versions share, or that only the newer (added) or the older (removed) one has. `whole`: the
 * two texts have so little in common that they stand one after the other, and their page says so.
 */
export type Difference = { text: string, added: boolean, removed: boolean, whole: boolean }

/** How many words may have come and gone before a comparison is given up: its time grows with their square. */
const mostChanges = 1000

/** What differs between two plain texts, word by word, in reading order; both of them whole where that is too much. */
export function differenceOf(before: string, after: string): Difference[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostChanges })
  if (found) return found.map(({ value, added, removed }) => ({ text: value, added, removed, whole: false }))
  return [{ text: before, added: false, removed: true, whole: true }, { text: after, added: true, removed: false, whole: true }]
}

/** The same for a page of a version. */
export const piecesOf = (before: string, after: string) => differenceOf(before, after).map(({ text, added, removed, whole }) =>
  ({ text, state: added ? "added" as const : removed ? "removed" as const : "same" as const, whole }))

/** A text that is compared with nothing. */
export const wholePiece = (text: string) => ({ text, state: "same" as const, whole: false })
