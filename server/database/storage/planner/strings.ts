import { isDocument, typeOf } from "../../values/types.ts"
import type { Conditions } from "./predicates.ts"

/** Under a collation, equal strings may have other bytes: what compares strings cannot be served by these indexes. */
export function withoutStrings(conditions: Conditions): Conditions {
  const predicates = conditions.predicates.filter(({ kind, value }) => kind === "exists" || !holdsString(value))
  const isComplete = conditions.isComplete && predicates.length === conditions.predicates.length
  return { ...conditions, predicates, isComplete }
}

function holdsString(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsString)
  if (isDocument(value)) return Object.values(value).some(holdsString)
  return [ "string", "symbol", "javascript", "javascriptWithScope" ].includes(typeOf(value))
}
