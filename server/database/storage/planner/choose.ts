import { isSameCollation, type Collation } from "../../values/collation.ts"
import type { Document } from "../../values/types.ts"
import type { Index } from "../collection/index.ts"
import { lengthOf, type OrderedMap } from "../map/orderedMap.ts"
import { accessThrough, type Access } from "./access.ts"
import { servedBy } from "./collations.ts"
import { holdsAll } from "./eligible.ts"
import { boundsOf } from "./intervals.ts"
import type { Conditions, Predicate } from "./predicates.ts"
import { directionFor } from "./sorting.ts"

export interface Candidate extends Access {
  /** The direction that gives the order asked for; undefined when none does. */
  sorted: "forward" | "backward" | undefined
}

export interface Wishes {
  sort: Document | undefined
  /** How many are wanted, where it is known. */
  limit?: number | undefined
  /** They are only counted: a way that says all spares every document. */
  counts?: boolean | undefined
  collation: Collation | undefined
}

/** Ranges are counted up to this many entries, each further time only when the one before did not tell them apart. */
const PROBES = [25, 100, 400, 2000]
/** Where only so many documents are wanted, longer ranges than so many times as many are not told apart. */
const ENOUGH = 4

/**
 * So many times as long as the shortest an index may be that gives the order where only the first few are wanted, or that
 * says all where they are counted: the shortest reads, and sorts, every document.
 */
const WORTH = 3

/** All ways through the indexes that read less than everything, or in the order asked for; by `_id` there is one. */
export function candidates(indexes: readonly Index[], conditions: Conditions, wishes: Wishes): Candidate[] {
  const { collation, sort } = wishes
  const id = indexes.find(({ isId }) => isId)!
  const isById = conditions.predicates.some(({ path, kind }) => path === "_id" && kind === "$eq")
  return (isById ? [id] : indexes.filter((index) => mayServe(index, conditions, sort)))
    .filter((index) => index.entry.spec.hidden !== true && holdsAll(index, conditions, collation))
    .flatMap((index) => waysThrough(index, servedBy(index, conditions, collation)))
    .map((access) => withSort(access, wishes))
    .filter(({ bounds, sorted }) => bounds.length > 0 || (sort !== undefined && sorted !== undefined))
}

/** A first look that spares the others. */
function mayServe({ pattern: { fields } }: Index, { predicates }: Conditions, sort: Document | undefined) {
  return (
    predicates.some(({ path }) => path === fields[0]) ||
    (sort !== undefined && Object.keys(sort).every((path) => fields.includes(path)))
  )
}

export function withSort(access: Access, { collation, sort }: Wishes): Candidate {
  if (sort === undefined) return { ...access, sorted: "forward" }
  return {
    ...access,
    sorted: isSameCollation(access.index.collation, collation) ? directionFor(sort, access) : undefined,
  }
}

/** Where the first field is an array somewhere, only one of the predicates on it can be served: each is a way. */
export function waysThrough(index: Index, conditions: Conditions): Access[] {
  const firsts = firstPredicates(index, conditions)
  return firsts.length === 0
    ? [accessThrough(index, conditions)]
    : firsts.map((first) => accessThrough(index, conditions, first))
}

function firstPredicates(index: Index, { predicates }: Conditions): Predicate[] {
  if (index.entry.arrays[0]!.length === 0) return []
  return predicates.filter(
    (predicate) => predicate.path === index.pattern.fields[0] && boundsOf(predicate) !== undefined,
  )
}

/** The way that should read the least; undefined when there is none. */
export function choose(map: OrderedMap, ways: readonly Candidate[], wishes: Wishes): Candidate | undefined {
  const single = ways.find(isOneDocument)
  if (single !== undefined || ways.length <= 1) return single ?? ways[0]
  for (const cap of probesFor(wishes)) {
    const sizes = ways.map((way) => sizeOf(map, way, cap))
    const least = Math.min(...sizes)
    if (least < cap) {
      const sparing = ways.filter((way) => spares(way, least, wishes) && isWorthIt(map, way, least))
      const shortest = ways.filter((_, i) => sizes[i] === least)
      return best(sparing.length > 0 ? sparing : shortest, wishes)
    }
  }
  return best(ways, wishes)
}

const probesFor = ({ limit, sort }: Wishes) =>
  PROBES.filter((cap, i) => i < 2 || limit === undefined || sort !== undefined || cap <= ENOUGH * limit)

/** Whether a way leaves documents unread that the shortest one reads. */
function spares(way: Candidate, least: number, { counts, limit, sort }: Wishes): boolean {
  if (counts === true) return way.isExact
  return sort !== undefined && limit !== undefined && limit < least && way.sorted !== undefined
}

const isWorthIt = (map: OrderedMap, way: Candidate, least: number) =>
  sizeOf(map, way, WORTH * least + 1) <= WORTH * least

/** Whether the ways through the branches of an `$or`, all of them read, are shorter than one way. */
export function isShorter(map: OrderedMap, ways: readonly Candidate[], than: Candidate, wishes: Wishes): boolean {
  for (const cap of probesFor(wishes)) {
    const size = sizeOf(map, than, cap)
    const together = ways.reduce((sum, way) => sum + (sum < size ? sizeOf(map, way, size - sum) : 0), 0)
    if (together < size) return true
    if (size < cap) return false
  }
  // All are long: what is held to more fields passes over more.
  return ways.every(({ bounds }) => bounds.length > than.bounds.length)
}

export function isOneDocument({ index, ranges }: Candidate) {
  return index.isUnique && ranges.length <= 1 && ranges.every(({ point }) => point !== undefined)
}

function sizeOf(map: OrderedMap, { ranges }: Candidate, cap: number): number {
  let size = 0
  for (const range of ranges) {
    size += lengthOf(map.keys(range), cap - size)
    if (size === cap) return cap
  }
  return size
}

function best(ways: readonly Candidate[], { counts, sort }: Wishes): Candidate | undefined {
  const rank = ({ bounds, isExact, sorted }: Candidate) => [
    counts === true && isExact ? 1 : 0,
    sort !== undefined && sorted !== undefined ? 1 : 0,
    bounds.filter((intervals) => intervals.every(({ isPoint }) => isPoint)).length,
    bounds.length,
  ]
  return [...ways].sort((a, b) => compareRanks(rank(b), rank(a)))[0]
}

function compareRanks(a: readonly number[], b: readonly number[]) {
  return a.map((value, i) => value - b[i]!).find((difference) => difference !== 0) ?? 0
}
