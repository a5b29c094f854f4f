import { decodeOctets } from "../fileText/octets.ts"
import { type Row, seen, settled, type TableLimits, UnreadTable } from "./cells.ts"

/** A text of bytes: what its mark says (UTF-8, UTF-16), UTF-16 without mark, UTF-8, or else what Windows writes. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  const head = bytes.subarray(0, 1000)
  const zeros = (odd: number) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length
  if (zeros(1) > head.length / 4) return new TextDecoder("utf-16le").decode(bytes)
  if (zeros(0) > head.length / 4) return new TextDecoder("utf-16be").decode(bytes)
  if (bytes.includes(0)) throw new UnreadTable("other")
  return decodeOctets(bytes)
}

/** How many records tell which sign stands between cells. */
const looked = 60

/** The cells of a text with this sign between them (RFC 4180), up to so many records; in time that grows with its length. */
function recordsOf(text: string, sign: string, most: number): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = []
  let [cells, at, line, begins, quotes]: [string[], number, number, number, boolean] = [[], 0, 1, 1, true]
  while (at <= text.length && records.length < most) {
    let cell = ""
    if (quotes && text[at] === '"') {
      const end = closing(text, at + 1)
      // A quote that nothing closes is a sign like others (5", « "Les Amis »), as are all that follow.
      if (end < 0) quotes = false
      else {
        cell = text.slice(at + 1, end).replaceAll('""', '"')
        line += cell.split("\n").length - 1
        at = end + 1
      }
    }
    let end = at
    while (end < text.length && text[end] !== sign && text[end] !== "\n") end++
    cells.push(cell + text.slice(at, end))
    if (text[end] !== sign) {
      records.push({ line: begins, cells })
      cells = []
      line += 1
      begins = line
    }
    at = end + 1
  }
  return records
}

function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return -1
}

/** Which sign stands between the cells: the one that makes the most of them, alike on most lines. */
function signOf(text: string): string {
  const scored = ["\t", ";", ",", "|"].map((sign) => {
    const widths = recordsOf(text, sign, looked).map(({ cells }) => cells.length)
    const usual = [...new Set(widths)]
      .filter((width) => width > 1)
      .map((width) => (width - 1) * widths.filter((each) => each === width).length ** 2)
    return { sign, score: Math.max(0, ...usual) }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).sign
}

/** The rows of a text as spreadsheets copy and save it: a tab, a semicolon or a comma between cells, quotes around lines. */
export function rowsOfText(text: string, limits: TableLimits): Row[] {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")
  // What Excel writes on the first line for itself.
  const told = /^"?sep=(.)"?\n/i.exec(plain)
  const records = recordsOf(told ? plain.slice(told[0].length) : plain, told?.[1] ?? signOf(plain), Infinity)
  const skipped = told ? 1 : 0
  return settled(
    records.map(({ line, cells }) => ({
      number: line + skipped,
      hidden: false,
      cells: cells.map((cell) => ({ text: seen(cell.slice(0, limits.characters)), kind: "text" as const })),
    })),
    limits,
  )
}
