import { invalidPattern, type Reader } from "./pattern.ts"
import { readClassEscape } from "./patternEscape.ts"

const posix: Record<string, string> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\t\\n\\v\\f\\r ",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`\\{-~",
  xdigit: "A-Fa-f0-9",
  word: "A-Za-z0-9_",
  cntrl: "\\0-\\x1f\\x7f",
  print: " -~",
  graph: "!-~",
  ascii: "\\0-\\x7f",
}

/** Reads a bracket class: `[]…]`, POSIX names, and hyphens that stand for themselves beside `\w` and its like. */
export function readClass(reader: Reader): string {
  const { pattern } = reader
  let written = "["
  reader.at++
  if (pattern[reader.at] === "^") written += pattern[reader.at++]
  let first = true
  let afterSet = false
  while (first || pattern[reader.at] !== "]") {
    if (reader.at >= pattern.length) throw invalidPattern("missing terminating ] for character class")
    const item = readItem(reader)
    written += item.text === "-" && (afterSet || setFollows(reader)) ? "\\-" : item.text
    afterSet = item.isSet
    first = false
  }
  reader.at++
  return `${written}]`
}

function readItem(reader: Reader): { text: string; isSet: boolean } {
  const rest = reader.pattern.slice(reader.at)
  const named = /^\[:(\^?)([a-z]+):\]/.exec(rest)
  if (named !== null) return readPosix(reader, named)
  if (rest.startsWith("\\")) return { isSet: /^\\[dDwWsSvpP]/.test(rest), text: readClassEscape(reader) }
  const character = String.fromCodePoint(rest.codePointAt(0)!)
  reader.at += character.length
  return { isSet: false, text: character === "]" || character === "[" ? `\\${character}` : character }
}

function readPosix(reader: Reader, named: RegExpExecArray) {
  const set = posix[named[2]!]
  if (set === undefined || named[1] === "^") throw invalidPattern(`unknown POSIX class name ${named[0]}`)
  reader.at += named[0].length
  return { text: set, isSet: true }
}

function setFollows(reader: Reader): boolean {
  return /^(?:\\[dDwWsSvpP]|\[:)/.test(reader.pattern.slice(reader.at))
}
