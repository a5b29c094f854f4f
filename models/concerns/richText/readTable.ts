import { widestTable } from "./allowed.ts"
import { type Block, type Cell, noMarks, type Run, textOf, tidyRuns } from "./blocks.ts"
import { type Element, elements, type Node } from "./parse.ts"

type Row = { cells: Cell[]; isHead: boolean }

export const lineEnd: Run = { text: "\n", ...noMarks }

/** Several cells' lines in one. */
export const joinCells = (cells: Cell[]): Cell => tidyRuns(cells.flatMap((cell) => [...cell, lineEnd]))

/** A cell and how many columns and rows it takes. */
export type Spanning = { cell: Cell; wide: number; high: number }

/** The table of an element, every row as wide as the widest; nothing when all cells are empty. */
export function readTable(table: Element, cellOf: (cell: Element) => Cell): Block[] {
  return tableOfRows(
    rowsOf(table, false).map(({ row, inHead }) => {
      const cells = elements(row).filter(({ tag }) => tag === "td" || tag === "th")
      const isHead = inHead || (cells.length > 0 && cells.every(({ tag }) => tag === "th"))
      const spanOf = (cell: Element, name: string) => Number(cell.attributes[name])
      return {
        cells: cells.map((cell) => ({
          cell: cellOf(cell),
          wide: spanOf(cell, "colspan"),
          high: spanOf(cell, "rowspan"),
        })),
        isHead,
      }
    }),
  )
}

/** The table of rows whose cells may be merged. */
export function tableOfRows(rows: { cells: Spanning[]; isHead: boolean }[]): Block[] {
  const spans = new Set<string>()
  return wholeTable(rows.map(({ cells, isHead }, index): Row => ({ cells: placeCells(cells, index, spans), isHead })))
}

function rowsOf(node: Element, inHead: boolean): { row: Element; inHead: boolean }[] {
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
function placeCells(cells: Spanning[], row: number, spans: Set<string>): Cell[] {
  const placed: Cell[] = []
  const skip = () => {
    while (spans.has(`${row}:${placed.length}`)) placed.push([])
  }
  skip()
  for (const [index, { cell, ...given }] of cells.entries()) {
    const [wide, high] = [Math.min(spanFrom(given.wide), widestTable - placed.length), spanFrom(given.high)]
    if (wide < 1)
      return [...placed.slice(0, -1), joinCells([placed.at(-1)!, ...cells.slice(index).map((each) => each.cell)])]
    for (let down = 1; down < high; down++)
      for (let right = 0; right < wide; right++) spans.add(`${row + down}:${placed.length + right}`)
    placed.push(cell, ...Array.from({ length: wide - 1 }, () => []))
    skip()
  }
  return placed
}

const spanFrom = (given: number) => Math.min(widestTable, Math.max(1, Math.trunc(given) || 1))

function wholeTable(rows: Row[]): Block[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const whole = rows.map(({ cells }) => [...cells, ...Array.from({ length: width - cells.length }, () => [])])
  if (whole.flat().every((cell) => textOf(cell) === "")) return []
  const [first, ...others] = whole
  if (!rows[0]!.isHead) return [{ kind: "table", head: null, rows: whole }]
  return [{ kind: "table", head: first!.some((cell) => cell.length > 0) ? first! : null, rows: others }]
}
