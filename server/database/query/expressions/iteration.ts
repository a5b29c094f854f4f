import { show } from "../../values/show.ts"
import { isTrue, typeOf } from "../../values/types.ts"
import { integerOf } from "../integers.ts"
import { location } from "../refuse.ts"
import { isNullish, namedFields } from "./arguments.ts"
import { compileExpression } from "./compile.ts"
import type { Operator } from "./operator.ts"
import { checkVariableName, withVariables, type Environment, type Evaluate } from "./scope.ts"

/** The array and, for each element, what is evaluated with the element bound to a name. */
function perElement(name: string, operand: unknown, environment: Environment, body: string, optional: string[]) {
  const fields = namedFields(name, operand, ["input", body], ["as", ...optional])
  const as = fields["as"] ?? "this"
  if (typeof as !== "string") throw location(16866, `${name} requires 'as' to be a string`)
  checkVariableName(as)
  const input = compileExpression(fields["input"], environment)
  const { inner, bind } = withVariables(environment, [as])
  return { fields, input, bind, evaluate: compileExpression(fields[body], inner) }
}

const map: Operator = (operand, environment) => {
  const { input, bind, evaluate } = perElement("$map", operand, environment, "in", [])
  return (scope) => {
    const array = input(scope)
    if (isNullish(array)) return null
    if (!Array.isArray(array)) throw location(16883, `input to $map must be an array not ${typeOf(array)}`)
    return array.map((item) => {
      bind(scope, 0, item)
      return evaluate(scope) ?? null
    })
  }
}

const filter: Operator = (operand, environment) => {
  const { fields, input, bind, evaluate } = perElement("$filter", operand, environment, "cond", ["limit"])
  const limit: Evaluate | undefined = "limit" in fields ? compileExpression(fields["limit"], environment) : undefined
  return (scope) => {
    const array = input(scope)
    if (isNullish(array)) return null
    if (!Array.isArray(array)) throw location(28651, `input to $filter must be an array not ${typeOf(array)}`)
    const most = filterLimit(limit?.(scope))
    const kept: unknown[] = []
    for (const item of array) {
      bind(scope, 0, item)
      if (kept.length < most && isTrue(evaluate(scope))) kept.push(item)
    }
    return kept
  }
}

function filterLimit(limit: unknown): number {
  if (isNullish(limit)) return Infinity
  const whole = integerOf(limit)
  if (whole === undefined) {
    throw location(327391, `$filter: limit must be represented as a 32-bit integral value: ${show(limit)}`)
  }
  if (whole <= 0) throw location(327392, `$filter: limit must be greater than 0: ${whole}`)
  return whole
}

const reduce: Operator = (operand, environment) => {
  const fields = namedFields("$reduce", operand, ["input", "initialValue", "in"])
  const input = compileExpression(fields["input"], environment)
  const initial = compileExpression(fields["initialValue"], environment)
  const { inner, bind } = withVariables(environment, ["this", "value"])
  const evaluate = compileExpression(fields["in"], inner)
  return (scope) => {
    const array = input(scope)
    if (isNullish(array)) return null
    if (!Array.isArray(array)) throw location(40080, `$reduce requires that 'input' be an array, found: ${show(array)}`)
    return array.reduce<unknown>((value, item) => {
      bind(scope, 0, item)
      bind(scope, 1, value)
      return evaluate(scope)
    }, initial(scope))
  }
}

export const iterationOperators: Record<string, Operator> = { $map: map, $filter: filter, $reduce: reduce }
