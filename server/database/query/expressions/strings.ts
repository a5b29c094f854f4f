import { Int32 } from "bson"
import { compareStrings } from "../../values/compare.ts"
import { show } from "../../values/show.ts"
import { numberOf, typeOf } from "../../values/types.ts"
import { integerOf } from "../integers.ts"
import { location } from "../refuse.ts"
import { binary, isNullish, named, ranged, unary, variadic } from "./arguments.ts"
import { boundary } from "./arrays.ts"
import { textOf } from "./conversion/text.ts"
import type { Operator } from "./operator.ts"

const concat = variadic((values) => {
  if (values.some(isNullish)) return null
  const wrong = values.find((value) => typeof value !== "string")
  if (wrong !== undefined) throw location(16702, `$concat only supports strings, not ${typeOf(wrong)}`)
  return values.join("")
})

/** Small and capital letters of ASCII only, as MongoDB has it. */
function cased(name: string, change: (text: string) => string): Operator {
  return unary(name, (value) => (isNullish(value) ? "" : textFor(name, value).replace(/[A-Za-z]+/g, change)))
}

/** Numbers and dates are taken as text where text is wanted. */
function textFor(name: string, value: unknown): string {
  if (typeof value === "string") return value
  const type = typeOf(value)
  if (["int", "long", "double", "decimal", "date", "symbol"].includes(type)) return textOf(value)
  throw location(16007, `can't convert from BSON type ${type} to String`)
}

const strcasecmp = binary("$strcasecmp", (a, b) => {
  const [left, right] = [a, b].map((value) =>
    isNullish(value) ? "" : textFor("$strcasecmp", value).replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  ) as [string, string]
  return new Int32(Math.sign(compareStrings(left, right)))
})

const strLenBytes = unary("$strLenBytes", (value) => {
  if (typeof value === "string") return new Int32(Buffer.byteLength(value))
  throw location(34473, `$strLenBytes requires a string argument, found: ${typeOf(value)}`)
})

const strLenCP = unary("$strLenCP", (value) => {
  if (typeof value === "string") return new Int32([...value].length)
  throw location(34471, `$strLenCP requires a string argument, found: ${typeOf(value)}`)
})

const split = binary("$split", (text, separator) => {
  if (isNullish(text) || isNullish(separator)) return null
  if (typeof text !== "string") {
    throw location(
      40085,
      "$split requires an expression that evaluates to a string as a first argument, found: " + `${typeOf(text)}`,
    )
  }
  if (typeof separator !== "string") {
    throw location(
      40086,
      "$split requires an expression that evaluates to a string as a second argument, found: " + `${typeOf(separator)}`,
    )
  }
  if (separator === "") throw location(40087, "$split requires a non-empty separator")
  return text.split(separator)
})

function substrBytes(name: string): Operator {
  return ranged(name, 3, 3, ([value, start, length]) => {
    const bytes = Buffer.from(isNullish(value) ? "" : textFor(name, value))
    const from = wholeArgument(name, 16034, start)
    const count = wholeArgument(name, 16035, length)
    if (from < 0) throw location(50752, `${name}: starting index must be non-negative (got: ${from})`)
    if (from >= bytes.length) return ""
    const to = count < 0 ? bytes.length : Math.min(from + count, bytes.length)
    if (isInsideCharacter(bytes, from)) {
      throw location(28656, `${name}: Invalid range, starting index is a UTF-8 continuation byte.`)
    }
    if (isInsideCharacter(bytes, to)) {
      throw location(28657, `${name}: Invalid range, ending index is in the middle of a UTF-8 character.`)
    }
    return bytes.subarray(from, to).toString()
  })
}

function isInsideCharacter(bytes: Buffer, at: number) {
  return at < bytes.length && (bytes[at]! & 0xc0) === 0x80
}

function wholeArgument(name: string, code: number, value: unknown): number {
  const whole = integerOf(value)
  if (whole !== undefined) return whole
  const number = numberOf(value)
  if (Number.isFinite(number)) return Math.trunc(number)
  throw location(code, `${name}: numeric arguments are required (got ${typeOf(value)})`)
}

const substrCP = ranged("$substrCP", 3, 3, ([value, start, length]) => {
  const characters = [...(isNullish(value) ? "" : textFor("$substrCP", value))]
  const from = integerOf(start)
  const count = integerOf(length)
  if (from === undefined) throw location(34450, "$substrCP: starting index must be a numeric type")
  if (count === undefined) throw location(34452, "$substrCP: length must be a numeric type")
  if (from < 0) throw location(34455, "$substrCP: the starting index must be nonnegative integer.")
  if (count < 0) throw location(34454, "$substrCP: length must be a nonnegative integer.")
  return characters.slice(from, from + count).join("")
})

function indexIn(name: string, units: (text: string) => unknown[]): Operator {
  return ranged(name, 2, 4, ([text, wanted, start, stop]) => {
    if (isNullish(text)) return null
    if (typeof text !== "string") {
      throw location(40091, `${name} requires a string as the first argument, found: ${typeOf(text)}`)
    }
    if (typeof wanted !== "string") {
      throw location(40092, `${name} requires a string as the second argument, found: ${typeOf(wanted)}`)
    }
    const all = units(text)
    const part = units(wanted)
    const from = boundary(name, "starting", start) ?? 0
    const to = Math.min(boundary(name, "ending", stop) ?? all.length, all.length)
    for (let i = from; i + part.length <= to; i++) {
      if (part.every((unit, k) => all[i + k] === unit)) return new Int32(i)
    }
    return new Int32(-1)
  })
}

const blank = "\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"

function trimmed(name: string, left: boolean, right: boolean): Operator {
  return named(name, ["input"], ["chars"], (fields) => {
    const { input, chars } = fields
    if (isNullish(input) || ("chars" in fields && isNullish(chars))) return null
    if (typeof input !== "string") {
      throw location(
        50699,
        `${name} requires its input to be a string, got ${show(input)} (of type ${typeOf(input)}) ` + "instead.",
      )
    }
    if (chars !== undefined && typeof chars !== "string") {
      throw location(
        50700,
        `${name} requires 'chars' to be a string, got ${show(chars)} (of type ${typeOf(chars)}) ` + "instead.",
      )
    }
    const unwanted = new Set(chars ?? blank)
    const characters = [...input]
    let from = 0
    let to = characters.length
    while (left && from < to && unwanted.has(characters[from]!)) from++
    while (right && from < to && unwanted.has(characters[to - 1]!)) to--
    return characters.slice(from, to).join("")
  })
}

function replacing(name: string, replace: (input: string, find: string, replacement: string) => string): Operator {
  return named(name, ["input", "find", "replacement"], [], (values) => {
    const codes = { input: 51746, find: 51745, replacement: 51744 }
    const texts = Object.entries(codes).map(([field, code]) => {
      const value = values[field]
      if (isNullish(value) || typeof value === "string") return value
      throw location(code, `${name} requires that '${field}' be a string, found: ${show(value)}`)
    })
    if (texts.some(isNullish)) return null
    return replace(...(texts as [string, string, string]))
  })
}

export const stringOperators: Record<string, Operator> = {
  $concat: concat,
  $toLower: cased("$toLower", (letters) => letters.toLowerCase()),
  $toUpper: cased("$toUpper", (letters) => letters.toUpperCase()),
  $strcasecmp: strcasecmp,
  $strLenBytes: strLenBytes,
  $strLenCP: strLenCP,
  $split: split,
  $substr: substrBytes("$substr"),
  $substrBytes: substrBytes("$substrBytes"),
  $substrCP: substrCP,
  $indexOfBytes: indexIn("$indexOfBytes", (text) => [...Buffer.from(text)]),
  $indexOfCP: indexIn("$indexOfCP", (text) => [...text]),
  $trim: trimmed("$trim", true, true),
  $ltrim: trimmed("$ltrim", true, false),
  $rtrim: trimmed("$rtrim", false, true),
  $replaceOne: replacing("$replaceOne", (input, find, replacement) => input.replace(find, () => replacement)),
  $replaceAll: replacing("$replaceAll", (input, find, replacement) => input.replaceAll(find, () => replacement)),
}
