import { blank, type Cell, type Row } from "./cells.ts"

/** Cells that are one: from a row and a column (from 0) to others, both included. */
export type Merge = { top: number; left: number; bottom: number; right: number }

/** Rows in which every part of a merged cell holds what the cell does. `rows` stand at their own index, from 0. */
export function spread(rows: Map<number, Row>, merges: readonly Merge[], most: { row: number; column: number }): void {
  for (const { top, left, bottom, right } of merges) {
    const head = rows.get(top)?.cells[left]
    if (!head || head.text === "") continue
    for (let at = top; at <= Math.min(bottom, top + most.row); at++) {
      const row = rows.get(at)
      if (!row) continue
      for (let column = left; column <= Math.min(right, most.column); column++)
        if (at !== top || column !== left) put(row.cells, column, { ...head, spread: column > left ? "right" : "down" })
    }
  }
}

/** Puts a cell at its column, with blanks before it. */
export function put(cells: Cell[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push(blank)
  cells[column] = cell
}
