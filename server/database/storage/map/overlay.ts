import type { Range } from "../keys/layout.ts"
import type { Entry, OrderedMap, Walk } from "./orderedMap.ts"
import { SortedKeys } from "./sortedKeys.ts"

/** The writes of a transaction that is not over, seen together with the snapshot that lies under them. */
export class Overlay implements OrderedMap {
  /** `null` marks a removed key. */
  private readonly written = new Map<string, Uint8Array | null>()
  private readonly order = new SortedKeys()

  constructor(private readonly base: OrderedMap) {}

  get isChanged() {
    return this.written.size > 0
  }

  get(key: Uint8Array) {
    const value = this.written.get(textOf(key))
    return value === undefined ? this.base.get(key) : value ?? undefined
  }

  put(key: Uint8Array, value: Uint8Array) {
    this.write(textOf(key), Buffer.from(value))
  }

  remove(key: Uint8Array) {
    this.write(textOf(key), null)
  }

  * keys(range: Range, walk?: Walk): Generator<Uint8Array> {
    for (const [ key ] of this.merged(this.base.keys(range, walk), key => key, range, walk)) yield key
  }

  * entries(range: Range, walk?: Walk): Generator<Entry> {
    for (const [ key, value, below ] of this.merged(this.base.entries(range, walk), entry => entry.key, range, walk)) {
      yield below ?? { key, value: value! }
    }
  }

  /** Does to another map what was done to this one. */
  replay(target: OrderedMap) {
    for (const [ text, value ] of this.written) {
      const key = bytesOf(text)
      if (value === null) target.remove(key)
      else target.put(key, value)
    }
  }

  private write(text: string, value: Uint8Array | null) {
    this.written.set(text, value)
    this.order.add(text)
  }

  /** Both walks in one order; where both have a key, what was written stands. */
  private * merged<T>(below: Iterable<T>, keyOf: (item: T) => Uint8Array, range: Range, walk: Walk = {}):
  Generator<[ key: Uint8Array, value: Uint8Array | undefined, below: T | undefined ]> {
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
        yield [ keyOf(item), undefined, item ]
      }
    }
    for (; next.done !== true; next = above.next()) yield* this.alive(next.value)
  }

  private * above({ start, end }: Range, backward: boolean) {
    const [ from, to ] = [ textOf(start), textOf(end) ]
    yield* backward ? this.order.backward(from, to) : this.order.forward(from, to)
  }

  private * alive(text: string): Generator<[ Uint8Array, Uint8Array, undefined ]> {
    const value = this.written.get(text)
    if (value != null) yield [ bytesOf(text), value, undefined ]
  }
}

/** One character per byte: strings of these compare as the bytes do. */
function textOf(key: Uint8Array) {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString("latin1")
}

function bytesOf(text: string) {
  return Buffer.from(text, "latin1")
}
