import { widestTable } from "./allowed.ts"
import { type Block, type Cell, noMarks, type Run, textOf, tidyRuns } from "./blocks.ts"
import { type Element, elements, type Node } from "./parse.ts"

type Row = { cells: Cell[], isHead: boolean }

export const lineEnd: Run = { text: "\n", ...noMarks }

/** Several cells' lines in one. */
export const joinCells = (cells: Cell[]): Cell => tidyRuns(cells.flatMap((cell) => [...cell, lineEnd]))

/** The table of an element, every row as wide as the widest; nothing when all cells are empty. */
export function readTable(table: Element, cellOf: (cell: Element) => Cell): Block[] {
  const spans = new Set<string>()
  return wholeTable(rowsOf(table, false).map(({ row, inHead }, index): Row => {
    const cells = elements(row).filter(({ tag }) => tag === "td" || tag === "th")
    const isHead = inHead || (cells.length > 0 && cells.every(({ tag }) => tag === "th"))
    return { cells: placeCells(cells, index, spans, cellOf), isHead }
  }))
}

function rowsOf(node: Element, inHead: boolean): { row: Element, inHead: boolean }[] {
  return elements(node).flatMap((each) => {
    if (each.tag === "tr") return [{ row: each, inHead }]
    return each.tag === "thead" || each.tag === "tbody" ? rowsOf(each, each.tag === "thead") : []
  })
}

/** What stands in a table outside its cells: a caption, words between rows. */
export function strayIn(node: Element): Node[] {
  return node.children.flatMap((child) => {
    if (typeof child === "string") return [child]
    if (["thead", "tbody", "tr"].includes(child.tag)) return strayIn(child)
    return ["td", "th"].includes(child.tag) ? [" "] : [child]
  })
}

// A merged cell keeps its words in its first square and leaves the others empty.
function placeCells(cells: Element[], row: number, spans: Set<string>, cellOf: (cell: Element) => Cell): Cell[] {
  const placed: Cell[] = []
  const skip = () => {
    while (spans.has(`${row}:${placed.length}`)) placed.push([])
  }
  skip()
  for (const [index, cell] of cells.entries()) {
    const [wide, high] = [Math.min(spanOf(cell, "colspan"), widestTable - placed.length), spanOf(cell, "rowspan")]
    if (wide < 1) return [...placed.slice(0, -1), joinCells([placed.at(-1)!, ...cells.slice(index).map(cellOf)])]
    for (let down = 1; down < high; down++)
      for (let right = 0; right < wide; right++) spans.add(`${row + down}:${placed.length + right}`)
    placed.push(cellOf(cell), ...Array.from({ length: wide - 1 }, () => []))
    skip()
  }
  return placed
}

const spanOf = (cell: Element, name: string) =>
  Math.min(widestTable, Math.max(1, Math.trunc(Number(cell.attributes[name])) || 1))

function wholeTable(rows: Row[]): Block[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const whole = rows.map(({ cells }) => [...cells, ...Array.from({ length: width - cells.length }, () => [])])
  if (whole.flat().every((cell) => textOf(cell) === "")) return []
  const [first, ...others] = whole
  if (!rows[0]!.isHead) return [{ kind: "table", head: null, rows: whole }]
  return [{ kind: "table", head: first!.some((cell) => cell.length > 0) ? first! : null, rows: others }]
}
