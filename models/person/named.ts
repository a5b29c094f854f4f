import { Types } from "mongoose"
import { thereOn, today } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { heldOn } from "../concerns/period.ts"
import { type Acronyms, acronymsOf } from "../concerns/acronym.ts"
import { fullName, listName, Person } from "../person.ts"
import { idsBearing } from "../search/beginnings.ts"
import { sortKeyOf } from "../search/names.ts"
import { fold, wordsOf } from "../search/words.ts"

/**
 * Someone who may be named in a field of words: `ways` are all in which she may be, those that say most first: with where
 * she works, her whole name, one of her names.
 */
export type Candidate = { person: Types.ObjectId; name: string; ways: string[][] }

type House = { name: LocalName } & Acronyms
type Row = { _id: Types.ObjectId; givenName: string; familyName: string; organisations: House[] }

const plain = (text: string) => fold(text).replace(/[’']/g, "'").replace(/\s+/g, " ").trim()

/**
 * Those whom some names may mean, looked up by these names: the other people of the network are not read. Whole names are
 * found by how they are put in order; the words of a name are asked only for what is nobody's whole name.
 */
export async function namedAs(names: readonly string[]): Promise<Candidate[]> {
  const keys = [...new Set(names.flatMap(orderings))]
  const whole = keys.length === 0 ? [] : await candidatesAmong({ sortKey: { $in: keys } })
  const ids = new Set<string>()
  for (const name of names.filter((each) => matching(each, whole).length === 0))
    for (const id of await idsBearing("person", wordsIn(name))) ids.add(id)
  for (const { person } of whole) ids.delete(String(person))
  return ids.size === 0
    ? whole
    : [...whole, ...(await candidatesAmong({ _id: { $in: [...ids].map((id) => new Types.ObjectId(id)) } }))]
}

/** Each name of a line of names, between its commas; a comma in brackets is of the organisation in them. */
export function namesIn(line: string): string[] {
  const names = [""]
  let depth = 0
  for (const sign of line) {
    if (sign === "(") depth += 1
    if (sign === ")") depth = Math.max(0, depth - 1)
    if ((sign === "," || sign === ";") && depth === 0) names.push("")
    else names.push(`${names.pop()!}${sign}`)
  }
  return names.map((name) => name.trim()).filter(Boolean)
}

// An organisation in brackets is not of the name.
const withoutBrackets = (name: string) => (name.indexOf("(") > 0 ? name.slice(0, name.indexOf("(")) : name)
const wordsIn = (name: string) => wordsOf(withoutBrackets(name)).map(({ folded }) => folded)

// « Marie Van den Broeck » may have any of its words as her family name.
function orderings(name: string): string[] {
  const words = withoutBrackets(name).split(/\s+/).filter(Boolean).slice(0, 12)
  return words.flatMap((_, at) => {
    const [first, last] = [words.slice(0, at).join(" "), words.slice(at).join(" ")]
    return [sortKeyOf({ givenName: first, familyName: last }), sortKeyOf({ givenName: last, familyName: first })]
  })
}

async function candidatesAmong(picked: Record<string, unknown>): Promise<Candidate[]> {
  const rows = await Person.aggregate<Row>([
    { $match: { ...picked, ...thereOn(today()) } },
    { $sort: { familyName: 1, givenName: 1, _id: 1 } },
    {
      $lookup: {
        from: "affiliations",
        as: "affiliations",
        localField: "_id",
        foreignField: "person",
        pipeline: [{ $match: heldOn(today()) }],
      },
    },
    {
      $lookup: {
        from: "organisations",
        as: "organisations",
        localField: "affiliations.organisation",
        foreignField: "_id",
      },
    },
    {
      $project: {
        givenName: 1,
        familyName: 1,
        "organisations.name": 1,
        "organisations.acronym": 1,
        "organisations.acronymNl": 1,
      },
    },
  ])
  return rows.map((row) => {
    const whole = [fullName(row), listName(row)]
    const houses = row.organisations.flatMap(({ name: { fr, nl, en }, ...house }) => [fr, nl, en, ...acronymsOf(house)])
    const placed = whole.flatMap((name) => houses.filter(Boolean).map((house) => `${name} (${house})`))
    return {
      person: row._id,
      name: fullName(row),
      ways: [placed, whole, [row.givenName, row.familyName].filter(Boolean)].map((way) => way.map(plain)),
    }
  })
}

/** Those whom one name means: where it is somebody's whole name, nobody of whom it is but a part. */
export function matching(name: string, among: readonly Candidate[]): Candidate[] {
  return (
    [0, 1, 2]
      .map((way) => among.filter(({ ways }) => ways[way]!.includes(plain(name))))
      .find(({ length }) => length > 0) ?? []
  )
}

/** Whether a name is the whole of hers, with where she works or not. */
export const isWhole = (name: string, { ways: [placed, whole] }: Candidate): boolean =>
  [...placed!, ...whole!].includes(plain(name))

export type Found = { people: Candidate[]; unknown: string[]; ambiguous: string[] }

/** The people whom a line of names means; names that nobody, or more than one person, bears. */
export async function peopleNamed(line: string): Promise<Found> {
  const names = namesIn(line)
  const among = await namedAs(names)
  const found: Found = { people: [], unknown: [], ambiguous: [] }
  for (const typed of names) {
    // One of her names alone is enough where nobody else bears it.
    const meant = matching(typed, among)
    if (meant.length === 0) found.unknown.push(typed)
    else if (meant.length > 1) found.ambiguous.push(typed)
    else if (!found.people.some(({ person }) => person.equals(meant[0]!.person))) found.people.push(meant[0]!)
  }
  return found
}
