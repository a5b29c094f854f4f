import { type Binary, deserialize, serialize, type UUID } from "bson"
import { decodeDocument } from "../../values/decode.ts"
import type { Document } from "../../values/types.ts"
import type { IndexSpec } from "../types.ts"

/** What the catalog keeps of a collection. */
export interface CatalogEntry {
  id: number
  uuid: UUID
  options: Document
  /** The first is `_id_`. */
  indexes: IndexEntry[]
}

export interface IndexEntry {
  id: number
  spec: IndexSpec
  /** Per field of the key, the parts of its path that were an array in some document; never forgotten. */
  arrays: number[][]
  /** Some keys were too long and are only ordered by their beginning. */
  isCut: boolean
}

export function writeEntry(entry: CatalogEntry): Uint8Array {
  const { id, uuid, options, indexes } = entry
  return serialize({ id, uuid: uuid.toBinary(), options, indexes })
}

/** Numbers of our own are read as plain numbers; options and partial filters keep the types they were given. */
export function readEntry(bytes: Uint8Array): CatalogEntry {
  const plain = deserialize(bytes) as { id: number; indexes: IndexEntry[] }
  const typed = decodeDocument(bytes) as { uuid: Binary; options: Document; indexes: { spec: Document }[] }
  return {
    id: plain.id,
    uuid: typed.uuid.toUUID(),
    options: typed.options,
    indexes: plain.indexes.map((index, i) => ({ ...index, spec: typedSpec(index.spec, typed.indexes[i]!.spec) })),
  }
}

function typedSpec(plain: IndexSpec, typed: Document): IndexSpec {
  const { key, partialFilterExpression: partial } = typed as { key: Document; partialFilterExpression?: Document }
  return { ...plain, key, ...(partial === undefined ? {} : { partialFilterExpression: partial }) }
}
