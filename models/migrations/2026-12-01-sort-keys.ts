import type { Document, ObjectId } from "mongodb"
import type { Migration } from "../../server/migrations.ts"
import { type LocalName, sortKeysOf } from "../concerns/localName.ts"
import { nextBatch } from "./batch.ts"

/** How many documents are read at a time. */
const batch = 200

type Named = Document & { _id: ObjectId; name?: LocalName }

/** Organisations keep their names as the register puts them in order. */
export const sortKeys: Migration = {
  name: "2026-12-01-sort-keys",
  drops: [{ collection: "people", index: "sortKey_1" }],
  async run(after, stored) {
    const kept = stored.collection<Named>("organisations")
    const { rows, mark } = await nextBatch(kept, { after, most: batch, fields: { name: 1 } })
    for (const { _id, name } of rows)
      await kept.updateOne({ _id }, { $set: { sortKeys: sortKeysOf(name ?? {}) } as object })
    return mark
  },
}
