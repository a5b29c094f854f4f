import type { Block } from "../../models/concerns/richText/blocks.ts"
import { refusedMarkdown } from "../../models/concerns/richText/budget.ts"
import { writeMarkdown } from "../../models/concerns/richText/markdown.ts"
import { readBlocks } from "../../models/concerns/richText/read.ts"
import { writeHtml } from "../../models/concerns/richText/write.ts"
import { withHeads } from "./paste/heads.ts"
import { countStruck, type Left, leavePictures, leaveUnread } from "./paste/leaving.ts"
import { gatherLists, spellLetters } from "./paste/lists.ts"
import { openPasted } from "./paste/opening.ts"
import { readSymbols } from "./paste/symbols.ts"
import { typedLists } from "./paste/typedLists.ts"
import { writeClosed } from "./paste/writing.ts"

/** What a paste puts into the text, and what of it stays outside; html is null where a field cannot hold it. */
export type Pasted = { html: string | null; left: Left }

/** Longer than this, HTML is not even opened: in characters, pictures that are written out in it not counted. */
const longest = 8_000_000

const nothing: Left = { images: 0, comments: 0, deleted: 0, struck: 0 }

/**
 * What is pasted from a word processor, a mail or another page, as it will be kept: in the closed list of tags, by the
 * same reader as the server's, so that nothing looks otherwise once it is saved.
 */
export function readPasted(html: string): Pasted {
  const bare = html.replace(/data:image\/[\w+.-]+;base64,[\w+/=%]*/gi, "")
  if (bare.length > longest) return { html: null, left: nothing }
  const opened = openPasted(bare)
  const unread = leaveUnread(opened)
  gatherLists(opened)
  const left = { ...unread, images: leavePictures(opened), struck: countStruck(opened) }
  readSymbols(opened)
  spellLetters(opened)
  return { html: kept(readBlocks(writeClosed(opened))), left }
}

/** Whether a clipboard was filled by this editor, or another page of the same kind without pictures or styles of its own. */
export const isOwn = (html: string): boolean =>
  html.includes("data-pm-slice=") && !/<(?:img|svg)\b|\s(?:style|on[a-z]{1,30})\s*=/i.test(html)

/** The same for blocks that were read from plain text. */
export function kept(blocks: readonly Block[]): string | null {
  const settled = withHeads(typedLists(blocks))
  return refusedMarkdown(writeMarkdown(settled)) ? null : writeHtml(settled)
}
