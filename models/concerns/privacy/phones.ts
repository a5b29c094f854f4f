import { type Group, groupsIn, type Reading } from "./reading.ts"

/** A sign at its place in a reading; `folded` is the same for every way of writing it. */
export type Sign = { start: number; end: number; folded: string }

/** Digits after the country's own number: at least, at most. */
const abroad: Record<string, [number, number]> = {
  1: [10, 10],
  7: [10, 10],
  20: [8, 10],
  27: [9, 9],
  30: [10, 10],
  31: [9, 9],
  32: [8, 9],
  33: [9, 9],
  34: [9, 9],
  36: [8, 9],
  39: [8, 11],
  40: [9, 9],
  41: [9, 9],
  43: [7, 12],
  44: [9, 10],
  45: [8, 8],
  46: [7, 10],
  47: [8, 8],
  48: [9, 9],
  49: [7, 12],
  90: [10, 10],
  212: [9, 9],
  213: [8, 9],
  216: [8, 8],
  221: [9, 9],
  224: [8, 9],
  225: [8, 10],
  237: [8, 9],
  242: [7, 9],
  243: [9, 9],
  250: [9, 9],
  257: [8, 8],
  351: [9, 9],
  352: [6, 9],
  353: [7, 9],
  355: [8, 9],
  359: [7, 9],
  380: [9, 9],
  381: [8, 9],
  383: [8, 8],
  385: [8, 9],
  389: [8, 8],
  420: [9, 9],
  421: [9, 9],
  961: [7, 8],
  963: [8, 9],
  964: [8, 10],
}

/** How the digits of a Belgian number are grouped, its own or that of its zone first. */
export const mobileShapes = [
  "10",
  "4 6",
  "4 2 2 2",
  "4 3 3",
  "4 2 4",
  "4 4 2",
  "3 7",
  "3 3 4",
  "3 3 2 2",
  "2 2 2 2 2",
  "2 8",
  "3 1 2 2 2",
]
export const cityShapes = ["9", "2 7", "2 3 2 2", "2 3 4", "2 4 3", "2 2 2 3", "2 2 3 2", "2 1 2 2 2"]
export const zoneShapes = ["9", "3 6", "3 2 2 2", "3 3 3", "3 2 4", "3 4 2"]
const frenchShape = "2 2 2 2 2"

/** Words after which digits are the number of something else, with « n° » or without: companies, books, goods; papers. */
const otherNumbers = /^(?:bce|kbo|tva|btw|be|entreprise|ondernemingsn.*|isbn|article|compteur|matricule|ean)$/iu
const paperNumbers =
  /^(?:dossier.*|réf.*|ref.*|facture|factuur.*|kenmerk|commande|bestelling|contrat|police|polis.*)$/iu
const numberWords = /^(?:n|no|nr|numéro|nummer)$/iu

/**
 * Whether the words before some digits say that they number something else: a company, a file, an invoice. A whole mobile
 * number after the word for a paper is a mobile number: that word would hide it.
 */
export function followsOtherNumber(just: string, digits = ""): boolean {
  const words = just.split(/[ :.°()-]/).filter(Boolean)
  if (numberWords.test(words.at(-1) ?? "")) words.pop()
  const word = words.at(-1) ?? ""
  return otherNumbers.test(word) || (paperNumbers.test(word) && !/^04[5-9]\d{7}$/.test(digits))
}
const telephoneWords = /(?:t[ée]l(?:éphone|efoon)?|gsm|fax|mobile|portable|whatsapp|nr|num[ée]ro)[ .:]*$/iu

/**
 * Telephone numbers: Belgian mobile and fixed ones as people group them, ten French digits in pairs, and those of the
 * world after + or 00 with the length that their country gives them. Free and shared-cost numbers (0800, 0900, 070, 078)
 * are nobody's own; a company's number is none, nor is what follows « dossier », « réf. », « facture » unless it is
 * exactly a Belgian mobile number.
 */
export function phonesIn(reading: Reading): Sign[] {
  const groups = groupsIn(reading)
  const found: Sign[] = []
  for (let at = 0; at < groups.length; at++) {
    const one = startsNumber(reading, groups[at]!)
      ? (international(reading, groups, at) ?? belgian(reading, groups, at) ?? mobile(reading, groups, at))
      : undialled(reading, groups, at)
    if (!one) continue
    found.push({ start: one.start, end: groups[one.last]!.end, folded: `phone:${one.folded}` })
    at = one.last
  }
  return found
}

export type Match = { start: number; last: number; folded: string }

const before = ({ text }: Reading, { start }: Group, length = 24) => text.slice(Math.max(0, start - length), start)

function startsNumber(reading: Reading, group: Group): boolean {
  if (group.digits[0] !== "0" && !/\+ ?$/.test(before(reading, group))) return false
  const just = before(reading, group)
  if (/[\p{L}]$/u.test(just)) return telephoneWords.test(just)
  // The rest of a longer number: 2026/0471/23, 1.0471.
  return !/\d[./-]$/.test(just)
}

const near = /^[ .\-/()·]{1,4}$/
/** Whether a group of digits may go on with the number of the one before. */
export const isNear = ({ gap }: Group) => near.test(gap)

// A mobile number is known by its beginning, however it is cut: by the end of a line, over cells.
const far = /^[ .\-/()·,:\n\uE001]{1,4}$/

/** A number of the world, after + or 00, that begins at one of the groups of digits of a reading. */
export function international(reading: Reading, groups: Group[], at: number): Match | null {
  const first = groups[at]!
  const just = before(reading, first)
  const plus = /(^|[^+\d])(\+ ?)$/.exec(just)?.[2]
  if (plus === undefined && !first.digits.startsWith("00")) return null
  const digits = { text: plus === undefined ? first.digits.slice(2) : first.digits, last: at }
  let best: Match | null = null
  for (let next = at + 1; next <= groups.length; next++) {
    if (digits.text) {
      const folded = abroadOf(digits.text, plus !== undefined)
      if (folded) best = { start: first.start - (plus?.length ?? 0), last: digits.last, folded }
    }
    const group = groups[next]
    if (!group || !isNear(group) || digits.text.length + group.digits.length > 15) break
    // +32 (0)471…: the zero is not dialled.
    if (!(group.digits === "0" && /\($/.test(group.gap))) digits.text += group.digits.replace(/^0(?=\d{8,})/, "")
    digits.last = next
  }
  return best
}

function abroadOf(digits: string, isPlus: boolean): string | null {
  const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((each) => abroad[each])
  const own = code ? digits.slice(code.length) : ""
  if (code && !own.startsWith("0") && own.length >= abroad[code]![0] && own.length <= abroad[code]![1])
    return code === "32" ? belgianAbroad(own) : `+${digits}`
  return !code && isPlus && digits.length >= 11 && digits.length <= 15 && !/^0|000/.test(digits) ? `+${digits}` : null
}

const belgianAbroad = (own: string) =>
  isService(own) || (own.length === 9 && !/^4[5-9]/.test(own)) ? null : `+32${own}`

const isService = (own: string) => /^(?:800|90\d|70|78)/.test(own)

function belgian(reading: Reading, groups: Group[], at: number): Match | null {
  const shape: number[] = []
  let digits = ""
  for (let last = at; last < groups.length && digits.length < 10; last++) {
    const group = groups[last]!
    if (last > at && !isNear(group)) break
    digits += group.digits
    shape.push(group.digits.length)
    const isSingle = shape.every((each) => each === 1)
    const isOne = isBelgian(digits, shape.join(" ")) || (isSingle && isBelgian(digits, String(digits.length)))
    if (isOne && !goesOn(groups[last + 1]) && !isOther(reading, groups[at]!, digits, shape))
      return { start: groups[at]!.start, last, folded: `+32${digits.slice(1)}` }
  }
  return null
}

/** A Belgian mobile number whose digits are grouped as nobody would expect. */
function mobile(reading: Reading, groups: Group[], at: number): Match | null {
  const first = groups[at]!
  if (!/^04[5-9]/.test(first.digits)) return null
  let [digits, last] = [first.digits, at]
  const shape = [digits.length]
  while (digits.length < 10 && shape.length < 7 && groups[last + 1] && far.test(groups[last + 1]!.gap)) {
    last += 1
    digits += groups[last]!.digits
    shape.push(groups[last]!.digits.length)
  }
  const isOne = digits.length === 10 && !goesOn(groups[last + 1]) && !isOther(reading, first, digits, shape)
  return isOne ? { start: first.start, last, folded: `+32${digits.slice(1)}` } : null
}

/** As programs keep it, without + nor 00: a Belgian mobile number, or what follows « wa.me/ » and « phone= ». */
function undialled(reading: Reading, groups: Group[], at: number): Match | null {
  const { digits, start } = groups[at]!
  const just = before(reading, groups[at]!)
  const isLinked = /(?:wa\.me\/|phone=)$/i.test(just)
  const folded = isLinked || /^324[5-9]\d{7}$/.test(digits) ? abroadOf(digits, false) : null
  return folded && (isLinked || !/[\p{L}\d./-]$/u.test(just)) && !goesOn(groups[at + 1]) && !followsOtherNumber(just)
    ? { start, last: at, folded }
    : null
}

// 0212/345/678/90: the number of something else.
export const goesOn = (next: Group | undefined) => next !== undefined && /^[./-]$/.test(next.gap)

function isBelgian(digits: string, shape: string): boolean {
  if (digits.length === 10)
    return (
      (/^04[5-9]/.test(digits) && mobileShapes.includes(shape)) || (/^0[1-79]/.test(digits) && shape === frenchShape)
    )
  if (digits.length !== 9 || isService(digits.slice(1))) return false
  return /^0[2349][1-9]/.test(digits)
    ? cityShapes.includes(shape)
    : /^0[15-8][0-9][1-9]/.test(digits) && zoneShapes.includes(shape)
}

function isOther(reading: Reading, first: Group, digits: string, shape: number[]): boolean {
  const just = before(reading, first)
  if (telephoneWords.test(just)) return false
  if (followsOtherNumber(just, digits)) return true
  // A company's number (0471.234.567, written with points): 97 minus the remainder by 97 of its first eight digits at its end.
  const isCompany = digits.length === 10 && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8))
  return isCompany && shape.join(" ") === "4 3 3" && /^\./.test(reading.text.slice(first.end))
}
