import { FormError } from "../../server/formError.ts"
import { Body } from "../body.ts"
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

/**
 * Asks before a body is made, or renamed, under a name that another one bears in either language, whatever its capitals and accents,
 * inside the step; `anyway` is the id of the one that was seen. One that has ended is asked about too: its minutes bear that name.
 */
export async function refuseSameBody(
  { _id, isNew, name }: Pick<Body, "_id" | "isNew" | "name">,
  { anyway }: { anyway: string | null },
): Promise<void> {
  const names = [name.fr, name.nl].map((each) => (each ?? "").trim()).filter(Boolean)
  // Two who make one at once meet here, and the second sees what the first made.
  await takeNumbers("bodies:added", 1)
  const there = await Body.find({
    _id: { $ne: _id },
    $or: [{ "name.fr": { $in: names } }, { "name.nl": { $in: names } }],
  })
    .collation({ locale: "fr", strength: 1 })
    .sort({ _id: 1 })
  if (there[0] && !there.some(({ id }) => id === anyway)) throw new SameBody(there[0], isNew)
}
