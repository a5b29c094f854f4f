import { zipSync, strToU8 } from "fflate"

const types = (main: string, part: string) => `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`

const mains = {
  docx: ["wordprocessingml.document", "word/document.xml"], xlsx: ["spreadsheetml.sheet", "xl/workbook.xml"],
  pptx: ["presentationml.presentation", "ppt/presentation.xml"],
} as const

/** A zip of these entries. */
export const zipped = (entries: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))))

/** The smallest office document of a kind that is one by its content; `more` adds or replaces parts. */
export function office(kind: keyof typeof mains, more: Record<string, string> = {}): Buffer {
  const [main, part] = mains[kind]
  return zipped({ "[Content_Types].xml": types(main, part), "_rels/.rels": "<Relationships/>", [part]: "<x/>", ...more })
}

/** The smallest OpenDocument: its type stands first and unpacked. */
export function openDocument(kind: "text" | "spreadsheet" | "presentation", more: Record<string, string> = {}): Buffer {
  return Buffer.from(zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "content.xml": strToU8("<office/>"),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  }))
}

export const pdf = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
export const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64")
export const gif = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64")
export const jpeg = Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"), Buffer.from("ffd9", "hex")])
/** The old format of Word, Excel and PowerPoint. */
export const oldOffice = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)])

/** A compound file (MS-CFB) with one part of this name: its directory stands in the second sector. */
export function compound(part: string): Buffer {
  const [header, directory] = [Buffer.alloc(512), Buffer.alloc(512)]
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 48)
  directory.write(part, 128, "utf16le")
  return Buffer.concat([header, Buffer.alloc(512), directory])
}
