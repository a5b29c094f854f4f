import { fileTypeFromBuffer } from "file-type"
import { isCompound, tellCompound } from "./fileTypes/compound.ts"
import { readZip, type Range, type Zip } from "./zip.ts"

/** What a file may be, told by its content. shown: a browser may open it in the sandbox; the others are downloaded. */
export const acceptedTypes = [
  { name: "PDF", extension: "pdf", type: "application/pdf", shown: true },
  { name: "PNG", extension: "png", type: "image/png", shown: true },
  { name: "JPEG", extension: "jpg", type: "image/jpeg", shown: true },
  { name: "WebP", extension: "webp", type: "image/webp", shown: true },
  { name: "GIF", extension: "gif", type: "image/gif", shown: true },
  {
    name: "Word",
    extension: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    shown: false,
  },
  {
    name: "Excel",
    extension: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    shown: false,
  },
  {
    name: "PowerPoint",
    extension: "pptx",
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    shown: false,
  },
  { name: "OpenDocument", extension: "odt", type: "application/vnd.oasis.opendocument.text", shown: false },
  { name: "OpenDocument", extension: "ods", type: "application/vnd.oasis.opendocument.spreadsheet", shown: false },
  { name: "OpenDocument", extension: "odp", type: "application/vnd.oasis.opendocument.presentation", shown: false },
  { name: "CSV", extension: "csv", type: "text/csv; charset=utf-8", shown: false },
  { name: "TXT", extension: "txt", type: "text/plain; charset=utf-8", shown: false },
] as const
export type AcceptedType = (typeof acceptedTypes)[number]

/** Why a file is refused: a sentence each, under attachments.errors. */
export type Refusal = "empty" | "macros" | "oldOffice" | "protected" | "mail" | "photo" | "archive" | "markup" | "type"

const byExtension = (extension: string) => acceptedTypes.find((accepted) => accepted.extension === extension)

/** How many bytes of the beginning tell most types. */
export const headLength = 4100

export type Told = { head: Buffer; size: number; name: string; hasNul: boolean; read: Range }

/** What a file is by its content, whatever its name and the browser say; or why it is not taken. */
export async function tellType({ head, size, name, hasNul, read }: Told): Promise<AcceptedType | Refusal> {
  if (size === 0) return "empty"
  if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04"))) return tellZip(await readZip(size, read), name)
  if (isCompound(head)) return tellCompound(head, size, read)
  // Before anybody takes its mark for the beginning of a sound.
  if (isWide(head)) return tellText(head, name, hasNul)
  const found = await fileTypeFromBuffer(head)
  const known = found && byExtension(found.ext)
  if (known) return known.shown ? known : "type"
  if (isLatePdf(head)) return byExtension("pdf")!
  return refusedKinds[found?.ext ?? ""] ?? (found && found.ext !== "xml" ? "type" : tellText(head, name, hasNul))
}

const refusedKinds: Record<string, Refusal> = {
  heic: "photo",
  heif: "photo",
  avif: "photo",
  rar: "archive",
  "7z": "archive",
  gz: "archive",
  eml: "mail",
}

// Printers and scanners write lines of their own before a PDF; who reads one looks for its beginning in the first 1024
// bytes (ISO 32000-1, annex H). A page of the web that has these letters in it stays a page.
function isLatePdf(head: Buffer): boolean {
  const at = head.subarray(0, 1024).indexOf("%PDF-")
  return at >= 0 && !head.subarray(0, at).includes("<")
}

/** Text of two bytes a letter with its mark (RFC 2781), which Windows calls Unicode. */
const isWide = (head: Buffer) => head[0] === 0xff && head[1] === 0xfe

// Text has no signature: it is what its name says, when nothing in it says otherwise.
function tellText(head: Buffer, name: string, hasNul: boolean): AcceptedType | Refusal {
  const wide = isWide(head)
  const start = head
    .toString(wide ? "utf16le" : "utf8")
    .replace(/^\uFEFF/, "")
    .trimStart()
  // "<jean@quartier.example>" is an address, no tag.
  if (/^<(?:[?!]|[a-z][\w:-]*[\s/>])/i.test(start) || /<(svg|html|script)\b/i.test(start)) return "markup"
  if (/\.(?:eml|msg)$/i.test(name)) return "mail"
  const extension = /\.(txt|csv)$/i.exec(name)?.[1]?.toLowerCase()
  return ((!hasNul || wide) && extension && byExtension(extension)) || "type"
}

const mainParts: [extension: string, part: string, type: string][] = [
  ["docx", "word/document.xml", "wordprocessingml.document.main+xml"],
  ["xlsx", "xl/workbook.xml", "spreadsheetml.sheet.main+xml"],
  ["pptx", "ppt/presentation.xml", "presentationml.presentation.main+xml"],
]

/** Parts that run: VBA, Excel 4 macros, ActiveX, the Basic and script folders of OpenDocument. */
const running = /vbaProject|vbaData|\/macrosheets\/|\/activeX\/|^Basic\/|^Scripts\//i

const plainParts = new Set(["mimetype", "[Content_Types].xml"])

async function tellZip(zip: Zip | null, name: string): Promise<AcceptedType | Refusal> {
  if (!zip) return "type"
  const isArchive = !zip.names.some((entry) => plainParts.has(entry)) && /\.zip$/i.test(name)
  if (isArchive) return "archive"
  if (zip.names.some((name) => running.test(name))) return "macros"
  const isOdf = await zip.text("mimetype")
  const odf = acceptedTypes.find(({ type }) => type === isOdf?.trim())
  if (odf) return zip.names.includes("content.xml") ? odf : "type"
  const parts = await zip.text("[Content_Types].xml")
  if (!parts) return "type"
  if (/macroEnabled|vbaProject/i.test(parts)) return "macros"
  const [extension] = mainParts.find(([, part, type]) => zip.names.includes(part) && parts.includes(type)) ?? []
  return (extension && byExtension(extension)) || "type"
}

const nameLength = 150

/** The name of a file that is not taken, as its sentence says it. */
export const saidName = (name: string): string => nameOf(name).slice(0, nameLength)

const nameOf = (name: string) =>
  name
    .normalize("NFC")
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()

/** The name under which a file is kept: no folders, no control characters, and the extension of what it is. */
export function cleanName(name: string, { extension }: AcceptedType): string {
  const base = nameOf(name)
  const same =
    (extension === "jpg" ? [".jpg", ".jpeg"] : [`.${extension}`]).find((end) => base.toLowerCase().endsWith(end)) ?? ""
  const stem = base
    .slice(0, base.length - same.length)
    .replace(/^\.+/, "")
    .slice(0, nameLength)
    .trim()
  return `${stem || extension.toUpperCase()}.${extension}`
}
