import { MongoError } from "../../errors.ts"
import type { Range } from "../keys/layout.ts"
import type { Entry, OrderedMap, Walk } from "./orderedMap.ts"
import { SortedKeys } from "./sortedKeys.ts"

/** Values that several writers change without being in each other's way: each adds something to them. */
export interface Counters {
  has(key: Uint8Array): boolean
  /** As a late writer sees one that others have added to: without what they did, but so that it may add its own. */
  seen(below: Uint8Array | undefined, latest: Uint8Array | undefined): Uint8Array
  /** What both make of it together. */
  merged(below: Uint8Array | undefined, mine: Uint8Array, latest: Uint8Array | undefined): Uint8Array
}

/** The writes of a transaction that is not over, seen together with the snapshot that lies under them. */
export class Overlay implements OrderedMap {
  /** `null` marks a removed key. */
  private readonly written = new Map<string, Uint8Array | null>()
  private readonly order = new SortedKeys()
  /** What others have committed since the snapshot: never read, and never to be overwritten. */
  private latest: OrderedMap | undefined

  constructor(
    private readonly base: OrderedMap,
    private readonly counters: Counters,
  ) {}

  get(key: Uint8Array) {
    const value = this.written.get(textOf(key))
    if (value !== undefined) return value ?? undefined
    const below = this.base.get(key)
    return this.latest && this.counters.has(key) ? this.counters.seen(below, this.latest.get(key)) : below
  }

  put(key: Uint8Array, value: Uint8Array) {
    this.write(key, Buffer.from(value))
  }

  remove(key: Uint8Array) {
    this.write(key, null)
  }

  /** From now on others write no more, and what they have written is to be minded. */
  catchUp(latest: OrderedMap) {
    this.latest = latest
  }

  claim(range: Range) {
    if (this.latest && !areSame(this.base.entries(range), this.latest.entries(range))) throw writeConflict()
  }

  *keys(range: Range, walk?: Walk): Generator<Uint8Array> {
    for (const [key] of this.merged(this.base.keys(range, walk), (key) => key, range, walk)) yield key
  }

  *entries(range: Range, walk?: Walk): Generator<Entry> {
    for (const [key, value, below] of this.merged(this.base.entries(range, walk), (entry) => entry.key, range, walk)) {
      yield below ?? { key, value: value! }
    }
  }

  /** What is to be done to the latest state, so that it holds both what others did and what was done here. */
  changes(): [key: Uint8Array, value: Uint8Array | null][] {
    return [...this.written].map(([text, value]) => {
      const key = bytesOf(text)
      if (value === null || !this.latest || !this.counters.has(key)) return [key, value]
      return [key, this.counters.merged(this.base.get(key), value, this.latest.get(key))]
    })
  }

  private write(key: Uint8Array, value: Uint8Array | null) {
    const text = textOf(key)
    if (this.latest && !this.written.has(text) && !this.counters.has(key)) {
      if (!isSame(this.base.get(key), this.latest.get(key))) throw writeConflict()
    }
    this.written.set(text, value)
    this.order.add(text)
  }

  /** Both walks in one order; where both have a key, what was written stands. */
  private *merged<T>(
    below: Iterable<T>,
    keyOf: (item: T) => Uint8Array,
    range: Range,
    walk: Walk = {},
  ): Generator<[key: Uint8Array, value: Uint8Array | undefined, below: T | undefined]> {
    const backward = walk.backward === true
    const above = this.above(range, backward)
    let next = above.next()
    for (const item of below) {
      const text = textOf(keyOf(item))
      while (next.done !== true && (backward ? next.value > text : next.value < text)) {
        yield* this.alive(next.value)
        next = above.next()
      }
      if (next.done !== true && next.value === text) {
        yield* this.alive(text)
        next = above.next()
      } else {
        yield [keyOf(item), undefined, item]
      }
    }
    for (; next.done !== true; next = above.next()) yield* this.alive(next.value)
  }

  private *above({ start, end }: Range, backward: boolean) {
    const [from, to] = [textOf(start), textOf(end)]
    yield* backward ? this.order.backward(from, to) : this.order.forward(from, to)
  }

  private *alive(text: string): Generator<[Uint8Array, Uint8Array, undefined]> {
    const value = this.written.get(text)
    if (value != null) yield [bytesOf(text), value, undefined]
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined) {
  return one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0
}

function areSame(some: Iterable<Entry>, others: Iterable<Entry>) {
  const rest = others[Symbol.iterator]()
  try {
    for (const { key, value } of some) {
      const other = rest.next()
      if (other.done === true || !isSame(key, other.value.key) || !isSame(value, other.value.value)) return false
    }
    return rest.next().done === true
  } finally {
    rest.return?.()
  }
}

function writeConflict() {
  return new MongoError(
    "WriteConflict",
    "Caused by :: Write conflict during plan execution and yielding is disabled. " +
      ":: Please retry your operation or multi-document transaction.",
    { labels: ["TransientTransactionError"] },
  )
}

/** One character per byte: strings of these compare as the bytes do. */
function textOf(key: Uint8Array) {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString("latin1")
}

function bytesOf(text: string) {
  return Buffer.from(text, "latin1")
}
