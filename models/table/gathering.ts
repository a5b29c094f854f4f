import { sortKeyOf } from "../search/names.ts"
import { fold } from "../search/words.ts"
import type { Entry, Note, Someone } from "./entries.ts"
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

const legal = /(?:^| )(?:asbl|vzw|aisbl|ivzw|fondation|stichting|scrl|cvba|sc)(?= |$)/g
const article = /^(?:l|le|la|les|de|het|een|d) /

/** A house's name without what some write and others not: its form, its article, signs. */
export const houseKey = (name: string): string => {
  const words = plain(name.replace(/\([^)]*\)?/g, " "))
    .replace(legal, " ")
    .replace(/ {2,}/g, " ")
    .trim()
  return words.replace(article, "") || plain(name)
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

const acronymIn = (text: string) => /\(\s?([A-Z0-9][A-Za-z0-9.&’'-]{1,11})\s?\)/.exec(text)?.[1] ?? ""

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
  const house = entry.house ? houseOf(entry, all, around.acronyms, at) : ""
  const keys = people.map((each) => personOf(each, entry, { house, at, all, questions })).filter((key) => key !== null)
  for (const person of keys)
    if (house) all.posts.push({ person, house, title: entry.title, from: entry.from, until: entry.until, at })
  for (const said of entry.seats) {
    const own = said.who
      ? [personOf(said.who, entry, { house, at, all, questions })].filter((key) => key !== null)
      : keys
    if (said.who && house)
      for (const person of own) all.posts.push({ person, house, title: "", from: null, until: null, at })
    const body = bodyKey(said.body)
    if (!all.bodies.has(body)) all.bodies.set(body, { key: body, text: said.body, at })
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
  return named ? `${named.kind} ${plain(named.rest)}`.trim() : plain(text)
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

// What one line says and another leaves blank; the first that says it stands.
const completed = <T extends object>(known: T, fresh: T): T =>
  Object.fromEntries(Object.entries(known).map(([field, value]) => [field, value || fresh[field as keyof T]])) as T

type Place = { house: string; at: At; all: Gathered; questions: Questions }

function personOf(someone: Someone, entry: Entry, { house, at, all: { people }, questions }: Place): string | null {
  const { givenName, familyName } = someone
  const [ordered, turned] = [
    sortKeyOf({ givenName, familyName }),
    sortKeyOf({ givenName: familyName, familyName: givenName }),
  ]
  let key = people.has(turned) && givenName ? turned : ordered
  if (key === "") return null
  const known = people.get(key)
  if (known && house && known.houses.length > 0 && !known.houses.includes(house)) {
    const differ = known.email !== "" && someone.email !== "" && known.email !== someone.email
    const name = `${givenName} ${familyName}`.trim()
    const said = questions.ask({
      ask: "twice",
      of: `${key} ${house}`,
      at,
      values: { name, house: entry.house },
      options: ["one", "two"],
      proposed: differ ? null : "one",
    })
    if (said === null) return null
    if (said === "two") key = `${key} #${house}`
  }
  const fresh: Human = {
    key,
    givenName,
    familyName,
    email: someone.email,
    phone: someone.phone,
    language: entry.language,
    houses: house ? [house] : [],
    at,
  }
  const there = people.get(key)
  people.set(
    key,
    there ? { ...completed(there, fresh), houses: [...new Set([...there.houses, ...fresh.houses])] } : fresh,
  )
  return key
}

/** The ways in which the register may have a house's name: with its form and article, or without. */
export function namesOfHouse({ name, key, nameNl }: Pick<House, "name" | "key" | "nameNl">): string[] {
  const bare = fold(name)
    .replace(/\([^)]*\)?/g, " ")
    .trim()
  const starts = ["", "l'", "l’", "le ", "la ", "les ", "de ", "het "]
  const ends = ["", " asbl", " vzw", " asbl/vzw"]
  return [
    ...new Set(
      [
        bare,
        fold(nameNl),
        ...starts.flatMap((start) => ends.map((end) => `${start}${key}${end}`)),
        `asbl ${key}`,
        `vzw ${key}`,
      ].filter(Boolean),
    ),
  ]
}
