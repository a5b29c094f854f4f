import type { Environment, Evaluate } from "./scope.ts"

/** Compiles one operator from its operand. */
export type Operator = (operand: unknown, environment: Environment) => Evaluate
