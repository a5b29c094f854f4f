import type { UUID } from "bson"
import type { Document } from "../values/types.ts"

/** The folder with all databases, opened once. Every call is synchronous; what a write returns from is on the disk. */
export interface Store {
  /** Since it was opened. */
  readonly examined: Readonly<Examined>
  /** One snapshot for the length of the callback; it must not be kept. */
  read<T>(work: (view: View) => T): T
  /**
   * One atomic write, fsynced when it returns; a throw rolls all of it back. Not to be nested. A small one may take of
   * the room that is kept free.
   */
  write<T>(work: (view: View) => T, isSmall?: boolean): T
  /** A snapshot that stays the same until `close()`; for cursors. An open one keeps old pages on the disk. */
  snapshot(): Snapshot
  /** A transaction of several commands, over a snapshot that is taken now. Any number of them may read at a time. */
  begin(): Transaction
  /** Deletes what the TTL indexes say is over at `now`, a thousand documents per write; returns how many. */
  expire(now: Date): number
  /** Compares every index and count with its collection; an empty list means that all agree. */
  verify(tell?: (collection: Verified) => void): Difference[]
  close(): Promise<void>
}

export interface Snapshot {
  readonly view: View
  close(): void
}

/** Reads its own snapshot and its own writes; nobody else sees them before `commit()`. */
export interface Transaction {
  run<T>(work: (view: View) => T): T
  /**
   * To be called once before the first write, by who holds the writer's lock until the end. What others have committed
   * since the snapshot stays out of sight, and a write that meets it is refused with WriteConflict.
   */
  catchUp(): void
  /** Writes all at once, fsynced when it returns. */
  commit(): void
  abort(): void
}

/** All databases as they are in one snapshot, one write or one transaction. */
export interface View {
  databases(): string[]
  /** In the order of their names. */
  collections(database: string): Collection[]
  collection(database: string, name: string): Collection | undefined
  /** Refuses with NamespaceExists when it is there. `options` are kept as given (validator, capped…) and returned. */
  createCollection(database: string, name: string, options?: Document): Collection
  /** False when there was none. */
  dropCollection(database: string, name: string): boolean
  dropDatabase(database: string): boolean
  /** Refuses with NamespaceNotFound, or NamespaceExists unless `dropTarget`. */
  renameCollection(from: Namespace, to: Namespace, options?: { dropTarget?: boolean }): void
}

export interface Namespace {
  database: string
  name: string
}

/**
 * One collection of one view. Documents are given as the bytes that are kept; the keys are read from these.
 * A refused insert, replace or remove has changed nothing, so that the caller may go on in the same write.
 */
export interface Collection extends Namespace {
  /** The same for the life of the collection, whatever its name. */
  readonly uuid: UUID
  readonly options: Document
  /** Kept as a number, not counted. */
  count(): number
  /** The document with this `_id`. */
  get(id: unknown): Stored | undefined
  /** The document at this place of the natural order, to be read when it is asked for. */
  at(record: number): Stored
  /**
   * Refuses with DuplicateKey (11000), whose details are keyPattern and keyValue. Who has read the document from these
   * bytes already gives it too.
   */
  insert(bytes: Uint8Array, document?: Document): void
  /** Same `_id`, new content, same place in the natural order. Refuses as `insert` does. */
  replace(old: Stored, bytes: Uint8Array): void
  /** False when it was gone already. */
  remove(stored: Stored): boolean
  /** Removes every document; indexes stay. */
  clear(): void
  /** Keeps other options (collMod). */
  setOptions(options: Document): void
  /** As listIndexes prints them: v, key, name and the options that were given. */
  indexes(): IndexSpec[]
  /** Builds it over what is there. Returns false when the same index exists already. */
  createIndex(spec: Document): boolean
  /** By name. Refuses with IndexNotFound, and InvalidOptions for `_id_`. */
  dropIndex(name: string): void
  /** collMod: what may change without building anew. */
  modifyIndex(name: string, change: { expireAfterSeconds?: number; hidden?: boolean }): void
  /** The records that may match; the caller applies the whole filter, and the sort when `sorted` is false. */
  scan(request?: ScanRequest): Scan
}

/** A document where it lies; fetched and decoded at first need. */
export interface Stored {
  /** The place in the natural order; never used twice in a collection. */
  readonly record: number
  readonly bytes: Uint8Array
  doc(): Document
  /** At least the fields of these names: for who needs no others. */
  fields(names: ReadonlySet<string>): Document
}

export interface ScanRequest {
  filter?: Document
  /** Also `{ $natural: 1 }` and `{ $natural: -1 }`. */
  sort?: Document
  /** An index's name, its key pattern, or `{ $natural: 1 }`; refuses with BadValue when there is no such index. */
  hint?: string | Document
  /** The raw collation of the command; without one, the simple binary comparison. */
  collation?: Document
  /** How many results are wanted, when it is known: a sorted index is then worth more. */
  limit?: number
  /** The records are only counted: an index that says all is then worth more. */
  counts?: boolean
}

export interface Scan {
  /** Each record once. Writing to the collection while iterating is safe: records seen are those of the start. */
  records: Iterable<Stored>
  /** The records come in exactly the order asked for. */
  sorted: boolean
  /** Every record matches and every match is there: the filter need not be applied again (covered counts). */
  exact: boolean
  plan: Plan
}

/** How many entries of indexes and how many documents were looked at. */
export interface Examined {
  keysExamined: number
  docsExamined: number
}

/** What `explain` shows. The two counters grow while the records are read. */
export interface Plan extends Examined {
  stage: "COLLSCAN" | "IXSCAN" | "OR"
  direction: "forward" | "backward"
  indexName?: string
  keyPattern?: Document
  isMultiKey?: boolean
  collation?: Document
  /** Per field of the index, the intervals as MongoDB prints them. */
  indexBounds?: Record<string, string[]>
  inputs?: Plan[]
}

export interface IndexSpec {
  v: 2
  key: Document
  name: string
  unique?: boolean
  sparse?: boolean
  hidden?: boolean
  partialFilterExpression?: Document
  /** The whole specification; absent for the simple comparison. */
  collation?: Document
  expireAfterSeconds?: number
}

export interface Difference {
  namespace: string
  index?: string
  /** One sentence for the log and `check-data`. */
  problem: string
}

/** A collection that has been compared with its indexes. */
export interface Verified {
  namespace: string
  documents: number
  indexes: number
  differences: Difference[]
}
