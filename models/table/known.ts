import type { Types } from "mongoose"
import { Affiliation } from "../affiliation.ts"
import { Body } from "../body.ts"
import { isThereOn, today } from "../concerns/day.ts"
import { heldFrom } from "../concerns/period.ts"
import { limits } from "../limits.ts"
import { Organisation } from "../organisation.ts"
import { Person } from "../person.ts"
import { sortKeyOf } from "../search/names.ts"
import { Seat } from "../seat.ts"
import { phoneForms } from "./cells.ts"
import { type Gathered, type House, type Human } from "./gathering.ts"
import { namesOfHouse } from "./houseNames.ts"

type Id = Types.ObjectId
export type KnownHouse = Pick<
  Organisation,
  "_id" | "name" | "nameKeys" | "acronym" | "acronymNl" | "email" | "identifiers"
>
export type KnownPerson = Pick<Person, "_id" | "givenName" | "familyName" | "sortKey" | "email" | "phone"> & {
  posts: Id[]
}
export type KnownBody = Pick<Body, "_id" | "name" | "nameKeys" | "code" | "kind">
export type KnownSeat = { body: Id; person: Id; organisation: Id }

/** What the register has already of what a table names. */
export type Known = {
  /** What no new body may be called by. */
  codes: string[]
  houses: KnownHouse[]
  people: KnownPerson[]
  bodies: KnownBody[]
  seats: KnownSeat[]
  houseNames: Map<string, KnownHouse["name"]>
}

/** The ways in which a person's name may be put in order. */
export const keysOfPerson = ({ givenName, familyName }: Pick<Human, "givenName" | "familyName">): string[] => [
  sortKeyOf({ givenName, familyName }),
  sortKeyOf({ givenName: familyName, familyName: givenName }),
]

const acronymsOf = ({ acronym, name }: House) => [acronym, /^\S{2,12}$/.test(name) ? name : ""].filter(Boolean)

/** Looks for what a table names by its keys: names, acronyms, addresses, telephones; in as many commands whatever its length. */
export async function knownOf({ houses, people }: Gathered): Promise<Known> {
  const [named, humans] = [[...houses.values()], [...people.values()]]
  const shorts = [...new Set(named.flatMap(acronymsOf).flatMap((each) => [each, each.toUpperCase()]))]
  const [foundHouses, foundPeople, bodies] = await Promise.all([
    Organisation.find({
      $or: [
        { nameKeys: { $in: named.flatMap(namesOfHouse) } },
        { acronym: { $in: shorts } },
        { acronymNl: { $in: shorts } },
        { "identifiers.identifier": { $in: named.map(({ companyNumber }) => companyNumber).filter(Boolean) } },
        { email: { $in: named.map(({ email }) => email).filter(Boolean) } },
      ],
    })
      .select("name nameKeys acronym acronymNl email identifiers")
      .lean(),
    Person.find({
      $or: [
        { sortKey: { $in: humans.flatMap(keysOfPerson) } },
        { email: { $gt: "", $in: humans.map(({ email }) => email).filter(Boolean) } },
        { phone: { $in: humans.flatMap(({ phone }) => phone.split(" / ").flatMap(phoneForms)) } },
      ],
    })
      .select("givenName familyName sortKey email phone")
      .lean(),
    Body.find({}).select("name nameKeys code kind ended").sort({ _id: 1 }).limit(limits.bodiesOfTable).lean(),
  ])
  const ids = foundPeople.map(({ _id }) => _id)
  const [posts, seats] = await Promise.all([
    Affiliation.find({ person: { $in: ids }, ...heldFrom(today()) })
      .select("person organisation")
      .lean(),
    Seat.find({ person: { $in: ids }, ...heldFrom(today()) })
      .select("body person organisation")
      .lean(),
  ])
  const worked = await Organisation.find({ _id: { $in: posts.map(({ organisation }) => organisation) } })
    .select("name")
    .lean()
  return {
    houses: foundHouses,
    people: foundPeople.map((each) => ({
      ...each,
      posts: posts.filter(({ person }) => person.equals(each._id)).map(({ organisation }) => organisation),
    })),
    codes: bodies.map(({ code }) => code),
    bodies: bodies.filter((each) => isThereOn(each, today())),
    seats,
    houseNames: new Map([...worked, ...foundHouses].map(({ _id, name }) => [String(_id), name])),
  }
}
