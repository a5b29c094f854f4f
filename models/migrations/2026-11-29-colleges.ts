import type { ObjectId } from "mongodb"
import type { Migration } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"

/** Organisations at a time. */
const batch = 200

type Kept = { _id: ObjectId; college?: string; from: string }

/**
 * An organisation had one college, of which nobody knew since when: it is now a list of changes with their days. It begins
 * with the day of entry, noted by nobody, since what it was before this change was not kept.
 */
export const colleges: Migration = {
  name: "2026-11-29-colleges",
  async run(after, stored) {
    const organisations = stored.collection<Kept>("organisations")
    const { rows, mark } = await nextBatch(organisations, { after, most: batch, fields: { college: 1, from: 1 } })
    for (const { _id, college, from } of rows.filter((each) => each.college !== undefined))
      await organisations.updateOne({ _id }, {
        $set: { colleges: [{ college, from, noted: null }] },
        $unset: { college: "" },
      } as object)
    return mark
  },
}
