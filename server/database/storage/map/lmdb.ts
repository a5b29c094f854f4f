import type { Database, RangeOptions, Transaction } from "lmdb"
import type { Range } from "../keys/layout.ts"
import type { Entry, OrderedMap, Walk } from "./orderedMap.ts"

export type Lmdb = Database<Uint8Array, Uint8Array>

function rangeOptions({ start, end }: Range, { backward = false }: Walk = {}): RangeOptions {
  return backward
    ? { start: end, end: start, reverse: true, exclusiveStart: true, inclusiveEnd: true }
    : { start, end }
}

/** The file as one read transaction sees it. */
export class LmdbSnapshot implements OrderedMap {
  constructor(private readonly lmdb: Lmdb, private readonly transaction: Transaction) {}

  get(key: Uint8Array) {
    return this.lmdb.get(key, { transaction: this.transaction })
  }

  keys(range: Range, walk?: Walk): Iterable<Uint8Array> {
    return this.lmdb.getKeys({ ...rangeOptions(range, walk), transaction: this.transaction })
  }

  entries(range: Range, walk?: Walk): Iterable<Entry> {
    return this.lmdb.getRange({ ...rangeOptions(range, walk), transaction: this.transaction })
  }

  put(): never {
    throw new Error("A snapshot cannot be written to")
  }

  remove(): never {
    throw new Error("A snapshot cannot be written to")
  }
}

/** The file inside its write transaction. */
export class LmdbWrite implements OrderedMap {
  constructor(private readonly lmdb: Lmdb) {}

  get(key: Uint8Array) {
    return this.lmdb.get(key)
  }

  put(key: Uint8Array, value: Uint8Array) {
    this.lmdb.putSync(key, value)
  }

  remove(key: Uint8Array) {
    this.lmdb.removeSync(key)
  }

  keys(range: Range, walk?: Walk): Iterable<Uint8Array> {
    return this.lmdb.getKeys(rangeOptions(range, walk))
  }

  entries(range: Range, walk?: Walk): Iterable<Entry> {
    return this.lmdb.getRange(rangeOptions(range, walk))
  }
}
