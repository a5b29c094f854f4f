import { join } from "node:path"
import type { Language } from "../../server/languages.ts"
import { root } from "../../server/paths.ts"
import { ReadingFault, type Where } from "../import/fault.ts"
import { ContentFolder } from "../import/folder.ts"
import type { Names } from "../import/names.ts"
import {
  day,
  dayOrOffset,
  list,
  markdown,
  number,
  numbers,
  oneOf,
  optional,
  otherwise,
  record,
  reference,
  references,
  several,
  text,
  time,
} from "../import/shapes.ts"

const language = oneOf("fr", "nl")
const person = reference("person")
const organisation = reference("organisation")
const body = reference("body")
const itemKinds = oneOf("information", "exchange", "decision")

const network = {
  name: record({ fr: text, nl: text }),
  commune: text,
  address: text,
  contact: record({ person, name: text, email: text, phone: text }),
  text: markdown,
}
const organisations = {
  key: text,
  "name.fr": optional(text),
  "name.nl": optional(text),
  acronym: otherwise(text, ""),
  acronymNl: otherwise(text, ""),
  college: oneOf("public", "associative"),
  "description.fr": text,
  "description.nl": optional(text),
  address: text,
  phone: text,
  email: text,
  website: text,
  "themes.fr": several,
  "themes.nl": several,
  from: dayOrOffset,
  until: optional(dayOrOffset),
}
const people = {
  key: text,
  givenName: otherwise(text, ""),
  familyName: text,
  language,
  email: text,
  phone: text,
  organisation,
  title: text,
  from: dayOrOffset,
  until: optional(dayOrOffset),
}
const accounts = { person, email: text, role: optional(oneOf("coordinator", "administrator")) }
const bodies = {
  slug: text,
  kind: oneOf("assembly", "steering", "bureau", "group"),
  openness: oneOf("network", "members"),
  code: text,
  "name.fr": text,
  "name.nl": text,
  "mission.fr": text,
  "mission.nl": text,
  "place.name": text,
  "place.address": text,
  secretary: person,
}
const seats = {
  body,
  person,
  office: oneOf("president", "vicePresident", "secretary", "animator", "member"),
  voice: oneOf("deliberative", "advisory"),
  from: dayOrOffset,
  until: optional(dayOrOffset),
}
const chapters = {
  number,
  slug: text,
  "name.fr": text,
  "name.nl": text,
  "description.fr": text,
  "description.nl": text,
}

/** Where a fact of a page was read, and when: for whoever keeps the page, not for whoever reads it. */
const sources = optional(list(record({ fact: text, source: text, checked: day })))
const page = {
  number: text,
  page: optional(reference("page")),
  title: text,
  lead: text,
  who: text,
  address: text,
  phone: text,
  hours: text,
  forWhom: text,
  toBring: list(text),
  owners: references("person"),
  checked: number,
  sources,
  text: markdown,
}

/** One point of a meeting with what was said about it (meetings/fill.ts); each is used once. */
const passage = {
  /** What was said in Dutch was said at one meeting, whose minutes are in Dutch. */
  language: otherwise(language, "fr" as const),
  title: text,
  kind: itemKinds,
  minutes: number,
  presenter: person,
  /** From a month to a month, both included, for what belongs to a season. */
  months: optional(numbers),
  /** Said at the last meeting that has minutes; what was promised there is still to be done. */
  pinned: optional(oneOf("yes")),
  description: text,
  summary: text,
  decisions: otherwise(list(text), []),
  actions: otherwise(list(record({ text, owners: references("person"), days: number })), []),
  text: markdown,
}
const points = { body, title: text, kind: itemKinds, minutes: number, presenter: person, description: text }
/** What is said at every meeting. */
const phrases = { approvals: list(text), finished: list(text), waiting: list(text), news: list(text) }
const meetings = {
  access: text,
  guests: list(record({ name: text, email: text })),
  cancellations: list(text),
  ...phrases,
  nl: record(phrases),
  /** What is told in the steering committee, where no notice board is. */
  institutional: list(text),
}

const step = record({ by: person, day: number })
const stand = otherwise(list(record({ organisation, text })), [])
const interpellation = {
  language: otherwise(language, "fr" as const),
  title: text,
  body,
  authors: references("person"),
  alert: oneOf("normal", "high", "urgent"),
  created: number,
  addressees: list(text),
  constats: list(record({ text, sources: list(text) })),
  opinions: list(record({ text, constats: numbers })),
  propositions: list(record({ text, addressee: text })),
  consultation: optional(record({ by: person, day: number, until: number })),
  adoption: optional(step),
  dispatch: optional(step),
  reply: optional(record({ by: person, day: number, text })),
  closure: optional(record({ by: person, day: number, text })),
  signs: otherwise(references("organisation"), []),
  abstains: stand,
  dissents: stand,
}
const events = {
  kind: oneOf("training", "visit", "partner", "network"),
  day: number,
  more: optional(number),
  start: time,
  length: number,
  "title.fr": text,
  "title.nl": text,
  organiser: organisation,
  place: text,
  description: text,
}

type Described = Where & { names: Names }

/** A thing that other files name by this key. */
const named =
  <T>(kind: string, keyOf: (row: T) => string) =>
  (row: T, { names, ...where }: Described): void =>
    names.define(kind, keyOf(row), where)

// revenu-d-integration.fr.md
function toldPage({ name, number: place }: { name: string; number: string }, { names, ...where }: Described): void {
  const [, slug] = /^([a-z0-9-]+)\.(?:fr|nl)$/.exec(name) ?? []
  if (!slug) throw new ReadingFault(where, "expected a file called address.fr.md or address.nl.md")
  names.define("page", slug, where)
  names.refer("chapter", place.split(".")[0]!, where)
}

/** Reads a whole folder of content for a demonstration; throws every fault that is in it, one a line. */
export function readContent(path: string) {
  const folder = new ContentFolder(path)
  const passagesOf = (slug: string) =>
    folder.pages(`minutes/${slug}`, passage, (_, { names, ...where }) => names.refer("body", slug, where))
  const read = {
    network: folder.page("network.md", network),
    charter: folder.page("charter.nl.md", { language, text: markdown }),
    organisations: folder.rows(
      "organisations.csv",
      organisations,
      named("organisation", ({ key }) => key),
    ),
    people: folder.rows(
      "people.csv",
      people,
      named("person", ({ key }) => key),
    ),
    accounts: folder.rows(
      "accounts.csv",
      accounts,
      named("account", (row) => row.person),
    ),
    bodies: folder.rows(
      "bodies.csv",
      bodies,
      named("body", ({ slug }) => slug),
    ),
    seats: folder.rows(
      "seats.csv",
      seats,
      named("seat", (row) => `${row.body} ${row.person}`),
    ),
    chapters: folder.rows(
      "chapters.csv",
      chapters,
      named("chapter", (row) => String(row.number)),
    ),
    pages: folder.pages("guide", page, toldPage),
    passages: folder.folders("minutes").map((slug) => ({ body: slug, said: passagesOf(slug) })),
    points: folder.rows("points.csv", points),
    meetings: folder.page("meetings.md", meetings),
    interpellations: folder.pages("interpellations", interpellation),
    events: folder.rows("events.csv", events),
  }
  folder.end()
  return { ...read, network: read.network!, charter: read.charter!, meetings: read.meetings! }
}

export type Content = ReturnType<typeof readContent>
export type Passage = Content["passages"][number]["said"][number]
export type Point = Content["points"][number]
export type InterpellationPage = Content["interpellations"][number]

let read: Content | undefined

/** The content of the demonstration, as its files say it; read once. */
export const content = (): Content => (read ??= readContent(join(root, "models/demo/content")))

/** What is said at every meeting, in the language of its minutes. */
export const phrasesIn = (language: Language) => (language === "nl" ? content().meetings.nl : content().meetings)
