import { unzipSync } from "fflate"

/** A piece of a document and where it stands: the number of its page, line or paragraph, the row of a sheet. */
export type Piece = { where: "page" | "line" | "paragraph" | "row"; number: number; sheet?: string; text: string }

/** The greatest part of a zip that is unpacked, and all of them, in bytes: more is no document of people. */
const most = { part: 30_000_000, all: 60_000_000 }

const wanted =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|content\.xml|styles\.xml|(?:word|xl\/worksheets|ppt\/slides)\/_rels\/[^/]{1,80}\.rels|xl\/(?:workbook|sharedStrings|styles|comments\d+)\.xml|xl\/worksheets\/[^/]{1,80}\.xml|ppt\/(?:slides|notesSlides)\/[^/]{1,80}\.xml)$/

/** The parts of an office document that hold its words, and whether one was too great to be unpacked. */
export function unpack(bytes: Uint8Array): { parts: Map<string, string>; partly: boolean } {
  let [all, partly] = [0, false]
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false
      const fits = originalSize <= most.part && all + originalSize <= most.all
      if (fits) all += originalSize
      else partly = true
      return fits
    },
  })
  return {
    parts: new Map(Object.entries(files).map(([name, content]) => [name, new TextDecoder().decode(content)])),
    partly,
  }
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }

/** What the entities of XML stand for. */
export const decoded = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hexadecimal, name) => {
    const code = decimal ? Number(decimal) : hexadecimal ? parseInt(hexadecimal as string, 16) : 0
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (entities[name as string] ?? (whole as string))
  })

type Visit = { open?(name: string, tag: string): void; close?(name: string): void; text(text: string): void }

/** Walks through XML from tag to tag (Extensible Markup Language 1.0, section 2.4), in time that grows with its length. */
export function walk(xml: string, visit: Visit): void {
  for (let at = 0; at < xml.length;) {
    const tag = xml.indexOf("<", at)
    const end = tag < 0 ? -1 : xml.indexOf(">", tag)
    if (tag < 0 || end < 0) return visit.text(decoded(xml.slice(at)))
    if (tag > at) visit.text(decoded(xml.slice(at, tag)))
    const inside = xml.slice(tag + 1, end)
    const name = /^\/?[\w:.-]{0,60}/.exec(inside)![0]
    if (name.startsWith("/")) visit.close?.(name.slice(1))
    else {
      visit.open?.(name, inside)
      if (inside.endsWith("/")) visit.close?.(name)
    }
    at = end + 1
  }
}

const paragraphs = new Set(["w:p", "a:p", "text:p", "text:h", "table:table-row", "w:tr", "a:tr"])
const rows = new Set(["table:table-row", "w:tr", "a:tr"])
const between: Record<string, string> = {
  "w:tab": " ",
  "w:br": " ",
  "w:noBreakHyphen": "-",
  "text:tab": " ",
  "text:s": " ",
  "text:line-break": " ",
  "table:table-cell": " | ",
  "w:tc": " | ",
  "a:tc": " | ",
  "a:br": " ",
}

/** The words of a text, a presentation or a sheet of OpenDocument, by paragraphs; Word, PowerPoint, OpenDocument alike. */
export function paragraphsOf(xml: string): string[] {
  const lines: string[] = []
  let [line, row] = ["", 0]
  // The paragraphs of a cell stand in the line of their row.
  const end = (name: string) => {
    if (row > 0 && !rows.has(name)) return void (line += " ")
    if (line.trim()) lines.push(line)
    line = ""
  }
  walk(xml, {
    open(name, tag) {
      if (paragraphs.has(name)) end(name)
      if (rows.has(name)) row += 1
      line += between[name] ?? ""
      // Where a link leads is read too.
      const href = /xlink:href="([^"]{1,2000})"/.exec(tag)?.[1]
      if (href) line += ` ${decoded(href)} `
    },
    close(name) {
      if (paragraphs.has(name)) end(name)
      if (rows.has(name)) row -= 1
    },
    text(text) {
      line += text
    },
  })
  if (line.trim()) lines.push(line)
  return lines
}

/** Where the links of an office document lead (ECMA-376, part 2, section 8.3). */
export function linksOf(parts: Map<string, string>): string[] {
  const links: string[] = []
  for (const xml of [...parts].filter(([path]) => path.endsWith(".rels")).map(([, xml]) => xml)) {
    walk(xml, {
      text() {},
      open(_name, tag) {
        const target = /\sTargetMode="External"/.test(tag) ? /\sTarget="([^"]{1,2000})"/.exec(tag)?.[1] : undefined
        if (target) links.push(decoded(target))
      },
    })
  }
  return links
}
