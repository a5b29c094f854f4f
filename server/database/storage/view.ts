import { UUID } from "bson"
import { MongoError } from "../errors.ts"
import type { Document } from "../values/types.ts"
import type { CatalogCache } from "./catalog/cache.ts"
import { writeEntry, type CatalogEntry } from "./catalog/entry.ts"
import { StoredCollection } from "./collection/collection.ts"
import {
  indexesOf,
  readStatistics,
  writeStatistics,
  type CollectionState,
  type Statistics,
} from "./collection/state.ts"
import { Walks } from "./collection/walks.ts"
import {
  catalogKey,
  catalogRange,
  indexRange,
  namespaceOf,
  nextIdKey,
  recordRange,
  statisticsKey,
} from "./keys/layout.ts"
import type { OrderedMap } from "./map/orderedMap.ts"
import { removeRange } from "./map/parts.ts"
import type { Collection, Examined, IndexSpec, Namespace, View } from "./types.ts"

/** All databases of one map. `finish()` ends it: what is counted in memory is written, walks are closed. */
export class MapView implements View {
  readonly walks = new Walks()
  private readonly states = new Map<string, CollectionState>()

  constructor(
    readonly map: OrderedMap,
    readonly isWritable: boolean,
    private readonly cache: CatalogCache,
    /** Of all views together: what their plans have looked at. */
    readonly examined: Examined = { keysExamined: 0, docsExamined: 0 },
  ) {}

  databases(): string[] {
    return [...new Set(this.namespaces().map(({ database }) => database))]
  }

  collections(database: string): Collection[] {
    return this.namespaces(database).map((namespace) => this.collection(database, namespace.name)!)
  }

  collection(database: string, name: string): Collection | undefined {
    const state = this.stateOf(database, name)
    return state === undefined ? undefined : this.open(state)
  }

  open(state: CollectionState): Collection {
    return new StoredCollection(this, state)
  }

  allStates(): CollectionState[] {
    return this.namespaces().map(({ database, name }) => this.stateOf(database, name)!)
  }

  createCollection(database: string, name: string, options: Document = {}): Collection {
    if (this.stateOf(database, name) !== undefined) throw alreadyThere({ database, name })
    const spec: IndexSpec = { v: 2, key: { _id: 1 }, name: "_id_" }
    const id = { id: this.nextId(), spec, arrays: [[]], isCut: false }
    const entry: CatalogEntry = { id: this.nextId(), uuid: new UUID(), options, indexes: [id] }
    this.walks.settle()
    this.map.put(catalogKey(database, name), writeEntry(entry))
    return this.collection(database, name)!
  }

  dropCollection(database: string, name: string): boolean {
    const state = this.stateOf(database, name)
    if (state === undefined) return false
    this.walks.settle()
    const key = catalogKey(database, name)
    this.states.delete(key.toString("latin1"))
    this.map.remove(key)
    this.map.remove(statisticsKey(state.entry.id))
    removeRange(this.map, recordRange(state.entry.id))
    for (const { id } of state.entry.indexes) removeRange(this.map, indexRange(id))
    return true
  }

  dropDatabase(database: string): boolean {
    const dropped = this.namespaces(database).map(({ name }) => this.dropCollection(database, name))
    return dropped.length > 0
  }

  renameCollection(from: Namespace, to: Namespace, { dropTarget = false } = {}) {
    const state = this.stateOf(from.database, from.name)
    if (state === undefined) {
      throw new MongoError("NamespaceNotFound", `Source collection ${from.database}.${from.name} does not exist`)
    }
    if (this.stateOf(to.database, to.name) !== undefined && !dropTarget)
      throw new MongoError("NamespaceExists", "target namespace exists")
    this.dropCollection(to.database, to.name)
    this.walks.settle()
    const key = catalogKey(from.database, from.name)
    this.saveStatistics(state)
    this.states.delete(key.toString("latin1"))
    this.map.remove(key)
    this.map.put(catalogKey(to.database, to.name), writeEntry(state.entry))
  }

  /** Saves what the catalog says of a collection. */
  describe(state: CollectionState, entry: CatalogEntry) {
    this.walks.settle()
    this.map.put(catalogKey(state.database, state.name), writeEntry(entry))
    state.indexes = indexesOf(entry.indexes, state.indexes)
    state.entry = entry
  }

  /** For collections and indexes; never used twice. */
  nextId(): number {
    const value = this.map.get(nextIdKey)
    const id = value === undefined ? 1 : Buffer.from(value).readUInt32BE()
    const next = Buffer.alloc(4)
    next.writeUInt32BE(id + 1)
    this.walks.settle()
    this.map.put(nextIdKey, next)
    return id
  }

  statistics(state: CollectionState): Statistics {
    state.statistics ??= readStatistics(this.map.get(statisticsKey(state.entry.id)))
    return state.statistics
  }

  /** Adds to the number of documents; an insert also takes a record. */
  countIn(state: CollectionState, change: number) {
    const statistics = this.statistics(state)
    statistics.count += change
    if (change > 0) statistics.next += change
    statistics.isChanged = true
  }

  finish() {
    this.walks.close()
    for (const state of this.states.values()) this.saveStatistics(state)
  }

  /** Ends it without writing anything. */
  forget() {
    this.walks.close()
  }

  private saveStatistics({ entry, statistics }: CollectionState) {
    if (statistics?.isChanged !== true) return
    this.map.put(statisticsKey(entry.id), writeStatistics(statistics))
    statistics.isChanged = false
  }

  private namespaces(database?: string): Namespace[] {
    return [...this.map.keys(catalogRange(database))].map(namespaceOf)
  }

  private stateOf(database: string, name: string): CollectionState | undefined {
    const key = catalogKey(database, name)
    const text = key.toString("latin1")
    const state = this.states.get(text) ?? this.readState(key, text, { database, name })
    if (state !== undefined) this.states.set(text, state)
    return state
  }

  private readState(key: Uint8Array, text: string, namespace: Namespace): CollectionState | undefined {
    const bytes = this.map.get(key)
    if (bytes === undefined) return undefined
    const { entry, indexes } = this.cache.describe(text, bytes)
    return { ...namespace, entry, indexes, statistics: undefined }
  }
}

function alreadyThere({ database, name }: Namespace) {
  return new MongoError("NamespaceExists", `Collection ${database}.${name} already exists.`)
}
