import { setField } from "../../values/paths.ts"
import { isDocument, type Document } from "../../values/types.ts"
import { location } from "../refuse.ts"
import { pathFrom, readPath } from "./fieldPath.ts"
import { operatorNamed } from "./operators.ts"
import { constant, constantValue, isConstant, type Environment, type Evaluate } from "./scope.ts"

/** Compiles an aggregation expression: a literal, `"$path"`, `"$$variable"`, an array, a document, or an operator. */
export function compileExpression(expression: unknown, environment: Environment): Evaluate {
  if (typeof expression === "string" && expression.startsWith("$")) return reference(expression, environment)
  if (Array.isArray(expression)) return arrayOf(expression, environment)
  if (!isDocument(expression)) return constant(expression)
  const names = Object.keys(expression)
  const first = names[0]
  if (first === undefined || !first.startsWith("$")) return documentOf(expression, environment)
  if (names.length > 1) {
    throw location(
      15983,
      "an expression specification must contain exactly one field, the name of the expression. " +
        `Found ${names.length} fields in ${JSON.stringify(expression)}`,
    )
  }
  return operatorNamed(first)(expression[first], environment)
}

/** Whether a value, taken as an expression, would be an operator. */
export function isOperator(value: unknown): value is Document {
  return isDocument(value) && (Object.keys(value)[0]?.startsWith("$") ?? false)
}

function reference(expression: string, environment: Environment): Evaluate {
  if (!expression.startsWith("$$")) {
    const parts = pathFrom(expression.slice(1))
    return readPath(environment.variables.get("CURRENT")!, parts)
  }
  const [name = "", ...rest] = expression.slice(2).split(".")
  const variable = environment.variables.get(name)
  if (variable === undefined) throw undefinedVariable(name)
  return rest.length === 0 ? variable : readPath(variable, pathFrom(rest.join(".")))
}

function undefinedVariable(name: string) {
  if (name === "") return location(16866, "empty variable names are not allowed")
  if (name === "CLUSTER_TIME" || name === "USER_ROLES" || name === "JS_SCOPE" || name === "IS_MR") {
    return location(51144, `Builtin variable '$$${name}' is not available`)
  }
  return location(17276, `Use of undefined variable: ${name}`)
}

function arrayOf(items: unknown[], environment: Environment): Evaluate {
  const evaluators = items.map((item) => compileExpression(item, environment))
  const evaluate: Evaluate = (scope) => evaluators.map((evaluator) => evaluator(scope) ?? null)
  return evaluators.every(isConstant) ? constant(constantValue(evaluate)) : evaluate
}

function documentOf(fields: Document, environment: Environment): Evaluate {
  const evaluators = Object.entries(fields).map(([name, value]) => {
    if (name.includes(".")) {
      throw location(16412, `FieldPath field names may not contain '.'. Consider using $getField or $setField.`)
    }
    return [name, compileExpression(value, environment)] as const
  })
  const evaluate: Evaluate = (scope) => {
    const document: Document = {}
    for (const [name, evaluator] of evaluators) {
      const value = evaluator(scope)
      if (value !== undefined) setField(document, name, value)
    }
    return document
  }
  return evaluators.every(([, evaluator]) => isConstant(evaluator)) ? constant(constantValue(evaluate)) : evaluate
}
