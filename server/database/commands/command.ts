import type { Document } from "../values/types.ts"
import type { Context } from "./context.ts"

/** A document, or its bytes where they are at hand. */
export type Answer = Document | Uint8Array

export interface Command {
  /** What it reads beside its own name and the fields of every command; any other field is refused. */
  fields: readonly string[]
  /** Options that MongoDB has and this database refuses, unless they are false. */
  unsupported?: readonly string[]
  /** May be part of a transaction. */
  transactional?: boolean
  /** Takes a write concern. */
  writes?: boolean | ((context: Context) => boolean)
  /** Takes a read concern beyond `local`, also outside of transactions. */
  reads?: boolean
  /** Its answer is kept with its deed when the client numbers it, and given again when the client repeats it. */
  retryable?: boolean
  /** May be asked before signing in. */
  open?: boolean
  run(context: Context): Answer | Promise<Answer>
}

/** Fields that every command may carry (MongoDB's generic arguments). */
export const genericFields = [
  "$db",
  "$readPreference",
  "$clusterTime",
  "lsid",
  "txnNumber",
  "autocommit",
  "startTransaction",
  "readConcern",
  "writeConcern",
  "maxTimeMS",
  "comment",
  "apiVersion",
  "apiStrict",
  "apiDeprecationErrors",
  "$audit",
  "$client",
]
