import type { Document } from "../../values/types.ts"
import { isDocument } from "../../values/types.ts"
import { integerOf } from "../integers.ts"
import type { AggregateContext, Leading } from "../interface.ts"
import { compilePipeline } from "./pipeline.ts"

/** Runs a pipeline lazily over its input; stages that must see everything first (sort, group) hold it in memory. */
export function aggregate(
  pipeline: Document[],
  input: Iterable<Document>,
  context: AggregateContext,
): Iterable<Document> {
  return compilePipeline(pipeline, context)(input)
}

/** The leading `$match`, `$sort` and `$limit` of a pipeline, which storage can serve by an index. */
export function leadingFilter(pipeline: Document[]): Leading {
  const rest = [...pipeline]
  const leading: Leading = { filter: {}, rest }
  const matches: Document[] = []
  while (isDocument(rest[0]?.["$match"])) matches.push(rest.shift()!["$match"] as Document)
  if (matches.length > 0) leading.filter = matches.length === 1 ? matches[0]! : { $and: matches }
  if (isDocument(rest[0]?.["$sort"])) leading.sort = rest.shift()!["$sort"] as Document
  const limit = integerOf(rest[0]?.["$limit"])
  if (limit !== undefined && limit > 0) {
    leading.limit = limit
    rest.shift()
  }
  return leading
}
