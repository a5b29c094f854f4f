import type { Types } from "mongoose"
import { thereOn, today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import { type LocalName, nameIn } from "../concerns/localName.ts"
import { fullName, listName, Person } from "../person.ts"
import { namedLike } from "../person/reading.ts"
import { sortKeyOf } from "../search/names.ts"
import { fold } from "../search/words.ts"

/**
 * Someone who may be named as the owner of an action: `label` is her name, with her organisation where two share it; `ways`
 * are all in which she may be named, those that say most first: as the list says it, her whole name, one of her names.
 */
export type Candidate = { person: Types.ObjectId; name: string; label: string; ways: string[][] }

type Row = { _id: Types.ObjectId; givenName: string; familyName: string; organisations: { name: LocalName }[] }

const plain = (text: string) => fold(text).replace(/[’']/g, "'").replace(/\s+/g, " ").trim()

/** Everyone who is there today, by name, in one command. */
export const candidates = (): Promise<Candidate[]> => candidatesAmong({})

/**
 * Those of them whom a line of names may mean, looked up by these names: the other people of the network are not read. Whole
 * names are found by how they are put in order; the words of all names are asked only for what is nobody's whole name.
 */
export async function candidatesNamed(names: string): Promise<Candidate[]> {
  const keys = namesIn(names).flatMap(orderings)
  const whole = keys.length === 0 ? [] : await candidatesAmong({ sortKey: { $in: [...new Set(keys)] } })
  const others = ownersNamed(names, whole)
    .unknown.map((name) => namedLike(withoutBrackets(name)))
    .filter((each) => Object.keys(each).length > 0)
  if (others.length === 0) return whole
  const known = new Set(whole.map(({ person }) => String(person)))
  return [
    ...whole,
    ...(await candidatesAmong({ $and: [{ $or: others }] })).filter(({ person }) => !known.has(String(person))),
  ]
}

const namesIn = (names: string) =>
  names
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean)

// An organisation in brackets is not of the name.
const withoutBrackets = (name: string) => (name.indexOf("(") > 0 ? name.slice(0, name.indexOf("(")) : name)

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
    { $project: { givenName: 1, familyName: 1, "organisations.name": 1 } },
  ])
  const named = rows.map((row) => ({
    row,
    name: fullName(row),
    organisation: row.organisations[0] ? nameIn(row.organisations[0].name, "fr") : "",
  }))
  const counts = new Map<string, number>()
  for (const { name } of named) counts.set(plain(name), (counts.get(plain(name)) ?? 0) + 1)
  return named.map(({ row, name, organisation }) => {
    const labelOf = (written: string) =>
      counts.get(plain(name))! > 1 && organisation ? `${written} (${organisation})` : written
    const whole = [name, listName(row)]
    return {
      person: row._id,
      name,
      label: labelOf(name),
      ways: [whole.map(labelOf), whole, [row.givenName, row.familyName].filter(Boolean)].map((way) => way.map(plain)),
    }
  })
}

export type Found = { owners: Candidate[]; unknown: string[]; ambiguous: string[] }

/** The people whom a line of names separated by commas means; names that nobody, or more than one person, bears. */
export function ownersNamed(names: string, among: readonly Candidate[]): Found {
  const found: Found = { owners: [], unknown: [], ambiguous: [] }
  for (const typed of namesIn(names)) {
    // One of her names alone is enough where nobody else bears it.
    const matching =
      [0, 1, 2]
        .map((way) => among.filter(({ ways }) => ways[way]!.includes(plain(typed))))
        .find(({ length }) => length > 0) ?? []
    if (matching.length === 0) found.unknown.push(typed)
    else if (matching.length > 1) found.ambiguous.push(typed)
    else if (!found.owners.some(({ person }) => person.equals(matching[0]!.person))) found.owners.push(matching[0]!)
  }
  return found
}
