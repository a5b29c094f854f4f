import { MongoError } from "../../errors.ts"
import { show } from "../../values/show.ts"
import type { Document } from "../../values/types.ts"
import type { IndexSpec, Namespace } from "../types.ts"

/** The refusal of a second document with the same key, as drivers and Mongoose read it. */
export function duplicateKey({ database, name }: Namespace, spec: IndexSpec, values: readonly unknown[]): MongoError {
  const keyValue: Document = Object.fromEntries(Object.keys(spec.key).map((path, i) => [path, values[i] ?? null]))
  const message = `E11000 duplicate key error collection: ${database}.${name} index: ${spec.name} `
  const collation = spec.collation && { collation: spec.collation }
  const under = collation === undefined ? "" : `collation: ${show(spec.collation)} `
  const details = { keyPattern: spec.key, keyValue, ...collation }
  return new MongoError("DuplicateKey", `${message}${under}dup key: ${show(keyValue)}`, details)
}
