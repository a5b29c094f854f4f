import type { Collation } from "../../values/collation.ts"
import { compareValues } from "../../values/compare.ts"
import { show } from "../../values/show.ts"
import { isDocument } from "../../values/types.ts"
import { namedFields } from "../expressions/arguments.ts"
import { compileExpression } from "../expressions/compile.ts"
import { constantValue, isConstant, type Environment, type Scope } from "../expressions/scope.ts"
import { integerOf } from "../integers.ts"
import type { SortKey, Sorter } from "../interface.ts"
import { location, notSupported } from "../refuse.ts"
import { compileSort } from "../sort.ts"
import type { Accumulator, MakeAccumulator } from "./accumulators.ts"

/** How many an accumulator keeps: a constant, or an expression of the group's key, which is not supported. */
function countFrom(n: unknown, environment: Environment): number {
  const evaluate = compileExpression(n, environment)
  if (!isConstant(evaluate)) throw notSupported("an accumulator whose 'n' is computed")
  const count = integerOf(constantValue(evaluate))
  if (count === undefined) throw location(5787902, `Value for 'n' must be of integral type, but found ${show(n)}`)
  if (count <= 0) throw location(5787908, `'n' must be greater than 0, found ${count}`)
  return count
}

/** Keeps all values of a group and picks from them at the end. */
class Picking implements Accumulator {
  readonly holds = true
  readonly #values: unknown[] = []

  constructor(
    readonly pick: (values: unknown[]) => unknown,
    readonly skipsNull: boolean,
  ) {}

  add(value: unknown) {
    if (!(this.skipsNull && value == null)) this.#values.push(value ?? null)
  }

  value() {
    return this.pick(this.#values)
  }
}

type Pick = (values: unknown[], n: number, collation: Collation | undefined) => unknown[]

/** `{ n, input }`: some of the values of a group. */
function several(name: string, skipsNull: boolean, pick: Pick): MakeAccumulator {
  return (operand, environment) => {
    const fields = namedFields(name, operand, ["n", "input"])
    const n = countFrom(fields["n"], environment)
    return {
      argument: compileExpression(fields["input"], environment),
      start: (collation) => new Picking((values) => pick(values, n, collation), skipsNull),
    }
  }
}

function extremes(direction: 1 | -1): Pick {
  return (values, n, collation) => values.sort((a, b) => direction * compareValues(a, b, collation)).slice(0, n)
}

/** Keeps the output of each document of a group with its place in an order. */
class Ranked implements Accumulator {
  readonly holds = true
  readonly #rows: { value: unknown; key: SortKey }[] = []

  constructor(
    readonly order: Sorter,
    readonly pick: (values: unknown[]) => unknown,
  ) {}

  add(value: unknown, { root }: Scope) {
    this.#rows.push({ value: value ?? null, key: this.order.keyOf(root) })
  }

  value() {
    const sorted = this.#rows.sort((a, b) => this.order.compareKeys(a.key, b.key))
    return this.pick(sorted.map(({ value }) => value))
  }
}

/** `{ sortBy, output }`, with `n` for several: what comes first, or last, in the order. */
function ranked(name: string, end: "top" | "bottom", single: boolean): MakeAccumulator {
  return (operand, environment) => {
    const fields = namedFields(name, operand, single ? ["sortBy", "output"] : ["n", "sortBy", "output"])
    const { sortBy } = fields
    if (!isDocument(sortBy)) throw location(5788604, `${name} requires 'sortBy' to be an object`)
    const n = single ? 1 : countFrom(fields["n"], environment)
    return {
      argument: compileExpression(fields["output"], environment),
      start: (collation) =>
        new Ranked(compileSort(sortBy, { collation }), (sorted) => {
          const picked = end === "top" ? sorted.slice(0, n) : sorted.slice(-n)
          return single ? picked[0] : picked
        }),
    }
  }
}

export const severalAccumulators: Record<string, MakeAccumulator> = {
  $firstN: several("$firstN", false, (values, n) => values.slice(0, n)),
  $lastN: several("$lastN", false, (values, n) => values.slice(-n)),
  $maxN: several("$maxN", true, extremes(-1)),
  $minN: several("$minN", true, extremes(1)),
  $top: ranked("$top", "top", true),
  $topN: ranked("$topN", "top", false),
  $bottom: ranked("$bottom", "bottom", true),
  $bottomN: ranked("$bottomN", "bottom", false),
}
