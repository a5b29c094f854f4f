/** A text as a person reads it, whatever it is written in, and where each of its signs stands in what was typed. */
export type Reading = { text: string; from: number[]; to: number[] }

/** Stands where one block ends and another begins: a paragraph, a row, the address of a link. */
export const barrier = "\uE000"
/** Stands between two cells of a row: those of a table, or what a tab parts. */
export const cell = "\uE001"
const tableCell = /^\/?t[dh]$/i

// How long a tag can be, in characters: a "<" that nothing closes is a sign like any other.
const longestTag = 4000
const inline = /^\/?(?:a|abbr|b|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)$/i

const named: Record<string, string> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  numsp: " ",
  puncsp: " ",
  hairsp: " ",
  Tab: " ",
  NewLine: "\n",
  shy: "",
  zwnj: "",
  zwj: "",
  lrm: "",
  rlm: "",
  ndash: "-",
  mdash: "-",
  minus: "-",
  hyphen: "-",
  dash: "-",
  middot: "·",
  period: ".",
  comma: ",",
  colon: ":",
  semi: ";",
  sol: "/",
  bsol: "\\",
  plus: "+",
  num: "#",
  lpar: "(",
  rpar: ")",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  deg: "°",
  eacute: "é",
  Eacute: "É",
  commat: "@",
  lowbar: "_",
  verbar: "|",
}

/**
 * Reads a text of any field, Markdown and HTML alike, for what it says: tags left out, entities and per cent signs
 * decoded, digits of every alphabet as 0 to 9 (Unicode NFKC and the decimal digits of UAX #44), invisible signs dropped;
 * what stands inside tags, and the address of a link, follows at the end. One pass, in time that grows with its length.
 */
export function read(typed: string): Reading {
  if (last?.typed !== typed) last = { typed, reading: readWhole(typed) }
  return last.reading
}

// One text is read for several kinds of signs, one after the other.
let last: { typed: string; reading: Reading } | null = null

function readWhole(typed: string): Reading {
  const reading: Reading = { text: "", from: [], to: [] }
  const parts: string[] = []
  const tags: [start: number, end: number][] = []
  const put = (sign: string, from: number, to: number) => {
    parts.push(sign)
    const isRun = to - from === sign.length
    for (let at = 0; at < sign.length; at++) {
      reading.from.push(isRun ? from + at : from)
      reading.to.push(isRun ? from + at + 1 : to)
    }
  }
  readPart(typed, [0, typed.length], put, tags)
  for (const tag of tags) {
    put(barrier, tag[0], tag[0])
    readPart(typed, tag, put, null)
  }
  reading.text = parts.join("").replace(lettersForZeros, (letters) => "0".repeat(letters.length))
  return reading
}

/** « O47O 12 34 56 »: the letter O for a zero, beside a digit and in no word. */
const lettersForZeros = /(?<![\p{L}\d])O+(?=\d)|(?<=\d)O+(?!\p{L})/giu

/** « [850730](https://a.be)03328 »: where a link of Markdown begins, and where its words end, with its address. */
const linkStart = /\[(?=[^[\]]{1,400}\]\()/y
const linkEnd = /\]\([^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,200}){0,3}\)/y

type Put = (sign: string, from: number, to: number) => void

/** What is read as it is typed. */
const plainRun = /[^<&%\\*_|`[\]\t\v\f\r\u0080-\uffff]{1,1000}/y

function readPart(typed: string, [start, end]: [number, number], put: Put, tags: [number, number][] | null): void {
  for (let at = start; at < end;) {
    plainRun.lastIndex = at
    const run = plainRun.exec(typed)?.[0].slice(0, end - at)
    if (run) {
      put(run, at, at + run.length)
      at += run.length
      continue
    }
    const sign = typed[at]!
    const next =
      sign === "<" && tags
        ? readTag(typed, at, put, tags)
        : (sign === "[" || sign === "]") && tags
          ? readLink(typed, at, tags)
          : sign === "&"
            ? readEntity(typed, at, put)
            : sign === "%"
              ? readPercent(typed, at, put)
              : sign === "\\" && /[!-/:-@[-`{-~]/.test(typed[at + 1] ?? "")
                ? at + 1
                : 0
    at = next || readSign(typed, at, put)
  }
}

function readTag(typed: string, at: number, put: Put, tags: [number, number][]): number {
  if (!/[a-z/!]/i.test(typed[at + 1] ?? "")) return 0
  const end = typed.slice(at, at + longestTag).indexOf(">")
  if (end < 0) return 0
  const inside = typed.slice(at + 1, at + end)
  const name = /^\/?[a-z0-9]*/i.exec(inside)![0]
  if (/\d/.test(inside.slice(name.length))) tags.push([at + 1 + name.length, at + end])
  if (!inline.test(name))
    put(name.toLowerCase() === "br" ? "\n" : tableCell.test(name) ? cell : barrier, at, at + end + 1)
  return at + end + 1
}

// Nobody sees the brackets of a link; its address follows at the end, as that of a tag does.
function readLink(typed: string, at: number, tags: [number, number][]): number {
  const sign = typed[at] === "[" ? linkStart : linkEnd
  sign.lastIndex = at
  const found = sign.exec(typed)?.[0]
  if (found && sign === linkEnd && /\d/.test(found)) tags.push([at + 2, at + found.length - 1])
  return found ? at + found.length : 0
}

function readEntity(typed: string, at: number, put: Put): number {
  const found = /^&(?:amp;){0,3}(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/i.exec(typed.slice(at, at + 32))
  if (!found) return 0
  const [whole, decimal, hexadecimal, name] = found
  const code = decimal ? Number(decimal) : hexadecimal ? parseInt(hexadecimal, 16) : null
  const sign = code !== null ? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "") : named[name!]
  if (sign === undefined) return 0
  putFolded(sign, at, at + whole.length, put)
  return at + whole.length
}

// One sign of UTF-8 in per cent (RFC 3986, section 2.1), also where the per cent sign was written so itself: %2520.
function readPercent(typed: string, at: number, put: Put): number {
  const bytes = typed
    .slice(at, at + 36)
    .match(/^(?:%(?:25){0,3}[0-9a-f]{2}){1,4}/i)?.[0]
    .match(/%[0-9a-f]+/gi)
  if (!bytes) return 0
  const first = parseInt(bytes[0]!.slice(-2), 16)
  const written = bytes.slice(0, first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4)
  const length = written.join("").length
  try {
    putFolded(decodeURIComponent(written.map((byte) => `%${byte.slice(-2)}`).join("")), at, at + length, put)
  } catch {
    return 0
  }
  return at + length
}

function readSign(typed: string, at: number, put: Put): number {
  const code = typed.charCodeAt(at)
  if (code < 128) {
    putFolded(typed[at]!, at, at + 1, put)
    return at + 1
  }
  const sign = String.fromCodePoint(typed.codePointAt(at)!)
  putFolded(sign, at, at + sign.length, put)
  return at + sign.length
}

const plain: Record<string, string> = {
  "*": "",
  _: " ",
  "|": cell,
  "\t": cell,
  "\u000B": " ",
  "\f": " ",
  "\r": "",
  "`": "",
}

function putFolded(sign: string, from: number, to: number, put: Put): void {
  if (sign.length === 1 && sign.charCodeAt(0) < 128) return put(plain[sign] ?? sign, from, to)
  if (/^[\p{Cf}\p{M}\u115F\u1160\u3164]/u.test(sign)) return
  const digit = digitOf(sign)
  if (digit !== null) return put(digit, from, to)
  put(
    sign
      .normalize("NFKC")
      .replace(/[\p{Pd}\u2212]/gu, "-")
      .replace(/[\p{Zs}\u2028\u2029]/gu, " ")
      .replace(/[\p{Cf}\p{M}]/gu, ""),
    from,
    to,
  )
}

// The decimal digits of an alphabet stand in a row, zero first (The Unicode Standard, section 4.6).
function digitOf(sign: string): string | null {
  if (!/^\p{Nd}$/u.test(sign)) return null
  const code = sign.codePointAt(0)!
  let zero = code
  while (code - zero < 50 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}

/** Some digits in a row, at their place in a reading, and what stands between the group before and this one. */
export type Group = { digits: string; start: number; end: number; gap: string }

/** The digits of a reading, group by group. */
export function groupsIn({ text }: Reading): Group[] {
  const groups: Group[] = []
  let before = 0
  for (const found of text.matchAll(/\d+/g)) {
    const [start, end] = [found.index, found.index + found[0].length]
    groups.push({ digits: found[0], start, end, gap: text.slice(before, start) })
    before = end
  }
  return groups
}
