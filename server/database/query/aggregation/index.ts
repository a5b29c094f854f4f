import type { Document } from "../../values/types.ts"
import type { AggregateContext } from "../interface.ts"
import { compilePipeline } from "./pipeline.ts"

export { leadingFilter } from "./leading.ts"

/** Runs a pipeline lazily over its input; stages that must see everything first (sort, group) hold it in memory. */
export function aggregate(
  pipeline: Document[],
  input: Iterable<Document>,
  context: AggregateContext,
): Iterable<Document> {
  return compilePipeline(pipeline, context)(input)
}
