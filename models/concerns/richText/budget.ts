import type { Key } from "../../../views/sentences.ts"
import { limits } from "../../limits.ts"

/** How many line ends and signs that Markdown reads a text may have: some hundreds of pages, or a thousand rows of a table. */
const mostSigns = 12_000

/** What a row of a table costs of them, where it has few columns. */
const signsOfRow = 12

/** About how many rows of a table a text may have. */
export const mostRows = Math.floor(mostSigns / signsOfRow)

const signs = new Set("\n|*_[]<>&`~\\#")

/**
 * Why a Markdown text is not read at all, as the key of a sentence, or null. To be asked before each conversion of what
 * was sent: it takes a time that grows with the length of a text, and much more with the signs in it.
 */
export function refusedMarkdown(markdown: string): Key | null {
  if (markdown.length > limits.document) return "common.errors.tooLong"
  let count = 0
  for (const sign of markdown) if (signs.has(sign)) count += 1
  return count > mostSigns ? "common.errors.tooManySigns" : null
}
