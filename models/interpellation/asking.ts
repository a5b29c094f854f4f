import type { Types } from "mongoose"
import { postAll } from "../../server/outbox.ts"
import { Account } from "../account.ts"
import { openOn, today } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { Organisation } from "../organisation.ts"
import { fullName, Person } from "../person.ts"
import { Seat } from "../seat.ts"

/** Who is asked where they stand: each member organisation of today, and the people who have its voice and an account. */
export type Asked = {
  organisations: { _id: Types.ObjectId, name: LocalName }[]
  people: { _id: Types.ObjectId, name: string, email: string, language: "fr" | "nl" }[]
  /** Organisations for which nobody can answer here: somebody notes what they say. */
  silent: { _id: Types.ObjectId, name: LocalName }[]
}

type Addressed = { addressees: readonly { organisation?: Types.ObjectId | null }[] }

/** Whom a text is addressed to is not asked to sign it: she is a party, and will answer it. */
export async function whoIsAsked({ addressees }: Addressed): Promise<Asked> {
  const members = await Organisation.find(openOn(today())).select("name").sort({ "name.fr": 1, _id: 1 }).lean()
  const organisations = members.filter(({ _id }) => !addressees.some(({ organisation }) => organisation?.equals(_id)))
  const seats = await Seat.find({ organisation: { $in: organisations.map(({ _id }) => _id) }, voice: "deliberative",
    ...openOn(today()) }).lean()
  const accounts = await Account.find({ person: { $in: seats.map(({ person }) => person) }, withdrawn: null }).lean()
  const people = await Person.find({ _id: { $in: accounts.map(({ person }) => person) } }).lean()
  const emails = new Map(accounts.map(({ person, email }) => [String(person), email]))
  const heard = new Set(seats.filter(({ person }) => emails.has(String(person))).map(({ organisation }) => String(organisation)))
  return {
    organisations, silent: organisations.filter(({ _id }) => !heard.has(String(_id))),
    people: people.map((person) =>
      ({ _id: person._id, name: fullName(person), email: emails.get(String(person._id))!, language: person.language })),
  }
}

/** Asks them: a link, never the text; one mail to each person, in the step that opens the consultation. */
export async function askPositions(id: Types.ObjectId, { people }: Asked): Promise<void> {
  await postAll(people.map(({ _id, name, email, language }) => ({
    template: "interpellations/asked-for-member", to: { name, email }, person: _id, language,
    of: { kind: "interpellation", id }, key: `interpellation:${String(id)}:asked:${String(_id)}`, data: {},
  })))
}
