import { walk } from "../fileText/markup.ts"
import { isDateFormat, isKnownDate } from "../fileText/sheets.ts"
import { attribute, local } from "./xml.ts"

/** What the sheets of a workbook share: their words, which styles are days or have a line through them, when days begin. */
export type Book = {
  strings: { text: string; struck: boolean }[]
  days: Set<number>
  struck: Set<number>
  since: number
}

/** The sheets that a workbook names, in their order, with the part that holds each; and the year in which its days begin. */
export function parts(files: Map<string, string>): {
  sheets: { name: string; hidden: boolean; path: string }[]
  since: number
} {
  const targets = new Map<string, string>()
  const sheets: { name: string; hidden: boolean; path: string }[] = []
  let since = 1900
  walk(files.get("xl/_rels/workbook.xml.rels") ?? "", {
    text() {},
    open(name, tag) {
      const target = attribute(tag, "Target")
      if (local(name) === "Relationship")
        targets.set(attribute(tag, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`)
    },
  })
  walk(files.get("xl/workbook.xml") ?? "", {
    text() {},
    open(prefixed, tag) {
      const name = local(prefixed)
      if (name === "workbookPr" && /^(?:1|true)$/.test(attribute(tag, "date1904"))) since = 1904
      if (name === "sheet")
        sheets.push({
          name: attribute(tag, "name"),
          hidden: /hidden/i.test(attribute(tag, "state")),
          path: targets.get(attribute(tag, "id")) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`,
        })
    },
  })
  return { sheets, since }
}

/** The words that cells name by number (section 18.4): struck where a line goes through all of them. */
export function stringsIn(xml: string): Book["strings"] {
  const list: Book["strings"] = []
  let [text, reads, run, plain, lined] = ["", false, false, false, false]
  walk(xml, {
    open(prefixed, tag) {
      const name = local(prefixed)
      if (name === "si") [text, run, plain, lined] = ["", false, false, false]
      if (name === "r") run = false
      if (name === "strike") run = attribute(tag, "val") !== "0" && attribute(tag, "val") !== "false"
      if (name === "t") reads = true
      if (name === "rPh") reads = false
    },
    close(prefixed) {
      const name = local(prefixed)
      if (name === "t") reads = false
      if (name === "si") list.push({ text, struck: lined && !plain })
    },
    text(words) {
      if (!reads) return
      text += words
      if (words.trim() !== "" && run) lined = true
      else if (words.trim() !== "") plain = true
    },
  })
  return list
}

/** Which styles of cells show a day, and which have a line through them (section 18.8). */
export function stylesIn(xml: string): Pick<Book, "days" | "struck"> {
  const [own, days, struck, lined] = [new Set<number>(), new Set<number>(), new Set<number>(), new Set<number>()]
  let [inCells, inFonts, cells, fonts] = [false, false, 0, -1]
  walk(xml, {
    open(prefixed, tag) {
      const name = local(prefixed)
      if (name === "numFmt" && isDateFormat(attribute(tag, "formatCode"))) own.add(Number(attribute(tag, "numFmtId")))
      if (name === "fonts") inFonts = true
      if (name === "font" && inFonts) fonts += 1
      if (name === "strike" && inFonts && attribute(tag, "val") !== "0" && attribute(tag, "val") !== "false")
        lined.add(fonts)
      if (name === "cellXfs") inCells = true
      if (name !== "xf" || !inCells) return
      const format = Number(attribute(tag, "numFmtId"))
      if (isKnownDate(format) || own.has(format)) days.add(cells)
      if (lined.has(Number(attribute(tag, "fontId") || 0))) struck.add(cells)
      cells += 1
    },
    close(prefixed) {
      if (local(prefixed) === "cellXfs") inCells = false
      if (local(prefixed) === "fonts") inFonts = false
    },
    text() {},
  })
  return { days, struck }
}
