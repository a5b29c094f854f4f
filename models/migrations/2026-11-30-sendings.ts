import { Types } from "mongoose"
import type { Migration } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"

/** How many messages are read at a time. */
const batch = 200

/** Messages about the same thing belong together where no more than this lies between one and the next, in milliseconds. */
const together = 60_000

type Kept = {
  _id: Types.ObjectId
  template: string
  of: { kind: string; id: string }
  revision?: number
  createdAt?: Date
  sending?: Types.ObjectId
}

/** Messages that were posted together are one sending: of those before, what was written within a minute about one thing. */
export const sendings: Migration = {
  name: "2026-11-30-sendings",
  async run(after, stored) {
    const kept = stored.collection<Kept>("messages")
    const { rows, mark } = await nextBatch(kept, {
      after,
      most: batch,
      fields: { template: 1, of: 1, revision: 1, createdAt: 1, sending: 1 },
    })
    for (const message of rows.filter(({ sending }) => !sending)) {
      const { template, of, revision = 0 } = message
      const at = momentOf(message)
      const before = await kept
        .find({
          "of.kind": of.kind,
          "of.id": of.id,
          template,
          revision,
          _id: { $lt: message._id },
          createdAt: { $gte: new Date(at.getTime() - together) },
        })
        .sort({ _id: -1 })
        .limit(1)
        .next()
      const leads = !before?.sending
      await kept.updateOne({ _id: message._id }, { $set: { sending: before?.sending ?? message._id, leads } })
    }
    return mark
  },
}

const momentOf = ({ _id, createdAt }: Kept): Date => createdAt ?? _id.getTimestamp()
