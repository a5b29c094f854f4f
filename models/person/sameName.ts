import { FormError } from "../../server/formError.ts"
import { takeNumbers } from "../concerns/numbering.ts"
import { limits } from "../limits.ts"
import { Person } from "../person.ts"
import type { Key } from "../../views/sentences.ts"
import { sortKeyOf } from "../search/names.ts"

/**
 * Somebody who bears the name already, or is reached at the address: whoever names another one is asked first whether it is
 * not the same. Where she enters with that address, it can be nobody else's (`isHers`).
 */
export class SamePerson extends FormError {
  /** `all`: where several bear it, each of them; the first of them stands for all. */
  constructor(
    readonly all: readonly [Person, ...Person[]],
    fields: Record<string, Key>,
    readonly isHers = false,
  ) {
    super(fields)
  }

  get of(): Person {
    return this.all[0]
  }
}

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
  const all = [first, ...others.filter(({ id }) => id !== first.id).slice(0, limits.choices - 1)] as const
  throw new SamePerson([...all], { twin: keys.includes(first.sortKey) ? asked : "people.twin.reached" })
}

/** The same before somebody who is there takes another name; `before` is how hers was sorted. */
export async function refuseTakenName(person: Person, before: string, asking: Asking): Promise<void> {
  await person.validate()
  if (sortKeyOf(person) !== before) await refuseSamePerson(person, asking)
}
