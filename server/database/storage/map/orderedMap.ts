import type { Range } from "../keys/layout.ts"

/** Bytes to bytes, in the order of the keys: what the rest of the storage is written against. */
export interface OrderedMap {
  get(key: Uint8Array): Uint8Array | undefined
  put(key: Uint8Array, value: Uint8Array): void
  remove(key: Uint8Array): void
  /** The map must not change while it is walked. */
  keys(range: Range, options?: Walk): Iterable<Uint8Array>
  entries(range: Range, options?: Walk): Iterable<Entry>
  /** Of a transaction, which may be late: refuses with WriteConflict when others have changed what lies there since. */
  claim?(range: Range): void
}

export interface Walk {
  backward?: boolean
}

export interface Entry {
  key: Uint8Array
  value: Uint8Array
}

/** How many there are; not more than `cap` are looked at. */
export function lengthOf(items: Iterable<unknown>, cap = Infinity): number {
  const iterator = items[Symbol.iterator]()
  let length = 0
  while (length < cap && iterator.next().done !== true) length += 1
  iterator.return?.()
  return length
}

/** The values of index entries. */
export const NOTHING = Buffer.alloc(0)
