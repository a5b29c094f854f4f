import type { Types } from "mongoose"
import { Account } from "../account.ts"
import { Affiliation } from "../affiliation.ts"
import { today } from "../concerns/day.ts"
import { heldOn, isHeldOn } from "../concerns/period.ts"
import type { LocalName } from "../concerns/localName.ts"
import { Organisation } from "../organisation.ts"
import { fullName, Person } from "../person.ts"
import { Seat } from "../seat.ts"
import { acronymsOf } from "../concerns/acronym.ts"
import { fold } from "../search/words.ts"

type Id = Types.ObjectId
type Line = { _id: Id; name: LocalName; acronym: string; acronymNl?: string; from: string; until?: string | null }

/** The organisations that some addressees may be, the members of today first. */
export type Register = Line[]

/** Those that bear one of these names, or one of these acronyms: never the whole register. */
export async function readRegister(names: readonly string[]): Promise<Register> {
  const asked = [...new Set(names.map((name) => name.trim()).filter(Boolean))]
  if (asked.length === 0) return []
  const lines = await Organisation.find({
    $or: [{ nameKeys: { $in: asked.map(fold) } }, { acronym: { $in: asked } }, { acronymNl: { $in: asked } }],
  })
    .select("name acronym acronymNl from until")
    .sort({ "name.fr": 1, _id: 1 })
    .lean<Line[]>()
  const day = today()
  return [...lines.filter((each) => isHeldOn(each, day)), ...lines.filter((each) => !isHeldOn(each, day))]
}

const folded = (name: string | null | undefined) => (name ?? "").trim().toLowerCase()

/** The organisation that bears exactly this name, in either language, or exactly this acronym of it; null for another name. */
export function whoIs(name: string, register: Register): Id | null {
  const isNamed = (each: Line) => [each.name.fr, each.name.nl].some((own) => folded(own) === folded(name))
  const found =
    folded(name) && (register.find(isNamed) ?? register.find((each) => acronymsOf(each).includes(name.trim())))
  return found ? found._id : null
}

/** Those of `people` who hold a seat for one of these organisations, or are affiliated to one, today. */
export async function whoBelongs(organisations: readonly Id[], people: readonly Id[]): Promise<Id[]> {
  if (organisations.length === 0 || people.length === 0) return []
  const ties = { organisation: { $in: organisations }, person: { $in: people }, ...heldOn(today()) }
  const found = [
    ...(await Seat.find(ties).select("person").lean()),
    ...(await Affiliation.find(ties).select("person").lean()),
  ]
  const ids = new Set(found.map(({ person }) => String(person)))
  return people.filter((person) => ids.has(String(person)))
}

/** The names of those who could write a text of this body, and cannot when these organisations are addressed. */
export async function whoIsShutOut(
  { body, authors }: { body: Id; authors: readonly Id[] },
  organisations: readonly Id[],
): Promise<string[]> {
  const seats = await Seat.find({ body, ...heldOn(today()) })
    .select("person")
    .lean()
  const coordinators = await Account.find({ coordinator: { $ne: null }, withdrawn: null })
    .select("person")
    .lean()
  const writers = [...new Map([...seats, ...coordinators].map(({ person }) => [String(person), person])).values()]
  const known = new Set(writers.map(String))
  const people = await Person.find({
    _id: { $in: await whoBelongs(organisations, [...writers, ...authors.filter((id) => !known.has(String(id)))]) },
  })
    .sort({ familyName: 1, givenName: 1, _id: 1 })
    .lean()
  return people.map(fullName)
}
