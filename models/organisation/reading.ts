import { type PipelineStage, Types } from "mongoose"
import { today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import type { LocalName } from "../concerns/localName.ts"
import { Organisation } from "../organisation.ts"
import type { CollegeChange } from "./colleges.ts"
import type { Theme } from "./themes.ts"
import { askedNames, wordsOfName } from "../search/names.ts"
import { askedNumber, numberWords } from "../search/numbers.ts"
import type { Office } from "../seat.ts"
import { acronymsOf } from "../concerns/acronym.ts"

type Id = Types.ObjectId
export type ListedOrganisation = {
  _id: Id
  name: LocalName
  acronym: string
  acronymNl?: string
  colleges: CollegeChange[]
  description: { fr: string; nl: string } | null
  phone: string
  themes: Theme[]
  from: string
  until: string | null
}
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
  address: string
  email: string
  website: string
  workers: Worker[]
  seats: Sitting[]
}

/** Every organisation, past ones too: a network has some fifty of them. */
export function listOrganisations(): Promise<ListedOrganisation[]> {
  return Organisation.find()
    .select("name acronym acronymNl colleges description phone themes from until")
    .lean<ListedOrganisation[]>()
}

/** Whether a few words ask for an organisation: each of them begins a word of its names, themes or description; or a number, its telephone. */
export function matches(organisation: ListedOrganisation, words: string): boolean {
  const number = askedNumber(words)
  if (number) return numberWords(organisation.phone).some(({ folded }) => folded.startsWith(number.digits))
  const { name, themes, description } = organisation
  const text = ` ${[name.fr, name.nl, name.en, ...acronymsOf(organisation), ...themes.flatMap(({ fr, nl }) => [fr, nl]), description?.fr, description?.nl].map((each) => wordsOfName(each ?? "")).join(" ")}`
  return askedNames(words).every((ways) => ways.some((way) => text.includes(` ${way}`)))
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
