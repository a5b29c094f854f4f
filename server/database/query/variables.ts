import { compileExpression } from "./expressions/compile.ts"
import { checkVariableName, constant, constantValue, environmentOf, type Evaluate } from "./expressions/scope.ts"
import type { CompileOptions } from "./interface.ts"

/** The variables of a command's `let`: each is an expression that reads no document, evaluated once. */
export function variablesOf(options: CompileOptions): ReadonlyMap<string, Evaluate> {
  const variables = new Map<string, Evaluate>()
  const environment = environmentOf(options)
  for (const [name, expression] of Object.entries(options.let ?? {})) {
    checkVariableName(name)
    variables.set(name, constant(constantValue(compileExpression(expression, environment))))
  }
  return variables
}
