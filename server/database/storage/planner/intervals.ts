import { show } from "../../values/show.ts"
import { isRegex, bracketOf } from "../../values/types.ts"
import { complement, successor } from "../keys/bytes.ts"
import { bracketPrefix, encodeValue } from "../keys/encode.ts"
import type { Predicate } from "./predicates.ts"

/** Encoded values from `start` up to, not including, `end` (undefined: no end). */
export interface Interval {
  start: Buffer
  end: Buffer | undefined
  isPoint: boolean
  /** As MongoDB prints the two ends; seldom asked for. */
  from: () => string
  to: () => string
}

/** In ascending order, without overlap. */
export interface Bounds {
  intervals: Interval[]
  /** A value lies in the intervals if and only if it satisfies the predicate. */
  isExact: boolean
}

const NUMBER = 10
const NULL = 5
/** Comparisons by order stay inside the type of the operand; those of other types are not served. */
const ordered = new Set([10, 15, 20, 30, 35, 40, 45, 47])
/** Documents hold values whose equality depends on more than their bytes. */
const DOCUMENT = 20
const ARRAY = 25
const REGEX = 50
const NAN = encodeValue(Number.NaN)

/** Where in an index the values lie that can satisfy the predicate; undefined when that is anywhere. */
export function boundsOf({ kind, value }: Predicate): Bounds | undefined {
  if (kind === "exists") return undefined
  if (kind === "prefix") return prefixBounds(value as string)
  if (kind === "$eq") return isRegex(value) ? undefined : { intervals: sorted(equal(value)), isExact: isExactly(value) }
  if (kind === "$in") return oneOf(value)
  const bracket = bracketOf(value)
  if (bracket === NULL) return kind.endsWith("e") ? { intervals: [point(null)], isExact: false } : undefined
  if (!ordered.has(bracket) || isNotANumber(value)) return undefined
  return { intervals: [beside(kind, value, bracket)], isExact: bracket !== DOCUMENT }
}

function isExactly(value: unknown) {
  const bracket = bracketOf(value)
  return bracket > NULL && bracket !== DOCUMENT && bracket !== ARRAY
}

function isNotANumber(value: unknown) {
  return bracketOf(value) === NUMBER && encodeValue(value).equals(NAN)
}

/** An array is found by itself, as an element of another, or by its first element (undefined when it is empty). */
function equal(value: unknown): Interval[] {
  if (!Array.isArray(value)) return [point(value ?? null)]
  const first: unknown = value.length === 0 ? undefined : (value[0] ?? null)
  return [point(value), point(first)]
}

function point(value: unknown): Interval {
  const start = encodeValue(value)
  const text = () => show(value)
  return { start, end: successor(start), isPoint: true, from: () => `[${text()}`, to: () => `${text()}]` }
}

function oneOf(values: unknown): Bounds | undefined {
  if (!Array.isArray(values) || values.some(isRegex)) return undefined
  return { intervals: sorted(values.flatMap(equal)), isExact: values.every(isExactly) }
}

function beside(kind: string, value: unknown, bracket: number): Interval {
  const whole = wholeBracket(bracket)
  const key = encodeValue(value)
  switch (kind) {
    case "$gt":
      return { ...whole, start: successor(key)!, from: () => `(${show(value)}` }
    case "$gte":
      return { ...whole, start: key, from: () => `[${show(value)}` }
    case "$lt":
      return { ...whole, end: key, to: () => `${show(value)})` }
    default:
      return { ...whole, end: successor(key), to: () => `${show(value)}]` }
  }
}

/** All values of a type; NaN, the lowest number, is neither less nor more than another. */
function wholeBracket(bracket: number): Interval {
  const prefix = bracketPrefix(bracket)
  const start = bracket === NUMBER ? successor(NAN)! : prefix
  const [from, to] = ends[bracket] ?? ["[lowest of its type", "highest of its type]"]
  return { start, end: successor(prefix), isPoint: false, from: () => from, to: () => to }
}

/** As MongoDB prints the ends of a type. */
const ends: Record<number, [from: string, to: string]> = {
  10: ["[-inf.0", "inf.0]"],
  15: ['[""', "{})"],
  20: ["[{}", "[])"],
  35: [`[ObjectId('${"0".repeat(24)}')`, `ObjectId('${"f".repeat(24)}')]`],
  40: ["[false", "true]"],
  45: ["[new Date(-9223372036854775808)", "new Date(9223372036854775807)]"],
}

function prefixBounds(prefix: string): Bounds {
  const start = encodeValue(prefix).subarray(0, -2)
  const end = successor(start)
  const strings: Interval = { start, end, isPoint: false, from: () => `["${prefix}"`, to: () => `"${prefix}…")` }
  // A regular expression that is itself a value is matched by the same one.
  return { intervals: [strings, wholeBracket(REGEX)], isExact: false }
}

function sorted(intervals: Interval[]): Interval[] {
  const ascending = [...intervals].sort((a, b) => Buffer.compare(a.start, b.start))
  return ascending.filter((interval, i) => i === 0 || !interval.start.equals(ascending[i - 1]!.start))
}

export function intersection(one: readonly Interval[], other: readonly Interval[]): Interval[] {
  return one.flatMap((a) => other.flatMap((b) => common(a, b)))
}

function common(a: Interval, b: Interval): Interval[] {
  const { start, from } = Buffer.compare(a.start, b.start) >= 0 ? a : b
  const { end, to } = endsBefore(a.end, b.end) ? a : b
  if (end !== undefined && Buffer.compare(start, end) >= 0) return []
  return [{ start, end, from, to, isPoint: a.isPoint || b.isPoint }]
}

function endsBefore(one: Buffer | undefined, other: Buffer | undefined) {
  return other === undefined || (one !== undefined && Buffer.compare(one, other) <= 0)
}

export function isWithin(inner: Interval, outer: Interval): boolean {
  return Buffer.compare(inner.start, outer.start) >= 0 && endsBefore(inner.end, outer.end)
}

/** The same values in a descending field, whose bytes are the complement. */
export function descending(intervals: readonly Interval[]): Interval[] {
  return intervals.map(turned).reverse()
}

function turned({ start, end, ...rest }: Interval): Interval {
  if (rest.isPoint) {
    const key = complement(start)
    return { ...rest, start: key, end: successor(key) }
  }
  const last = start.length === 0 ? undefined : successor(complement(start))
  const first = end === undefined ? Buffer.alloc(0) : successor(complement(end))!
  return { ...rest, start: first, end: last }
}
