/** What a cell holds: words, a number, a day (its text is then "YYYY-MM-DD"), a formula whose result was not kept. */
export type CellKind = "text" | "number" | "day" | "formula"

/**
 * A cell as it is shown: `struck`, somebody drew a line through it; `spread`, it is what a merged cell beside it (`right`)
 * or above it (`down`) holds.
 */
export type Cell = { text: string; kind: CellKind; struck?: true; spread?: "right" | "down" }

/** `number`: the line as the program that wrote it counts them. */
export type Row = { number: number; hidden: boolean; cells: Cell[] }
export type Sheet = { name: string; hidden: boolean; hiddenColumns: number[]; rows: Row[] }

/** Why a file is no table that is read here. */
export const tableFaults = [
  "empty",
  "broken",
  "locked",
  "old",
  "other",
  "tooLarge",
  "tooSlow",
  "tooManyRows",
  "tooManyColumns",
  "tooManySheets",
] as const
export type TableFault = (typeof tableFaults)[number]

export class UnreadTable extends Error {
  constructor(readonly fault: TableFault) {
    super(fault)
  }
}

/** How much of a table is read: bytes of the file and unpacked; rows of all sheets, columns, sheets; characters of a cell; milliseconds; megabytes. */
export type TableLimits = Readonly<
  Record<"bytes" | "unpacked" | "rows" | "columns" | "sheets" | "characters" | "time" | "megabytes", number>
>

export const blank: Cell = { text: "", kind: "text" }

// What word processors and web pages leave inside: signs that take no room, blanks of every width.
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const wide = /[^\S\n]+/g

/** A text as a reader sees it: one space between words, its lines kept, nothing around them. */
export const seen = (text: string): string =>
  text
    .replace(unseen, "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .split("\n")
    .map((line) => line.replace(wide, " ").trim())
    .filter(Boolean)
    .join("\n")

export const isBlank = ({ text, kind }: Cell): boolean => text === "" && kind !== "formula"

/** Rows without what follows their last cell that holds something, and only those that hold something. */
export function settled(rows: Row[], limits: TableLimits): Row[] {
  const filled = rows.flatMap((row) => {
    const last = row.cells.findLastIndex((cell) => !isBlank(cell))
    if (last < 0) return []
    if (last >= limits.columns) throw new UnreadTable("tooManyColumns")
    return [{ ...row, cells: Array.from({ length: last + 1 }, (_, at) => row.cells[at] ?? blank) }]
  })
  return filled
}
