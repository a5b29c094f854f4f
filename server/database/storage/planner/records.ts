import { StoredRecord } from "../collection/record.ts"
import type { CollectionState } from "../collection/state.ts"
import { readRecord, recordOf, recordRange } from "../keys/layout.ts"
import type { Plan, Stored } from "../types.ts"
import type { MapView } from "../view.ts"
import type { KeyRange } from "./access.ts"
import type { Candidate } from "./choose.ts"

/** Every record in the order of insertion, or the other way round. */
export function* recordsOfCollection(view: MapView, { entry }: CollectionState, plan: Plan): Generator<Stored> {
  const range = recordRange(entry.id)
  const walk = { backward: plan.direction === "backward" }
  const counters = [plan, view.examined]
  // A walk that may have to be kept in memory holds places, not documents.
  if (view.isWritable) {
    const places = view.walks.over(view.map.keys(range, walk))
    yield* existing(mapped(places, (key) => new StoredRecord(view.map, entry.id, recordOf(key), counters)))
    return
  }
  for (const { key, value } of view.walks.over(view.map.entries(range, walk))) {
    for (const counter of counters) counter.docsExamined += 1
    yield new StoredRecord(view.map, entry.id, recordOf(key), counters, value)
  }
}

/** The records of one index's ranges, each once. */
export function* recordsOfIndex(
  view: MapView,
  { entry }: CollectionState,
  way: Candidate,
  plan: Plan,
): Generator<Stored> {
  const ranges = plan.direction === "backward" ? [...way.ranges].reverse() : way.ranges
  const places = way.index.isMultikey ? once(entriesOf(view, way, ranges, plan)) : entriesOf(view, way, ranges, plan)
  const counters = [plan, view.examined]
  const records = mapped(view.walks.over(places), (record) => new StoredRecord(view.map, entry.id, record, counters))
  yield* view.isWritable ? existing(records) : records
}

/** The records of several ways, each once, in no order. */
export function* recordsOfWays(
  view: MapView,
  state: CollectionState,
  ways: readonly Candidate[],
  plans: readonly Plan[],
): Generator<Stored> {
  const seen = new Set<number>()
  for (const [i, way] of ways.entries()) {
    for (const stored of recordsOfIndex(view, state, way, plans[i]!)) {
      if (seen.has(stored.record)) continue
      seen.add(stored.record)
      yield stored
    }
  }
}

function* entriesOf({ examined, map }: MapView, { index }: Candidate, ranges: readonly KeyRange[], plan: Plan) {
  const walk = { backward: plan.direction === "backward" }
  const count = () => {
    plan.keysExamined += 1
    examined.keysExamined += 1
  }
  for (const range of ranges) {
    if (range.point !== undefined && index.isId) {
      count()
      yield* index.recordsWith(map, range.point)
    } else if (index.isId) {
      for (const { value } of map.entries(range, walk)) {
        count()
        yield readRecord(value)
      }
    } else {
      for (const key of map.keys(range, walk)) {
        count()
        yield recordOf(key)
      }
    }
  }
}

function* once(records: Iterable<number>) {
  const seen = new Set<number>()
  for (const record of records) {
    if (seen.has(record)) continue
    seen.add(record)
    yield record
  }
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item)
}

/** Leaves out what was removed since the walk began. */
function* existing(records: Iterable<StoredRecord>): Generator<Stored> {
  for (const record of records) if (record.isThere) yield record
}
