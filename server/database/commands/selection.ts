import {
  both,
  compileFilter,
  compileOnBytes,
  compileSort,
  readByFilter,
  type CompileOptions,
  type Filter,
  type OnBytes,
  type Reads,
} from "../query/index.ts"
import type { Collection, Plan, Stored } from "../storage/index.ts"
import { parseCollation } from "../values/collation.ts"
import type { Document } from "../values/types.ts"
import type { Context } from "./context.ts"
import type { Fields } from "./fields.ts"
import { sorted } from "./sorted.ts"

/** Which documents of a collection a command is about, in which order. */
export interface Selection {
  filter: Document
  sort?: Document | undefined
  hint?: string | Document | undefined
  collation?: Document | undefined
  let?: Document | undefined
  skip?: number | undefined
  limit?: number | undefined
  /** They are only counted. */
  counts?: boolean | undefined
  /** Which fields are read of what is found; undefined where it is any, so that it is decoded whole at once. */
  reads?: Reads
}

/** What documents are read from: a collection, or a view, whose documents have no place of their own. */
export type Source = Pick<Collection, "scan" | "count"> & Partial<Pick<Collection, "at">>

/** The records of a selection, to be read once, with the compiled filter and how they are found. */
export interface Selected {
  records: Iterable<Stored>
  filter: Filter
  plan?: Plan | undefined
  sortedInMemory: boolean
  /** They were found without looking at any of them. */
  exact: boolean
}

/** Options to compile filters, updates and projections with. */
export function compileOptions({ collation, let: variables }: Pick<Selection, "collation" | "let">): CompileOptions {
  return { collation: parseCollation(collation), let: variables, now: new Date() }
}

/** The hint of a command: the name of an index, its key pattern, or `{ $natural: ±1 }`. */
export function readHint(fields: Fields): string | Document | undefined {
  return typeof fields.values.hint === "string" ? fields.values.hint : fields.document("hint")
}

/** Finds the documents of a selection. A collection that does not exist has none. */
export function select(source: Source | undefined, selection: Selection, context: Context): Selected {
  const options = compileOptions(selection)
  const filter = compileFilter(selection.filter, options)
  const sort = selection.sort && Object.keys(selection.sort).length > 0 ? selection.sort : undefined
  const sorter = sort && !("$natural" in sort) ? compileSort(sort, options) : undefined
  if (!source) return { records: [], filter, sortedInMemory: false, exact: true }

  const { hint, collation, skip = 0, limit } = selection
  const wanted = limit ? skip + limit : undefined
  const scan = source.scan({
    filter: selection.filter,
    ...(sort && { sort }),
    ...(hint !== undefined && { hint }),
    ...(collation && { collation }),
    ...(wanted && { limit: wanted }),
    ...(selection.counts && { counts: true }),
  })
  const reads = both([selection.reads, readByFilter(selection.filter)])
  const onBytes = source.at && !options.collation ? compileOnBytes(selection.filter) : undefined
  const matching = scan.exact ? scan.records : matches(scan.records, { filter, onBytes, reads }, context)
  const sortedInMemory = sorter !== undefined && !scan.sorted
  const ordered = sortedInMemory ? sorted(matching, sorter, wanted, source) : matching
  return { records: part(ordered, skip, limit), filter, plan: scan.plan, sortedInMemory, exact: scan.exact }
}

const recordsPerLookAtTheClock = 128

type Looking = { filter: Filter; onBytes: OnBytes | undefined; reads: Reads }

function* matches(records: Iterable<Stored>, { filter, onBytes, reads }: Looking, context: Context): Generator<Stored> {
  let seen = 0
  for (const stored of records) {
    if (++seen % recordsPerLookAtTheClock === 0) context.time.check()
    if (onBytes?.(stored.bytes) ?? filter.matches(contentOf(stored, reads))) yield stored
  }
}

/** What is decoded of a document. */
export const contentOf = (stored: Stored, reads: Reads): Document =>
  reads === undefined ? stored.doc() : stored.fields(reads)

function* part(records: Iterable<Stored>, skip: number, limit: number | undefined): Generator<Stored> {
  let seen = 0
  for (const stored of records) {
    if (seen >= skip) yield stored
    seen += 1
    if (limit && seen >= skip + limit) return
  }
}

/** How many documents a selection has; of all of them, the number is kept. */
export function countRecords(source: Source | undefined, selection: Selection, context: Context): number {
  if (isEverything(selection)) return source?.count() ?? 0
  return lengthOf(select(source, { ...selection, counts: true, reads: new Set() }, context).records)
}

/** Whether a selection leaves nothing out. */
export function isEverything({ filter, hint, limit, skip }: Selection): boolean {
  return Object.keys(filter).length === 0 && !skip && !limit && hint === undefined
}

export function* mapped<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item)
}

/** How many there are, all of them read. */
export function lengthOf(items: Iterable<unknown>): number {
  const iterator = items[Symbol.iterator]()
  let length = 0
  while (!iterator.next().done) length += 1
  return length
}
