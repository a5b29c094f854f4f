import type { Collection } from "../storage/index.ts"

/** The documents of collections: how many, and their bytes, all of which are read for it. */
export function sizeOf(collections: Collection[]) {
  let size = 0
  for (const collection of collections) for (const { bytes } of collection.scan().records) size += bytes.length
  const count = collections.reduce((sum, collection) => sum + collection.count(), 0)
  return { count, size, avgObjSize: count === 0 ? 0 : size / count }
}
