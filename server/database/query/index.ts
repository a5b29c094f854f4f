import type { Document } from "../values/types.ts"
import type {
  AggregateContext, CompileOptions, Filter, Leading, Projection, Sorter, Update, UpdateOptions,
} from "./interface.ts"

export type * from "./interface.ts"

/** Compiles a filter once; refuses by name what it does not support. */
export declare function compileFilter(filter: Document, options?: CompileOptions): Filter
/** Compiles operators, a replacement, or a pipeline (an array). */
export declare function compileUpdate(update: Document | Document[], options?: UpdateOptions): Update
/** The document that an upsert starts from: the equalities of its filter. */
export declare function seedFromFilter(filter: Document): Document
export declare function compileProjection(projection: Document, options?: CompileOptions): Projection
export declare function compileSort(sort: Document, options?: CompileOptions): Sorter
/** Runs a pipeline lazily over its input; stages that must see everything first (sort, group) hold it in memory. */
export declare function aggregate(
  pipeline: Document[], input: Iterable<Document>, context: AggregateContext,
): Iterable<Document>
/** The leading `$match`, `$sort`, `$limit` of a pipeline. */
export declare function leadingFilter(pipeline: Document[]): Leading
