import type { Types } from "mongoose"
import { Version } from "../version.ts"
import type { Proceedings } from "./reading.ts"

/** A text that was put aside in minutes, by whom, and nobody has looked at since; `item` is null for the summary. */
export type Aside = { _id: Types.ObjectId, name: string, item: Types.ObjectId | null }

type Row = {
  _id: Types.ObjectId, of: Types.ObjectId, within: Types.ObjectId | null, kind: string
  people: { givenName: string, familyName: string }[]
}

/** The texts of these minutes that were put aside, for whoever writes them: they are in the versions of their point. */
export async function asidesOf({ minutes, items }: Pick<Proceedings, "minutes" | "items">): Promise<Aside[]> {
  const ids = [minutes!._id, ...items.map(({ _id }) => _id)]
  const rows = await Version.aggregate<Row>([
    { $match: { $or: [{ of: { $in: ids } }, { within: { $in: ids } }], aside: true, settled: null } },
    { $sort: { at: 1 } },
    { $lookup: { from: "people", as: "people", localField: "by", foreignField: "_id" } },
    { $project: { of: 1, within: 1, kind: 1, "people.givenName": 1, "people.familyName": 1 } },
  ])
  return rows.map(({ _id, of, within, kind, people }) => ({ _id, item: kind === "summary" ? null : within ?? of,
    name: people.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join("") }))
}
