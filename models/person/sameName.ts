import { FormError } from "../../server/formError.ts"
import { takeNumbers } from "../concerns/numbering.ts"
import { Person } from "../person.ts"
import { sortKeyOf } from "../search/names.ts"

/** Somebody who bears the name already: whoever names another one is asked first whether it is not the same. */
export class SamePerson extends FormError {
  constructor(
    readonly of: Person,
    isNew: boolean,
  ) {
    super({ twin: isNew ? "people.twin.asked" : "people.twin.renamed" })
  }
}

type Named = Pick<Person, "_id" | "isNew" | "givenName" | "familyName">

/**
 * Asks before somebody is named, or named anew, who bears the name of another one, whatever its capitals, accents and order, inside the step;
 * `anyway` is the id of the one that was seen. Whoever has left the network is asked about too: she may have come back.
 */
export async function refuseSamePerson(
  { _id, isNew, givenName, familyName }: Named,
  { anyway }: { anyway: string | null },
): Promise<void> {
  // Two who add at once meet here, and the second sees whom the first added.
  await takeNumbers("people:added", 1)
  const keys = [sortKeyOf({ givenName, familyName }), sortKeyOf({ givenName: familyName, familyName: givenName })]
  const there = await Person.find({ _id: { $ne: _id }, sortKey: { $in: keys } }).sort({ _id: 1 })
  if (there[0] && !there.some(({ id }) => id === anyway)) throw new SamePerson(there[0], isNew)
}

/** The same before somebody who is there takes another name; `before` is how hers was sorted. */
export async function refuseTakenName(
  person: Person,
  before: string,
  asking: { anyway: string | null },
): Promise<void> {
  await person.validate()
  if (sortKeyOf(person) !== before) await refuseSamePerson(person, asking)
}
