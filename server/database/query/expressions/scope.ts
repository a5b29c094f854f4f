import type { Collation } from "../../values/collation.ts"
import type { Document } from "../../values/types.ts"
import type { CompileOptions } from "../interface.ts"
import { location } from "../refuse.ts"

/** What an expression reads while it is evaluated: the document, and the values of the variables bound around it. */
export type Scope = { root: Document; values: unknown[] }

/** Evaluates to a BSON value; `undefined` is a missing field, which is not null. */
export type Evaluate = (scope: Scope) => unknown

/** What an expression is compiled with. */
export type Environment = {
  variables: ReadonlyMap<string, Evaluate>
  collation: Collation | undefined
  now: Date
  /** How many variables are bound around: each has its own place in the scope. */
  depth: number
}

const constants = new WeakSet<Evaluate>()

export function constant(value: unknown): Evaluate {
  const evaluate = () => value
  constants.add(evaluate)
  return evaluate
}

export function isConstant(evaluate: Evaluate) {
  return constants.has(evaluate)
}

const nothing: Scope = { root: {}, values: [] }

/** The value of an expression that reads no document. */
export function constantValue(evaluate: Evaluate): unknown {
  return evaluate(nothing)
}

export function scopeOf(root: Document): Scope {
  return { root, values: [] }
}

/** The environment of a command: `$$NOW`, `$$ROOT`, and what `variables` adds. */
export function environmentOf(options: CompileOptions, variables?: ReadonlyMap<string, Evaluate>): Environment {
  const now = options.now ?? new Date()
  const root: Evaluate = (scope) => scope.root
  const known = new Map<string, Evaluate>([
    ["ROOT", root],
    ["CURRENT", root],
    ["NOW", constant(now)],
    ["REMOVE", constant(undefined)],
    ["DESCEND", constant("descend")],
    ["PRUNE", constant("prune")],
    ["KEEP", constant("keep")],
    ...(variables ?? []),
  ])
  return { variables: known, collation: options.collation, now, depth: 0 }
}

/** Adds variables that live in the scope; `bind` puts their values there. */
export function withVariables(environment: Environment, names: string[]) {
  const { depth } = environment
  const variables = new Map(environment.variables)
  names.forEach((name, i) => variables.set(name, (scope) => scope.values[depth + i]))
  const inner: Environment = { ...environment, variables, depth: depth + names.length }
  const bind = (scope: Scope, i: number, value: unknown) => {
    scope.values[depth + i] = value
  }
  return { inner, bind }
}

/** Names that a person may give to a variable: `CURRENT`, or a name that begins with a small letter. */
export function checkVariableName(name: string) {
  if (name === "CURRENT" || /^[a-z\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*$/.test(name)) return
  if (name === "") throw location(16866, "empty variable names are not allowed")
  throw location(16867, `'${name}' starts with an invalid character for a user variable name`)
}
