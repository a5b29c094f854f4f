import { ValueMap } from "../../values/valueMap.ts"
import type { Collation } from "../../values/collation.ts"
import { isDocument } from "../../values/types.ts"
import { compileExpression } from "../expressions/compile.ts"
import { constant } from "../expressions/scope.ts"
import { location } from "../refuse.ts"
import {
  Average,
  Counting,
  Deviation,
  Extreme,
  First,
  Gathering,
  Last,
  Sum,
  type Accumulator,
  type MakeAccumulator,
} from "./accumulators.ts"
import { severalAccumulators } from "./severalAccumulators.ts"

/** An accumulator of one argument, evaluated for each document. */
function simple(start: (collation: Collation | undefined) => Accumulator): MakeAccumulator {
  return (operand, environment) => {
    if (Array.isArray(operand) && operand.length !== 1) {
      throw location(40237, "The accumulator is a unary operator")
    }
    return { argument: compileExpression(Array.isArray(operand) ? operand[0] : operand, environment), start }
  }
}

class UniqueValues extends Gathering {
  readonly #seen: ValueMap<true>

  constructor(collation: Collation | undefined) {
    super()
    this.#seen = new ValueMap<true>(collation)
  }

  override add(value: unknown) {
    if (value === undefined || this.#seen.has(value)) return
    this.#seen.add(value, true)
    this.items.push(value)
  }
}

class Merged implements Accumulator {
  #document = {}

  add(value: unknown) {
    if (value == null) return
    if (!isDocument(value)) throw location(40400, "$mergeObjects requires object inputs")
    this.#document = { ...this.#document, ...value }
  }

  value() {
    return this.#document
  }
}

const countAll: MakeAccumulator = (operand) => {
  if (!isDocument(operand) || Object.keys(operand).length > 0) {
    throw location(40237, "$count takes no arguments, i.e. $count:{}")
  }
  return { argument: constant(undefined), start: () => new Counting() }
}

export const accumulators: Record<string, MakeAccumulator> = {
  $sum: simple(() => new Sum()),
  $avg: simple(() => new Average()),
  $min: simple((collation) => new Extreme(-1, collation)),
  $max: simple((collation) => new Extreme(1, collation)),
  $first: simple(() => new First()),
  $last: simple(() => new Last()),
  $push: simple(() => new Gathering()),
  $addToSet: simple((collation) => new UniqueValues(collation)),
  $mergeObjects: simple(() => new Merged()),
  $stdDevPop: simple(() => new Deviation("population")),
  $stdDevSamp: simple(() => new Deviation("sample")),
  $count: countAll,
  ...severalAccumulators,
}
