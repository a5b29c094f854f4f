import { MongoError } from "../../errors.ts"
import type { Collation } from "../../values/collation.ts"
import { show } from "../../values/show.ts"
import { isNumber, type Document } from "../../values/types.ts"
import type { Index } from "../collection/index.ts"
import { encodeValue } from "../keys/encode.ts"
import { holdsAll } from "./eligible.ts"
import type { Conditions } from "./predicates.ts"

/** `{ $natural: 1 }` or `{ $natural: -1 }`, as a sort or a hint. */
export function naturalOrder(order: string | Document | undefined): "forward" | "backward" | undefined {
  if (typeof order !== "object" || !isNumber(order["$natural"])) return undefined
  return Number(order["$natural"]) < 0 ? "backward" : "forward"
}

/** The index that a hint names, by its name or its key pattern. A sparse one is taken even where it lacks documents. */
export function hintedIndex(
  indexes: readonly Index[],
  hint: string | Document,
  conditions: Conditions,
  collation: Collation | undefined,
): Index {
  const index = indexes.find(
    ({ entry: { spec } }) =>
      spec.hidden !== true &&
      (typeof hint === "string" ? spec.name === hint : encodeValue(spec.key).equals(encodeValue(hint))),
  )
  if (index === undefined) {
    throw new MongoError(
      "BadValue",
      "error processing query: planner returned error :: caused by :: hint provided " +
        `does not correspond to an existing index: ${show(hint)}`,
    )
  }
  if (index.entry.spec.partialFilterExpression !== undefined && !holdsAll(index, conditions, collation)) {
    throw new MongoError(
      "NoQueryExecutionPlans",
      "error processing query: planner returned error :: caused by :: the " +
        `partial index ${index.entry.spec.name} does not hold all documents that the filter asks for`,
      { code: 291 },
    )
  }
  return index
}
