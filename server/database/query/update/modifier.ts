import type { Collation } from "../../values/collation.ts"
import type { Document } from "../../values/types.ts"

/** The field stays as it is. */
export const KEEP = Symbol("keep")
/** The field goes away. */
export const REMOVE = Symbol("remove")

/** What an operator sees beside the value of its field. */
export type Place = { document: Document; path: string; name: string }

/** One operator on one path. */
export type Modifier = {
  /** The new value of the field, KEEP or REMOVE; `undefined` is a missing field. */
  modify(current: unknown, place: Place): unknown
  /** Whether a missing path is made (`$set`) or left alone (`$unset`). */
  creates: boolean
  /** Whether a path through a scalar is left alone rather than refused. */
  tolerant?: boolean
  /** Only when an upsert inserts. */
  onlyOnInsert?: boolean
  /** The value comes from another path of the same document, which goes away. */
  renamedFrom?: string[]
}

export type ModifierOptions = { collation?: Collation | undefined; now: Date }

export type MakeModifier = (path: string, operand: unknown, options: ModifierOptions) => Modifier
