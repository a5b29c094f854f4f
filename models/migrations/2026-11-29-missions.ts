import type { ObjectId } from "mongodb"
import type { Migration } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"

/** Bodies at a time. */
const batch = 200

type Kept = { _id: ObjectId; mission?: unknown }

/** The mission of a body had one language: it stands in two, and what was written is French. */
export const missions: Migration = {
  name: "2026-11-29-missions",
  async run(after, stored) {
    const bodies = stored.collection<Kept>("bodies")
    const { rows, mark } = await nextBatch(bodies, { after, most: batch, fields: { mission: 1 } })
    for (const { _id, mission } of rows)
      if (typeof mission === "string") await bodies.updateOne({ _id }, { $set: { mission: { fr: mission, nl: "" } } })
    return mark
  },
}
