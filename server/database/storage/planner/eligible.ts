import type { Collation } from "../../values/collation.ts"
import type { Index } from "../collection/index.ts"
import { inFoldOf, servedBy } from "./collations.ts"
import { boundsOf, isWithin } from "./intervals.ts"
import { conditionsOf, demandsField, type Conditions, type Predicate } from "./predicates.ts"

/** Whether every matching document is in the index: a sparse or partial one may leave some out. */
export function holdsAll(index: Index, all: Conditions, collation: Collation | undefined): boolean {
  const { sparse, partialFilterExpression: partial } = index.entry.spec
  if (sparse !== true && partial === undefined) return true
  const conditions = servedBy(index, all, collation)
  if (partial !== undefined) return implies(conditions, inFoldOf(index, conditionsOf(partial)))
  return conditions.predicates.some(
    (predicate) => index.pattern.fields.includes(predicate.path) && demandsField(predicate),
  )
}

/** Each demand of the partial filter must follow from one demand of the query; otherwise the index is left alone. */
function implies(query: Conditions, partial: Conditions): boolean {
  return (
    partial.isComplete &&
    partial.predicates.every(
      (wanted) =>
        wanted.element === undefined &&
        query.predicates.some((predicate) => predicate.path === wanted.path && follows(predicate, wanted)),
    )
  )
}

function follows(predicate: Predicate, wanted: Predicate): boolean {
  if (wanted.kind === "exists") return demandsField(predicate)
  const inner = boundsOf(predicate)
  const outer = boundsOf(wanted)
  if (inner === undefined || outer?.isExact !== true) return false
  return inner.intervals.every((interval) => outer.intervals.some((other) => isWithin(interval, other)))
}
