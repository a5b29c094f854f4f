import type { ObjectId } from "mongodb"
import { Types } from "mongoose"
import type { Migration } from "../../server/migrations.ts"

/** Bodies at a time. */
const batch = 200

type Kept = { _id: ObjectId, mission?: unknown }

/** The mission of a body had one language: it stands in two, and what was written is French. */
export const missions: Migration = {
  name: "2026-11-29-missions",
  async run(after, stored) {
    const bodies = stored.collection<Kept>("bodies")
    const rows = await bodies.find(after === null ? {} : { _id: { $gt: new Types.ObjectId(after) } })
      .sort({ _id: 1 }).limit(batch).project<Kept>({ mission: 1 }).toArray()
    for (const { _id, mission } of rows)
      if (typeof mission === "string") await bodies.updateOne({ _id }, { $set: { mission: { fr: mission, nl: "" } } })
    return rows.length < batch ? null : String(rows.at(-1)!._id)
  },
}
