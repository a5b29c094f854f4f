import type { Document } from "../values/types.ts"
import { compileNode } from "./filter/compile.ts"
import type { Filter, FilterOptions } from "./interface.ts"

export type * from "./interface.ts"
export { aggregate, leadingFilter } from "./aggregation/index.ts"
export { roughSize } from "./aggregation/memory.ts"
export { compileSort } from "./sort.ts"
export { sortDocuments } from "./sorting.ts"
export { compileOnBytes, type OnBytes } from "./filter/onBytes.ts"
export { failureOf } from "./filter/failure.ts"
export { compileUpdate } from "./update/compile.ts"
export { seedFromFilter } from "./update/seed.ts"
export { compileProjection } from "./projection/compile.ts"
export { both, readByFilter, readByProjection, type Reads } from "./reads.ts"

/** Compiles a filter once; refuses by name what it does not support. */
export function compileFilter(filter: Document, options: FilterOptions = {}): Filter {
  return compileNode(filter, options)
}
