import { strToU8, zipSync } from "fflate"
import { zipped } from "./files.ts"

/** A cell of a sheet that a test makes: words or a number, or what spreadsheets do to them. */
export type Written =
  | string
  | number
  | null
  | { day: number }
  | { struck: string }
  | { formula: string; value?: string }
  | { inline: string }

/** A sheet as somebody would have made it; `merges` as « A1:C1 ». */
export type Made = {
  name?: string
  rows: Written[][]
  merges?: string[]
  hidden?: boolean
  hiddenRows?: number[]
  hiddenColumns?: number[]
}

const safe = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26))

/** A workbook as Excel writes it (ECMA-376, part 1): shared words, styles for days and for lines through. */
export function xlsxOf(sheets: Made[], { since1904 = false } = {}): Buffer {
  const words: string[] = []
  const cellOf = (cell: Written, place: string) => {
    if (cell === null || cell === "") return ""
    const shared = (text: string) => {
      words.push(`<si><t xml:space="preserve">${safe(text)}</t></si>`)
      return words.length - 1
    }
    if (typeof cell === "string") return `<c r="${place}" t="s"><v>${shared(cell)}</v></c>`
    if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`
    if ("day" in cell) return `<c r="${place}" s="1"><v>${cell.day}</v></c>`
    if ("struck" in cell) return `<c r="${place}" s="2" t="s"><v>${shared(cell.struck)}</v></c>`
    if ("inline" in cell) return `<c r="${place}" t="inlineStr"><is><t>${safe(cell.inline)}</t></is></c>`
    const value = cell.value === undefined ? "" : `<v>${safe(cell.value)}</v>`
    return `<c r="${place}"${cell.value === undefined ? "" : ' t="str"'}><f>${safe(cell.formula)}</f>${value}</c>`
  }
  const sheetOf = ({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: Made) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
      hiddenColumns.length > 0
        ? `<cols>${hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`).join("")}</cols>`
        : ""
    }<sheetData>${rows
      .map(
        (row, at) =>
          `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ""}>${row
            .map((cell, column) => cellOf(cell, `${letters(column)}${at + 1}`))
            .join("")}</row>`,
      )
      .join(
        "",
      )}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : ""}</worksheet>`
  const bodies = sheets.map(sheetOf)
  return zipped({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": "<Relationships/>",
    "xl/workbook.xml": `<workbook><workbookPr${since1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${safe(name ?? `Feuil${at + 1}`)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/feuille${at + 1}.xml"/>`)
      .join("")}</Relationships>`,
    "xl/styles.xml":
      '<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": `<sst>${words.join("")}</sst>`,
    ...Object.fromEntries(bodies.map((xml, at) => [`xl/worksheets/feuille${at + 1}.xml`, xml])),
  })
}

/** An OpenDocument spreadsheet as LibreOffice writes it: blank rows and columns to the end of the sheet, repeated. */
export function odsOf(sheets: Made[]): Buffer {
  const cellOf = (cell: Written) => {
    if (cell === null || cell === "") return "<table:table-cell/>"
    const lines = (text: string) =>
      text
        .split("\n")
        .map((line) => `<text:p>${safe(line)}</text:p>`)
        .join("")
    if (typeof cell === "number")
      return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
    if (typeof cell === "string")
      return `<table:table-cell office:value-type="string">${lines(cell)}</table:table-cell>`
    if ("day" in cell) {
      const day = new Date(Date.UTC(1899, 11, 30) + cell.day * 86_400_000).toISOString().slice(0, 10)
      return `<table:table-cell office:value-type="date" office:date-value="${day}"><text:p>${day}</text:p></table:table-cell>`
    }
    if ("struck" in cell)
      return `<table:table-cell office:value-type="string"><text:p><text:span text:style-name="T1">${safe(cell.struck)}</text:span></text:p></table:table-cell>`
    return `<table:table-cell office:value-type="string">${lines("inline" in cell ? cell.inline : (cell.value ?? ""))}</table:table-cell>`
  }
  const sheetOf = ({ name = "Feuille1", rows, hiddenRows = [], hidden }: Made) =>
    `<table:table table:name="${safe(name)}"${hidden ? ' table:style-name="ta2"' : ""}><table:table-column table:number-columns-repeated="1024"/>${rows
      .map(
        (row, at) =>
          `<table:table-row${hiddenRows.includes(at + 1) ? ' table:visibility="collapse"' : ""}>${row.map(cellOf).join("")}<table:table-cell table:number-columns-repeated="1000"/></table:table-row>`,
      )
      .join(
        "",
      )}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${sheets.map(sheetOf).join("")}</office:spreadsheet></office:body></office:document-content>`
  return Buffer.from(
    zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
      "META-INF/manifest.xml": strToU8("<manifest:manifest/>"),
      "content.xml": strToU8(content),
    }),
  )
}
