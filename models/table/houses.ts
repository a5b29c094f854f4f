import { fact } from "../concerns/fact.ts"
import { nameIn } from "../concerns/localName.ts"
import { completeAddress } from "../concerns/reach.ts"
import { withCompanyNumber } from "../organisation/companyNumber.ts"
import type { College } from "../organisation/colleges.ts"
import { Organisation } from "../organisation.ts"
import { type House } from "./gathering.ts"
import { namesOfHouse } from "./houseNames.ts"
import type { KnownHouse } from "./known.ts"
import { collegeIn, collegeOfName, collegeSaid } from "./said.ts"
import type { Work } from "./work.ts"

/** Decides of a house whether the register has it, by its name with or without form and article, its acronym, its address. */
export async function decideHouse(work: Work, house: House): Promise<void> {
  const { key, at } = house
  const name = house.name || house.acronym
  const found = meantBy(work, house, name)
  if (found === "new") return addHouse(work, house, name)
  if (found === null || found === "leave") return leaveHouse(work, house, found)
  work.houses.set(key, { id: found._id, name: found.name, isNew: false })
  work.say("house", "known", at, { name: found.name }, { href: `/organisations/${String(found._id)}` })
}

function leaveHouse(work: Work, { key, at, name, acronym }: House, said: string | null): void {
  if (said === null) work.waiting.add(key)
  work.houses.set(key, null)
  work.leave("house", said, at, { name: name || acronym })
}

function meantBy({ given }: Work, house: House, name: string): KnownHouse | "new" | "leave" | null {
  const { known, questions, settings } = given
  const names = new Set(namesOfHouse(house))
  const isShort = ({ acronym, acronymNl }: KnownHouse) =>
    [acronym, acronymNl].some((each) => each && [house.acronym, house.name].includes(each))
  const named = known.houses.filter(({ nameKeys }) => nameKeys.some((each) => names.has(each)))
  if (named.length === 1) return named[0]!
  const isReached = ({ email }: KnownHouse) => house.email !== "" && email === house.email
  // Departments share the number of their institution: it proposes, and never decides.
  const isNumbered = ({ identifiers }: KnownHouse) =>
    house.companyNumber !== "" && identifiers.some(({ identifier }) => identifier === house.companyNumber)
  const near =
    named.length > 0 ? named : known.houses.filter((each) => isShort(each) || isReached(each) || isNumbered(each))
  const [only] = near
  if (!only) return "new"
  const isOnlyShort = near.length === 1 && isShort(only)
  // All that the table says of it is the acronym of one.
  if (isOnlyShort && house.name === "") return only
  if (isOnlyShort && !house.acronym) return only
  const said = questions.ask({
    ask: "house",
    of: house.key,
    at: house.at,
    values: { name },
    options: [
      ...near.map((each) => ({
        value: String(each._id),
        label: "is",
        values: { name: nameIn(each.name, settings.language) },
      })),
      "new",
      "leave",
    ],
    proposed: isOnlyShort || (near.length === 1 && isNumbered(only)) ? String(only._id) : null,
  })
  return near.find(({ _id }) => String(_id) === said) ?? (said as "new" | "leave" | null)
}

async function addHouse(work: Work, house: House, name: string): Promise<void> {
  const { settings, by, source } = work.given
  const { key, at, acronym, address, phone, email } = house
  const college = collegeOf(work, house, name)
  if (college === null || college === "leave") return leaveHouse(work, house, college)
  const from = house.from ?? settings.day
  const organisation = new Organisation({
    name: house.nameNl ? { fr: name, nl: house.nameNl } : { [settings.language]: name },
    acronym,
    address,
    phone,
    email,
    website: completeAddress(house.website),
    identifiers: withCompanyNumber([], house.companyNumber),
    from,
    colleges: [{ college, from, noted: fact(by) }],
    changed: fact(by),
    source,
  })
  const isRefused = await work.isRefused(organisation, "house", at, { name })
  work.houses.set(key, isRefused ? null : { id: organisation._id, name: organisation.name, isNew: true })
  if (isRefused) return
  work.plan.houses.push(organisation)
  work.say("house", "new", at, { name: organisation.name, college, from })
}

function collegeOf({ given }: Work, { key, at, college }: House, name: string): College | "leave" | null {
  const told = collegeSaid(college) ?? collegeIn(college) ?? (college ? null : collegeOfName(name))
  if (told) return told
  const said = given.questions.ask({
    ask: "college",
    of: key,
    at,
    values: { name },
    options: ["associative", "public", "leave"],
    proposed: collegeSaid(name) ?? given.settings.college,
  })
  return said as College | "leave" | null
}
