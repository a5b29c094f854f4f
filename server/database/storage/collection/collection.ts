import type { UUID } from "bson"
import { MongoError } from "../../errors.ts"
import { decodeDocument } from "../../values/decode.ts"
import { isRegex, type Document } from "../../values/types.ts"
import { duplicateKey } from "../catalog/duplicate.ts"
import { encodeKey } from "../keys/encode.ts"
import type { ExtractedKey, ExtractedKeys } from "../keys/extract.ts"
import { catalogKey, indexRange, only, recordKey, recordRange } from "../keys/layout.ts"
import { removeRange } from "../map/parts.ts"
import { scan } from "../planner/scan.ts"
import type { Collection, IndexSpec, Scan, ScanRequest, Stored } from "../types.ts"
import type { MapView } from "../view.ts"
import { buildIndex, changeIndex, dropIndex } from "./build.ts"
import type { Index } from "./index.ts"
import { StoredRecord } from "./record.ts"
import type { CollectionState } from "./state.ts"

/** MongoDB's limit for one document. */
const MAX_BYTES = 16 * 1024 * 1024

/** What a document changes in one index. */
interface Change {
  index: Index
  added: readonly ExtractedKey[]
  removed: readonly ExtractedKey[]
  after: ExtractedKeys
}

export class StoredCollection implements Collection {
  constructor(
    private readonly view: MapView,
    private readonly state: CollectionState,
  ) {}

  get database() {
    return this.state.database
  }

  get name() {
    return this.state.name
  }

  get uuid(): UUID {
    return this.state.entry.uuid
  }

  get options(): Document {
    return this.state.entry.options
  }

  count(): number {
    return this.view.statistics(this.state).count
  }

  get(id: unknown): Stored | undefined {
    const [record] = this.state.indexes[0]!.recordsWith(this.view.map, encodeKey([id]))
    return record === undefined ? undefined : this.at(record)
  }

  at(record: number): Stored {
    return new StoredRecord(this.view.map, this.state.entry.id, record)
  }

  insert(bytes: Uint8Array, document = decodeDocument(bytes)) {
    checkSize(bytes)
    checkId(document["_id"])
    const changes = this.changesOf(undefined, document)
    const statistics = this.view.statistics(this.state)
    this.apply(changes, statistics.next)
    this.view.map.put(recordKey(this.state.entry.id, statistics.next), bytes)
    this.view.countIn(this.state, 1)
  }

  replace(old: Stored, bytes: Uint8Array) {
    checkSize(bytes)
    const before = this.currentOf(old)
    if (before === undefined) throw new Error("A document that is gone cannot be replaced")
    const after = decodeDocument(bytes)
    const changes = this.changesOf(before, after, old.record)
    if (changes[0]!.added.length > 0) throw immutableId()
    this.apply(changes, old.record)
    this.view.map.put(recordKey(this.state.entry.id, old.record), bytes)
  }

  remove(stored: Stored): boolean {
    const before = this.currentOf(stored)
    if (before === undefined) return false
    this.apply(this.changesOf(before, undefined, stored.record), stored.record)
    this.view.map.remove(recordKey(this.state.entry.id, stored.record))
    this.view.countIn(this.state, -1)
    return true
  }

  clear() {
    this.view.walks.settle()
    removeRange(this.view.map, recordRange(this.state.entry.id))
    for (const { entry } of this.state.indexes) removeRange(this.view.map, indexRange(entry.id))
    this.view.countIn(this.state, -this.count())
  }

  setOptions(options: Document) {
    this.view.describe(this.state, { ...this.state.entry, options })
  }

  indexes(): IndexSpec[] {
    return this.state.entry.indexes.map(({ spec }) => spec)
  }

  createIndex(spec: Document): boolean {
    return buildIndex(this.view, this.state, spec)
  }

  dropIndex(name: string) {
    dropIndex(this.view, this.state, name)
  }

  modifyIndex(name: string, change: { expireAfterSeconds?: number; hidden?: boolean }) {
    changeIndex(this.view, this.state, name, change)
  }

  scan(request: ScanRequest = {}): Scan {
    return scan(this.view, this.state, request)
  }

  /** The document as it lies now: what the caller holds may be older, or may have been changed in memory. */
  private currentOf({ record }: Stored): Document | undefined {
    const bytes = this.view.map.get(recordKey(this.state.entry.id, record))
    return bytes === undefined ? undefined : decodeDocument(bytes)
  }

  /** Checks every unique index before anything is written, also against what others have written since. */
  private changesOf(before: Document | undefined, after: Document | undefined, record?: number): Change[] {
    return this.state.indexes.map((index) => {
      const change = difference(index, before, after)
      const taken = index.taken(this.view.map, change.added, record)
      if (taken !== undefined) throw duplicateKey(this.state, index.entry.spec, taken.values)
      index.claim(this.view.map, change.added)
      return change
    })
  }

  private apply(changes: readonly Change[], record: number) {
    const { map, walks } = this.view
    walks.settle()
    // An index that others have made since would be left out.
    map.claim?.(only(catalogKey(this.state.database, this.state.name)))
    for (const { index, added, removed } of changes) {
      for (const key of removed) index.remove(map, key, record)
      for (const key of added) index.add(map, key, record)
    }
    this.remember(changes)
  }

  /** Notes arrays and long keys that an index meets for the first time: the planner must know of them. */
  private remember(changes: readonly Change[]) {
    const indexes = changes.map(({ index, after }) => index.with(after))
    if (indexes.every((entry, i) => entry === this.state.entry.indexes[i])) return
    this.view.describe(this.state, { ...this.state.entry, indexes })
  }
}

const NONE: ExtractedKeys = { keys: [], arrays: [] }

function difference(index: Index, before: Document | undefined, after: Document | undefined): Change {
  const old = before === undefined ? NONE : index.keysOf(before)
  const now = after === undefined ? NONE : index.keysOf(after)
  return { index, after: now, added: without(now.keys, old.keys), removed: without(old.keys, now.keys) }
}

function without(keys: readonly ExtractedKey[], others: readonly ExtractedKey[]) {
  if (others.length === 0) return keys
  return keys.filter(({ bytes }) => !others.some((other) => other.bytes.equals(bytes)))
}

function checkSize({ length }: Uint8Array) {
  if (length <= MAX_BYTES) return
  const message = `object to insert too large. size in bytes: ${length}, max size: ${MAX_BYTES}`
  throw new MongoError("BSONObjectTooLarge", message, { code: 10334 })
}

function checkId(id: unknown) {
  if (id === undefined) throw new Error("A document is stored with its _id")
  if (!Array.isArray(id) && !isRegex(id)) return
  const type = Array.isArray(id) ? "array" : "regex"
  throw new MongoError("InvalidIdField", `The '_id' value cannot be of type ${type}`)
}

function immutableId() {
  const message = "Performing an update on the path '_id' would modify the immutable field '_id'"
  return new MongoError("ImmutableField", message)
}
