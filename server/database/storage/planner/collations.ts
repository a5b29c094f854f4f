import { isSameCollation, type Collation } from "../../values/collation.ts"
import { isDocument, typeOf } from "../../values/types.ts"
import type { Index } from "../collection/index.ts"
import { folded, Unfoldable } from "../keys/fold.ts"
import type { Conditions, Predicate } from "./predicates.ts"

/**
 * What an index can serve of the conditions. Under its own collation its strings are folded, and so are those that are
 * looked for; under another, equal strings may have other bytes there: what compares strings cannot be served.
 */
export function servedBy(index: Index, conditions: Conditions, collation: Collation | undefined): Conditions {
  if (!isSameCollation(index.collation, collation)) return only(conditions, withoutStrings)
  return inFoldOf(index, conditions)
}

/** The conditions with their strings as they lie in the index. */
export function inFoldOf({ collation }: Index, conditions: Conditions): Conditions {
  return collation === undefined ? conditions : only(conditions, (predicate) => foldedPredicate(predicate, collation))
}

function only(conditions: Conditions, change: (predicate: Predicate) => Predicate | undefined): Conditions {
  const predicates = conditions.predicates.map(change).filter((predicate) => predicate !== undefined)
  const isComplete = conditions.isComplete && predicates.length === conditions.predicates.length
  return { ...conditions, predicates, isComplete }
}

function withoutStrings(predicate: Predicate): Predicate | undefined {
  return predicate.kind === "exists" || !holdsString(predicate.value) ? predicate : undefined
}

function holdsString(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsString)
  if (isDocument(value)) return Object.values(value).some(holdsString)
  return ["string", "symbol", "javascript", "javascriptWithScope"].includes(typeOf(value))
}

/** Regular expressions know no collation; a string that no index with it can hold is looked for by reading. */
function foldedPredicate(predicate: Predicate, collation: Collation): Predicate | undefined {
  if (predicate.kind === "exists") return predicate
  if (predicate.kind === "prefix") return undefined
  try {
    return { ...predicate, value: folded(predicate.value, collation) }
  } catch (error) {
    if (error instanceof Unfoldable) return undefined
    throw error
  }
}
