import { type PipelineStage, Types } from "mongoose"
import { pagesFor } from "../concerns/paging.ts"
import { Meeting } from "../meeting.ts"
import { readableBy } from "../policies/keys.ts"
import type { Reader } from "../reader.ts"
import { hasEnded, inBin, isToCome, notEnded } from "./ending.ts"
import { bodyStages, type ListedMeeting } from "./reading.ts"

const counted = (from: string, as: string, reader: Keys): PipelineStage[] => [
  {
    $lookup: {
      from,
      as,
      localField: "_id",
      foreignField: "meeting",
      pipeline: [{ $match: { ...readableBy(reader), published: true, withdrawn: null } }, { $project: { _id: 1 } }],
    },
  },
  { $set: { [as]: { $size: `$${as}` } } },
]

/** What became of a past meeting: its minutes, and how many of the decisions and actions that they hold are a reader's to read. */
const outcomeFor = (reader: Keys): PipelineStage[] => [
  {
    $lookup: {
      from: "minutes",
      as: "minutes",
      localField: "_id",
      foreignField: "meeting",
      pipeline: [{ $project: { published: 1, audience: 1 } }],
    },
  },
  ...counted("decisions", "decided", reader),
  ...counted("actions", "agreed", reader),
]

type Keys = Pick<Reader, "keys">

/** bin: those in the bin, of the bodies that the reader plans for (`of`). */
export type Listing = {
  reader: Keys
  when: "upcoming" | "past" | "bin"
  body: Types.ObjectId | null
  page: number
  of?: Types.ObjectId[]
}

/** How many meetings a page of the list shows. */
export const meetingsPerPage = 30

const latestFirst = { day: -1, start: -1, _id: -1 } as const
const nearestFirst = { day: 1, start: 1, _id: 1 } as const

const nextToEnd = (which: Record<string, unknown>): PipelineStage.UnionWith => ({
  $unionWith: {
    coll: "meetings",
    pipeline: [{ $match: which }, { $sort: { endsAt: 1 } }, { $limit: 1 }, { $project: { _id: 0, next: "$endsAt" } }],
  },
})

/** One page of the meetings to come, the nearest first, or of the past ones, the latest first; `pages` there are. */
export async function listMeetings({ reader, when, body, page, of = [] }: Listing) {
  const ofBody = body ? { body } : {}
  const standing = { ...ofBody, binned: null }
  const which =
    when === "bin"
      ? { ...inBin, $and: [ofBody, { body: { $in: of } }] }
      : { ...standing, ...(when === "past" ? hasEnded() : notEnded()) }
  const [total, rows] = await Promise.all([
    Meeting.countDocuments(which),
    Meeting.aggregate<ListedMeeting | { next: Date }>([
      { $match: which },
      { $sort: when === "past" ? latestFirst : nearestFirst },
      { $skip: (page - 1) * meetingsPerPage },
      { $limit: meetingsPerPage },
      { $project: { agenda: 0, guests: 0, access: 0 } },
      ...bodyStages,
      ...(when === "past" ? outcomeFor(reader) : []),
      nextToEnd({ ...standing, ...notEnded() }),
    ]),
  ])
  const meetings = rows.flatMap((row) => {
    if (!("next" in row)) return [row]
    // When it ends it goes from one list to the other, and every page of both moves up.
    if (when !== "bin") isToCome({ endsAt: row.next })
    return []
  })
  return { meetings, pages: pagesFor(total, meetingsPerPage) }
}
