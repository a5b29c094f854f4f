import { Int32 } from "bson"
import { compareValues } from "../../values/compare.ts"
import { isTrue } from "../../values/types.ts"
import { isDocument } from "../../values/types.ts"
import { location } from "../refuse.ts"
import { binary, namedFields, operands, unary } from "./arguments.ts"
import { compileExpression } from "./compile.ts"
import type { Operator } from "./operator.ts"
import { checkVariableName, constant, withVariables, type Evaluate } from "./scope.ts"

function comparison(name: string, holds: (order: number) => boolean): Operator {
  return binary(name, (a, b, { collation }) => holds(compareValues(a, b, collation)))
}

const and: Operator = (operand, environment) => {
  const list = operands(operand, environment)
  return (scope) => list.every((argument) => isTrue(argument(scope)))
}

const or: Operator = (operand, environment) => {
  const list = operands(operand, environment)
  return (scope) => list.some((argument) => isTrue(argument(scope)))
}

const cond: Operator = (operand, environment) => {
  const [test, then, otherwise] = condParts(operand).map((part) => compileExpression(part, environment)) as [
    Evaluate,
    Evaluate,
    Evaluate,
  ]
  return (scope) => (isTrue(test(scope)) ? then(scope) : otherwise(scope))
}

function condParts(operand: unknown): unknown[] {
  if (!isDocument(operand)) {
    const parts = Array.isArray(operand) ? operand : [operand]
    if (parts.length === 3) return parts
    throw location(16020, `Expression $cond takes exactly 3 arguments. ${parts.length} were passed in.`)
  }
  for (const name of Object.keys(operand)) {
    if (!["if", "then", "else"].includes(name)) throw location(17083, `Unrecognized parameter to $cond: ${name}`)
  }
  for (const [at, name] of ["if", "then", "else"].entries()) {
    if (!(name in operand)) throw location(17080 + at, `Missing '${name}' parameter to $cond`)
  }
  return [operand["if"], operand["then"], operand["else"]]
}

const ifNull: Operator = (operand, environment) => {
  const list = operands(operand, environment)
  if (list.length < 2) throw location(1257300, `$ifNull needs at least two arguments, had: ${list.length}`)
  const last = list.pop()!
  return (scope) => {
    for (const argument of list) {
      const value = argument(scope)
      if (value != null) return value
    }
    return last(scope)
  }
}

const switchOn: Operator = (operand, environment) => {
  if (!isDocument(operand)) throw location(40060, "$switch requires an object as an argument, found: " + typeof operand)
  for (const name of Object.keys(operand)) {
    if (name !== "branches" && name !== "default") throw location(40067, `$switch found an unknown argument: ${name}`)
  }
  const given = operand["branches"]
  if (given !== undefined && !Array.isArray(given)) throw location(40061, "$switch expected an array for 'branches'")
  if (!given || given.length === 0) throw location(40068, "$switch requires at least one branch.")
  const branches = given.map((item) => {
    const { case: test, then } = branchParts(item)
    return [compileExpression(test, environment), compileExpression(then, environment)] as const
  })
  const otherwise = "default" in operand ? compileExpression(operand["default"], environment) : undefined
  return (scope) => {
    const branch = branches.find(([test]) => isTrue(test(scope)))
    if (branch !== undefined) return branch[1](scope)
    if (otherwise !== undefined) return otherwise(scope)
    throw location(40066, "$switch could not find a matching branch for an input, and no default was specified.")
  }
}

function branchParts(branch: unknown): { case: unknown; then: unknown } {
  if (!isDocument(branch)) throw location(40062, "$switch expected each branch to be an object")
  for (const name of Object.keys(branch)) {
    if (name !== "case" && name !== "then") {
      throw location(40063, `$switch found an unknown argument to a branch: ${name}`)
    }
  }
  if (!("case" in branch)) throw location(40064, "$switch requires each branch have a 'case' expression")
  if (!("then" in branch)) throw location(40065, "$switch requires each branch have a 'then' expression.")
  return { case: branch["case"], then: branch["then"] }
}

const letIn: Operator = (operand, environment) => {
  const { vars, in: body } = namedFields("$let", operand, ["vars", "in"])
  if (!isDocument(vars)) throw location(10065, "invalid parameter: expected an object (vars)")
  const names = Object.keys(vars)
  names.forEach(checkVariableName)
  const values = names.map((name) => compileExpression(vars[name], environment))
  const { inner, bind } = withVariables(environment, names)
  const evaluate = compileExpression(body, inner)
  return (scope) => {
    for (const [i, value] of values.map((each) => each(scope)).entries()) bind(scope, i, value)
    return evaluate(scope)
  }
}

export const logicOperators: Record<string, Operator> = {
  $cmp: binary("$cmp", (a, b, { collation }) => new Int32(Math.sign(compareValues(a, b, collation)))),
  $eq: comparison("$eq", (order) => order === 0),
  $ne: comparison("$ne", (order) => order !== 0),
  $gt: comparison("$gt", (order) => order > 0),
  $gte: comparison("$gte", (order) => order >= 0),
  $lt: comparison("$lt", (order) => order < 0),
  $lte: comparison("$lte", (order) => order <= 0),
  $and: and,
  $or: or,
  $not: unary("$not", (value) => !isTrue(value)),
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchOn,
  $let: letIn,
  $literal: (operand) => constant(operand),
  $const: (operand) => constant(operand),
}
