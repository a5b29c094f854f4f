import { zipSync, strToU8 } from "fflate"

const types = (main: string, part: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`

const mains = {
  docx: ["wordprocessingml.document", "word/document.xml"],
  xlsx: ["spreadsheetml.sheet", "xl/workbook.xml"],
  pptx: ["presentationml.presentation", "ppt/presentation.xml"],
} as const

/** A zip of these entries. */
export const zipped = (entries: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))))

/** The smallest office document of a kind that is one by its content; `more` adds or replaces parts. */
export function office(kind: keyof typeof mains, more: Record<string, string> = {}): Buffer {
  const [main, part] = mains[kind]
  return zipped({
    "[Content_Types].xml": types(main, part),
    "_rels/.rels": "<Relationships/>",
    [part]: "<x/>",
    ...more,
  })
}

/** The smallest OpenDocument: its type stands first and unpacked. */
export function openDocument(kind: "text" | "spreadsheet" | "presentation", more: Record<string, string> = {}): Buffer {
  return Buffer.from(
    zipSync({
      mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
      "content.xml": strToU8("<office/>"),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    }),
  )
}

export const pdf = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
)
export const gif = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64")
export const jpeg = Buffer.concat([
  Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"),
  Buffer.from("ffd9", "hex"),
])
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

/** A PDF of these objects (ISO 32000-1, 7.5): the first one is its catalog. */
export function pdfFile(objects: string[]): Buffer {
  let body = "%PDF-1.4\n"
  const places = objects.map((object, index) => {
    const at = Buffer.byteLength(body, "latin1")
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = Buffer.byteLength(body, "latin1")
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    "latin1",
  )
}

const stream = (words: string, entries = "") =>
  `<<${entries}/Length ${Buffer.byteLength(words, "latin1")}>>\nstream\n${words}\nendstream`
const line = (text: string) => `BT /F1 12 Tf 50 700 Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`
const font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"

/** A PDF with a line of text on each page. */
export function pdfOf(...pages: string[]): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ")}]>>`,
    font,
  ]
  for (const text of pages) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents ${objects.length + 2} 0 R>>`,
    )
    objects.push(stream(text ? line(text) : "0 0 m 100 100 l S"))
  }
  return pdfFile(objects)
}

/** A PDF with a line of text on its first page; its second one shows a form ten times that shows a form ten times, and so on. */
export function endlessPdf(text: string): Buffer {
  const page = (contents: number, form: string) =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>${form}>>/Contents ${contents} 0 R>>`
  const depth = 8
  const forms = Array.from({ length: depth }, (_, index) =>
    stream(
      "/X Do ".repeat(10),
      `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X ${9 + index} 0 R>>>>`,
    ),
  )
  const last = stream(
    "q Q ".repeat(50_000) + line("."),
    "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>",
  )
  return pdfFile([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 2/Kids[4 0 R 6 0 R]>>",
    font,
    page(5, ""),
    stream(line(text)),
    page(7, "/XObject<</X 8 0 R>>"),
    stream("/X Do"),
    ...forms,
    last,
  ])
}
