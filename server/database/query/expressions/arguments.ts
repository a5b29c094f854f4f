import { isDocument, type Document } from "../../values/types.ts"
import { failedToParse, location } from "../refuse.ts"
import { compileExpression } from "./compile.ts"
import type { Operator } from "./operator.ts"
import type { Environment, Evaluate } from "./scope.ts"

/** The operands of an operator, compiled: an array lists them, anything else is the only one. */
export function operands(operand: unknown, environment: Environment): Evaluate[] {
  return (Array.isArray(operand) ? operand : [operand]).map((item) => compileExpression(item, environment))
}

/** Operands of a number that the operator fixes. */
export function fixedOperands(name: string, operand: unknown, environment: Environment, count: number): Evaluate[] {
  const list = operands(operand, environment)
  if (list.length === count) return list
  throw location(16020, `Expression ${name} takes exactly ${count} arguments. ${list.length} were passed in.`)
}

export function rangedOperands(
  name: string,
  operand: unknown,
  environment: Environment,
  least: number,
  most: number,
): Evaluate[] {
  const list = operands(operand, environment)
  if (list.length >= least && list.length <= most) return list
  throw location(
    28667,
    `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ` +
      `${list.length} were passed in.`,
  )
}

export type Calculation = (value: unknown, environment: Environment) => unknown

/** An operator of one operand. */
export function unary(name: string, calculate: Calculation): Operator {
  return (operand, environment) => {
    const [argument] = fixedOperands(name, operand, environment, 1) as [Evaluate]
    return (scope) => calculate(argument(scope), environment)
  }
}

/** An operator of two operands. */
export function binary(
  name: string,
  calculate: (a: unknown, b: unknown, environment: Environment) => unknown,
): Operator {
  return (operand, environment) => {
    const [left, right] = fixedOperands(name, operand, environment, 2) as [Evaluate, Evaluate]
    return (scope) => calculate(left(scope), right(scope), environment)
  }
}

/** An operator of any number of operands. */
export function variadic(calculate: (values: unknown[], environment: Environment) => unknown): Operator {
  return (operand, environment) => {
    const list = operands(operand, environment)
    return (scope) =>
      calculate(
        list.map((argument) => argument(scope)),
        environment,
      )
  }
}

/** An operator of a few operands, the last of which may be left out (`undefined`). */
export function ranged(
  name: string,
  least: number,
  most: number,
  calculate: (values: unknown[], environment: Environment) => unknown,
): Operator {
  return (operand, environment) => {
    const list = rangedOperands(name, operand, environment, least, most)
    return (scope) =>
      calculate(
        list.map((argument) => argument(scope)),
        environment,
      )
  }
}

/** The named fields of an operator that takes a document, unknown and missing ones refused. */
export function namedFields(name: string, operand: unknown, required: string[], optional: string[] = []): Document {
  if (!isDocument(operand)) {
    throw failedToParse(`${name} only supports an object as its argument`)
  }
  for (const field of Object.keys(operand)) {
    if (!required.includes(field) && !optional.includes(field)) {
      throw failedToParse(`${name} found an unknown argument: ${field}`)
    }
  }
  const missing = required.find((field) => !(field in operand))
  if (missing !== undefined) throw failedToParse(`${name} requires '${missing}' to be specified`)
  return operand
}

/** An operator that takes a document of expressions; those left out are `undefined`, those that are missing too. */
export function named(
  name: string,
  required: string[],
  optional: string[],
  calculate: (values: Document, environment: Environment) => unknown,
): Operator {
  return (operand, environment) => {
    const fields = namedFields(name, operand, required, optional)
    const list = Object.entries(fields).map(([field, value]) => [field, compileExpression(value, environment)] as const)
    return (scope) =>
      calculate(Object.fromEntries(list.map(([field, argument]) => [field, argument(scope)])), environment)
  }
}

/** Null and missing values make most operators null. */
export function isNullish(value: unknown): value is null | undefined {
  return value === null || value === undefined
}
