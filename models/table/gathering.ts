import type { Entry, Note } from "./entries.ts"
import { acronymIn, houseKey } from "./houseNames.ts"
import { completed, personOf } from "./humans.ts"
import type { At, Questions } from "./questions.ts"
import { bodyNamed, plain } from "./said.ts"

export type House = {
  key: string
  name: string
  nameNl: string
  acronym: string
  college: string
  address: string
  website: string
  companyNumber: string
  phone: string
  email: string
  from: string | null
  at: At
}
export type Human = {
  key: string
  givenName: string
  familyName: string
  email: string
  phone: string
  language: "fr" | "nl" | null
  houses: string[]
  at: At
}
export type Post = { person: string; house: string; title: string; from: string | null; until: string | null; at: At }
export type Sitting = {
  body: string
  person: string
  house: string
  words: string
  from: string | null
  until: string | null
  at: At
}
export type Named = { key: string; text: string; at: At }

/** What a table says, line by line put together: each house, each person once. */
export type Gathered = {
  houses: Map<string, House>
  people: Map<string, Human>
  posts: Post[]
  seats: Sitting[]
  bodies: Map<string, Named>
  notes: (Note & { at: At })[]
  /** Lines of which nothing is made, since she said so or has not answered yet. */
  left: { text: string; at: At; pending: boolean }[]
}

/** Puts together what the lines of all tables say; asks where one of them may mean two things. */
export function gather(entries: readonly Entry[], questions: Questions): Gathered {
  const all: Gathered = {
    houses: new Map(),
    people: new Map(),
    posts: [],
    seats: [],
    bodies: new Map(),
    notes: [],
    left: [],
  }
  const acronyms = new Map<string, string>()
  for (const { house, acronym } of entries) {
    const own = acronym || acronymIn(house)
    if (house && own) acronyms.set(plain(own), houseKey(house))
  }
  for (const entry of entries) take(entry, all, { questions, acronyms })
  return all
}

type Around = { questions: Questions; acronyms: ReadonlyMap<string, string> }

function take(entry: Entry, all: Gathered, around: Around): void {
  const at = { sheet: entry.sheet, row: entry.row }
  const { questions } = around
  const words = [entry.people.map(({ text }) => text).join(", "), entry.house].filter(Boolean).join(", ")
  all.notes.push(...entry.notes.map((note) => ({ ...note, at })))
  const why = entry.struck
    ? "struck"
    : entry.former
      ? "former"
      : entry.people.some(({ unsure }) => unsure)
        ? "unsure"
        : null
  if (why) {
    const options = ["take", "leave"]
    const said = questions.ask({
      ask: why,
      of: words,
      at,
      values: { words },
      options,
      proposed: why === "unsure" ? null : "leave",
    })
    if (said !== "take") return void all.left.push({ text: words, at, pending: said === null })
  }
  let people = entry.people
  if (entry.several) {
    const names = people.map((each) => each.text).join(" · ")
    const said = questions.ask({
      ask: "several",
      of: entry.several,
      at,
      values: { words: entry.several.replaceAll("\n", " / "), names },
      options: ["each", "leave"],
      proposed: "each",
    })
    if (said !== "each") people = []
  }
  const houses = housesOf(entry, questions, at).map((each) => houseOf(each, all, around.acronyms, at))
  // Somebody of two houses sits for one of them: for which is asked.
  const house = houses.length === 1 ? houses[0]! : ""
  const keys = people.map((each) => personOf(each, entry, { houses, at, all, questions })).filter((key) => key !== null)
  for (const person of keys)
    for (const each of houses)
      all.posts.push({ person, house: each, title: entry.title, from: entry.from, until: entry.until, at })
  for (const said of entry.seats) {
    const own = said.who
      ? [personOf(said.who, entry, { houses, at, all, questions })].filter((key) => key !== null)
      : keys
    if (said.who && house)
      for (const person of own) all.posts.push({ person, house, title: "", from: null, until: null, at })
    const body = bodyKey(said.body)
    // « Logement » is said more of by « GT Logement » on another line.
    const there = all.bodies.get(body)
    if (!there || (!bodyNamed(there.text) && bodyNamed(said.body)))
      all.bodies.set(body, { key: body, text: said.body, at })
    for (const person of own)
      all.seats.push({
        body,
        person,
        house,
        words: said.words || entry.office,
        from: entry.from,
        until: entry.until,
        at,
      })
    if (own.length === 0 && entry.people.length === 0) all.notes.push({ kind: "nobody", text: said.body, at })
  }
}

/** A body by what it is called, in whatever way: « GT logement » and « Groupe de travail Logement » are one. */
export const bodyKey = (text: string): string => {
  const named = bodyNamed(text)
  return named ? `${named.kind} ${plain(named.rest)}`.trim() : `group ${plain(text)}`
}

function houseOf(entry: Entry, { houses }: Gathered, acronyms: ReadonlyMap<string, string>, at: At): string {
  const key = acronyms.get(plain(entry.house)) ?? houseKey(entry.house)
  const known = houses.get(key)
  const isShort = acronyms.get(plain(entry.house)) === key && houseKey(entry.house) !== key
  const fresh: House = {
    key,
    name: isShort ? "" : entry.house.replace(/\s?\(\s?[A-Z0-9][A-Za-z0-9.&’'-]{1,11}\s?\)/, "").trim(),
    nameNl: entry.houseNl,
    acronym: entry.acronym || acronymIn(entry.house) || (isShort ? entry.house : ""),
    college: entry.college,
    address: entry.address,
    website: entry.website,
    companyNumber: entry.companyNumber,
    phone: entry.housePhone,
    email: entry.houseEmail,
    // « depuis » on a line without anybody is the house's own.
    from: entry.memberSince ?? (entry.people.length === 0 ? entry.from : null),
    at,
  }
  houses.set(key, known ? completed(known, fresh) : fresh)
  return key
}

// « CPAS / Le Nid »: two houses in a cell, or one with such a name.
function housesOf(entry: Entry, questions: Questions, at: At): Entry[] {
  const parts = entry.house.split(/\n|;| [/+] /).map((part) => part.trim())
  if (entry.house === "") return []
  const whole = { ...entry, house: entry.house.replaceAll("\n", " ") }
  if (parts.length < 2 || !parts.every((part) => /\p{L}{2}/u.test(part))) return [whole]
  const said = questions.ask({
    ask: "houses",
    of: entry.house,
    at,
    values: { words: parts.join(" / ") },
    options: ["each", "whole", "leave"],
    proposed: "each",
  })
  if (said === "each") return parts.map((house) => ({ ...entry, house, acronym: "", houseNl: "" }))
  return said === "whole" ? [whole] : []
}
