import type { ObjectId } from "mongodb"
import type { Migration } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"

/** Organisations at a time. */
const batch = 200

type Kept = { _id: ObjectId; themes?: unknown[] }

/** A theme had one language: it stands in two, and what was written is French. */
export const themes: Migration = {
  name: "2026-11-29-themes",
  async run(after, stored) {
    const organisations = stored.collection<Kept>("organisations")
    const { rows, mark } = await nextBatch(organisations, { after, most: batch, fields: { themes: 1 } })
    for (const { _id, themes: old = [] } of rows)
      if (old.some((theme) => typeof theme === "string"))
        await organisations.updateOne(
          { _id },
          { $set: { themes: old.map((theme) => (typeof theme === "string" ? { fr: theme, nl: "" } : theme)) } },
        )
    return mark
  },
}
