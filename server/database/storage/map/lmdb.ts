import type { Database, RangeOptions, Transaction } from "lmdb"
import type { Range } from "../keys/layout.ts"
import type { Entry, OrderedMap, Walk } from "./orderedMap.ts"

export type Lmdb = Database<Uint8Array, Uint8Array>

function rangeOptions({ start, end }: Range, { backward = false }: Walk = {}): RangeOptions {
  return backward ? { start: end, end: start, reverse: true, exclusiveStart: true, inclusiveEnd: true } : { start, end }
}

/** The file as one read transaction sees it, until `close()`: LMDB would read freed memory after it. */
export class LmdbSnapshot implements OrderedMap {
  private readonly open: { transaction: Transaction }
  private isOpen = true

  constructor(private readonly lmdb: Lmdb) {
    this.open = { transaction: lmdb.useReadTransaction() }
  }

  get(key: Uint8Array) {
    this.checkOpen()
    return this.lmdb.get(key, this.open)
  }

  keys(range: Range, walk?: Walk): Iterable<Uint8Array> {
    this.checkOpen()
    return this.lmdb.getKeys({ ...rangeOptions(range, walk), ...this.open })
  }

  entries(range: Range, walk?: Walk): Iterable<Entry> {
    this.checkOpen()
    return this.lmdb.getRange({ ...rangeOptions(range, walk), ...this.open })
  }

  close() {
    if (!this.isOpen) return
    this.isOpen = false
    this.open.transaction.done()
  }

  checkOpen() {
    if (!this.isOpen) throw new Error("This snapshot is closed; what was to be read from it must be read before")
  }

  put(): never {
    throw new Error("A snapshot cannot be written to")
  }

  remove(): never {
    throw new Error("A snapshot cannot be written to")
  }
}

/** The file inside one write transaction, until `close()`: after it, LMDB would save each change on its own. */
export class LmdbWrite implements OrderedMap {
  private isOpen = true

  constructor(private readonly lmdb: Lmdb) {}

  get(key: Uint8Array) {
    this.checkOpen()
    return this.lmdb.get(key)
  }

  put(key: Uint8Array, value: Uint8Array) {
    this.checkOpen()
    this.lmdb.putSync(key, value)
  }

  remove(key: Uint8Array) {
    this.checkOpen()
    this.lmdb.removeSync(key)
  }

  keys(range: Range, walk?: Walk): Iterable<Uint8Array> {
    this.checkOpen()
    return this.lmdb.getKeys(rangeOptions(range, walk))
  }

  entries(range: Range, walk?: Walk): Iterable<Entry> {
    this.checkOpen()
    return this.lmdb.getRange(rangeOptions(range, walk))
  }

  close() {
    this.isOpen = false
  }

  private checkOpen() {
    if (!this.isOpen) throw new Error("This write is over")
  }
}
