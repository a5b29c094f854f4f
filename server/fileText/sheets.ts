import { decoded, type Piece, walk } from "./markup.ts"
import { dayOf } from "./serialDay.ts"

/** The rows of the sheets of a workbook (ECMA-376, part 1, section 18.3), each with its cells in a line. */
export function rowsOf(parts: Map<string, string>): Piece[] {
  const shared = stringsOf(parts.get("xl/sharedStrings.xml") ?? "")
  const workbook = parts.get("xl/workbook.xml") ?? ""
  const names = [...workbook.matchAll(/<sheet [^>]{0,400}?name="([^"]{1,100})"/g)].map(([, name]) => decoded(name!))
  const dates = {
    styles: dateStylesIn(parts.get("xl/styles.xml") ?? ""),
    since: /\sdate1904="(?:1|true)"/.test(workbook) ? 1904 : 1900,
  }
  const sheets = [...parts]
    .filter(([path]) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
    .sort(([one], [other]) => one.localeCompare(other, "en", { numeric: true }))
  const comments = [...parts].filter(([path]) => path.startsWith("xl/comments"))
  return [
    ...sheets.flatMap(([, xml], index) => rowsIn(xml, { shared, dates, sheet: names[index] ?? String(index + 1) })),
    ...comments.flatMap(([, xml]) =>
      stringsOf(xml).map((text, index) => ({ where: "paragraph" as const, number: index + 1, text })),
    ),
  ]
}

function stringsOf(xml: string): string[] {
  const list: string[] = []
  let [text, isPhonetic] = ["", false]
  walk(xml, {
    open(name) {
      if (name === "si" || name === "comment") text = ""
      if (name === "rPh") isPhonetic = true
    },
    close(name) {
      if (name === "si" || name === "comment") list.push(text)
      if (name === "rPh") isPhonetic = false
    },
    text(words) {
      if (!isPhonetic) text += words
    },
  })
  return list
}

/** A day is kept as how many days have passed since 1900 or 1904, and its style says that it is one. */
type Dates = { styles: Set<number>; since: number }

// The formats that every program knows without naming them (section 18.8.30).
export const isKnownDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

// d or y outside what is quoted, escaped or between brackets; General has neither, [h]:mm is a time.
export const isDateFormat = (code: string) =>
  /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^[\]]*\]|_.|\*./g, "").replace(/general/i, ""))

function dateStylesIn(xml: string): Set<number> {
  const [own, styles] = [new Set<number>(), new Set<number>()]
  let [isIn, count] = [false, 0]
  const valueOf = (tag: string, name: "numFmtId" | "formatCode") =>
    decoded((name === "numFmtId" ? /\snumFmtId="([^"]{1,200})"/ : /\sformatCode="([^"]{1,400})"/).exec(tag)?.[1] ?? "")
  walk(xml, {
    open(name, tag) {
      if (name === "numFmt" && isDateFormat(valueOf(tag, "formatCode"))) own.add(Number(valueOf(tag, "numFmtId")))
      if (name === "cellXfs") isIn = true
      if (name !== "xf" || !isIn) return
      const format = Number(valueOf(tag, "numFmtId"))
      if (isKnownDate(format) || own.has(format)) styles.add(count)
      count += 1
    },
    close(name) {
      if (name === "cellXfs") isIn = false
    },
    text() {},
  })
  return styles
}

const asWritten = (day: string) => day.split("-").reverse().join("/")

type Around = { shared: string[]; dates: Dates; sheet: string }
type Cell = { column: string; type: string; style: number; value: string }

const isBirth =
  /naissance|naiss\.|geboorte|birth|^\W*(?:ddn|d\.d\.n\.?|geb\.?|né(?:e|\(e\)|·e)?(?: le)?|geboren(?: op)?)\W*$/i

function rowsIn(xml: string, { shared, dates, sheet }: Around): Piece[] {
  const rows: Piece[] = []
  // What stands above a column of birth dates is said again beside each of them: a row is read alone.
  const heads = new Map<string, string>()
  let [cells, cell, isIn] = [[] as string[], null as Cell | null, false]
  const worded = ({ type, style, value, column }: Cell) => {
    const isNumber = type === "" || type === "n"
    const isDay = isNumber && dates.styles.has(style) && /^\d{1,6}(?:\.\d{1,12})?$/.test(value)
    const text =
      type === "s" ? (shared[Number(value)] ?? "") : isDay ? asWritten(dayOf(Number(value), dates.since)) : value
    if (!/\d/.test(text) && text.length < 40 && text.trim() !== "") {
      if (isBirth.test(text)) heads.set(column, text)
      else heads.delete(column)
    }
    return heads.has(column) && /\d/.test(text) ? `${heads.get(column)!} : ${text}` : text
  }
  walk(xml, {
    open(name, tag) {
      if (name === "row") cells = []
      if (name === "c")
        cell = {
          column: /\sr="([A-Z]{1,3})\d/.exec(tag)?.[1] ?? String(cells.length),
          value: "",
          type: /\st="(\w+)"/.exec(tag)?.[1] ?? "",
          style: Number(/\ss="(\d{1,6})"/.exec(tag)?.[1] ?? -1),
        }
      if (name === "v" || name === "t") isIn = true
    },
    close(name) {
      if (name === "v" || name === "t") isIn = false
      if (name === "c" && cell) cells.push(worded(cell))
      if (name === "row") rows.push({ where: "row", number: rows.length + 1, sheet, text: cells.join(" | ") })
    },
    text(words) {
      if (isIn && cell) cell.value += words
    },
  })
  return rows
}
