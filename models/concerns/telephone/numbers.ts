import {
  mobileShapes,
  cityShapes,
  followsOtherNumber,
  goesOn,
  international,
  isNear,
  type Match,
  zoneShapes,
} from "../privacy/phones.ts"
import { cell, type Group, groupsIn, read, type Reading } from "../privacy/reading.ts"
import { isShortNumber, isToBeCalled } from "./emergency.ts"

/** A number that a phone can dial, and where it stands in what was typed. */
export type Dialled = { start: number; end: number; href: string }

/** How free and shared-cost numbers are grouped, beside the shapes of all others: 0800 12 345, 070 12 34 56. */
const serviceShapes = ["4 2 3", "4 3 2", "4 5", "3 3 3", "3 2 2 2", "3 6"]
const fixedShapes = new Set([...cityShapes, ...zoneShapes, ...serviceShapes])

/** How many signs before and after a short number tell what it is, and how far before it another number may stand. */
const around = { before: 24, after: 24, other: 40 } as const

/**
 * The telephone numbers of a text, plain or HTML, in their order: Belgian ones as people group them, those of the world after
 * + or 00, and the short ones of a closed list where one is told to call. One pass over its groups of digits.
 */
export function numbersIn(typed: string): Dialled[] {
  const reading = read(typed)
  const groups = groupsIn(reading)
  const found: Dialled[] = []
  const inCells = cellsCall(reading)
  let lastEnd = -Infinity
  for (let at = 0; at < groups.length; at++) {
    const one =
      international(reading, groups, at) ??
      serviceAbroad(reading, groups, at) ??
      belgian(reading, groups, at) ??
      short(reading, groups[at]!, { at, lastEnd, inCells })
    if (!one) continue
    at = one.last
    lastEnd = groups[at]!.end
    found.push({ start: reading.from[one.start]!, end: reading.to[lastEnd - 1]!, href: `tel:${one.folded}` })
  }
  return found.sort((a, b) => a.start - b.start)
}

const justBefore = ({ text }: Reading, start: number) => text.slice(Math.max(0, start - around.before), start)

/** +32 78 15 00 00: the numbers of services are nobody's own, so that the signs of a person leave them out. */
function serviceAbroad(reading: Reading, groups: Group[], at: number): Match | null {
  const first = groups[at]!
  const plus = /(?:^|[^+\d])(\+ ?)$/.exec(justBefore(reading, first.start))?.[1]
  if (plus === undefined ? !first.digits.startsWith("0032") : !first.digits.startsWith("32")) return null
  let digits = first.digits.replace(/^0032|^32/, "")
  for (let last = at; digits.length <= 8; last++) {
    if (digits.length === 8 && /^(?:800|90\d|70|78)/.test(digits))
      return { start: first.start - (plus?.length ?? 0), last, folded: `+32${digits}` }
    const next = groups[last + 1]
    if (!next || !isNear(next)) return null
    digits += next.digits === "0" && next.gap.endsWith("(") ? "" : next.digits
  }
  return null
}

function belgian(reading: Reading, groups: Group[], at: number): Match | null {
  const first = groups[at]!
  if (!/^0[1-9]/.test(first.digits)) return null
  const before = justBefore(reading, first.start)
  if (/[\p{L}\d]$|\d[./-]$|\+ ?$/u.test(before) || followsOtherNumber(before)) return null
  const shape: number[] = []
  let digits = ""
  for (let last = at; last < groups.length && digits.length < 10; last++) {
    if (last > at && !isNear(groups[last]!)) break
    digits += groups[last]!.digits
    shape.push(groups[last]!.digits.length)
    if (isWhole(digits, shape.join(" ")) && !goesOn(groups[last + 1]))
      return { start: first.start, last, folded: `+32${digits.slice(1)}` }
  }
  return null
}

const isWhole = (digits: string, shape: string) =>
  /^04[5-9]/.test(digits)
    ? digits.length === 10 && mobileShapes.includes(shape)
    : digits.length === 9 && fixedShapes.has(shape)

type Around = { at: number; lastEnd: number; inCells: boolean }

function short({ text }: Reading, { digits, start, end }: Group, { at, lastEnd, inCells }: Around): Match | null {
  if (!isShortNumber(digits)) return null
  const [before, after] = [text.slice(Math.max(0, start - around.before), start), text.slice(end, end + around.after)]
  const isAlone = before.trimEnd().endsWith(cell) && after.trimStart().startsWith(cell)
  const calls = isAlone ? inCells : isToBeCalled({ before, after, follows: start - lastEnd <= around.other })
  return calls ? { start, last: at, folded: digits } : null
}

/** Whether what stands alone in the cells of a table is called: where one of them is another number, they are counts. */
const cellsCall = ({ text }: Reading) =>
  [...text.matchAll(/\uE001 *(\d{1,6}) *(?=\uE001)/g)].every(([, digits]) => isShortNumber(digits!))
