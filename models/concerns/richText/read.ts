import { allRows, noMarks, onOneLine, paragraphsOf, tidyText } from "./blocks.ts"
import type { Block, Cell, Marks, Run } from "./blocks.ts"
import { type Element, type Node, parse } from "./parse.ts"
import { joinCells, lineEnd, readTable, strayIn } from "./readTable.ts"

/** The blocks of HTML that the sanitiser has written, whatever stands in what: nothing of the words is lost. */
export function readBlocks(sanitised: string): Block[] {
  return blocksIn(parse(sanitised).children, noMarks)
}

function blocksIn(nodes: Node[], marks: Marks): Block[] {
  const blocks: Block[] = []
  let runs: Run[] = []
  const flush = () => {
    append(
      blocks,
      paragraphsOf(runs).map((each) => ({ kind: "paragraph", runs: each })),
    )
    runs = []
  }
  for (const node of nodes) {
    if (isInline(node)) append(runs, runsIn([node], marks))
    else {
      flush()
      append(blocks, blockOf(node, marks))
    }
  }
  flush()
  return blocks
}

// Not push(...more): a hostile text has more parts than a call may have arguments.
function append<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each)
}

const inlineTags = new Set(["a", "strong", "em", "br"])
const isInline = (node: Node) => typeof node === "string" || (inlineTags.has(node.tag) && !holdsBlocks(node))
const holdsBlocks = (element: Element): boolean => element.children.some((child) => !isInline(child))

function blockOf(node: Node, marks: Marks): Block[] {
  if (typeof node === "string") return []
  switch (node.tag) {
    case "h2":
    case "h3":
      return headingOf(node, marks)
    case "ul":
    case "ol":
      return listOf(node, marks)
    case "blockquote":
      return quoteOf(blocksIn(node.children, marks))
    case "table":
      return [...blocksIn(strayIn(node), marks), ...readTable(node, (cell) => cellOf(cell, marks))]
    default:
      return blocksIn(node.children, marksWith(node, marks))
  }
}

function headingOf(node: Element, marks: Marks): Block[] {
  const runs = onOneLine(runsOf(blocksIn(node.children, marks)))
  return runs.length > 0 ? [{ kind: "heading", level: node.tag === "h2" ? 2 : 3, runs }] : []
}

const quoteOf = (blocks: Block[]): Block[] => (blocks.length > 0 ? [{ kind: "quote", blocks }] : [])

function listOf(node: Element, marks: Marks): Block[] {
  const items: Block[][] = []
  for (const child of node.children) {
    const isItem = typeof child !== "string" && child.tag === "li"
    const blocks = isItem ? blocksIn(child.children, marks) : blocksIn([child], marks)
    // A list that stands directly in a list, as word processors write it, belongs to the line before.
    if (!isItem && items.length > 0) append(items.at(-1)!, blocks)
    else if (blocks.length > 0) items.push(blocks)
  }
  const start = Number(node.attributes["start"] ?? 1)
  const known = Number.isInteger(start) && start >= 0 && start < 1e6
  const ordered = node.tag === "ol"
  return items.length > 0 ? [{ kind: "list", ordered, start: ordered && known ? start : 1, items }] : []
}

function marksWith(node: Element, marks: Marks): Marks {
  if (node.tag === "strong") return { ...marks, strong: true }
  if (node.tag === "em") return { ...marks, em: true }
  return node.tag === "a" && node.attributes["href"] ? { ...marks, href: node.attributes["href"] } : marks
}

function runsIn(nodes: Node[], marks: Marks): Run[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [{ text: tidyText(node), ...marks }]
    return node.tag === "br" ? [{ text: "\n", ...marks }] : runsIn(node.children, marksWith(node, marks))
  })
}

// Where only text can stand (a heading, a cell), blocks become lines.
function runsOf(blocks: Block[]): Run[] {
  return blocks.flatMap((block) => [...linesOf(block), lineEnd])
}

function linesOf(block: Block): Run[] {
  switch (block.kind) {
    case "list":
      return block.items.flatMap((item, index) => [
        { text: block.ordered ? `${block.start + index}. ` : "– ", ...noMarks },
        ...runsOf(item),
      ])
    case "quote":
      return runsOf(block.blocks)
    case "table":
      return allRows(block)
        .flat()
        .flatMap((cell) => [...cell, lineEnd])
    default:
      return block.runs
  }
}

const cellOf = (cell: Element, marks: Marks): Cell => cellOfBlocks(blocksIn(cell.children, marks))

/** What stands in a cell as lines: only lines can. */
export const cellOfBlocks = (blocks: Block[]): Cell => joinCells(paragraphsOf(runsOf(blocks)))
