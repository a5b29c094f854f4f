import { recordOf, recordRange } from "../keys/layout.ts"
import { StoredRecord } from "../collection/record.ts"
import type { CollectionState } from "../collection/state.ts"
import type { Plan, Scan, ScanRequest, Stored } from "../types.ts"
import type { MapView } from "../view.ts"

/** Walks the whole collection in its natural order. */
export function scan(view: MapView, state: CollectionState, request: ScanRequest): Scan {
  const plan: Plan = { stage: "COLLSCAN", direction: "forward", keysExamined: 0, docsExamined: 0 }
  return { records: { [Symbol.iterator]: () => wholeCollection(view, state, plan) }, sorted: request.sort === undefined,
    exact: false, plan }
}

function * wholeCollection(view: MapView, { entry }: CollectionState, plan: Plan): Generator<Stored> {
  const range = recordRange(entry.id)
  for (const key of view.walks.over(view.map.keys(range))) {
    const record = new StoredRecord(view.map, entry.id, recordOf(key))
    if (!record.isThere) continue
    plan.docsExamined += 1
    yield record
  }
}
