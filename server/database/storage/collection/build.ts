import { MongoError } from "../../errors.ts"
import { decodeDocument } from "../../values/decode.ts"
import { show } from "../../values/show.ts"
import type { Document } from "../../values/types.ts"
import type { CatalogEntry, IndexEntry } from "../catalog/entry.ts"
import { duplicateKey } from "../catalog/duplicate.ts"
import { checkedSeconds, isIdentical, isSameSignature, MAX_INDEXES, parseSpec } from "../catalog/spec.ts"
import { indexRange, recordOf, recordRange } from "../keys/layout.ts"
import type { OrderedMap } from "../map/orderedMap.ts"
import { parts, removeRange } from "../map/parts.ts"
import type { IndexSpec } from "../types.ts"
import type { MapView } from "../view.ts"
import { Index } from "./index.ts"
import type { CollectionState } from "./state.ts"

/** Makes an index and fills it from what is there; a duplicate leaves no trace of it. False when it exists already. */
export function buildIndex(view: MapView, state: CollectionState, given: Document): boolean {
  const spec = parseSpec(given)
  if (isIdIndex(spec) || exists(state.entry, spec)) return false
  if (state.entry.indexes.length >= MAX_INDEXES) {
    throw new MongoError("CannotCreateIndex", `add index fails, too many indexes for ${state.database}.${state.name}`)
  }
  view.walks.settle()
  view.map.claim?.(recordRange(state.entry.id))
  const arrays = Object.keys(spec.key).map(() => [])
  const empty: IndexEntry = { id: view.nextId(), spec, arrays, isCut: false }
  const entry = filled(view, state, empty)
  view.describe(state, { ...state.entry, indexes: [...state.entry.indexes, entry] })
  return true
}

function filled(view: MapView, state: CollectionState, empty: IndexEntry): IndexEntry {
  try {
    return fill(view, state, empty)
  } catch (error) {
    removeRange(view.map, indexRange(empty.id))
    throw error
  }
}

function fill({ map }: MapView, state: CollectionState, empty: IndexEntry): IndexEntry {
  let index = new Index(empty)
  for (const recordKeys of parts(map, recordRange(state.entry.id))) {
    for (const key of recordKeys) {
      const entry = addDocument(map, state, index, recordOf(key), decodeDocument(map.get(key)!))
      if (entry !== index.entry) index = new Index(entry)
    }
  }
  return index.entry
}

function addDocument(map: OrderedMap, state: CollectionState, index: Index, record: number, document: Document) {
  const extracted = index.keysOf(document)
  const taken = index.taken(map, extracted.keys, record)
  if (taken !== undefined) throw duplicateKey(state, index.entry.spec, taken.values)
  for (const key of extracted.keys) index.add(map, key, record)
  return index.with(extracted)
}

/** `{ _id: 1 }` is always there. */
function isIdIndex({ key, name }: IndexSpec) {
  if (Object.keys(key).join() !== "_id") return false
  if (Number(key["_id"]) === 1) return true
  throw new MongoError("BadValue", `The field 'key' for an _id index must be {_id: 1}, but got ${show(key)} (${name})`)
}

function exists({ indexes }: CatalogEntry, spec: IndexSpec): boolean {
  const named = indexes.find((index) => index.spec.name === spec.name)?.spec
  if (named !== undefined && !isSameSignature(named, spec)) throw sameName(spec, named)
  if (named !== undefined && !isIdentical(named, spec)) throw otherOptions(spec, named)
  const alike = indexes.find((index) => isSameSignature(index.spec, spec))?.spec
  if (named === undefined && alike !== undefined) throw otherName(alike)
  return named !== undefined
}

export function dropIndex(view: MapView, state: CollectionState, name: string) {
  const index = indexNamed(state, name)
  if (index.spec.name === "_id_") throw new MongoError("InvalidOptions", "cannot drop _id index")
  view.walks.settle()
  removeRange(view.map, indexRange(index.id))
  view.describe(state, { ...state.entry, indexes: state.entry.indexes.filter((other) => other !== index) })
}

export function changeIndex(
  view: MapView,
  state: CollectionState,
  name: string,
  { expireAfterSeconds, hidden }: { expireAfterSeconds?: number; hidden?: boolean },
) {
  const index = indexNamed(state, name)
  const spec = { ...index.spec }
  if (expireAfterSeconds !== undefined) spec.expireAfterSeconds = checkedSeconds(expireAfterSeconds)
  if (hidden === true) spec.hidden = true
  if (hidden === false) delete spec.hidden
  const indexes = state.entry.indexes.map((other) => (other === index ? { ...index, spec } : other))
  view.describe(state, { ...state.entry, indexes })
}

function indexNamed({ entry }: CollectionState, name: string): IndexEntry {
  const index = entry.indexes.find(({ spec }) => spec.name === name)
  if (index === undefined) throw new MongoError("IndexNotFound", `index not found with name [${name}]`)
  return index
}

function sameName(spec: IndexSpec, existing: IndexSpec) {
  return new MongoError(
    "IndexKeySpecsConflict",
    "An existing index has the same name as the requested index. When " +
      "index names are not specified, they are auto generated and can cause conflicts. Please refer to our " +
      `documentation. ${requestedAndExisting(spec, existing)}`,
  )
}

function otherOptions(spec: IndexSpec, existing: IndexSpec) {
  return new MongoError(
    "IndexOptionsConflict",
    "An equivalent index already exists with the same name but different " +
      `options. ${requestedAndExisting(spec, existing)}`,
  )
}

function otherName({ name }: IndexSpec) {
  return new MongoError("IndexOptionsConflict", `Index already exists with a different name: ${name}`)
}

function requestedAndExisting(spec: IndexSpec, existing: IndexSpec) {
  return `Requested index: ${show(spec)}, existing index: ${show(existing)}`
}
