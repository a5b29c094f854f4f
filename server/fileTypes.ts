import { fileTypeFromBuffer } from "file-type"
import { readZip, type Range, type Zip } from "./zip.ts"

/** What a file may be, told by its content. shown: a browser may open it in the sandbox; the others are downloaded. */
export const acceptedTypes = [
  { name: "PDF", extension: "pdf", type: "application/pdf", shown: true },
  { name: "PNG", extension: "png", type: "image/png", shown: true },
  { name: "JPEG", extension: "jpg", type: "image/jpeg", shown: true },
  { name: "WebP", extension: "webp", type: "image/webp", shown: true },
  { name: "GIF", extension: "gif", type: "image/gif", shown: true },
  { name: "Word", extension: "docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", shown: false },
  { name: "Excel", extension: "xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", shown: false },
  { name: "PowerPoint", extension: "pptx", type: "application/vnd.openxmlformats-officedocument.presentationml.presentation", shown: false },
  { name: "OpenDocument", extension: "odt", type: "application/vnd.oasis.opendocument.text", shown: false },
  { name: "OpenDocument", extension: "ods", type: "application/vnd.oasis.opendocument.spreadsheet", shown: false },
  { name: "OpenDocument", extension: "odp", type: "application/vnd.oasis.opendocument.presentation", shown: false },
  { name: "CSV", extension: "csv", type: "text/csv; charset=utf-8", shown: false },
  { name: "TXT", extension: "txt", type: "text/plain; charset=utf-8", shown: false },
] as const
export type AcceptedType = (typeof acceptedTypes)[number]

/** Why a file is refused: a sentence each, under attachments.errors. */
export type Refusal = "empty" | "macros" | "oldOffice" | "markup" | "type"

const byExtension = (extension: string) => acceptedTypes.find((accepted) => accepted.extension === extension)

/** How many bytes of the beginning tell most types. */
export const headLength = 4100

export type Told = { head: Buffer, size: number, name: string, hasNul: boolean, read: Range }

/** What a file is by its content, whatever its name and the browser say; or why it is not taken. */
export async function tellType({ head, size, name, hasNul, read }: Told): Promise<AcceptedType | Refusal> {
  if (size === 0) return "empty"
  if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04"))) return tellZip(await readZip(size, read))
  if (head.subarray(0, 8).equals(Buffer.from("d0cf11e0a1b11ae1", "hex"))) return "oldOffice"
  const found = await fileTypeFromBuffer(head)
  const known = found && byExtension(found.ext)
  if (known) return known.shown ? known : "type"
  return found && found.ext !== "xml" ? "type" : tellText(head, name, hasNul)
}

// Text has no signature: it is what its name says, when nothing in it says otherwise.
function tellText(head: Buffer, name: string, hasNul: boolean): AcceptedType | Refusal {
  const start = head.toString("utf8").replace(/^\uFEFF/, "").trimStart()
  if (/^<[?!a-z]/i.test(start) || /<(svg|html|script)\b/i.test(start)) return "markup"
  const extension = /\.(txt|csv)$/i.exec(name)?.[1]?.toLowerCase()
  return (!hasNul && extension && byExtension(extension)) || "type"
}

const mainParts: [extension: string, part: string, type: string][] = [
  ["docx", "word/document.xml", "wordprocessingml.document.main+xml"],
  ["xlsx", "xl/workbook.xml", "spreadsheetml.sheet.main+xml"],
  ["pptx", "ppt/presentation.xml", "presentationml.presentation.main+xml"],
]

/** Parts that run: VBA, Excel 4 macros, ActiveX, the Basic and script folders of OpenDocument. */
const running = /vbaProject|vbaData|\/macrosheets\/|\/activeX\/|^Basic\/|^Scripts\//i

async function tellZip(zip: Zip | null): Promise<AcceptedType | Refusal> {
  if (!zip) return "type"
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

/** The name under which a file is kept: no folders, no control characters, and the extension of what it is. */
export function cleanName(name: string, { extension }: AcceptedType): string {
  const base = name.normalize("NFC").split(/[\\/]/).at(-1)!.replace(/[\p{Cc}\p{Cf}]/gu, "").trim()
  const same = (extension === "jpg" ? [".jpg", ".jpeg"] : [`.${extension}`]).find((end) => base.toLowerCase().endsWith(end)) ?? ""
  const stem = base.slice(0, base.length - same.length).replace(/^\.+/, "").slice(0, nameLength).trim()
  return `${stem || extension.toUpperCase()}.${extension}`
}
