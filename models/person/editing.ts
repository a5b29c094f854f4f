import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { enqueue } from "../../server/jobs.ts"
import { languages } from "../../server/languages.ts"
import { affiliate, type Post } from "../affiliation/posts.ts"
import { Affiliation } from "../affiliation.ts"
import { audit } from "../audit.ts"
import { everyone } from "../concerns/audience.ts"
import { isThereOn, today } from "../concerns/day.ts"
import { heldOn } from "../concerns/period.ts"
import { nameIn } from "../concerns/localName.ts"
import { changesOf, type Edit, lastChangeOf, type Typed } from "../concerns/meanwhile.ts"
import { type Findable, forgetFromSearch, indexForSearch } from "../concerns/searchable.ts"
import { Organisation } from "../organisation.ts"
import { fullName, Person } from "../person.ts"
import { fact } from "../concerns/fact.ts"
import { refuseSamePerson, refuseTakenName } from "./sameName.ts"
import { type Acronyms, acronymsOf } from "../concerns/acronym.ts"

/** What the form shows of a person as she is saved. */
export function formOf({ givenName, familyName, email, phone, language }: Person): Typed {
  return { givenName, familyName, email, phone, language }
}

/** Names someone in the network, with where she works; under a name that another one bears, once somebody saw that one (`anyway`). */
export async function addPerson(typed: Typed, post: Post, by: string, anyway: string | null = null): Promise<Person> {
  return inOneStep(async () => {
    const person = new Person({ ...typed, changed: fact(by) })
    await person.validate()
    await refuseSamePerson(person, { anyway })
    await person.save()
    await affiliate(person._id, post)
    await indexPerson(person)
    return person
  })
}

/**
 * Changes how someone is named and reached; what another person changed in between is not lost (Meanwhile). The name of
 * another one is asked about (`anyway`).
 */
export async function changePerson(
  id: Types.ObjectId,
  { typed, was, by }: Edit,
  anyway: string | null = null,
): Promise<void> {
  await inOneStep(async () => {
    const person = still(await Person.findById(id))
    const { sortKey } = person
    person.set(changesOf(formOf(person), { typed, was }, lastChangeOf(person)))
    if (!person.isModified()) return
    const moved = person.isModified("email")
    await refuseTakenName(person, sortKey, { anyway })
    person.changed = fact(by)
    await person.save()
    await indexPerson(person)
    if (moved && String(person._id) !== by)
      await audit("contactAddressChanged", { by, of: { kind: "person", id: person._id } })
  })
}

type Posted = { title: string; organisation: Pick<Organisation, "name" | "acronym"> & Acronyms }

/**
 * How a person is found: by her name, then by what she does and where, and by her telephone. Her house is found by its name in
 * the other language too; what is shown of it is its name in the reader's (models/search/naming.ts).
 */
export function findablePerson(person: Person, posts: Posted[]): Findable {
  const names = posts.flatMap(({ organisation }) => [
    ...new Set([person.language, ...languages].map((language) => nameIn(organisation.name, language))),
    ...acronymsOf(organisation),
  ])
  return {
    kind: "person",
    id: person._id,
    language: person.language,
    title: fullName(person),
    lead: [...posts.map(({ title }) => title), ...names].filter(Boolean).join(", "),
    // The register shows it to everyone.
    text: person.phone,
    href: `/people/${String(person._id)}`,
    audience: everyone,
  }
}

/** Makes a person found as she is now, while she is there. */
export async function indexPerson(person: Person): Promise<void> {
  if (!isThereOn(person, today())) return forgetFromSearch("person", person._id)
  const posts = await Affiliation.find({ person: person._id, ...heldOn(today()) }).lean()
  const organisations = new Map(
    (
      await Organisation.find({ _id: { $in: posts.map(({ organisation }) => organisation) } })
        .select("name acronym acronymNl")
        .lean()
    ).map((each) => [String(each._id), each]),
  )
  await indexForSearch(
    findablePerson(
      person,
      posts.flatMap(({ title, organisation: id }) => {
        const organisation = organisations.get(String(id))
        return organisation ? [{ title, organisation }] : []
      }),
    ),
  )
}

/** How many people are made findable anew in one step. */
const batch = 50

/**
 * What follows the new name of an organisation: everyone who works there today is found under it, some at a time, and the job
 * names itself for those that come after. Done twice, it finds nothing else to write.
 */
export async function indexPeopleOf(organisation: string, after = ""): Promise<void> {
  await inOneStep(async () => {
    const posts = await Affiliation.find({ organisation, ...heldOn(today()) })
      .select("person")
      .lean()
    const people = [...new Set(posts.map(({ person }) => String(person)))].filter((id) => id > after).sort()
    const here = people.slice(0, batch)
    for (const person of await Person.find({ _id: { $in: here } })) await indexPerson(person)
    if (here.length < people.length) await enqueue("people.index", organisation, here.at(-1))
  })
}
