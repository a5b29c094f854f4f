import { cell, type Reading } from "../reading.ts"

// What stands above the column, and what is said there alone.
const head = /naissance|naiss\.|geboorte|birth/i
const aloneHead = /^[^\p{L}]*(?:d\.?d\.?n|geb|n[ée]e?(?:\(e\)|·e)?(?: le)?|geboren(?: op)?|born|d\.?o\.?b)[^\p{L}]*$/iu

/** How long the first line of a table can be, and each of its cells, in signs. */
const longest = { row: 600, head: 40 } as const

// A row of HTML ends between two cells, the second of which begins the next; a row of anything else at its line's end.
const rowEnd = /\n|\uE001\uE000+\uE001/g

type Columns = { between: string; index: number; count: number }

/** The parts of a text, from one position up to another, that stand in a column of birth dates: « Nom ; Date de naissance ». */
export function birthColumns({ text }: Reading): [start: number, end: number][] {
  const found: [number, number][] = []
  let columns: Columns | null = null
  let start = 0
  for (const end of [
    ...[...text.matchAll(rowEnd)].map(({ index, 0: sign }) => index + Math.max(1, sign.length - 1)),
    text.length,
  ]) {
    const row = text.slice(start, end)
    const own = row.length <= longest.row ? headOf(row) : null
    const place: [number, number] | null = columns && !own ? cellAt(row, columns) : null
    if (place) found.push([start + place[0], start + place[1]])
    columns = own ?? (place ? columns : null)
    start = end
  }
  return found
}

function headOf(row: string): Columns | null {
  const between = [cell, ";", ","].find((each) => row.includes(each))
  if (!between || /\d/.test(row)) return null
  const names = row.split(between)
  const index = names.findIndex((name) => head.test(name) || aloneHead.test(name))
  return index < 0 || names.some((name) => name.length > longest.head) ? null : { between, index, count: names.length }
}

function cellAt(row: string, { between, index, count }: Columns): [start: number, end: number] | null {
  const cells = row.split(between)
  // The last row of a table ends with the table.
  if (Math.abs(cells.length - count) > (between === cell ? 1 : 0)) return null
  const start = cells.slice(0, index).join(between).length + (index > 0 ? 1 : 0)
  return [start, start + (cells[index]?.length ?? 0)]
}
