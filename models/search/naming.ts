import { isValidObjectId, type Types } from "mongoose"
import { Body } from "../body.ts"
import { langOf, type LocalName, nameIn } from "../concerns/localName.ts"
import { Meeting } from "../meeting.ts"
import { nameInSearch } from "../meeting/searching.ts"
import { Minutes } from "../minutes.ts"
import { Organisation } from "../organisation.ts"
import type { SearchKind } from "../searchEntry.ts"
import type { SearchLanguage } from "./words.ts"

/** What a result is called, and what its excerpt is taken from where not from its entry, each in a language. */
export type Said = { title: string, titleLanguage: string, text?: string, textLanguage?: string }

type Row = { of: { kind: SearchKind, id: string } }

/**
 * What is called by names of two languages, by its id, as a reader of this one knows it: an entry is found by both, and would
 * show the first to everybody.
 */
export async function namesFor(rows: Row[], language: SearchLanguage): Promise<Map<string, Said>> {
  const idsOf = (kind: SearchKind) => rows.filter(({ of }) => of.kind === kind && isValidObjectId(of.id)).map(({ of }) => of.id)
  const organisations = await organisationsOf(idsOf("organisation"))
  const meetings = await meetingsOf(idsOf("meeting"))
  const minutes = await minutesOf(idsOf("minutes"))
  const bodies = await bodiesOf([...idsOf("body"), ...meetings.map(({ body }) => String(body))])
  const nameOf = (name: LocalName) => ({ title: nameIn(name, language), titleLanguage: langOf(name, language) ?? language })
  const textOf = (text: LocalName | null | undefined, around: { before?: string, after?: string } = {}) => ({
    text: [around.before, nameIn(text ?? {}, language), around.after].filter(Boolean).join("\n"), textLanguage: langOf(text ?? {}, language) ?? language,
  })
  const said = new Map<string, Said>()
  for (const { _id, name, acronym, description, address } of organisations)
    said.set(String(_id), { ...nameOf(name), ...textOf(description, { before: acronym, after: address }) })
  for (const [id, { name, mission }] of bodies) said.set(id, { ...nameOf(name), ...textOf(mission) })
  for (const { _id, body, title, day, language: own } of meetings) {
    const of = bodies.get(String(body))
    if (title) said.set(String(_id), { title, titleLanguage: own })
    else if (of) said.set(String(_id), { ...nameOf(of.name), title: nameInSearch(language, of, day) })
  }
  for (const { _id, record } of minutes) if (record) said.set(String(_id), nameOf(record.body))
  return said
}

type Ids = readonly string[]

const organisationsOf = async (ids: Ids) => ids.length === 0 ? []
  : Organisation.find({ _id: { $in: ids } }).select("name acronym description address")
    .lean<{ _id: Types.ObjectId, name: LocalName, acronym: string, description?: LocalName | null, address: string }[]>()

const meetingsOf = async (ids: Ids) => ids.length === 0 ? []
  : Meeting.find({ _id: { $in: ids } }).select("title day body language")
    .lean<{ _id: Types.ObjectId, title: string, day: string, body: Types.ObjectId, language: string }[]>()

const minutesOf = async (ids: Ids) => ids.length === 0 ? []
  : Minutes.find({ _id: { $in: ids } }).select("record.body").lean<{ _id: Types.ObjectId, record: { body: LocalName } | null }[]>()

async function bodiesOf(ids: Ids) {
  const bodies = ids.length === 0 ? [] : await Body.find({ _id: { $in: ids } }).select("name mission")
    .lean<{ _id: Types.ObjectId, name: LocalName, mission?: LocalName | null }[]>()
  return new Map(bodies.map((body) => [String(body._id), body]))
}
