import type { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import { Body } from "../body.ts"
import { type LocalName, nameKeysOf } from "../concerns/localName.ts"
import { takeNumbers } from "../concerns/numbering.ts"

/** A body that bears the name already: whoever makes another one is asked first whether it is not the same. */
export class SameBody extends FormError {
  constructor(
    readonly of: Body,
    isNew: boolean,
  ) {
    super({ twin: isNew ? "bodies.twin.asked" : "bodies.twin.renamed" })
  }
}

type Named = Pick<Body, "_id" | "isNew" | "name">

/** A body that is to be changed as it is saved, and those that bear a name that it is to have; in one command. */
export async function withNamesakes(id: Types.ObjectId, name: LocalName): Promise<{ body: Body; namesakes: Body[] }> {
  const rows = await Body.find({ $or: [{ _id: id }, { nameKeys: { $in: nameKeysOf(name) } }] })
  const inOrder = rows.sort((a, b) => a._id.getTimestamp().getTime() - b._id.getTimestamp().getTime())
  return { body: rows.find((row) => row._id.equals(id))!, namesakes: inOrder.filter((row) => !row._id.equals(id)) }
}

/**
 * Asks before a body is made, or renamed, under a name that another one bears in either language, whatever its capitals and
 * accents, inside the step; `anyway` is the id of the one that was seen. One that has ended is asked about too: its minutes
 * bear that name.
 */
export async function refuseNamesakes({ isNew, name }: Named, namesakes: Body[], anyway: string | null): Promise<void> {
  // Two who make or rename one at once meet here, and the second sees what the first made.
  await takeNumbers("bodies:added", 1)
  const keys = nameKeysOf(name)
  const there = namesakes.filter(({ nameKeys }) => nameKeys.some((key) => keys.includes(key)))
  if (there[0] && !there.some(({ id }) => id === anyway)) throw new SameBody(there[0], isNew)
}

/** The same before a body is made. */
export async function refuseSameBody(body: Named, { anyway }: { anyway: string | null }): Promise<void> {
  const { namesakes } = await withNamesakes(body._id, body.name)
  await refuseNamesakes(body, namesakes, anyway)
}
