import type { Types } from "mongoose"
import { postAll } from "../../server/outbox.ts"
import { Account } from "../account.ts"
import { momentOf, thereOn, today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import type { LocalName } from "../concerns/localName.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Language } from "../../server/languages.ts"
import { isMailable, issueLink, Link } from "../link.ts"
import { Organisation } from "../organisation.ts"
import { fullName, Person } from "../person.ts"
import { Seat } from "../seat.ts"

type Id = Types.ObjectId

/** Who is asked where they stand: each member organisation of today, and the people who have its voice and an address. */
export type Asked = {
  organisations: { _id: Id; name: LocalName }[]
  people: { _id: Id; name: string; email: string; language: Language }[]
  /** Organisations that nobody can be written to for: somebody notes what they say. */
  silent: { _id: Id; name: LocalName }[]
}

type Addressed = { addressees: readonly { organisation?: Id | null }[] }

/** Whom a text is addressed to is not asked to sign it: she is a party, and will answer it. */
export async function whoIsAsked({ addressees }: Addressed): Promise<Asked> {
  const members = await Organisation.find(heldOn(today())).select("name").sort({ "name.fr": 1, _id: 1 }).lean()
  const organisations = members.filter(({ _id }) => !addressees.some(({ organisation }) => organisation?.equals(_id)))
  const seats = await Seat.find({
    organisation: { $in: organisations.map(({ _id }) => _id) },
    voice: "deliberative",
    ...heldOn(today()),
  }).lean()
  const people = await whoCanBeWritten(seats.map(({ person }) => person))
  const reached = new Set(people.map(({ _id }) => String(_id)))
  const heard = new Set(
    seats.filter(({ person }) => reached.has(String(person))).map(({ organisation }) => String(organisation)),
  )
  return { organisations, people, silent: organisations.filter(({ _id }) => !heard.has(String(_id))) }
}

// With an account or without: her sign-in address, else the one that the register has.
async function whoCanBeWritten(ids: Id[]): Promise<Asked["people"]> {
  const people = await Person.find({ _id: { $in: ids }, ...thereOn(today()) }).lean()
  const accounts = await Account.find({ person: { $in: ids }, withdrawn: null }).lean()
  const emails = new Map(accounts.map(({ person, email }) => [String(person), email]))
  return people
    .map((person) => ({
      _id: person._id,
      name: fullName(person),
      language: person.language,
      email: emails.get(String(person._id)) ?? person.email,
    }))
    .filter(({ email }) => email !== "")
}

type Consulted = { _id: Id; consultation?: { until: string; by: Id } | null | undefined }

const endOfDay = (day: string) => momentOf(day, "23:59")

/**
 * Asks them: a link of her own for each person, never the text; one mail each, in the step that opens the consultation.
 * The link shows the text as it is put to them and takes their answer until the consultation ends.
 */
export async function askPositions({ _id, consultation }: Consulted, { people }: Asked): Promise<void> {
  const { until, by } = consultation!
  for (const person of people) await issueLink("position", { of: _id, person: person._id, by, from: endOfDay(until) })
  await postAll(
    people.map((person) => ({
      template: "interpellations/asked-for-member",
      to: { name: person.name, email: person.email },
      person: person._id,
      language: person.language,
      of: { kind: "interpellation", id: _id },
      sealed: true,
      key: `interpellation:${String(_id)}:asked:${String(person._id)}`,
      data: {},
    })),
  )
}

/**
 * The link that a letter carries to someone who is asked; null for someone who never was. Once the session secret has
 * changed, the address of the first can no longer be made: she gets another one.
 */
export async function positionLinkToMail({ _id, consultation }: Consulted, person: Id): Promise<Link | null> {
  const links = await Link.find({ purpose: "position", "of.id": _id, person }).sort({ _id: 1 })
  const mailable = links.find(isMailable)
  if (mailable || !links[0] || !consultation) return mailable ?? null
  return inOneStep(() =>
    issueLink("position", { of: _id, person, by: consultation.by, from: endOfDay(consultation.until) }),
  )
}
