import type { Collation } from "./collation.ts"
import { compareValues } from "./compare.ts"
import { keyOf } from "./key.ts"

/** A map whose keys are BSON values: equal by value, numbers across their types, strings by the collation. */
export class ValueMap<T> {
  readonly #byKey = new Map<string, [unknown, T]>()
  readonly #sorted: [unknown, T][] = []

  constructor(readonly collation?: Collation | undefined) {}

  get(value: unknown): T | undefined {
    if (this.collation === undefined) return this.#byKey.get(keyOf(value))?.[1]
    const at = this.#place(value)
    const entry = this.#sorted[at]
    return entry !== undefined && compareValues(entry[0], value, this.collation) === 0 ? entry[1] : undefined
  }

  has(value: unknown): boolean {
    return this.get(value) !== undefined
  }

  /** Adds a key that is not there yet. */
  add(value: unknown, item: T) {
    this.#byKey.set(this.collation === undefined ? keyOf(value) : String(this.#byKey.size), [value, item])
    if (this.collation !== undefined) this.#sorted.splice(this.#place(value), 0, [value, item])
  }

  /** A collation has no keys to hash, so its values are found by halving. */
  #place(value: unknown) {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareValues(this.#sorted[middle]![0], value, this.collation) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Keys and items in the order in which they were added. */
  entries(): Iterable<[unknown, T]> {
    return this.#byKey.values()
  }
}
