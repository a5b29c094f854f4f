import { compileFilter, type Filter } from "../../query/index.ts"
import { parseCollation, type Collation } from "../../values/collation.ts"
import type { Document } from "../../values/types.ts"
import type { IndexEntry } from "../catalog/entry.ts"
import { directionsOf } from "../catalog/spec.ts"
import { entryKey, entryPrefix, isTooLong, packRecord, prefixRange, readRecord, recordOf } from "../keys/layout.ts"
import { extractKeys, type ExtractedKey, type ExtractedKeys, type KeyPattern } from "../keys/extract.ts"
import { NOTHING, type OrderedMap } from "../map/orderedMap.ts"

const NONE: ExtractedKeys = { keys: [], arrays: [] }

/** One index: which keys a document has in it, and how these lie in the map. */
export class Index {
  readonly pattern: KeyPattern
  readonly directions: readonly (1 | -1)[]
  readonly isId: boolean
  readonly collation: Collation | undefined
  private readonly partial: Filter | undefined

  constructor(readonly entry: IndexEntry) {
    const { key, sparse = false, partialFilterExpression } = entry.spec
    const fields = Object.keys(key)
    this.directions = directionsOf(key)
    const collation = parseCollation(entry.spec.collation)
    this.collation = collation
    this.pattern = { fields, descending: this.directions.map((direction) => direction < 0), sparse, collation }
    this.isId = fields.length === 1 && fields[0] === "_id" && entry.spec.name === "_id_"
    this.partial = partialFilterExpression && compileFilter(partialFilterExpression, { collation })
  }

  get isUnique() {
    return this.isId || this.entry.spec.unique === true
  }

  get isMultikey() {
    return this.entry.arrays.some((parts) => parts.length > 0)
  }

  keysOf(document: Document): ExtractedKeys {
    return this.partial?.matches(document) === false ? NONE : extractKeys(this.pattern, document)
  }

  /** The index as it must be described once these keys are in it; the same when nothing new was met. */
  with({ keys, arrays }: ExtractedKeys): IndexEntry {
    const isCut = this.entry.isCut || keys.some(({ bytes }) => isTooLong(bytes))
    const isKnown = arrays.every((parts, i) => [...parts].every((part) => this.entry.arrays[i]!.includes(part)))
    if (isKnown && isCut === this.entry.isCut) return this.entry
    const merged = this.entry.arrays.map((parts, i) => [...new Set([...parts, ...(arrays[i] ?? [])])].sort())
    return { ...this.entry, isCut, arrays: merged }
  }

  add(map: OrderedMap, { bytes }: ExtractedKey, record: number) {
    if (this.isId) map.put(entryPrefix(this.entry.id, bytes), packRecord(record))
    else map.put(entryKey(this.entry.id, bytes, record), NOTHING)
  }

  remove(map: OrderedMap, { bytes }: ExtractedKey, record: number) {
    map.remove(this.isId ? entryPrefix(this.entry.id, bytes) : entryKey(this.entry.id, bytes, record))
  }

  has(map: OrderedMap, { bytes }: ExtractedKey, record: number): boolean {
    if (this.isId) return this.recordsWith(map, bytes).includes(record)
    return map.get(entryKey(this.entry.id, bytes, record)) !== undefined
  }

  /** The first of these keys that another document has already. */
  taken(map: OrderedMap, keys: readonly ExtractedKey[], record?: number): ExtractedKey | undefined {
    if (!this.isUnique) return undefined
    return keys.find(({ bytes }) => this.recordsWith(map, bytes).some((other) => other !== record))
  }

  /** Nobody else may have given a document one of these keys since, where only one may have it. */
  claim(map: OrderedMap, keys: readonly ExtractedKey[]) {
    if (this.isUnique) for (const { bytes } of keys) map.claim?.(prefixRange(entryPrefix(this.entry.id, bytes)))
  }

  /** The records with exactly this key; of a unique index at most one. */
  recordsWith(map: OrderedMap, key: Uint8Array): number[] {
    const prefix = entryPrefix(this.entry.id, key)
    if (!this.isId) return [...map.keys(prefixRange(prefix))].map(recordOf)
    const value = map.get(prefix)
    return value === undefined ? [] : [readRecord(value)]
  }
}
