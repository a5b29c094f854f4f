import type { CatalogEntry, IndexEntry } from "../catalog/entry.ts"
import { isStatistics, packRecord, readRecord } from "../keys/layout.ts"
import type { Counters } from "../map/overlay.ts"
import type { Namespace } from "../types.ts"
import { Index } from "./index.ts"

/** What one view knows of one collection; every `Collection` of the view shares it. */
export interface CollectionState extends Namespace {
  entry: CatalogEntry
  indexes: readonly Index[]
  statistics: Statistics | undefined
}

export interface Statistics {
  count: number
  /** The record that the next document takes. */
  next: number
  isChanged: boolean
}

const HALF = 6

export function readStatistics(bytes: Uint8Array | undefined): Statistics {
  if (bytes === undefined) return { count: 0, next: 1, isChanged: false }
  return { count: readRecord(bytes), next: readRecord(bytes, HALF), isChanged: false }
}

export function writeStatistics({ count, next }: Pick<Statistics, "count" | "next">): Uint8Array {
  return Buffer.concat([packRecord(count), packRecord(next)])
}

/** Two writers may both insert: the numbers of their documents add up, and no record is given to both. */
export const statisticsAsCounters: Counters = {
  has: isStatistics,
  seen(below, latest) {
    const [before, now] = [below, latest].map(readStatistics)
    return writeStatistics({ count: before!.count, next: Math.max(before!.next, now!.next) })
  },
  merged(below, mine, latest) {
    const [before, after, now] = [below, mine, latest].map(readStatistics)
    return writeStatistics({ count: now!.count + after!.count - before!.count, next: Math.max(after!.next, now!.next) })
  },
}

/** The indexes of an entry, keeping those already made whose description is the same. */
export function indexesOf(entries: readonly IndexEntry[], known: readonly Index[] = []): Index[] {
  return entries.map((entry) => known.find((index) => index.entry === entry) ?? new Index(entry))
}
