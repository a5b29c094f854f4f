import type { Index } from "./collection/index.ts"
import { StoredRecord } from "./collection/record.ts"
import type { CollectionState } from "./collection/state.ts"
import { entryRange, recordOf, type Range } from "./keys/layout.ts"
import { lengthOf } from "./map/orderedMap.ts"
import { boundsOf, descending } from "./planner/intervals.ts"
import type { MapView } from "./view.ts"

/** Deleted in one write, so that others need not wait long. */
const AT_ONCE = 1000

/** Whether any document is over: a date in its TTL field, or the earliest of several, lies far enough back. */
export function isAnythingOver(view: MapView, now: Date): boolean {
  return expiries(view, now).some(({ range }) => lengthOf(view.map.keys(range), 1) === 1)
}

/** Deletes some of what is over; returns how many, 0 when nothing is left. */
export function deleteSome(view: MapView, now: Date): number {
  let deleted = 0
  for (const { state, range } of expiries(view, now)) {
    for (const key of view.walks.over(view.map.keys(range))) {
      if (deleted === AT_ONCE) return deleted
      const stored = new StoredRecord(view.map, state.entry.id, recordOf(key))
      if (view.open(state).remove(stored)) deleted += 1
    }
  }
  return deleted
}

function expiries(view: MapView, now: Date): { state: CollectionState; range: Range }[] {
  return view
    .allStates()
    .flatMap((state) =>
      state.indexes
        .filter(({ entry }) => entry.spec.expireAfterSeconds !== undefined)
        .flatMap((index) => rangesBefore(index, now).map((range) => ({ state, range }))),
    )
}

function rangesBefore(index: Index, now: Date): Range[] {
  const { key, expireAfterSeconds = 0 } = index.entry.spec
  const limit = new Date(now.getTime() - expireAfterSeconds * 1000)
  const path = Object.keys(key)[0]!
  const { intervals } = boundsOf({ path, kind: "$lte", value: limit, element: undefined })!
  const inIndex = index.pattern.descending[0] === true ? descending(intervals) : intervals
  return inIndex.map(({ start, end }) => entryRange(index.entry.id, start, end))
}
