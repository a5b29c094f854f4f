import { location, notSupported } from "../refuse.ts"
import { readClass } from "./patternClass.ts"
import { escapeLiteral, readEscape } from "./patternEscape.ts"

/** What is being read: the pattern, where, and the options in force. */
export type Reader = { readonly pattern: string; at: number; readonly options: Set<string> }

/**
 * Writes a PCRE pattern as a JavaScript one with the same meaning: `^` and `$` know line feeds only, `.` is all but a
 * line feed, spaces and digits are ASCII, `(?i)` at the start is an option. What has no equivalent is refused by name.
 */
export function translate(pattern: string, options: string): { source: string; flags: string } {
  const reader: Reader = { pattern, at: 0, options: new Set(options) }
  readLeadingOptions(reader)
  let source = ""
  while (reader.at < pattern.length) source += readAtom(reader)
  return { source, flags: reader.options.has("i") ? "iu" : "u" }
}

function readLeadingOptions(reader: Reader) {
  const leading = /^(?:\(\*(?:UTF8?|UCP)\))*\(\?([imsx]+)\)/.exec(reader.pattern)
  if (leading === null) return
  for (const flag of leading[1]!) reader.options.add(flag)
  reader.at = leading[0].length
}

function readAtom(reader: Reader): string {
  const character = String.fromCodePoint(reader.pattern.codePointAt(reader.at)!)
  switch (character) {
    case "\\":
      return readEscape(reader)
    case "[":
      return readClass(reader)
    case "(":
      return readGroup(reader)
    case "*":
    case "+":
    case "?":
      return readQuantifier(reader, character)
    case "{":
      return readBraces(reader)
  }
  reader.at += character.length
  switch (character) {
    case ".":
      return reader.options.has("s") ? "[\\s\\S]" : "[^\\n]"
    case "^":
      return reader.options.has("m") ? "(?:(?<![\\s\\S])|(?<=\\n)(?=[\\s\\S]))" : "(?<![\\s\\S])"
    case "$":
      return reader.options.has("m") ? "(?![^\\n])" : "(?=\\n?(?![\\s\\S]))"
    case "]":
    case "}":
      return `\\${character}`
  }
  return reader.options.has("x") ? readExtended(reader, character) : character
}

/** With the option `x`, white space and comments to the end of the line are not part of the pattern. */
function readExtended(reader: Reader, character: string): string {
  if (/[\t\n\v\f\r ]/.test(character)) return ""
  if (character !== "#") return character
  const end = reader.pattern.indexOf("\n", reader.at)
  reader.at = end === -1 ? reader.pattern.length : end + 1
  return ""
}

function readQuantifier(reader: Reader, quantifier: string): string {
  reader.at += quantifier.length
  if (reader.pattern[reader.at] === "+") throw notSupported("possessive quantifiers in regular expressions")
  if (reader.pattern[reader.at] !== "?") return quantifier
  reader.at++
  return `${quantifier}?`
}

function readBraces(reader: Reader): string {
  const quantifier = /^\{\d+(?:,\d*)?\}/.exec(reader.pattern.slice(reader.at))
  if (quantifier !== null) return readQuantifier(reader, quantifier[0])
  reader.at++
  return "\\{"
}

function readGroup(reader: Reader): string {
  const rest = reader.pattern.slice(reader.at)
  if (!rest.startsWith("(?") && !rest.startsWith("(*")) return advance(reader, 1, "(")
  const comment = /^\(\?#[^)]*\)/.exec(rest)
  if (comment !== null) return advance(reader, comment[0].length, "")
  const plain = /^\(\?(?:[:=!]|<[=!])/.exec(rest)
  if (plain !== null) return advance(reader, plain[0].length, plain[0])
  const named = /^\(\?P?<([A-Za-z_]\w*)>/.exec(rest)
  if (named !== null) return advance(reader, named[0].length, `(?<${named[1]}>`)
  const reference = /^\(\?P=([A-Za-z_]\w*)\)/.exec(rest)
  if (reference !== null) return advance(reader, reference[0].length, `\\k<${reference[1]}>`)
  throw notSupported(`'${rest.slice(0, 4)}' in regular expressions`)
}

function advance(reader: Reader, length: number, written: string): string {
  reader.at += length
  return written
}

/** Reads `\Q…\E`, whose content is literal. */
export function readQuoted(reader: Reader): string {
  const end = reader.pattern.indexOf("\\E", reader.at)
  const text = reader.pattern.slice(reader.at, end === -1 ? undefined : end)
  reader.at = end === -1 ? reader.pattern.length : end + 2
  return [...text].map(escapeLiteral).join("")
}

export function invalidPattern(reason: string) {
  return location(51091, `Regular expression is invalid: ${reason}`)
}
