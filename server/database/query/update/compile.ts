import type { Document } from "../../values/types.ts"
import type { Update, UpdateOptions } from "../interface.ts"
import { failedToParse, notSupported } from "../refuse.ts"
import { compileOperators } from "./operators.ts"
import { compileReplacement } from "./replacement.ts"

/** Compiles an update: operators when the first field begins with `$`, otherwise a replacement; an array is a pipeline. */
export function compileUpdate(update: Document | Document[], options: UpdateOptions = {}): Update {
  if (Array.isArray(update)) throw notSupported("pipeline updates")
  if (Object.keys(update)[0]?.startsWith("$")) return compileOperators(update, options)
  if (options.arrayFilters !== undefined && options.arrayFilters.length > 0) {
    throw failedToParse("arrayFilters may not be specified for replacement-style updates")
  }
  return compileReplacement(update)
}
