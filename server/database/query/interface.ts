import type { Collation } from "../values/collation.ts"
import type { Document } from "../values/types.ts"

/** What a filter, a sort, an update or a projection is compiled with: a parsed collation, and the command's `let`. */
export type CompileOptions = { collation?: Collation | undefined; let?: Document | undefined; now?: Date | undefined }

/** `plain`: of an update or an index, where MongoDB takes no `$expr`. */
export type FilterOptions = CompileOptions & { plain?: boolean }

export type Filter = {
  /** Whether the document satisfies the whole filter. */
  matches(document: Document): boolean
  /** The array index that the operator `$` stands for, once `matches` is true; undefined without an array. */
  position(document: Document): number | undefined
}

export type UpdateOptions = CompileOptions & { arrayFilters?: Document[] | undefined }

export type Application = {
  /** The filter that found the document: gives `$` its position. */
  filter?: Filter | undefined
  /** True for the insert of an upsert: `$setOnInsert` applies, and `_id` may be given. */
  inserting?: boolean | undefined
}

export type Update = {
  readonly kind: "operators" | "replacement" | "pipeline"
  /** The updated document; the very same object when nothing changed. Never changes what it is given. */
  apply(document: Document, application?: Application): Document
}

export type Projection = (document: Document, filter?: Filter) => Document

export type SortKey = readonly unknown[]

export type Sorter = {
  (a: Document, b: Document): number
  /** Reads the key once, so that a sort of many documents compares keys only. */
  keyOf: (document: Document) => SortKey
  compareKeys: (a: SortKey, b: SortKey) => number
  /** The fields of a document that its key is read from. */
  readonly fields: ReadonlySet<string>
}

export type Namespace = { database: string; collection: string }

export type MergeRequest = {
  into: Namespace
  /** Fields that find the existing document: the target must have a unique index on exactly these. */
  on: string[]
  whenMatched: "replace" | "keepExisting" | "merge" | "fail" | "pipeline"
  whenNotMatched: "insert" | "discard" | "fail"
  /** What becomes of the existing document; undefined leaves it as it is; throws where `fail` was asked. */
  combine(existing: Document, incoming: Document): Document | undefined
}

export type AggregateContext = CompileOptions & {
  /** The database that the command names: where `$lookup` and the others find their collections. */
  database: string
  /** The documents of a collection that are wanted; nothing when there is no such collection. */
  read(database: string, collection: string, wanted?: Reading): Iterable<Document>
  /** Replaces a collection by these documents. Absent: `$out` is refused. */
  out?: ((into: Namespace, documents: Document[]) => void) | undefined
  /** Merges these documents one by one. Absent: `$merge` is refused. */
  merge?: ((request: MergeRequest, documents: Document[]) => void) | undefined
}

/** Which documents of a collection are wanted, in which order, and how many. */
export type Reading = { filter: Document; sort?: Document; skip?: number; limit?: number }

/** What storage can serve by an index before the pipeline runs; `rest` is what then remains to be run. */
export type Leading = Reading & { rest: Document[] }
