import sanitizeHtml from "sanitize-html"
import { allowedSchemes, allowedTags, deepest, linkRelation, safeHref } from "./richText/allowed.ts"
import { allRows, type Block, textOf } from "./richText/blocks.ts"
import { renderMarkdown, writeMarkdown } from "./richText/markdown.ts"
import { readBlocks } from "./richText/read.ts"
import { writeHtml } from "./richText/write.ts"

export type { Block, Cell, Run } from "./richText/blocks.ts"

const options: sanitizeHtml.IOptions = {
  allowedTags: [...allowedTags],
  // Spans are read to put each cell in its column; they are not kept.
  allowedAttributes: { a: ["href", "rel"], ol: ["start"], td: ["colspan", "rowspan"], th: ["colspan", "rowspan"] },
  allowedSchemes: [...allowedSchemes],
  allowProtocolRelative: false,
  nonTextTags: ["script", "style", "noscript", "title", "textarea", "option", "template"],
  nestingLimit: deepest,
  transformTags: {
    h1: "h2",
    h4: "h3",
    h5: "h3",
    h6: "h3",
    b: "strong",
    i: "em",
    div: "p",
    section: "p",
    article: "p",
    pre: "p",
    a: (_, { href }) => {
      const safe = safeHref(href ?? "")
      return { tagName: "a", attribs: safe === null ? {} : { href: safe, rel: linkRelation } }
    },
  },
}

/** The blocks of structured text, for whatever shows it elsewhere than on a page. Any HTML may be given. */
export function blocksOf(html: string): Block[] {
  return readBlocks(sanitizeHtml(html, options))
}

/**
 * HTML from a person, a mail or a word processor as it may be kept and shown: only the tags of the closed list, links
 * to http, https, mailto and tel, always written the same way. The words are never lost, only their form; what was
 * sanitised once stays as it is.
 */
export function sanitize(html: string): string {
  return writeHtml(blocksOf(html))
}

/** The Markdown of structured text: fromMarkdown gives the same HTML again. */
export function toMarkdown(html: string): string {
  return writeMarkdown(blocksOf(html))
}

/** Structured text written as Markdown (CommonMark, GFM's tables; a line typed is a line shown), sanitised. */
export function fromMarkdown(markdown: string): string {
  return sanitize(renderMarkdown(markdown))
}

/** The words alone: one line per paragraph, item or row, cells separated by a tab. */
export function plainText(html: string): string {
  return blocksOf(html)
    .map((block) => blockText(block))
    .join("\n")
}

/** The same with the marks of its lists: what two versions of a text are compared by, and are read as. */
export function markedText(html: string): string {
  return blocksOf(html)
    .map((block) => blockText(block, true))
    .join("\n")
}

function blockText(block: Block, marked = false): string {
  const inside = (blocks: Block[]) => blocks.map((each) => blockText(each, marked)).join("\n")
  switch (block.kind) {
    case "list":
      return block.items
        .map((item, index) => `${marked ? (block.ordered ? `${block.start + index}. ` : "– ") : ""}${inside(item)}`)
        .join("\n")
    case "quote":
      return inside(block.blocks)
    case "table":
      return allRows(block)
        .map((row) => row.map(textOf).join("\t"))
        .join("\n")
    default:
      return textOf(block.runs)
  }
}
