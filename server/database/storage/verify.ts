import { decodeDocument } from "../values/decode.ts"
import type { Document } from "../values/types.ts"
import type { Index } from "./collection/index.ts"
import type { CollectionState } from "./collection/state.ts"
import {
  afterId,
  allEntries,
  allRecords,
  allStatistics,
  idOf,
  indexRange,
  readRecord,
  recordKey,
  recordOf,
  recordRange,
  type Range,
} from "./keys/layout.ts"
import { lengthOf, type OrderedMap } from "./map/orderedMap.ts"
import type { Difference, Verified } from "./types.ts"
import type { MapView } from "./view.ts"

/** A badly damaged collection is told by its first differences. */
const MAX_DIFFERENCES = 100

/**
 * Compares everything that is kept twice: counts, index entries, what the catalog says of the indexes. `tell` hears of
 * each collection when it has been compared.
 */
export function verify(view: MapView, tell: (collection: Verified) => void = () => undefined): Difference[] {
  const states = view.allStates()
  const inCollections = states.flatMap((state) => {
    const differences = first(differencesOfCollection(view, state))
    const documents = view.statistics(state).count
    tell({ namespace: namespaceOf(state), documents, indexes: state.indexes.length, differences })
    return differences
  })
  return [...inCollections, ...first(allStrays(view, states))]
}

function first(differences: Iterable<Difference>): Difference[] {
  const some: Difference[] = []
  for (const difference of differences) if (some.push(difference) === MAX_DIFFERENCES) break
  return some
}

function* allStrays(view: MapView, states: CollectionState[]): Generator<Difference> {
  const collections = new Set(states.map(({ entry }) => entry.id))
  yield* strays(view, allStatistics, collections, "the count of no collection")
  yield* strays(view, allRecords, collections, "records of no collection")
  const indexes = states.flatMap(({ entry }) => entry.indexes.map(({ id }) => id))
  yield* strays(view, allEntries, new Set(indexes), "entries of no index")
}

function* differencesOfCollection(view: MapView, state: CollectionState): Generator<Difference> {
  const namespace = namespaceOf(state)
  const expected = state.indexes.map(() => 0)
  let count = 0
  for (const { key, value } of view.map.entries(recordRange(state.entry.id))) {
    count += 1
    const record = recordOf(key)
    const document = readable(value)
    if (document === undefined) yield { namespace, problem: `record ${record} is not BSON` }
    else yield* differencesOfDocument(view, state, record, document, expected)
  }
  const kept = view.statistics(state).count
  if (kept !== count) yield { namespace, problem: `the count says ${kept}, there are ${count} documents` }
  for (const [i, index] of state.indexes.entries()) yield* excessEntries(view, state, index, expected[i]!)
}

function namespaceOf({ database, name }: CollectionState) {
  return `${database}.${name}`
}

function readable(bytes: Uint8Array): Document | undefined {
  try {
    return decodeDocument(bytes)
  } catch {
    return undefined
  }
}

function* differencesOfDocument(
  view: MapView,
  state: CollectionState,
  record: number,
  document: Document,
  expected: number[],
): Generator<Difference> {
  const namespace = namespaceOf(state)
  for (const [i, index] of state.indexes.entries()) {
    const extracted = index.keysOf(document)
    const name = index.entry.spec.name
    expected[i]! += extracted.keys.length
    if (extracted.keys.some((key) => !index.has(view.map, key, record))) {
      yield { namespace, index: name, problem: `record ${record} is missing` }
    }
    if (!index.isId && index.taken(view.map, extracted.keys, record) !== undefined) {
      yield { namespace, index: name, problem: `record ${record} has a key that another has too` }
    }
    if (index.with(extracted) !== index.entry) {
      yield { namespace, index: name, problem: `record ${record} has an array or a long key that the catalog ignores` }
    }
  }
}

/** Entries that no document accounts for; looked for only when there are more entries than keys. */
function* excessEntries(
  { map }: MapView,
  state: CollectionState,
  index: Index,
  expected: number,
): Generator<Difference> {
  const namespace = namespaceOf(state)
  const name = index.entry.spec.name
  const found = lengthOf(map.keys(indexRange(index.entry.id)))
  if (found === expected) return
  yield { namespace, index: name, problem: `there are ${found} entries for ${expected} keys` }
  for (const { key, value } of map.entries(indexRange(index.entry.id))) {
    const record = index.isId ? readRecord(value) : recordOf(key)
    if (map.get(recordKey(state.entry.id, record)) === undefined) {
      yield { namespace, index: name, problem: `an entry leads to record ${record}, which is not there` }
    }
  }
}

/** What lies under ids that the catalog does not know. */
function* strays({ map }: MapView, range: Range, known: ReadonlySet<number>, problem: string): Generator<Difference> {
  for (let key = firstKey(map, range); key !== undefined; key = firstKey(map, { ...range, start: afterId(key) })) {
    if (!known.has(idOf(key))) yield { namespace: `id ${idOf(key)}`, problem }
  }
}

function firstKey(map: OrderedMap, range: Range): Uint8Array | undefined {
  for (const key of map.keys(range)) return key
  return undefined
}
