import { MongoError } from "../../errors.ts"
import { compareValues, identical } from "../../values/compare.ts"
import { idFirst } from "../../values/copy.ts"
import { show } from "../../values/show.ts"
import type { Document } from "../../values/types.ts"
import type { Update } from "../interface.ts"
import { dollarPrefixed } from "./path.ts"

/** A whole document in the place of another: the `_id` stays. */
export function compileReplacement(replacement: Document): Update {
  checkNames(replacement)
  return { kind: "replacement", apply: (document) => replaced(document, replacement) }
}

function checkNames(replacement: Document) {
  const dollar = Object.keys(replacement).find((name) => name.startsWith("$"))
  if (dollar !== undefined) throw dollarPrefixed(dollar, dollar)
}

/** The replacement with the document's `_id`, first; the same document when nothing changed. */
export function replaced(document: Document, replacement: Document): Document {
  const result = Object.hasOwn(document, "_id") ? withId(document["_id"], replacement) : idFirst(replacement)
  return identical(result, document) ? document : result
}

function withId(id: unknown, replacement: Document): Document {
  if (!Object.hasOwn(replacement, "_id")) return { _id: id, ...replacement }
  if (compareValues(id, replacement["_id"]) === 0) return { ...idFirst(replacement), _id: id }
  throw new MongoError(
    "ImmutableField",
    "After applying the update, the (immutable) field '_id' was found to have " +
      "been " +
      `altered to _id: ${show(replacement["_id"])}`,
  )
}
