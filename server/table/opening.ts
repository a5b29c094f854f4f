import { unzipSync } from "fflate"
import { blank, type Cell, type Sheet, type TableLimits, UnreadTable } from "./cells.ts"
import { decodeText, rowsOfText } from "./delimited.ts"
import { sheetsOfOds } from "./ods.ts"
import { sheetsOfXlsx } from "./xlsx.ts"

const begins = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.subarray(0, text.length)).toString("latin1") === text
const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(Buffer.from(text, "utf16le"))

// PDF, images, RTF, web pages that call themselves tables.
const others = ["%PDF", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "{\\rtf"]

/** The sheets of a file: XLSX, OpenDocument, or a text with a sign between cells. What it is, its bytes say. */
export function sheetsOf(bytes: Uint8Array, limits: TableLimits): Sheet[] {
  if (bytes.length > limits.bytes) throw new UnreadTable("tooLarge")
  // The old container of Excel; what a password closes lies in one too (MS-OFFCRYPTO, section 1.3).
  if (begins(bytes, "\u00d0\u00cf\u0011\u00e0"))
    throw new UnreadTable(holds(bytes, "EncryptedPackage") ? "locked" : "old")
  if (others.some((other) => begins(bytes, other))) throw new UnreadTable("other")
  const sheets = begins(bytes, "PK") ? sheetsOfZip(bytes, limits) : sheetsOfText(decodeText(bytes), limits)
  const count = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count > limits.rows) throw new UnreadTable("tooManyRows")
  if (count === 0) throw new UnreadTable("empty")
  return sheets.map(aligned)
}

/** The one sheet of a text. */
export function sheetsOfText(text: string, limits: TableLimits): Sheet[] {
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text.slice(0, 500))) throw new UnreadTable("other")
  return [{ name: "", hidden: false, hiddenColumns: [], rows: rowsOfText(text, limits) }]
}

const wanted =
  /^(?:content\.xml|META-INF\/manifest\.xml|mimetype|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]{1,80}\.xml)$/

/** What is wanted of a zip; its greatest size is counted before anything of it is unpacked. */
function unpacked(bytes: Uint8Array, limits: TableLimits): { files: Map<string, string>; names: Set<string> } {
  let all = 0
  const names = new Set<string>()
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      names.add(name)
      if (!wanted.test(name)) return false
      all += originalSize
      if (all > limits.unpacked) throw new UnreadTable("tooLarge")
      return true
    },
  })
  const texts = Object.entries(files).map(([name, content]): [string, string] => [name, decodeText(content)])
  return { files: new Map(texts), names }
}

function sheetsOfZip(bytes: Uint8Array, limits: TableLimits): Sheet[] {
  const { files, names } = unpacked(bytes, limits)
  if (names.has("xl/workbook.bin")) throw new UnreadTable("old")
  if (files.has("xl/workbook.xml")) return sheetsOfXlsx(files, limits)
  // Its own mark, since a closed document of OpenDocument is a zip like others.
  if (files.get("META-INF/manifest.xml")?.includes("encryption-data")) throw new UnreadTable("locked")
  if (files.get("mimetype")?.trim().startsWith("application/vnd.oasis.opendocument.spreadsheet"))
    return sheetsOfOds(files.get("content.xml") ?? "", limits)
  throw new UnreadTable("other")
}

// Every row of a sheet has a cell in each of its columns.
function aligned(sheet: Sheet): Sheet {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length))
  const whole = (cells: Cell[]) => Array.from({ length: width }, (_, at) => cells[at] ?? blank)
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: whole(row.cells) })) }
}
