import type { JSONContent } from "@tiptap/core"
import {
  type Block,
  type Marks,
  onOneLine,
  paragraphsOf,
  type Run,
  tidyText,
} from "../../models/concerns/richText/blocks.ts"
import { renderMarkdown, writeMarkdown } from "../../models/concerns/richText/markdown.ts"
import { cellOfBlocks, readBlocks } from "../../models/concerns/richText/read.ts"
import { tableOfRows } from "../../models/concerns/richText/readTable.ts"
import { writeHtml } from "../../models/concerns/richText/write.ts"

/** The HTML that the editor opens, from the Markdown that the field holds. */
export const htmlOf = (markdown: string): string => writeHtml(readBlocks(renderMarkdown(markdown)))

/** The Markdown of what the editor holds: the same as the server would write. */
export const markdownOf = (document: JSONContent): string => writeMarkdown(blocksOf(document.content ?? []))

const blocksOf = (nodes: readonly JSONContent[]): Block[] => nodes.flatMap(blockOf)

function blockOf(node: JSONContent): Block[] {
  const content = node.content ?? []
  switch (node.type) {
    case "paragraph":
      return paragraphsOf(runsOf(content)).map((runs) => ({ kind: "paragraph", runs }))
    case "heading":
      return headingOf(node)
    case "bulletList":
      return listOf(content, false, 1)
    case "orderedList":
      return listOf(content, true, Number(node.attrs?.["start"] ?? 1))
    case "blockquote":
      return filled(blocksOf(content), (blocks) => ({ kind: "quote", blocks }))
    case "table":
      return tableOf(content)
    default:
      return blocksOf(content)
  }
}

const filled = <T>(parts: T[], make: (parts: T[]) => Block): Block[] => (parts.length > 0 ? [make(parts)] : [])

function headingOf({ content = [], attrs }: JSONContent): Block[] {
  const runs = onOneLine(runsOf(content))
  return runs.length > 0 ? [{ kind: "heading", level: attrs?.["level"] === 3 ? 3 : 2, runs }] : []
}

function listOf(items: readonly JSONContent[], ordered: boolean, start: number): Block[] {
  const blocks = items.map((item) => blocksOf(item.content ?? [])).filter((item) => item.length > 0)
  return filled(blocks, (each) => ({ kind: "list", ordered, start: Math.max(0, start), items: each }))
}

// A cell of another program's table may be merged: what follows it stays in its column.
function tableOf(rows: readonly JSONContent[]): Block[] {
  const spanOf = ({ attrs }: JSONContent, name: string) => Number(attrs?.[name])
  return tableOfRows(
    rows.map(({ content = [] }, index) => ({
      isHead: index === 0 && content.every(({ type }) => type === "tableHeader"),
      cells: content.map((cell) => ({
        cell: cellOfBlocks(blocksOf(cell.content ?? [])),
        wide: spanOf(cell, "colspan"),
        high: spanOf(cell, "rowspan"),
      })),
    })),
  )
}

function runsOf(nodes: readonly JSONContent[]): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === "text") return [{ text: tidyText(node.text ?? ""), ...marksOf(node) }]
    return node.type === "hardBreak" ? [{ text: "\n", ...marksOf(node) }] : runsOf(node.content ?? [])
  })
}

function marksOf({ marks = [] }: JSONContent): Marks {
  const href: unknown = marks.find(({ type }) => type === "link")?.attrs?.["href"]
  return {
    strong: marks.some(({ type }) => type === "bold"),
    em: marks.some(({ type }) => type === "italic"),
    href: typeof href === "string" ? href : null,
  }
}
