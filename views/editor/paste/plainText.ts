import { type Block, noMarks, paragraphsOf, tidyText } from "../../../models/concerns/richText/blocks.ts"
import { renderMarkdown } from "../../../models/concerns/richText/markdown.ts"
import { readBlocks } from "../../../models/concerns/richText/read.ts"

// Words that were written as Markdown say so by one of these; a line that begins with a dash may be anybody's.
const isMarkdown = /^#{1,6} \S|\*\*[^\s*]|\]\(https?:\/\/|^\|? ?:?-{3,}:? ?\|/m

/** Plain text: a line typed is a line shown, an empty one ends a paragraph; what is Markdown in it is read as that. */
export function blocksOfText(text: string): Block[] {
  const lines = text.replace(/\r\n?/g, "\n")
  if (isMarkdown.test(lines)) return readBlocks(renderMarkdown(literal(lines)))
  if (/^[ \t]+(?:[-*•·▪◦–]|\d{1,3}[.)])[ \t]/m.test(lines)) return readBlocks(renderMarkdown(nested(lines)))
  return paragraphsOf([{ text: lines.split("\n").map(tidyText).join("\n"), ...noMarks }]).map((runs) => ({
    kind: "paragraph",
    runs,
  }))
}

// "_mot_", "C:\dossier" and "a * b" are what they look like: only ** and links of Markdown mean something.
const literal = (text: string) => text.replace(/\\|_|(?<![*\n])\*(?!\*)(?! )|&(?=#?\w+;)|<(?=br)/g, "\\$&")

// Lists in lists, by how far their lines stand from the edge: as Markdown has them, with nothing else read in the words.
function nested(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const [, edge = "", sign = "", words = line] = /^([ \t]*)([-*•·▪◦–]|\d{1,3}[.)])[ \t]+(\S.*)$/.exec(line) ?? []
      return sign
        ? `${edge.replaceAll("\t", "    ")}${/\d/.test(sign) ? sign : "-"} ${literal(words).replaceAll("**", "\\*\\*")}`
        : literal(words).replaceAll("**", "\\*\\*")
    })
    .join("\n")
}
