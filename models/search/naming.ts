import { isValidObjectId, type Types } from "mongoose"
import { Affiliation } from "../affiliation.ts"
import { Body } from "../body.ts"
import { today } from "../concerns/day.ts"
import { langOf, type LocalName, nameIn } from "../concerns/localName.ts"
import { heldOn } from "../concerns/period.ts"
import { nameInSearch } from "../concerns/untitled.ts"
import { Decision } from "../decision.ts"
import { Meeting } from "../meeting.ts"
import { Minutes } from "../minutes.ts"
import { Organisation } from "../organisation.ts"
import type { SearchKind } from "./kinds.ts"
import type { SearchLanguage } from "./words.ts"
import { type Acronyms, acronymIn } from "../concerns/acronym.ts"

/**
 * What a result is called, and what its excerpt is taken from where not from its entry, each in a language; `lead` stands in
 * place of its entry's first line.
 */
export type Said = { title?: string; titleLanguage?: string; text?: string; textLanguage?: string; lead?: string }

type Row = { of: { kind: SearchKind; id: string } }

/**
 * What is called by names of two languages, by its id, as a reader of this one knows it: an entry is found by both, and would
 * show the first to everybody.
 */
export async function namesFor(rows: Row[], language: SearchLanguage): Promise<Map<string, Said>> {
  const idsOf = (kind: SearchKind) =>
    rows.filter(({ of }) => of.kind === kind && isValidObjectId(of.id)).map(({ of }) => of.id)
  const posts = await postsOf(idsOf("person"))
  const decisions = await decisionsOf(idsOf("decision"))
  const organisations = await organisationsOf([
    ...idsOf("organisation"),
    ...posts.map(({ organisation }) => String(organisation)),
  ])
  const meetings = await meetingsOf(idsOf("meeting"))
  const minutes = await minutesOf(idsOf("minutes"))
  const bodies = await bodiesOf([...idsOf("body"), ...[...meetings, ...decisions].map(({ body }) => String(body))])
  const nameOf = (name: LocalName) => ({
    title: nameIn(name, language),
    titleLanguage: langOf(name, language) ?? language,
  })
  const textOf = (text: LocalName | null | undefined, around: { before?: string; after?: string } = {}) => ({
    text: [around.before, nameIn(text ?? {}, language), around.after].filter(Boolean).join("\n"),
    textLanguage: langOf(text ?? {}, language) ?? language,
  })
  const said = new Map<string, Said>()
  for (const { _id, name, description, address, phone, ...own } of organisations)
    said.set(String(_id), {
      ...nameOf(name),
      ...textOf(description, { before: acronymIn(own, language), after: [address, phone].filter(Boolean).join("\n") }),
    })
  for (const [id, { name, mission }] of bodies) said.set(id, { ...nameOf(name), ...textOf(mission) })
  for (const { _id, body, title, day, language: own } of meetings) {
    const of = bodies.get(String(body))
    if (title) said.set(String(_id), { title, titleLanguage: own ?? "fr" })
    else if (of) said.set(String(_id), { ...nameOf(of.name), title: nameInSearch(language, of, day) })
  }
  for (const { _id, code, body } of decisions) {
    const of = bodies.get(String(body))
    if (of) said.set(String(_id), { lead: [code, nameIn(of.name, language)].filter(Boolean).join(" ") })
  }
  const houses = new Map(organisations.map((each) => [String(each._id), each]))
  for (const id of idsOf("person")) {
    const hers = posts.filter(({ person }) => String(person) === id)
    const at = hers.flatMap(({ organisation }) => houses.get(String(organisation)) ?? [])
    said.set(id, {
      titleLanguage: language,
      textLanguage: language,
      text: [
        ...hers.map(({ title }) => title),
        ...at.flatMap((each) => [nameIn(each.name, language), acronymIn(each, language)]),
      ]
        .filter(Boolean)
        .join(", "),
    })
  }
  for (const { _id, record } of minutes) if (record) said.set(String(_id), nameOf(record.body))
  return said
}

type Ids = readonly string[]

const organisationsOf = async (ids: Ids) =>
  ids.length === 0
    ? []
    : Organisation.find({ _id: { $in: ids } })
        .select("name acronym acronymNl description address phone")
        .lean<
          (Acronyms & {
            _id: Types.ObjectId
            name: LocalName
            description?: LocalName | null
            address: string
            phone?: string
          })[]
        >()

const postsOf = async (people: Ids) =>
  people.length === 0
    ? []
    : Affiliation.find({ person: { $in: people }, ...heldOn(today()) })
        .select("person organisation title")
        .sort({ from: 1, _id: 1 })
        .lean<{ person: Types.ObjectId; organisation: Types.ObjectId; title: string }[]>()

const decisionsOf = async (ids: Ids) =>
  ids.length === 0
    ? []
    : Decision.find({ _id: { $in: ids } })
        .select("code body")
        .lean<{ _id: Types.ObjectId; code: string | null; body: Types.ObjectId }[]>()

const meetingsOf = async (ids: Ids) =>
  ids.length === 0
    ? []
    : Meeting.find({ _id: { $in: ids } })
        .select("title day body language")
        .lean<{ _id: Types.ObjectId; title: string; day: string; body: Types.ObjectId; language?: SearchLanguage }[]>()

const minutesOf = async (ids: Ids) =>
  ids.length === 0
    ? []
    : Minutes.find({ _id: { $in: ids } })
        .select("record.body")
        .lean<{ _id: Types.ObjectId; record: { body: LocalName } | null }[]>()

async function bodiesOf(ids: Ids) {
  const bodies =
    ids.length === 0
      ? []
      : await Body.find({ _id: { $in: ids } })
          .select("name mission")
          .lean<{ _id: Types.ObjectId; name: LocalName; mission?: LocalName | null }[]>()
  return new Map(bodies.map((body) => [String(body._id), body]))
}
