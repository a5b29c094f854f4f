import { blockOf, type Block } from "./block.ts"
import { ReadingFault } from "./fault.ts"

type Cell = { text: string; line: number }

// RFC 4180: cells with commas between them, in quotes where they hold a comma, a quote (doubled) or an end of line.
function cellsOf(file: string, written: string): Cell[][] {
  const rows: Cell[][] = []
  const piece = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y
  let [row, line]: [Cell[], number] = [[], 1]
  while (piece.lastIndex < written.length || row.length > 0) {
    const found = piece.exec(written)
    if (!found) throw new ReadingFault({ file, line }, "a quote is not closed, or something follows it")
    const [, quoted, bare, end] = found
    row.push({ text: quoted?.replaceAll('""', '"') ?? bare!, line })
    line += (quoted?.split("\n").length ?? 1) - 1
    if (end === ",") continue
    rows.push(row)
    row = []
    line += 1
  }
  return rows
}

function columnsOf(file: string, head: Cell[], known: string[]): string[] {
  const columns = head.map(({ text }) => text)
  for (const [index, column] of columns.entries()) {
    if (!known.includes(column)) throw new ReadingFault({ file, line: 1 }, `unknown field "${column}"`)
    if (columns.indexOf(column) < index) throw new ReadingFault({ file, line: 1 }, `"${column}" stands there twice`)
  }
  return columns
}

/** The rows of a CSV file, each with its cells by the name of their column; an empty cell is not there. */
export function rowsIn(file: string, written: string, known: string[]): { block: Block; cells: Map<string, Block> }[] {
  const [head = [], ...rows] = cellsOf(file, written.replaceAll("\r\n", "\n"))
  const columns = columnsOf(file, head, known)
  return rows.map((row) => {
    const line = row[0]!.line
    if (row.length !== columns.length)
      throw new ReadingFault({ file, line }, `expected ${columns.length} cells, found ${row.length}`)
    const cells = row.flatMap((cell, index): [string, Block][] =>
      cell.text === "" ? [] : [[columns[index]!, blockOf(file, cell.text, cell.line)]],
    )
    return { block: blockOf(file, "", line), cells: new Map(cells) }
  })
}
