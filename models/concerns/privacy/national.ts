import { type Group, groupsIn, type Reading, read } from "./reading.ts"
import { turned } from "./turned.ts"

/** Something that stands in a text, from one position of what was typed up to but without another. */
export type Found = { start: number; end: number; text: string }

/**
 * The Belgian national and BIS numbers in a text, with where they stand as typed. A number is eleven digits that can be a
 * birth date, a serial and their check:
 * - with any signs that are no letter between its digits, at most three at a time and any blanks;
 * - where blanks are many, or one block ends and another begins, between year, month, day, serial and check only;
 * - with one word between two of these parts that announces a number (« n° », « nr. »);
 * - with a year of four digits, or glued to one or two other digits, where day and month are those of a calendar;
 * - in digits of any alphabet, entities, per cent signs, tags, Markdown and the addresses of links (reading.ts);
 * - as it is typed, and as it is shown where its direction is turned (turned.ts).
 * Two telephone numbers in a row and +32 4… are none.
 */
export function nationalNumbers(typed: string): Found[] {
  return (typed.match(/[\p{N}o]/giu)?.length ?? 0) < 11 ? [] : nationalNumbersOf(typed, read(typed))
}

/** The same for a text that was read already. */
export function nationalNumbersOf(typed: string, reading: Reading): Found[] {
  const found = numbersOf(typed, reading)
  const shown = turned(typed, reading)
  if (!shown) return found
  const isNew = ({ start, end }: Found) => !found.some((other) => other.start < end && other.end > start)
  return [...found, ...numbersOf(typed, shown).filter(isNew)].sort((one, other) => one.start - other.start)
}

function numbersOf(typed: string, reading: Reading): Found[] {
  const groups = groupsIn(reading)
  const found: Found[] = []
  for (const cluster of clustersOf(groups)) {
    let free = 0
    for (let at = 0; at + 11 <= cluster.digits.length; at++) {
      if (at < free || !isWritten(cluster, at, reading)) continue
      const places = cluster.places.slice(at, at + 11)
      const [start, end] = [
        Math.min(...places.map((place) => reading.from[place]!)),
        Math.max(...places.map((place) => reading.to[place]!)),
      ]
      found.push({ start, end, text: typed.slice(start, end) })
      free = at + 11
    }
  }
  return found
}

/** Digits that can be read as one number: where each stands, and how it is parted from the one before. */
type Cluster = { digits: string; places: number[]; gaps: Gap[]; groups: number[] }
type Gap = "none" | "narrow" | "wide"

function clustersOf(groups: Group[]): Cluster[] {
  const clusters: Cluster[] = []
  for (const { digits, start, gap } of groups) {
    const parted = clusters.length === 0 ? null : gapOf(gap)
    if (parted === null) clusters.push({ digits: "", places: [], gaps: [], groups: [] })
    const cluster = clusters.at(-1)!
    for (let at = 0; at < digits.length; at++) {
      cluster.places.push(start + at)
      cluster.gaps.push(at > 0 ? "none" : (parted ?? "wide"))
      cluster.groups.push(digits.length)
    }
    cluster.digits += digits
  }
  return clusters
}

/** « 85.03.12 n° 123.62 »: a word between two parts that says that a number follows. */
const numberWord = /^[ ,;:(-]{0,3}(?:n°?|no|nr|num[ée]ro|nummer)\.?[ :°]{0,3}$/iu

// null: two numbers, not one.
function gapOf(gap: string): Gap | null {
  if (numberWord.test(gap)) return "wide"
  if (/[\p{L}\p{N}]/u.test(gap)) return null
  const isWide = gap.length > 3 || /[\uE000\uE001]/.test(gap)
  if (isWide && gap.replace(/[\s\uE000\uE001]/g, "").length > 3) return null
  return isWide ? "wide" : "narrow"
}

/** After the year, the month, the day, the serial. */
const seams = [2, 4, 6, 9]

function isWritten(cluster: Cluster, at: number, reading: Reading): boolean {
  const { digits, gaps } = cluster
  // The month, before anything longer is looked at.
  if (digits[at + 2]! > "5") return false
  const number = digits.slice(at, at + 11)
  if (!isNationalNumber(number)) return false
  const begins = gaps[at] !== "none"
  const ends = at + 11 === digits.length || gaps[at + 11] !== "none"
  const cuts = Array.from({ length: 10 }, (_, before) => before + 1).filter((cut) => gaps[at + cut] !== "none")
  const isSeamed = cuts.every((cut) => seams.includes(cut))
  if (cuts.some((cut) => gaps[at + cut] === "wide") && !(isSeamed && isCalendarDate(number))) return false
  if (begins && ends) return !isMobile(number, cluster.places[at]!, reading) && !areTelephones(cluster, at)
  if (!isSeamed || !isGlued(cluster, at)) return false
  return (
    (isCalendarDate(number) || (cuts.length > 2 && number.slice(4, 6) === "00")) &&
    (cuts.includes(6) || cuts.length > 1 || (cuts.length === 0 && cluster.groups[at]! <= 13))
  )
}

// At most two digits more on either side, which belong to the same group.
function isGlued({ gaps, digits }: Cluster, at: number): boolean {
  const isStart = (place: number) => place >= digits.length || gaps[place] !== "none"
  return (
    [0, 1, 2].some((more) => at - more >= 0 && isStart(at - more)) && [0, 1, 2].some((more) => isStart(at + 11 + more))
  )
}

// +32 471 23 45 67 has eleven digits too.
function isMobile(number: string, place: number, { text }: Reading): boolean {
  return number.startsWith("324") && /(?:\+ ?|00 ?|wa\.me\/|phone=)$/i.test(text.slice(Math.max(0, place - 6), place))
}

/** 02 123 45 67 02 765 43 21: eleven digits that are the beginning, or the end, of two telephone numbers in a row. */
function areTelephones({ digits, gaps }: Cluster, at: number): boolean {
  const lengthAt = (place: number) => {
    const length = /^04[5-9]/.test(digits.slice(place, place + 3))
      ? 10
      : /^0[1-9]/.test(digits.slice(place, place + 2))
        ? 9
        : 0
    const end = place + length
    return length > 0 &&
      gaps[place] !== "none" &&
      (end === digits.length || (end < digits.length && gaps[end] !== "none"))
      ? length
      : 0
  }
  for (let place = Math.max(0, at - 9); place < at + 11; place++) {
    const first = lengthAt(place)
    const second = first && place + first < digits.length ? lengthAt(place + first) : 0
    if (second && place <= at && place + first > at && place + first + second >= at + 11) return true
  }
  return false
}

/**
 * Whether eleven digits are a national number (Royal Decree of 3 April 1984): a birth date yymmdd, a serial of three,
 * and 97 minus the remainder by 97 of the nine, with a 2 before them from 2000 on. BIS numbers (Royal Decree of 8
 * February 1991) add 20 or 40 to the month; an unknown day or month is 00, and the day then counts on.
 */
export function isNationalNumber(digits: string): boolean {
  const [nine, check] = [digits.slice(0, 9), Number(digits.slice(9))]
  const [month, day] = [Number(digits.slice(2, 4)) % 20, Number(digits.slice(4, 6))]
  const isDate = Number(digits.slice(2, 4)) < 60 && month <= 12 && (day <= 31 || month === 0)
  return isDate && (97 - (Number(nine) % 97) === check || 97 - (Number(`2${nine}`) % 97) === check)
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isCalendarDate(number: string): boolean {
  const [month, day, serial] = [Number(number.slice(2, 4)) % 20, Number(number.slice(4, 6)), Number(number.slice(6, 9))]
  return month >= 1 && day >= 1 && day <= lengths[month - 1]! && serial >= 1 && serial <= 998
}
