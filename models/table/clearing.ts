import type { Cell, Sheet } from "../../server/table/cells.ts"
import { nationalNumbersIn } from "../concerns/privacy.ts"
import { signsIn } from "../concerns/privacy/signs.ts"
import { isPrivateHeading } from "./headings.ts"
import type { KeptCell, Line } from "./tables.ts"

/** What a cell seemed to hold: it is left out before anything is kept. */
export const clearings = ["national", "birth", "client"] as const

// A number that is written as a national one is, even where its check is wrong.
const nationalShape = /(?:^|\D)\d{2}[./ -]?\d{2}[./ -]?\d{2}[./ -]\d{3}[./ -]\d{2}(?:$|\D)/

function clearingOf(text: string): string | null {
  if (!/\d/.test(text)) return null
  if (nationalShape.test(text) || nationalNumbersIn(text).length > 0) return "national"
  return signsIn(text, ["birth"]).length > 0 ? "birth" : null
}

/** The lines of some sheets as they may be kept: without national numbers, births, and what columns of clients hold. */
export function linesOf(sheets: readonly Sheet[]): Line[] {
  return sheets.flatMap(({ rows }, sheet) => {
    const closed = new Set<number>()
    return rows.map(({ number, hidden, cells }) => {
      const before = new Set(closed)
      if (cells.filter(({ text, spread }) => text !== "" && !spread).length > 1)
        cells.forEach(({ text, kind }, column) => {
          if (text.length < 60 && kind === "text" && isPrivateHeading(text)) closed.add(column)
        })
      return { sheet, number, hidden, cells: cells.map((cell, column) => keptOf(cell, before.has(column))) }
    })
  })
}

function keptOf(cell: Cell, isClosed: boolean): KeptCell {
  const cleared = cell.text === "" ? null : isClosed ? "client" : clearingOf(cell.text)
  return cleared ? { text: "", kind: "text", cleared } : { ...cell }
}
