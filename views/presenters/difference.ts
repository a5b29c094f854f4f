import { diffWordsWithSpace } from "diff"

/** A stretch of text that two versions share, or that only the newer (added) or the older (removed) one has. */
export type Difference = { text: string, added: boolean, removed: boolean }

/** What differs between two plain texts, word by word, in reading order. */
export function differenceOf(before: string, after: string): Difference[] {
  return diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => ({ text: value, added: Boolean(added), removed: Boolean(removed) }))
}
