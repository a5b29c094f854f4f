import type { Document, ObjectId } from "mongodb"
import type { Migration } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"

/** How many documents are read at a time. */
const batch = 200

/** Where a last day stands, or none. */
const days: Record<string, string> = {
  affiliations: "until",
  bodies: "ended",
  events: "until",
  organisations: "until",
  people: "ended",
  seats: "until",
}

/** A last day that is not known is nothing, and never a blank, which no query asks for. */
export const lastDays: Migration = {
  name: "2026-12-01-days",
  async run(mark, stored) {
    const names = Object.keys(days)
    const [name = names[0]!, after = ""] = mark?.split(" ") ?? []
    const field = days[name]!
    const kept = stored.collection<Document & { _id: ObjectId }>(name)
    const batched = await nextBatch(kept, { after: after || null, most: batch, fields: { [field]: 1 } })
    const blank = batched.rows.filter((row) => row[field] === "").map(({ _id }) => _id)
    if (blank.length > 0) await kept.updateMany({ _id: { $in: blank } }, { $set: { [field]: null } })
    if (batched.mark !== null) return `${name} ${batched.mark}`
    const next = names[names.indexOf(name) + 1]
    return next ? `${next} ` : null
  },
}
