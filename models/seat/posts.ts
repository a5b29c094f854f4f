import type { Types } from "mongoose"
import { Affiliation } from "../affiliation.ts"
import { today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import type { LocalName } from "../concerns/localName.ts"

/** Someone at work today, as who may be seated: the seat is held for that organisation. */
export type ListedPost = {
  _id: Types.ObjectId
  person: { _id: Types.ObjectId; givenName: string; familyName: string }
  organisation: { name: LocalName }
}

/** Everyone at work today, by name, once for each organisation; one command. */
export function listPosts(): Promise<ListedPost[]> {
  return Affiliation.aggregate<ListedPost>([
    { $match: heldOn(today()) },
    {
      $lookup: {
        from: "people",
        as: "person",
        localField: "person",
        foreignField: "_id",
        pipeline: [{ $project: { givenName: 1, familyName: 1, sortKey: 1 } }],
      },
    },
    { $unwind: "$person" },
    {
      $lookup: {
        from: "organisations",
        as: "organisation",
        localField: "organisation",
        foreignField: "_id",
        pipeline: [{ $project: { name: 1 } }],
      },
    },
    { $unwind: "$organisation" },
    { $sort: { "person.sortKey": 1, _id: 1 } },
    { $project: { person: 1, organisation: 1 } },
  ])
}
