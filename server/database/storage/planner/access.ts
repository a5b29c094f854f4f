import { typeOf } from "../../values/types.ts"
import type { Index } from "../collection/index.ts"
import { successor } from "../keys/bytes.ts"
import { entryRange, type Range } from "../keys/layout.ts"
import { boundsOf, descending, intersection, type Interval } from "./intervals.ts"
import { canCombine, isPositional } from "./multikey.ts"
import type { Conditions, Predicate } from "./predicates.ts"

/** Combinations of `$in` lists beyond this are not multiplied out. */
const MAX_POINTS = 1000

/** A way to read a collection through one index. */
export interface Access {
  index: Index
  ranges: KeyRange[]
  /** Per field, from the first on, as far as the conditions reach. */
  bounds: Interval[][]
  /** The ranges hold exactly the documents that satisfy the conditions. */
  isExact: boolean
}

export interface KeyRange extends Range {
  /** The whole key, when it is a single one. */
  point?: Buffer
}

/** A predicate that a field of the index serves. */
export interface Served {
  field: number
  predicate: Predicate
}

interface FieldBounds {
  intervals: Interval[]
  served: Served[]
  isExact: boolean
}

/** Reads as little of the index as the conditions allow; `first` is the predicate that its first field serves. */
export function accessThrough(index: Index, conditions: Conditions, first?: Predicate): Access {
  const served: Served[] = []
  const bounds: Interval[][] = []
  let isExact = conditions.isComplete && !index.entry.isCut
  let keys = 1
  for (const field of index.pattern.fields.keys()) {
    const found = boundsOfField(index, field, conditions, served, field === 0 ? first : undefined)
    if (found === undefined || (field > 0 && keys * found.intervals.length > MAX_POINTS)) break
    served.push(...found.served)
    isExact &&= found.isExact
    keys *= found.intervals.length
    bounds.push(index.pattern.descending[field] === true ? descending(found.intervals) : found.intervals)
    if (!found.intervals.every(({ isPoint }) => isPoint)) break
  }
  const ranges = rangesOf(index, bounds)
  return { index, ranges, bounds, isExact: isExact && served.length === conditions.predicates.length }
}

function boundsOfField(
  index: Index,
  field: number,
  { predicates }: Conditions,
  before: readonly Served[],
  first: Predicate | undefined,
): FieldBounds | undefined {
  const path = index.pattern.fields[field]!
  if (isPositional(path)) return undefined
  const candidates = predicates.filter((predicate) => predicate.path === path && predicate !== first).sort(byStrength)
  let result: FieldBounds | undefined
  for (const predicate of first === undefined ? candidates : [first, ...candidates]) {
    const bounds = boundsOf(predicate)
    const others = [...before, ...(result?.served ?? [])]
    if (bounds === undefined || !others.every((other) => canCombine(index, other, { field, predicate }))) continue
    result = {
      intervals: result === undefined ? bounds.intervals : intersection(result.intervals, bounds.intervals),
      served: [...(result?.served ?? []), { field, predicate }],
      isExact: (result?.isExact ?? true) && (bounds.isExact || isExactNull(index, field, predicate)),
    }
  }
  return result
}

/** Where no array was ever met, nothing but null and what is missing is kept as null, and both are equal to it. */
function isExactNull({ entry }: Index, field: number, { kind, value }: Predicate) {
  return kind === "$eq" && typeOf(value) === "null" && entry.arrays[field]!.length === 0
}

const strength = ["$eq", "$in", "prefix", "$gt", "$gte", "$lt", "$lte", "exists"]

function byStrength(a: Predicate, b: Predicate) {
  return strength.indexOf(a.kind) - strength.indexOf(b.kind)
}

function rangesOf(index: Index, bounds: readonly Interval[][]): KeyRange[] {
  let prefixes = [Buffer.alloc(0)]
  for (const intervals of bounds.slice(0, -1)) {
    prefixes = prefixes.flatMap((prefix) => intervals.map(({ start }) => Buffer.concat([prefix, start])))
  }
  const last = bounds.at(-1)
  if (last === undefined) return [entryRange(index.entry.id, Buffer.alloc(0), undefined)]
  const isWhole = bounds.length === index.pattern.fields.length
  return prefixes.flatMap((prefix) => last.map((interval) => rangeOf(index, prefix, interval, isWhole)))
}

function rangeOf(index: Index, prefix: Buffer, { start, end, isPoint }: Interval, isWhole: boolean): KeyRange {
  const from = Buffer.concat([prefix, start])
  const to = end === undefined ? successor(prefix) : Buffer.concat([prefix, end])
  return { ...entryRange(index.entry.id, from, to), ...(isPoint && isWhole ? { point: from } : {}) }
}
