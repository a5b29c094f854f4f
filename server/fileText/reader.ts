import { dirname, join } from "node:path"
import { createRequire } from "node:module"
import { decodeOctets } from "./octets.ts"
import { linksOf, paragraphsOf, type Piece, unpack } from "./markup.ts"
import { rowsOf } from "./sheets.ts"

// A process of its own, started by server/fileText.ts with the type of its file: what a file holds may be made to harm who
// reads it. It says that it is ready once all that it reads with is loaded, and each page as soon as it has read it, so
// that what comes after one that never ends is all that is lost.

export type Order = { type: string; bytes: Uint8Array; pages: number }
export type Said = { ready: true } | { piece: Piece } | { done: true; partly: boolean }

const say = (said: Said) => process.send!(said)

type Annotation = { url?: string; fieldValue?: unknown; contentsObj?: { str?: string } }

const pdfReader = () => import("pdfjs-dist/legacy/build/pdf.mjs")

async function readPdf(bytes: Uint8Array, most: number): Promise<boolean> {
  const { getDocument } = await pdfReader()
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))
  const document = await getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
    cMapUrl: join(folder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts/"),
  }).promise
  for (let number = 1; number <= Math.min(document.numPages, most); number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("")
    // Where links lead, what was typed into a form, what notes say.
    const notes = ((await page.getAnnotations()) as Annotation[]).flatMap(({ url, fieldValue, contentsObj }) =>
      [url, fieldValue, contentsObj?.str]
        .flat()
        .filter((each): each is string => typeof each === "string" && each !== ""),
    )
    say({ piece: { where: "page", number, text: [text, ...notes].join("\n") } })
    page.cleanup()
  }
  return document.numPages > most
}

// UTF-16 with its mark (RFC 2781), or else of eight bits.
const decode = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder("utf-16le").decode(bytes) : decodeOctets(bytes)

async function readFile({ type, bytes, pages }: Order): Promise<boolean> {
  if (type === "application/pdf") return readPdf(bytes, pages)
  if (type.startsWith("text/")) {
    say({ piece: { where: "line", number: 1, text: decode(bytes) } })
    return false
  }
  const { parts, partly } = unpack(bytes)
  if (type.includes("spreadsheetml")) for (const piece of rowsOf(parts)) say({ piece })
  else
    for (const [path, xml] of parts)
      if (!path.endsWith(".rels")) say({ piece: { where: "paragraph", number: 1, text: paragraphsOf(xml).join("\n") } })
  const links = linksOf(parts)
  if (links.length > 0) say({ piece: { where: "paragraph", number: 1, text: links.join("\n") } })
  return partly
}

process.on("message", (order: Order) => {
  readFile(order).then(
    (partly) => say({ done: true, partly }),
    () => say({ done: true, partly: true }),
  )
})
// A busy machine loads it for seconds, which are not the file's.
if (process.argv[2] === "application/pdf") await pdfReader()
say({ ready: true })
