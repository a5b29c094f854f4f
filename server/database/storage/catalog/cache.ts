import { Index } from "../collection/index.ts"
import { readEntry, type CatalogEntry } from "./entry.ts"

export interface Description {
  entry: CatalogEntry
  indexes: readonly Index[]
}

/** More collections than this are read anew now and then. */
const MAX_KNOWN = 1000

/**
 * Catalog entries already read. The bytes of the moment decide, so that a rollback or another view never meets a
 * description that is not its own.
 */
export class CatalogCache {
  private readonly known = new Map<string, { bytes: Uint8Array; description: Description }>()

  describe(key: string, bytes: Uint8Array): Description {
    const known = this.known.get(key)
    if (known !== undefined && Buffer.compare(known.bytes, bytes) === 0) return known.description
    const entry = readEntry(bytes)
    const description = { entry, indexes: entry.indexes.map((index) => new Index(index)) }
    if (this.known.size >= MAX_KNOWN) this.known.clear()
    this.known.set(key, { bytes, description })
    return description
  }
}
