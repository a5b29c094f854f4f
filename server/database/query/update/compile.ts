import type { Document } from "../../values/types.ts"
import { compilePipeline } from "../aggregation/pipeline.ts"
import type { Update, UpdateOptions } from "../interface.ts"
import { failedToParse } from "../refuse.ts"
import { compileOperators } from "./operators.ts"
import { compilePipelineUpdate } from "./pipeline.ts"
import { compileReplacement } from "./replacement.ts"

/** A pipeline that updates reads no collection. */
const alone = { database: "", read: () => [] }

/** Compiles operators (the first field begins with `$`), a replacement (it does not), or a pipeline (an array). */
export function compileUpdate(update: Document | Document[], options: UpdateOptions = {}): Update {
  if (Array.isArray(update)) {
    return compilePipelineUpdate(update, options, (stages) => compilePipeline(stages, { ...options, ...alone }))
  }
  if (Object.keys(update)[0]?.startsWith("$")) return compileOperators(update, options)
  if (options.arrayFilters !== undefined && options.arrayFilters.length > 0) {
    throw failedToParse("arrayFilters may not be specified for replacement-style updates")
  }
  return compileReplacement(update)
}
