import { ObjectId, type Db, type Document } from "mongodb"
import "../../../../models/index.ts"
import { references } from "../../../../models/references.ts"
import { isOnce, namedAnew } from "./varied.ts"

/** So many copies are one network: the first has its bodies, seats and guide of its own, the others are its earlier years. */
const copiesOfNetwork = 10
/** How far each of them lies before the one before, in years: more than the demonstration has, so that no number comes twice. */
const yearsOfCopy = 3

// What a network has once, however old it is.
const ofNetwork = ["bodies", "counters", "guide_chapters", "guide_pages", "seats"]
const ofYears = [
  ...["actions", "affiliations", "attendances", "convocations", "decisions", "events", "interpellations", "meetings"],
  ...["minutes", "minutes_items", "organisations", "people", "positions", "search_entries", "versions"],
]

/** One copy: the word that its names bear, which network it is of, how far back it lies, and the ids of what is copied. */
export type Copy = { word: string; network: number; years: number; isFirst: boolean; ids: Map<string, ObjectId> }

/** The data that is copied: by collection, as it was before anything was added. */
export type Demonstration = Map<string, Document[]>

/** Reads it; to be called before the first copy. */
export async function readDemonstration(db: Db): Promise<Demonstration> {
  const all: Demonstration = new Map()
  for (const name of [...ofNetwork, ...ofYears]) all.set(name, await db.collection(name).find().toArray())
  return all
}

/**
 * Adds copies to the database until there are `to` times the data, one of which is the demonstration itself: other ids,
 * names of their own, days of earlier years, and all as it is stored, entries of the search with it.
 */
export async function addCopies(db: Db, demonstration: Demonstration, { from, to }: { from: number; to: number }) {
  let first = new Map<string, ObjectId>()
  for (let number = from; number < to; number++) {
    const isFirst = number % copiesOfNetwork === 0
    if (number === from && !isFirst && number > copiesOfNetwork) throw new Error("Copies are added by whole networks.")
    const ids = new Map([...(isFirst ? [] : first), ...idsOf(demonstration, isFirst)])
    if (isFirst) first = ids
    await addCopy(db, demonstration, {
      word: wordOf(number),
      network: Math.trunc(number / copiesOfNetwork),
      years: (number % copiesOfNetwork) * yearsOfCopy,
      isFirst,
      ids,
    })
  }
}

function idsOf(demonstration: Demonstration, isFirst: boolean): [string, ObjectId][] {
  return [...(isFirst ? ofNetwork : []), ...ofYears].flatMap((name) =>
    demonstration
      .get(name)!
      .flatMap(({ _id }): [string, ObjectId][] =>
        _id instanceof ObjectId ? [[_id.toHexString(), new ObjectId()]] : [],
      ),
  )
}

async function addCopy(db: Db, demonstration: Demonstration, copy: Copy) {
  for (const [name, documents] of demonstration) {
    if (!copy.isFirst && ofNetwork.includes(name)) continue
    const copied = documents
      .filter((each) => copy.isFirst || !isOnce(name, each))
      .map((each) => ({ was: each, copied: namedAnew(name, moved(each, name, copy), copy) }))
      // A count that is of no body goes on for all of them.
      .flatMap(({ copied, was }) => (copied["_id"] === was["_id"] ? [] : [copied]))
    if (copied.length > 0) await db.collection(name).insertMany(copied)
    if (name === "people") await db.collection("accounts").insertMany(copied.map(accountOf(copy)))
  }
}

/** Everybody of a copy can sign in, as in a network that has been there for long. */
const accountOf =
  ({ word }: Copy) =>
  ({ _id }: Document, index: number) => ({
    person: _id as unknown,
    email: `${word}.${index}@copies.example`,
    // Chosen, and no hash of any word: nobody enters.
    password: "–",
    administrator: null,
    coordinator: null,
    withdrawn: null,
  })

const syllables = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "ru", "sa", "te", "vi", "zo"]
const syllable = (number: number) => syllables[number % syllables.length]!
/** A word that nothing else bears. */
const wordOf = (copy: number) => `${syllable(copy)}${syllable(Math.trunc(copy / syllables.length))}rak`

const day = /^\d{4}-\d{2}-\d{2}$/
const id = /[0-9a-f]{24}/g
const yearInMs = 365.25 * 86_400_000

/** Where texts hold ids. */
const texts = new Set<string>()

function moved(document: Document, collection: string, { ids, years }: Copy): Document {
  if (texts.size === 0)
    for (const { as, ...at } of references()) if (as !== "id") texts.add(`${at.collection}.${at.path}`)
  const move = (value: unknown, path: string): unknown => {
    if (typeof value === "string") {
      if (day.test(value)) return `${Number(value.slice(0, 4)) - years}${value.slice(4)}`.replace("-02-29", "-02-28")
      return texts.has(path) ? value.replace(id, (hex) => ids.get(hex)?.toHexString() ?? hex) : value
    }
    if (typeof value !== "object" || value === null) return value
    if (value instanceof ObjectId) return ids.get(value.toHexString()) ?? value
    if (value instanceof Date) return new Date(value.getTime() - years * yearInMs)
    if (Array.isArray(value)) return value.map((each) => move(each, path))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, move(each, `${path}.${name}`)]))
  }
  return move(document, collection) as Document
}
