import { Average, Deviation, Extreme, Sum, type Accumulator } from "../aggregation/accumulators.ts"
import { operands } from "./arguments.ts"
import type { Operator } from "./operator.ts"
import type { Environment } from "./scope.ts"

/** An accumulator as an expression: over its operands, or over the elements of its only one. */
function summary(start: (environment: Environment) => Accumulator): Operator {
  return (operand, environment) => {
    const list = operands(operand, environment)
    return (scope) => {
      const values = list.map((argument) => argument(scope))
      const items = values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values
      const accumulator = start(environment)
      for (const item of items) accumulator.add(item, scope)
      return accumulator.value()
    }
  }
}

export const summaryOperators: Record<string, Operator> = {
  $sum: summary(() => new Sum()),
  $avg: summary(() => new Average()),
  $min: summary(({ collation }) => new Extreme(-1, collation)),
  $max: summary(({ collation }) => new Extreme(1, collation)),
  $stdDevPop: summary(() => new Deviation("population")),
  $stdDevSamp: summary(() => new Deviation("sample")),
}
