import { Double, Int32 } from "bson"
import type { Collation } from "../../values/collation.ts"
import { compareValues } from "../../values/compare.ts"
import { NumberSum } from "../../values/sum.ts"
import { isNumber, numberOf } from "../../values/types.ts"
import type { Environment, Evaluate, Scope } from "../expressions/scope.ts"

/** Gathers the values of one group. */
export type Accumulator = {
  /** Whether it holds every value that it is given. */
  readonly holds?: boolean
  add(value: unknown, scope: Scope): void
  value(): unknown
}

/** How an accumulator is made for each group, and what is evaluated for each document. */
export type AccumulatorPlan = { argument: Evaluate; start: (collation: Collation | undefined) => Accumulator }

export type MakeAccumulator = (operand: unknown, environment: Environment) => AccumulatorPlan

export class Sum implements Accumulator {
  readonly #sum = new NumberSum()

  add(value: unknown) {
    if (isNumber(value)) this.#sum.add(value)
  }

  value() {
    return this.#sum.total()
  }
}

export class Average implements Accumulator {
  readonly #sum = new NumberSum()
  #count = 0

  add(value: unknown) {
    if (!isNumber(value)) return
    this.#sum.add(value)
    this.#count++
  }

  value() {
    return this.#count === 0 ? null : this.#sum.average(this.#count)
  }
}

/** The least or greatest value, null and missing aside. */
export class Extreme implements Accumulator {
  #found: unknown

  constructor(
    readonly direction: 1 | -1,
    readonly collation: Collation | undefined,
  ) {}

  add(value: unknown) {
    if (value == null) return
    if (this.#found === undefined || this.direction * compareValues(value, this.#found, this.collation) > 0) {
      this.#found = value
    }
  }

  value() {
    return this.#found ?? null
  }
}

export class Gathering implements Accumulator {
  readonly holds = true
  readonly items: unknown[] = []

  add(value: unknown) {
    if (value !== undefined) this.items.push(value)
  }

  value(): unknown {
    return this.items
  }
}

export class First implements Accumulator {
  #found: unknown
  #seen = false

  add(value: unknown) {
    if (this.#seen) return
    this.#seen = true
    this.#found = value
  }

  value() {
    return this.#found ?? null
  }
}

export class Last implements Accumulator {
  #found: unknown

  add(value: unknown) {
    this.#found = value
  }

  value() {
    return this.#found ?? null
  }
}

export class Counting implements Accumulator {
  #count = 0

  add() {
    this.#count++
  }

  value() {
    return new Int32(this.#count)
  }
}

/** Standard deviation by Welford's method; null when there is nothing to tell. */
export class Deviation implements Accumulator {
  #count = 0
  #mean = 0
  #squares = 0

  constructor(readonly kind: "population" | "sample") {}

  add(value: unknown) {
    if (!isNumber(value)) return
    const number = numberOf(value)
    this.#count++
    const delta = number - this.#mean
    this.#mean += delta / this.#count
    this.#squares += delta * (number - this.#mean)
  }

  value() {
    const freedom = this.kind === "sample" ? this.#count - 1 : this.#count
    return freedom <= 0 ? null : new Double(Math.sqrt(this.#squares / freedom))
  }
}
