import type { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import type { Key } from "../../views/sentences.ts"
import { type LocalName, nameKeysOf } from "./localName.ts"
import { takeNumbers } from "./numbering.ts"

type Id = Types.ObjectId
type Named = { _id: Id; id?: string; nameKeys: string[] }

/**
 * Somebody, a body or an organisation that bears the name already, or who is reached at the address: whoever names another
 * one is asked first whether it is not the same. Where she enters with that address, it can be nobody else's (`isHers`).
 */
export class Namesake extends FormError {
  constructor(
    readonly all: readonly { id: string }[],
    fields: Record<string, Key>,
    readonly isHers = false,
  ) {
    super(fields)
  }
}

/** Those about whom a refusal asks whether they are not the same; nobody where it refuses something else. */
export const namesakesIn = <T>(refusal: FormError | null): T[] =>
  (refusal instanceof Namesake ? [...refusal.all] : []) as T[]

/** What asks for a thing, and for those that bear a name that it is to have, in one command. */
export const bearing = (id: Id, name: LocalName) => ({ $or: [{ _id: id }, { nameKeys: { $in: nameKeysOf(name) } }] })

/** Of what that found: the thing, and the others, the oldest first. */
export const apart = <T extends Named>(rows: T[], id: Id): { thing: T | undefined; namesakes: T[] } => ({
  thing: rows.find((row) => row._id.equals(id)),
  namesakes: rows
    .filter((row) => !row._id.equals(id))
    .sort((a, b) => a._id.getTimestamp().getTime() - b._id.getTimestamp().getTime()),
})

/**
 * Whom to ask about before something is named so, inside the step: the first that bears the name in either language,
 * whatever its capitals and accents; null where none does, or where one of them was seen already (`anyway`, its id). Two who
 * name at once meet at `series`, and the second sees what the first made.
 */
export async function namesakeOf<T extends Named>(
  { name }: { name: LocalName },
  namesakes: readonly T[],
  { anyway, series }: { anyway: string | null; series: string },
): Promise<T | null> {
  await takeNumbers(series, 1)
  const keys = nameKeysOf(name)
  const there = namesakes.filter(({ nameKeys }) => nameKeys.some((key) => keys.includes(key)))
  return there.some(({ id }) => id === anyway) ? null : (there[0] ?? null)
}
