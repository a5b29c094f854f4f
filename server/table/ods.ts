import { walk } from "../fileText/markup.ts"
import { type Cell, type Row, seen, settled, type Sheet, type TableLimits, UnreadTable } from "./cells.ts"
import { type Merge, put, spread } from "./merging.ts"
import { attribute } from "./xml.ts"

type Styles = { struck: Set<string>; hidden: Set<string> }

/** Which styles have a line through them, and which hide a sheet (OpenDocument 1.3, part 3, sections 20.390 and 20.263). */
function stylesIn(xml: string): Styles {
  const styles: Styles = { struck: new Set(), hidden: new Set() }
  let name = ""
  walk(xml, {
    open(tagName, tag) {
      if (tagName === "style:style") name = attribute(tag, "name")
      const line = attribute(tag, "text-line-through-style")
      if (tagName === "style:text-properties" && line && line !== "none") styles.struck.add(name)
      if (tagName === "style:table-properties" && attribute(tag, "display") === "false") styles.hidden.add(name)
    },
    text() {},
  })
  return styles
}

type Open = { tag: string; words: string; struck: boolean; plain: boolean }

// Many blank lines and columns are one tag that says how often.
const times = (tag: string, name: string, most: number) =>
  Math.min(Math.max(Number(attribute(tag, name)) || 1, 1), most + 1)

/** The sheets of an OpenDocument spreadsheet (part 3, section 9), each cell as it is shown. */
export function sheetsOfOds(xml: string, limits: TableLimits): Sheet[] {
  const styles = stylesIn(xml)
  const sheets: Sheet[] = []
  let sheet: (Sheet & { at: number; column: number; merges: Merge[]; own: Map<number, Row> }) | null = null
  let [row, cell, aside, depth]: [{ tag: string; cells: Cell[]; column: number } | null, Open | null, number, number] =
    [null, null, 0, 0]
  const lined: boolean[] = []

  const endCell = ({ tag, words, struck, plain }: Open) => {
    const count = times(tag, "number-columns-repeated", limits.columns)
    const shown = shownOf(tag, words, struck && !plain, styles, limits)
    const [wide, high] = [
      Number(attribute(tag, "number-columns-spanned")),
      Number(attribute(tag, "number-rows-spanned")),
    ]
    if (sheet && row && (wide > 1 || high > 1)) {
      const [top, left] = [sheet.at, row.column]
      sheet.merges.push({ top, left, bottom: top + Math.max(high, 1) - 1, right: left + Math.max(wide, 1) - 1 })
    }
    if (row && (shown.text !== "" || shown.kind === "formula"))
      for (let each = 0; each < count; each++) {
        if (row.column + each >= limits.columns) throw new UnreadTable("tooManyColumns")
        put(row.cells, row.column + each, shown)
      }
    if (row) row.column += count
  }
  const endRow = (open: NonNullable<typeof row>) => {
    if (!sheet) return
    const count = Number(attribute(open.tag, "number-rows-repeated")) || 1
    const hidden = /collapse|filter/.test(attribute(open.tag, "visibility"))
    for (let each = 0; open.cells.length > 0 && each < count; each++) {
      if (sheet.own.size >= limits.rows) throw new UnreadTable("tooManyRows")
      sheet.own.set(sheet.at + each, { number: sheet.at + each + 1, hidden, cells: [...open.cells] })
    }
    sheet.at += count
  }

  walk(xml, {
    open(name, tag) {
      if (name === "office:annotation") aside += 1
      if (name === "table:table") {
        depth += 1
        if (depth > 1) return
        if (sheets.length >= limits.sheets) throw new UnreadTable("tooManySheets")
        const hidden = styles.hidden.has(attribute(tag, "style-name"))
        sheet = {
          name: attribute(tag, "name"),
          hidden,
          hiddenColumns: [],
          rows: [],
          at: 0,
          column: 0,
          merges: [],
          own: new Map(),
        }
      }
      if (name === "table:table-column" && sheet) {
        const count = times(tag, "number-columns-repeated", 500)
        if (/collapse|filter/.test(attribute(tag, "visibility")))
          for (let each = 0; each < count; each++) sheet.hiddenColumns.push(sheet.column + each)
        sheet.column += count
      }
      if (name === "table:table-row") row = { tag, cells: [], column: 0 }
      if (name === "table:table-cell" || name === "table:covered-table-cell")
        cell = { tag, words: "", struck: false, plain: false }
      if (!cell || aside > 0) return
      if (name === "text:p" || name === "text:h") cell.words += cell.words ? "\n" : ""
      if (name === "text:line-break") cell.words += "\n"
      if (name === "text:s" || name === "text:tab") cell.words += " "
      if (name === "text:span") lined.push(styles.struck.has(attribute(tag, "style-name")))
    },
    close(name) {
      if (name === "office:annotation") aside -= 1
      if (name === "text:span" && aside === 0) lined.pop()
      if ((name === "table:table-cell" || name === "table:covered-table-cell") && cell) {
        endCell(cell)
        cell = null
      }
      if (name === "table:table-row" && row) {
        endRow(row)
        row = null
      }
      if (name !== "table:table") return
      depth -= 1
      if (depth > 0 || !sheet) return
      const { name: title, hidden, hiddenColumns, own, merges } = sheet
      spread(own, merges, { row: limits.rows, column: limits.columns })
      sheets.push({ name: title, hidden, hiddenColumns, rows: settled([...own.values()], limits) })
      sheet = null
    },
    text(words) {
      if (!cell || aside > 0) return
      if (words.trim() !== "" && lined.includes(true)) cell.struck = true
      else if (words.trim() !== "") cell.plain = true
      if (cell.words.length < limits.characters * 2) cell.words += words
    },
  })
  return sheets
}

function shownOf(tag: string, words: string, lined: boolean, styles: Styles, limits: TableLimits): Cell {
  const text = seen(words.slice(0, limits.characters))
  const type = attribute(tag, "value-type")
  const struck = lined || styles.struck.has(attribute(tag, "style-name")) ? { struck: true as const } : {}
  if (text === "" && type === "" && attribute(tag, "formula") !== "") return { text: "", kind: "formula" }
  if (text === "") return { text: "", kind: "text" }
  if (type === "date") return { text: attribute(tag, "date-value").slice(0, 10), kind: "day", ...struck }
  if (type === "boolean") return { text: attribute(tag, "boolean-value") === "true" ? "x" : "", kind: "text" }
  if (type !== "float") return { text, kind: "text", ...struck }
  const number = Number(attribute(tag, "value"))
  return Number.isFinite(number)
    ? { text: String(number), kind: "number", ...struck }
    : { text, kind: "text", ...struck }
}
