import type { Collation } from "./collation.ts"

/** BSON order across all types: below 0, 0 (equal, numbers of any type included) or above 0. */
export declare function compareValues(a: unknown, b: unknown, collation?: Collation): number
