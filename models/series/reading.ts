import type { Types } from "mongoose"
import type { Fact, ReasonedFact } from "../concerns/fact.ts"
import type { LocalName } from "../concerns/localName.ts"
import { isToCome, notEnded } from "../meeting/ending.ts"
import { Meeting } from "../meeting.ts"
import { Series } from "../series.ts"

export type SeriesMeeting = {
  _id: Types.ObjectId
  title: string
  day: string
  start: string
  length: number
  ruledDay: string | null
  endsAt: Date
  place: { name: string; address: string }
  convoked: Fact | null
  cancelled: ReasonedFact | null
}

/** The meetings to come of a series, the nearest first. */
export async function meetingsOfSeries(series: Types.ObjectId): Promise<SeriesMeeting[]> {
  const coming = await Meeting.find({ series, binned: null, ...notEnded() })
    .sort({ day: 1, start: 1 })
    .select("title day start length endsAt ruledDay place convoked cancelled")
    .lean<SeriesMeeting[]>()
  return coming.filter(isToCome)
}

export type BinnedSeries = Pick<Series, "title" | "rule" | "start" | "length"> & {
  _id: Types.ObjectId
  bodies: { name: LocalName }[]
}

/** The series of these bodies that are in the bin, the last thrown first. */
export function binnedSeries(bodies: Types.ObjectId[]): Promise<BinnedSeries[]> {
  return Series.aggregate<BinnedSeries>([
    { $match: { binned: { $ne: null }, body: { $in: bodies } } },
    { $sort: { "binned.at": -1, _id: 1 } },
    {
      $lookup: {
        from: "bodies",
        as: "bodies",
        localField: "body",
        foreignField: "_id",
        pipeline: [{ $project: { name: 1 } }],
      },
    },
  ])
}
