import { diffArrays, diffWordsWithSpace } from "diff"

/**
 * A stretch of text that two versions share, or that only the newer (added) or the older (removed) one has. `whole`: the
 * two texts have so little in common that they stand one after the other, and their page says so.
 */
export type Difference = { text: string; added: boolean; removed: boolean; whole: boolean }

/** How many words may have come and gone before a comparison is given up: its time grows with their square. */
const mostChanges = 1000

/** What differs between two plain texts, word by word, in reading order; both of them whole where that is too much. */
export function differenceOf(before: string, after: string): Difference[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostChanges })
  if (found) return found.map(({ value, added, removed }) => ({ text: value, added, removed, whole: false }))
  return [
    { text: before, added: false, removed: true, whole: true },
    { text: after, added: true, removed: false, whole: true },
  ]
}

/** The same for a page of a version. */
export const piecesOf = (before: string, after: string) =>
  differenceOf(before, after).map(({ text, added, removed, whole }) => ({
    text,
    state: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
    whole,
  }))

/** A text that is compared with nothing. */
export const wholePiece = (text: string) => ({ text, state: "same" as const, whole: false })

const sentencesOf = (text: string) =>
  text
    .split("\n")
    .flatMap((line) =>
      [...new Intl.Segmenter("fr", { granularity: "sentence" }).segment(line)].map(({ segment }) => segment.trim()),
    )
    .filter((sentence) => sentence !== "")

/** How much of two sentences must be the same for their words to be told apart: less would be a salad of words. */
const alike = 0.5

function withinSentences(before: string, after: string): Difference[] {
  const words = differenceOf(before, after)
  const lengthOf = (pieces: Difference[]) => pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
  const same = lengthOf(words.filter(({ added, removed }) => !added && !removed))
  if (same >= alike * Math.max(before.length, after.length)) return words
  return [
    { text: before, added: false, removed: true, whole: false },
    { text: after, added: true, removed: false, whole: false },
  ]
}

/**
 * What was corrected in a text: only the sentences that differ, each place by itself, word by word where they are alike
 * and whole where they are not.
 */
export function correctionsIn(before: string, after: string): Difference[][] {
  const places: Difference[][] = []
  let gone: string | null = null
  const leave = () => {
    if (gone !== null) places.push([{ text: gone, added: false, removed: true, whole: false }])
    gone = null
  }
  for (const { value, added, removed } of diffArrays(sentencesOf(before), sentencesOf(after))) {
    const text = value.join(" ")
    if (removed) gone = text
    else if (added && gone !== null) {
      places.push(withinSentences(gone, text))
      gone = null
    } else {
      leave()
      if (added) places.push([{ text, added: true, removed: false, whole: false }])
    }
  }
  leave()
  return places
}
