import { Namesake } from "../concerns/namesakes.ts"
import { takeNumbers } from "../concerns/numbering.ts"
import { limits } from "../limits.ts"
import { Person } from "../person.ts"
import { sortKeyOf } from "../search/names.ts"

type Named = Pick<Person, "_id" | "isNew" | "givenName" | "familyName">
type Asking = { anyway: string | null }

/**
 * Asks before somebody is named, or named anew, who bears the name of another one, whatever its capitals, accents and
 * order, or is to be reached where another one is (`reachedAt`), inside the step; `anyway` is the id of the one
 * that was seen. Whoever has left the network is asked about too: she may have come back.
 */
export async function refuseSamePerson(
  { _id, isNew, givenName, familyName }: Named,
  { anyway }: Asking,
  reachedAt = "",
): Promise<void> {
  // Two who add at once meet here, and the second sees whom the first added.
  await takeNumbers("people:added", 1)
  const keys = [sortKeyOf({ givenName, familyName }), sortKeyOf({ givenName: familyName, familyName: givenName })]
  const there = await Person.find({ _id: { $ne: _id }, sortKey: { $in: keys } }).sort({ _id: 1 })
  if (reachedAt) there.push(...(await Person.find({ _id: { $ne: _id }, email: reachedAt }).sort({ _id: 1 })))
  const [first] = there
  if (!first || there.some(({ id }) => id === anyway)) return
  const asked = isNew ? "people.twin.asked" : "people.twin.renamed"
  const others = [...new Map(there.slice(1).map((each) => [each.id as string, each])).values()]
  const all = [first, ...others.filter(({ id }) => id !== first.id).slice(0, limits.choices - 1)]
  throw new Namesake(all, { twin: keys.includes(first.sortKey) ? asked : "people.twin.reached" })
}

/** The same before somebody who is there takes another name; `before` is how hers was sorted. */
export async function refuseTakenName(person: Person, before: string, asking: Asking): Promise<void> {
  await person.validate()
  if (sortKeyOf(person) !== before) await refuseSamePerson(person, asking)
}
