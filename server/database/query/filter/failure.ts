import { visitPath } from "../../values/paths.ts"
import { isRegex, isTrue, typeOf, type Document } from "../../values/types.ts"
import { compileExpression } from "../expressions/compile.ts"
import { environmentOf, scopeOf } from "../expressions/scope.ts"
import { variablesOf } from "../variables.ts"
import { compileNode, holdsOperators } from "./compile.ts"

/** A part of a validator: an operator on a path, or one that holds others. */
type Clause = { operator: string; filter: Document; path?: string; operand?: unknown; inner?: Clause[] }

/** What is said where an operator is not satisfied, and where it is but should not be. */
type Reasons = { failed: string; succeeded: string; whole?: boolean; types?: string[] }

const comparison: Reasons = { failed: "comparison failed", succeeded: "comparison succeeded" }
const membership: Reasons = { failed: "no matching value found in array", succeeded: "matching value found in array" }
const presence: Reasons = { failed: "path does not exist", succeeded: "path does exist" }
const opposite = ({ failed, succeeded }: Reasons): Reasons => ({ failed: succeeded, succeeded: failed })
const numbers = ["decimal", "double", "int", "long"]
const bits: Reasons = {
  failed: "bitwise operator failed to match",
  succeeded: "bitwise operator matched successfully",
  types: ["binData", ...numbers],
}

const reasons: Record<string, Reasons> = {
  $eq: comparison,
  $gt: comparison,
  $gte: comparison,
  $lt: comparison,
  $lte: comparison,
  $ne: opposite(comparison),
  $in: membership,
  $nin: opposite(membership),
  $exists: presence,
  $type: { failed: "type did not match", succeeded: "type did match" },
  $expr: { failed: "expression did not match", succeeded: "expression did match" },
  $regex: {
    failed: "regular expression did not match",
    succeeded: "regular expression did match",
    types: ["regex", "string", "symbol"],
  },
  $mod: {
    failed: "$mod did not evaluate to expected remainder",
    succeeded: "$mod did evaluate to expected remainder",
    types: numbers,
  },
  $size: {
    failed: "array length was not equal to given size",
    succeeded: "array length was equal to given size",
    whole: true,
    types: ["array"],
  },
  $elemMatch: {
    failed: "array did not satisfy the child predicate",
    succeeded: "array did satisfy the child predicate",
    whole: true,
    types: ["array"],
  },
  $all: {
    failed: "array did not contain all specified values",
    succeeded: "array did contain all specified values",
    whole: true,
  },
  $bitsAllSet: bits,
  $bitsAllClear: bits,
  $bitsAnySet: bits,
  $bitsAnyClear: bits,
}

/** As many values of one path are told, as in MongoDB. */
const maxValues = 10

/** Why a document does not pass a validator, clause by clause: what MongoDB gives as the details of a refusal. */
export function failureOf(validator: Document, document: Document): Document {
  return told(together(clausesOf(validator)), document, false)
}

function together(clauses: Clause[]): Clause {
  if (clauses.length === 1) return clauses[0]!
  return { operator: "$and", filter: { $and: clauses.map(({ filter }) => filter) }, inner: clauses }
}

function clausesOf(filter: Document): Clause[] {
  return Object.entries(filter).flatMap(([name, operand]) => {
    if (name === "$comment") return []
    if (name === "$expr") return [{ operator: name, filter: { $expr: operand }, operand }]
    if (!name.startsWith("$")) return clausesOn(name, operand)
    const inner = (operand as Document[]).map((branch) => together(clausesOf(branch)))
    return [{ operator: name, filter: { [name]: operand }, inner }]
  })
}

function clausesOn(path: string, operand: unknown): Clause[] {
  if (isRegex(operand)) return [{ operator: "$regex", path, operand, filter: { [path]: operand } }]
  if (!holdsOperators(operand)) return [{ operator: "$eq", path, operand, filter: { [path]: operand } }]
  return Object.entries(operand)
    .filter(([operator]) => operator !== "$options" && operator !== "$comment")
    .map(([operator, value]) => {
      const { $options } = operand
      const beside = operator === "$regex" && $options !== undefined ? { $options } : {}
      const clause = { operator, path, operand: value, filter: { [path]: { [operator]: value, ...beside } } }
      return operator === "$not" ? { ...clause, inner: clausesOn(path, value) } : clause
    })
}

/** `succeeded`: it is told why the clause is satisfied, which stands in one that demands that it is not. */
function told(clause: Clause, document: Document, succeeded: boolean): Document {
  const { inner, operator } = clause
  if (inner === undefined) return toldOfPath(clause, document, succeeded)
  if (operator === "$not") return { operatorName: operator, details: told(together(inner), document, !succeeded) }
  const isTurned = operator === "$nor" ? !succeeded : succeeded
  const clauses = inner
    .map((each, index) => ({ each, index }))
    .filter(({ each }) => compileNode(each.filter, {}).matches(document) === isTurned)
    .map(({ each, index }) => ({ index, details: told(each, document, isTurned) }))
  return { operatorName: operator, [isTurned ? "clausesSatisfied" : "clausesNotSatisfied"]: clauses }
}

function toldOfPath({ filter, operand, operator, path }: Clause, document: Document, succeeded: boolean): Document {
  const found = operator === "$exists" && !isTrue(operand) ? opposite(presence) : reasons[operator]!
  const reason = succeeded ? found.succeeded : found.failed
  const told = { operatorName: operator, specifiedAs: filter, reason }
  if (operator === "$expr") return { ...told, expressionResult: resultOf(operand, document) }
  if (operator === "$exists") return told
  const values = valuesAt(document, path!, found.whole === true)
  if (values === undefined) return { ...told, reason: "field was missing" }
  if (operator === "$type") return { ...told, ...considered(values), ...named("consideredType", values.map(typeOf)) }
  if (found.types === undefined || values.some((value) => found.types!.includes(typeOf(value)))) {
    return { ...told, ...considered(values) }
  }
  const types = { ...named("consideredType", values.map(typeOf)), ...named("expectedType", found.types) }
  return { ...told, reason: "type did not match", ...types, ...considered(values) }
}

/** The values that a path leads to, elements of arrays rather than these unless it is asked for whole ones. */
function valuesAt(document: Document, path: string, whole: boolean): unknown[] | undefined {
  const values: unknown[] = []
  visitPath(document, path.split("."), "whole", (value) => {
    if (value !== undefined) values.push(value)
    return false
  })
  if (values.length === 0) return undefined
  return whole ? values : values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
}

function considered(values: unknown[]): Document {
  if (values.length === 1) return { consideredValue: values[0] }
  const truncated = values.length > maxValues && { consideredValuesTruncated: true }
  return { consideredValues: values.slice(0, maxValues), ...truncated }
}

function named(what: string, types: string[]): Document {
  const different = [...new Set(types)].sort()
  if (different.length === 0) return {}
  return different.length === 1 ? { [what]: different[0] } : { [`${what}s`]: different }
}

function resultOf(expression: unknown, document: Document): unknown {
  return compileExpression(expression, environmentOf({}, variablesOf({})))(scopeOf(document))
}
