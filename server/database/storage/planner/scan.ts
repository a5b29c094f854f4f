import { parseCollation } from "../../values/collation.ts"
import type { Document } from "../../values/types.ts"
import type { Index } from "../collection/index.ts"
import type { CollectionState } from "../collection/state.ts"
import type { Plan, Scan, ScanRequest } from "../types.ts"
import type { MapView } from "../view.ts"
import { accessThrough } from "./access.ts"
import { candidates, choose, isOneDocument, isShorter, withSort, type Candidate, type Wishes } from "./choose.ts"
import { servedBy } from "./collations.ts"
import { hintedIndex, naturalOrder } from "./hint.ts"
import { waysOfBranches } from "./or.ts"
import type { Interval } from "./intervals.ts"
import { conditionsOf, type Conditions } from "./predicates.ts"
import { recordsOfCollection, recordsOfIndex, recordsOfWays } from "./records.ts"

/** Finds the cheapest way to the records that may match, and promises their order only when the index gives it. */
export function scan(view: MapView, state: CollectionState, request: ScanRequest): Scan {
  const { hint, sort } = request
  const collation = parseCollation(request.collation)
  const conditions = conditionsOf(request.filter ?? {})
  const natural = naturalOrder(sort) ?? naturalOrder(hint)
  if (natural !== undefined) return wholeCollection(view, state, conditions, natural, isUnsorted(sort))
  const { counts, limit } = request
  const wishes = { sort: isUnsorted(sort) ? undefined : sort, collation, limit, counts }
  const way =
    hint === undefined
      ? choose(view.map, candidates(state.indexes, conditions, wishes), wishes)
      : wayOfHint(hintedIndex(state.indexes, hint, conditions, collation), conditions, wishes)
  const mayBeShorter = way === undefined || (hint === undefined && isUnsorted(sort) && !isOneDocument(way))
  const ways = mayBeShorter ? waysOfBranches(view.map, state, conditions, wishes) : undefined
  if (ways !== undefined && (way === undefined || isShorter(view.map, ways, way, wishes)))
    return throughIndexes(view, state, ways, isUnsorted(sort))
  return way === undefined
    ? wholeCollection(view, state, conditions, "forward", isUnsorted(sort))
    : throughIndex(view, state, way, isUnsorted(sort) || way.sorted !== undefined)
}

function wayOfHint(index: Index, conditions: Conditions, wishes: Wishes): Candidate {
  return withSort(accessThrough(index, servedBy(index, conditions, wishes.collation)), wishes)
}

function isUnsorted(sort: Document | undefined) {
  return sort === undefined || Object.keys(sort).length === 0 || naturalOrder(sort) !== undefined
}

function wholeCollection(
  view: MapView,
  state: CollectionState,
  { predicates, isComplete }: Conditions,
  direction: Plan["direction"],
  sorted: boolean,
): Scan {
  const plan: Plan = { stage: "COLLSCAN", direction, keysExamined: 0, docsExamined: 0 }
  const records = iterable(() => recordsOfCollection(view, state, plan))
  return { records, sorted, exact: isComplete && predicates.length === 0, plan }
}

function throughIndex(view: MapView, state: CollectionState, way: Candidate, sorted: boolean): Scan {
  const plan = planOf(way)
  return { records: iterable(() => recordsOfIndex(view, state, way, plan)), sorted, exact: way.isExact, plan }
}

function throughIndexes(view: MapView, state: CollectionState, ways: readonly Candidate[], sorted: boolean): Scan {
  const inputs = ways.map(planOf)
  const plan: Plan = {
    stage: "OR",
    direction: "forward",
    inputs,
    get keysExamined() {
      return inputs.reduce((sum, { keysExamined }) => sum + keysExamined, 0)
    },
    get docsExamined() {
      return inputs.reduce((sum, { docsExamined }) => sum + docsExamined, 0)
    },
  }
  return { records: iterable(() => recordsOfWays(view, state, ways, inputs)), sorted, exact: false, plan }
}

function iterable<T>(start: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: start }
}

function planOf({ index, bounds, sorted = "forward" }: Candidate): Plan {
  return {
    stage: "IXSCAN",
    direction: sorted,
    indexName: index.entry.spec.name,
    keyPattern: index.entry.spec.key,
    isMultiKey: index.isMultikey,
    ...(index.collation && { collation: index.collation.specification }),
    get indexBounds() {
      return printedBounds(index.pattern.fields, bounds)
    },
    keysExamined: 0,
    docsExamined: 0,
  }
}

function printedBounds(fields: readonly string[], bounds: readonly Interval[][]): Record<string, string[]> {
  return Object.fromEntries(
    fields.map((path, i) => [path, bounds[i]?.map(({ from, to }) => `${from()}, ${to()}`) ?? ["[MinKey, MaxKey]"]]),
  )
}
