import { fact } from "../concerns/fact.ts"
import { nameIn } from "../concerns/localName.ts"
import { fullName, Person } from "../person.ts"
import { inOne } from "../search/names.ts"
import type { Human } from "./gathering.ts"
import { keysOfPerson, type KnownPerson } from "./known.ts"
import type { Work } from "./work.ts"

/** Decides of a person whether the register has her. */
export async function decidePerson(work: Work, human: Human): Promise<void> {
  const { key, at } = human
  const name = fullName(human)
  // Where her only house waits for an answer, so does she: she would stand nowhere.
  const isWaiting = human.houses.length > 0 && human.houses.every((house) => work.waiting.has(house))
  const found = isWaiting ? null : meantBy(work, human, name)
  if (found === "newPerson") return addPerson(work, human, name)
  if (found === null || found === "leave") {
    work.people.set(key, null)
    return work.leave("person", found, at, { name })
  }
  work.people.set(key, { id: found._id, name: fullName(found), isNew: false })
  work.say("person", "known", at, { name: fullName(found) }, { href: `/people/${String(found._id)}` })
}

function meantBy(work: Work, human: Human, name: string): KnownPerson | "newPerson" | "leave" | null {
  const { sure, near, proposed } = namesakesOf(work, human)
  if (sure) return sure
  if (near.length === 0) return "newPerson"
  const said = work.given.questions.ask({
    ask: "person",
    of: human.key,
    at: human.at,
    values: { name },
    options: [
      ...near.map((each) => ({
        value: String(each._id),
        label: "isPerson",
        values: { name: fullName(each), from: placesOf(work, each) },
      })),
      "newPerson",
      "leave",
    ],
    proposed,
  })
  return near.find(({ _id }) => String(_id) === said) ?? (said as "newPerson" | "leave" | null)
}

type Namesakes = { sure: KnownPerson | null; near: KnownPerson[]; proposed: string | null }

/**
 * The same name in the same house, or at the same address, is the same person; the same name elsewhere may be, and so may
 * the same family name where she is reached. A shared address alone says nothing.
 */
function namesakesOf({ given, houses: resolved }: Work, human: Human): Namesakes {
  const keys = keysOfPerson(human)
  const houses = human.houses.map((house) => String(resolved.get(house)?.id))
  const isReached = ({ email }: KnownPerson) => human.email !== "" && email === human.email
  const named = given.known.people.filter(({ sortKey }) => keys.includes(sortKey))
  const sure = named.filter((each) => isReached(each) || each.posts.some((post) => houses.includes(String(post))))
  if (sure.length === 1) return { sure: sure[0]!, near: [], proposed: null }
  const isCalled = ({ phone }: KnownPerson) => human.phone !== "" && phone === human.phone
  const isKin = ({ familyName }: KnownPerson) => inOne(familyName) === inOne(human.familyName)
  const near =
    named.length > 0 ? named : given.known.people.filter((each) => (isReached(each) || isCalled(each)) && isKin(each))
  const [only] = near
  const isSure = near.length === 1 && (only!.email === "" || human.email === "" || only!.email === human.email)
  return { sure: null, near, proposed: isSure ? String(only!._id) : null }
}

const placesOf = ({ given: { known, settings } }: Work, { posts }: KnownPerson): string =>
  posts
    .map((post) => nameIn(known.houseNames.get(String(post)) ?? {}, settings.language))
    .filter(Boolean)
    .join(", ")

async function addPerson(work: Work, human: Human, name: string): Promise<void> {
  const { settings, by, source } = work.given
  const { key, at, givenName, familyName, email, phone } = human
  const language = human.language ?? settings.language
  const person = new Person({ givenName, familyName, email, phone, language, changed: fact(by), source })
  const isRefused = await work.isRefused(person, "person", at, { name })
  work.people.set(key, isRefused ? null : { id: person._id, name, isNew: true })
  if (isRefused) return
  work.plan.people.push(person)
  work.say("person", "new", at, { name, email, phone })
}
