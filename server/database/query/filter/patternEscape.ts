import { notSupported } from "../refuse.ts"
import { invalidPattern, readQuoted, type Reader } from "./pattern.ts"

const spaces = "\\t\\n\\v\\f\\r "
const notSpaces = "\\0-\\x08\\x0e-\\x1f!-\\u{10ffff}"
const vertical = "\\n\\v\\f\\r\\x85\\u2028\\u2029"

/** Escapes outside a class that JavaScript writes otherwise. */
const outside: Record<string, string> = {
  A: "(?<![\\s\\S])",
  z: "(?![\\s\\S])",
  Z: "(?=\\n?(?![\\s\\S]))",
  s: `[${spaces}]`,
  S: `[^${spaces}]`,
  v: `[${vertical}]`,
  V: `[^${vertical}]`,
  a: "\\x07",
  e: "\\x1b",
  N: "[^\\n]",
  E: "",
}
const inside: Record<string, string> = {
  s: spaces,
  S: notSpaces,
  v: vertical,
  a: "\\x07",
  e: "\\x1b",
  b: "\\x08",
  E: "",
}
const same = "dDwWbBtnrf"
const sameInside = "dDwWtnrf"

export function escapeLiteral(character: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character
}

/** Reads an escape outside a class. */
export function readEscape(reader: Reader): string {
  const letter = nextLetter(reader)
  if (letter === "Q") return readQuoted(reader)
  if (/[1-9]/.test(letter)) return readReference(reader, letter)
  if (letter === "k") return readNamedReference(reader)
  if (same.includes(letter)) return `\\${letter}`
  return outside[letter] ?? readCommon(reader, letter)
}

/** Reads an escape inside a class. */
export function readClassEscape(reader: Reader): string {
  const letter = nextLetter(reader)
  if (sameInside.includes(letter)) return `\\${letter}`
  if (letter === "-") return "\\-"
  return inside[letter] ?? readCommon(reader, letter)
}

function nextLetter(reader: Reader): string {
  const code = reader.pattern.codePointAt(reader.at + 1)
  if (code === undefined) throw invalidPattern("\\ at end of pattern")
  const letter = String.fromCodePoint(code)
  reader.at += 1 + letter.length
  return letter
}

function readCommon(reader: Reader, letter: string): string {
  if (letter === "x") return readHexadecimal(reader)
  if (letter === "p" || letter === "P") return readProperty(reader, letter)
  if (letter === "0" && !/[0-7]/.test(reader.pattern[reader.at] ?? "")) return "\\0"
  if (/[A-Za-z0-9]/.test(letter)) throw notSupported(`'\\${letter}' in regular expressions`)
  return escapeLiteral(letter)
}

function readHexadecimal(reader: Reader): string {
  const digits = /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{0,2}))/.exec(reader.pattern.slice(reader.at))!
  reader.at += digits[0].length
  return `\\u{${digits[1] ?? (digits[2] || "0")}}`
}

function readProperty(reader: Reader, letter: string): string {
  const name = /^(?:\{(\^?)([A-Za-z_&]+)\}|([A-Z]))/.exec(reader.pattern.slice(reader.at))
  if (name === null) throw invalidPattern("malformed \\P or \\p sequence")
  reader.at += name[0].length
  const negated = (name[1] === "^") !== (letter === "P")
  return `\\${negated ? "P" : "p"}{${name[2] ?? name[3]}}`
}

function readReference(reader: Reader, first: string): string {
  const more = /^\d*/.exec(reader.pattern.slice(reader.at))![0]
  reader.at += more.length
  return `(?:\\${first}${more})`
}

function readNamedReference(reader: Reader): string {
  const name = /^[<{']([A-Za-z_]\w*)[>}']/.exec(reader.pattern.slice(reader.at))
  if (name === null) throw invalidPattern("\\k is not followed by a name")
  reader.at += name[0].length
  return `\\k<${name[1]}>`
}
