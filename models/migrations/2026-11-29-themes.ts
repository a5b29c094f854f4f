import type { ObjectId } from "mongodb"
import { Types } from "mongoose"
import type { Migration } from "../../server/migrations.ts"

/** Organisations at a time. */
const batch = 200

type Kept = { _id: ObjectId, themes?: unknown[] }

/** A theme had one language: it stands in two, and what was written is French. */
export const themes: Migration = {
  name: "2026-11-29-themes",
  async run(after, stored) {
    const organisations = stored.collection<Kept>("organisations")
    const rows = await organisations.find(after === null ? {} : { _id: { $gt: new Types.ObjectId(after) } })
      .sort({ _id: 1 }).limit(batch).project<Kept>({ themes: 1 }).toArray()
    for (const { _id, themes: old = [] } of rows)
      if (old.some((theme) => typeof theme === "string"))
        await organisations.updateOne({ _id }, { $set: { themes: old.map((theme) => typeof theme === "string" ? { fr: theme, nl: "" } : theme) } })
    return rows.length < batch ? null : String(rows.at(-1)!._id)
  },
}
