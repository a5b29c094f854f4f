import type { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import { type LocalName, nameKeysOf } from "../concerns/localName.ts"
import { takeNumbers } from "../concerns/numbering.ts"
import { Organisation } from "../organisation.ts"

/** An organisation that bears the name already: whoever adds another one is asked first whether it is not the same. */
export class SameName extends FormError {
  constructor(
    readonly of: Organisation,
    isNew: boolean,
  ) {
    super({ twin: isNew ? "organisations.twin.asked" : "organisations.twin.renamed" })
  }
}

type Named = Pick<Organisation, "_id" | "isNew" | "name">

/** An organisation that is to be changed as it is saved, and those that bear a name that it is to have; in one command. */
export async function withNamesakes(
  id: Types.ObjectId,
  name: LocalName,
): Promise<{ organisation: Organisation; namesakes: Organisation[] }> {
  const rows = await Organisation.find({ $or: [{ _id: id }, { nameKeys: { $in: nameKeysOf(name) } }] })
  const inOrder = rows.sort((a, b) => a._id.getTimestamp().getTime() - b._id.getTimestamp().getTime())
  return {
    organisation: rows.find((row) => row._id.equals(id))!,
    namesakes: inOrder.filter((row) => !row._id.equals(id)),
  }
}

/**
 * Asks before an organisation is added, or renamed, under a name that another one bears in either language, whatever its
 * capitals and accents, inside the step; `anyway` is the id of the one that was seen.
 */
export async function refuseNamesakes(
  { isNew, name }: Named,
  namesakes: Organisation[],
  anyway: string | null,
): Promise<void> {
  // Two who add or rename one at once meet here, and the second sees what the first made.
  await takeNumbers("organisations:added", 1)
  const keys = nameKeysOf(name)
  const there = namesakes.filter(({ nameKeys }) => nameKeys.some((key) => keys.includes(key)))
  if (there[0] && !there.some(({ id }) => id === anyway)) throw new SameName(there[0], isNew)
}

/** The same before an organisation is added. */
export async function refuseSameName(organisation: Named, { anyway }: { anyway: string | null }): Promise<void> {
  const { namesakes } = await withNamesakes(organisation._id, organisation.name)
  await refuseNamesakes(organisation, namesakes, anyway)
}
