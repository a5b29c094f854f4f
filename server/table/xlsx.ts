import { walk } from "../fileText/markup.ts"
import { dayOf } from "../fileText/serialDay.ts"
import { type Cell, type Row, seen, settled, type Sheet, type TableLimits, UnreadTable } from "./cells.ts"
import { type Merge, put, spread } from "./merging.ts"
import { type Book, parts, stringsIn, stylesIn } from "./xlsxBook.ts"
import { attribute, local } from "./xml.ts"

/** No table is of later days: what is beyond is a number that somebody formatted as one. */
const lastDay = 200_000

const isOn = (value: string) => value === "1" || value === "true"

/** The sheets of a workbook (ECMA-376, part 1, section 18), each cell as it is shown. */
export function sheetsOfXlsx(files: Map<string, string>, limits: TableLimits): Sheet[] {
  const { sheets, since } = parts(files)
  if (sheets.length > limits.sheets) throw new UnreadTable("tooManySheets")
  const book: Book = {
    strings: stringsIn(files.get("xl/sharedStrings.xml") ?? ""),
    ...stylesIn(files.get("xl/styles.xml") ?? ""),
    since,
  }
  return sheets.map(({ name, hidden, path }) => ({ name, hidden, ...sheetIn(files.get(path) ?? "", book, limits) }))
}

/** « C12 » → row 11, column 2. */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (!letters || !digits) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

type Open = { column: number; type: string; style: number; value: string; hasFormula: boolean; struckRuns: boolean[] }

function sheetIn(xml: string, book: Book, limits: TableLimits): Pick<Sheet, "hiddenColumns" | "rows"> {
  const rows = new Map<number, Row>()
  const [merges, hiddenColumns]: [Merge[], number[]] = [[], []]
  let [row, cell, reads, at]: [Row | null, Open | null, boolean, number] = [null, null, false, -1]
  walk(xml, {
    open(prefixed, tag) {
      const name = local(prefixed)
      if (name === "col" && isOn(attribute(tag, "hidden")))
        for (let each = Number(attribute(tag, "min")); each <= Math.min(Number(attribute(tag, "max")), 500); each++)
          hiddenColumns.push(each - 1)
      if (name === "row") {
        at = Number(attribute(tag, "r") || at + 2) - 1
        row = { number: at + 1, hidden: isOn(attribute(tag, "hidden")), cells: [] }
      }
      if (name === "c")
        cell = {
          column: placeOf(attribute(tag, "r"))?.column ?? row?.cells.length ?? 0,
          type: attribute(tag, "t"),
          style: Number(attribute(tag, "s") || 0),
          value: "",
          hasFormula: false,
          struckRuns: [],
        }
      if (name === "f" && cell) cell.hasFormula = true
      if (name === "v" || name === "t") reads = true
      if (name === "rPh") reads = false
      if (name === "mergeCell") {
        const [from, to] = attribute(tag, "ref").split(":").map(placeOf)
        if (from && to) merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column })
      }
    },
    close(prefixed) {
      const name = local(prefixed)
      if (name === "v" || name === "t") reads = false
      if (name === "c" && cell && row) {
        const shown = shownOf(cell, book, limits)
        if (shown.text !== "" || shown.kind === "formula") {
          if (cell.column >= limits.columns) throw new UnreadTable("tooManyColumns")
          put(row.cells, cell.column, shown)
        }
        cell = null
      }
      if (name === "row" && row?.cells.length) {
        rows.set(at, row)
        if (rows.size > limits.rows) throw new UnreadTable("tooManyRows")
      }
    },
    text(words) {
      if (reads && cell) cell.value += words
    },
  })
  spread(rows, merges, { row: limits.rows, column: limits.columns })
  return { hiddenColumns, rows: settled([...rows.values()], limits) }
}

function shownOf({ type, style, value, hasFormula }: Open, book: Book, limits: TableLimits): Cell {
  const shared = type === "s" ? book.strings[Number(value)] : undefined
  const struck = book.struck.has(style) || shared?.struck ? { struck: true as const } : {}
  const text = seen((shared?.text ?? value).slice(0, limits.characters))
  if (text === "" && hasFormula && value === "" && type !== "str") return { text: "", kind: "formula" }
  if (type === "e" || text === "") return { text: "", kind: "text" }
  if (type === "b") return { text: value === "1" ? "x" : "", kind: "text" }
  if (type === "d") return { text: text.slice(0, 10), kind: "day", ...struck }
  if (type !== "" && type !== "n") return { text, kind: "text", ...struck }
  const number = Number(value)
  if (!Number.isFinite(number)) return { text, kind: "text", ...struck }
  const day = book.days.has(style) && number >= 1 && number <= lastDay ? dayOf(number, book.since) : ""
  return day ? { text: day, kind: "day", ...struck } : { text: String(number), kind: "number", ...struck }
}
