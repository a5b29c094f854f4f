import type { Document, ObjectId } from "mongodb"
import type { Migration } from "../../server/migrations.ts"
import { type LocalName, nameKeysOf } from "../concerns/localName.ts"
import { nextBatch } from "./batch.ts"

/** How many documents are read at a time. */
const batch = 200

const collections = ["bodies", "organisations"]

type Named = Document & { _id: ObjectId; name?: LocalName }

/** Bodies and organisations keep the keys by which their namesakes are looked for. */
export const nameKeys: Migration = {
  name: "2026-12-01-name-keys",
  async run(mark, stored) {
    const [collection = collections[0]!, after = ""] = mark?.split(" ") ?? []
    const kept = stored.collection<Named>(collection)
    const next = await nextBatch(kept, { after: after || null, most: batch, fields: { name: 1 } })
    for (const { _id, name } of next.rows)
      await kept.updateOne({ _id }, { $set: { nameKeys: nameKeysOf(name ?? {}) } as object })
    if (next.mark !== null) return `${collection} ${next.mark}`
    const following = collections[collections.indexOf(collection) + 1]
    return following ? `${following} ` : null
  },
}
