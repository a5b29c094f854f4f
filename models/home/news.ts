import type { Types } from "mongoose"
import type { LocalName } from "../concerns/localName.ts"
import { steps } from "../interpellation.ts"
import type { ListedInterpellation } from "../interpellation/reading.ts"
import { Minutes } from "../minutes.ts"
import { readableBy } from "../policies/keys.ts"
import type { Reader } from "../reader.ts"

type Id = Types.ObjectId
export type HomeNews =
  | { kind: "minutes"; meeting: Id; day: string; body: LocalName; decisions: number }
  | { kind: "page"; slug: string; title: string; isNew: boolean }
  | (ListedInterpellation & { kind: "interpellation" })

/** How many lines of what is new the page shows. */
const shown = 30

// A draft that changes is news only to those who write it: it becomes everyone's when it is asked about. What took a step was
// saved then, by which day an index finds it.
const steppedSince = (since: Date) => ({
  updatedAt: { $gte: since },
  $or: steps.map((step) => ({ [`${step}.at`]: { $gte: since } })),
})
const lastStep = { $max: steps.map((step) => `$${step}.at`) }

/** What was published or changed since a day, among what a reader may read; one command. */
export function newsSince(reader: Reader, day: string): Promise<HomeNews[]> {
  const since = new Date(`${day}T00:00:00Z`)
  const readable = readableBy(reader)
  return Minutes.aggregate<HomeNews>([
    { $match: { "published.at": { $gte: since }, ...readable } },
    {
      $lookup: {
        from: "decisions",
        localField: "_id",
        foreignField: "minutes",
        as: "decisions",
        pipeline: [{ $match: { published: true } }, { $project: { _id: 1 } }],
      },
    },
    {
      $project: {
        kind: "minutes",
        at: "$published.at",
        meeting: 1,
        day: "$record.day",
        body: "$record.body",
        decisions: { $size: "$decisions" },
      },
    },
    {
      $unionWith: {
        coll: "guide_pages",
        pipeline: [
          { $match: { "changed.at": { $gte: since }, binned: null, language: reader.language, ...readable } },
          { $project: { kind: "page", at: "$changed.at", slug: 1, title: 1, isNew: { $gte: ["$createdAt", since] } } },
        ],
      },
    },
    {
      $unionWith: {
        coll: "interpellations",
        pipeline: [
          { $match: { ...steppedSince(since), withdrawal: null, ...readable } },
          { $lookup: { from: "bodies", localField: "body", foreignField: "_id", as: "bodies" } },
          { $set: { kind: "interpellation", at: lastStep } },
        ],
      },
    },
    { $sort: { at: -1, _id: 1 } },
    { $limit: shown },
  ])
}
