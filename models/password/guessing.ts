import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../../server/paths.ts"
import { fold } from "../search/words.ts"

/** What a password must hold of things that nobody tries first: a word counts one, a letter or digit of no word a half. */
const enough = 2

/** Digits in a row that anybody adds to a word, such as a year. */
const addedDigits = 4

const rows = [
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "1234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1a2z3e4r5t6y7u8i9o0p",
  "1q2w3e4r5t6y7u8i9o0p",
]
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(""))]

let common: Set<string> | undefined

// The list is read when the first password is chosen.
function isCommon(word: string): boolean {
  common ??= new Set(
    readFileSync(join(root, "models/password/common.txt"), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#")),
  )
  return common.has(word)
}

const isRun = (text: string) => runs.some((row) => row.includes(text))
const isOneSign = (text: string) => [...text].every((sign) => sign === text[0])

/** Names and addresses as the words that somebody who knows her tries: the pieces of three letters or more. */
const wordsIn = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => [fold(text), ...fold(text).split(/[^a-z0-9]/)]).filter((word) => word.length >= 3))

function costOf(piece: string): number {
  if (piece.length >= 4 && (isRun(piece) || isOneSign(piece))) return 0
  if (piece.length >= 4 && isCommon(piece)) return 1
  return piece.length / 2
}

const longestWord = 40

/** The least that a run of letters and digits costs, cut into words and pieces wherever that makes it easiest. */
function least(text: string): number {
  const costs = [0]
  for (let end = 1; end <= text.length; end++) {
    const begins = Array.from({ length: Math.min(end, longestWord) }, (_, back) => end - 1 - back)
    costs.push(Math.min(...begins.map((begin) => costs[begin]! + costOf(text.slice(begin, end)))))
  }
  return costs.at(-1)!
}

/** « abcabcabc » is as good as « abc ». */
function once(text: string): string {
  const length = Array.from({ length: Math.floor(text.length / 2) }, (_, index) => index + 1).find(
    (tried) => text.length % tried === 0 && text.slice(0, tried).repeat(text.length / tried) === text,
  )
  return length === undefined ? text : text.slice(0, length)
}

// Digits alone say little: what is beyond a year or a day counts.
const priceOf = (piece: string) =>
  /^\d+$/.test(piece) ? Math.min(least(piece), Math.max(0, piece.length - addedDigits) / 2) : least(piece)

/**
 * Whether a password is among those that are tried first: one everyday word of French or Dutch, of the lists of leaked
 * passwords, or of `known` (her name, her address, the network's and the commune's), with a year, digits, signs, a run of
 * the keyboard or itself again. Several words that nobody puts together are none of this.
 */
export function isTriedFirst(password: string, known: readonly string[]): boolean {
  const own = wordsIn([...known, "maillage", "intranet"])
  const folded = fold(password)
  if (isCommon(folded) || isCommon(folded.replace(/[^a-z0-9]/g, ""))) return true
  const unknown = [...own]
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, " "), folded)
  const pieces = once(unknown.replace(/[^\p{L}\p{N}]+/gu, " ").trim())
    .split(" ")
    .flatMap((piece) => once(piece).match(/\d+|\D+/g) ?? [])
  const price = [...new Set(pieces)].reduce((sum, piece) => sum + priceOf(piece), 0)
  return Math.min(price, least(pieces.join(""))) < enough
}
