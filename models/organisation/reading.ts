import { type PipelineStage, Types } from "mongoose"
import { today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import type { LocalName } from "../concerns/localName.ts"
import { Organisation } from "../organisation.ts"
import type { Identifier } from "./companyNumber.ts"
import type { ListedOrganisation } from "./listing.ts"
import type { Office } from "../seat.ts"

type Id = Types.ObjectId
type Worker = {
  _id: Id
  person: Id
  givenName: string
  familyName: string
  title: string
  email: string
  phone: string
}
type Sitting = {
  _id: Id
  office: Office
  voice: string
  person: { _id: Id; givenName: string; familyName: string }
  body: { slug: string; name: LocalName; kind: string }
}
export type ReadOrganisation = ListedOrganisation & {
  description: { fr: string; nl: string } | null
  address: string
  email: string
  website: string
  identifiers?: Identifier[]
  workers: Worker[]
  seats: Sitting[]
}

const named: PipelineStage.Project["$project"] = { givenName: 1, familyName: 1, sortKey: 1, email: 1, phone: 1 }

/** An organisation with who works there and where it sits today, in one command; null when there is none. */
export async function readOrganisation(id: string): Promise<ReadOrganisation | null> {
  const day = today()
  const [row] = await Organisation.aggregate<ReadOrganisation>([
    { $match: { _id: new Types.ObjectId(id) } },
    {
      $lookup: {
        from: "affiliations",
        as: "workers",
        localField: "_id",
        foreignField: "organisation",
        pipeline: [
          { $match: heldOn(day) },
          {
            $lookup: {
              from: "people",
              as: "people",
              localField: "person",
              foreignField: "_id",
              pipeline: [{ $project: named }],
            },
          },
          { $unwind: "$people" },
          { $sort: { "people.sortKey": 1, _id: 1 } },
          {
            $project: {
              person: 1,
              title: 1,
              givenName: "$people.givenName",
              familyName: "$people.familyName",
              email: "$people.email",
              phone: "$people.phone",
            },
          },
        ],
      },
    },
    {
      $lookup: {
        from: "seats",
        as: "seats",
        localField: "_id",
        foreignField: "organisation",
        pipeline: [
          { $match: heldOn(day) },
          {
            $lookup: {
              from: "bodies",
              as: "body",
              localField: "body",
              foreignField: "_id",
              pipeline: [{ $project: { slug: 1, name: 1, kind: 1 } }],
            },
          },
          { $unwind: "$body" },
          {
            $lookup: {
              from: "people",
              as: "person",
              localField: "person",
              foreignField: "_id",
              pipeline: [{ $project: named }],
            },
          },
          { $unwind: "$person" },
          { $sort: { "person.sortKey": 1, _id: 1 } },
        ],
      },
    },
  ])
  return row ?? null
}
