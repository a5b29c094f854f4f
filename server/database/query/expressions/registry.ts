import { location, notSupported } from "../refuse.ts"
import type { Environment, Evaluate } from "./scope.ts"

/** Compiles one operator from its operand. */
export type Operator = (operand: unknown, environment: Environment) => Evaluate

const operators = new Map<string, Operator>()

/** Operators that MongoDB has and this database has not. */
const unsupported = new Set([
  "$function", "$accumulator", "$meta", "$toHashedIndexKey", "$tsIncrement", "$tsSecond", "$_internalJsEmit",
  "$encStrContains",
])

export function register(added: Record<string, Operator>) {
  for (const [ name, operator ] of Object.entries(added)) operators.set(name, operator)
}

export function operatorNamed(name: string): Operator {
  const operator = operators.get(name)
  if (operator !== undefined) return operator
  if (unsupported.has(name)) throw notSupported(`the expression ${name}`)
  throw location(168, `Unrecognized expression '${name}'`)
}

export function isExpressionName(name: string) {
  return operators.has(name) || unsupported.has(name)
}
