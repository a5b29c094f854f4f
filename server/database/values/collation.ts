import type { Document } from "./types.ts"

/** A collation that was understood: how strings compare, and the full specification that MongoDB would show. */
export type Collation = {
  compare(a: string, b: string): number
  /** Numbers in strings, or a strength beyond base letters, decide which indexes may serve. */
  readonly specification: Document
}

/** Parses a command's collation; undefined for none or `simple` (strings then compare by their bytes). */
export declare function parseCollation(specification: Document | undefined): Collation | undefined
