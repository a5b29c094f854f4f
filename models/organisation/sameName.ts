import { FormError } from "../../server/formError.ts"
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

/**
 * Asks before an organisation is added, or renamed, under a name that another one bears in either language, whatever its capitals and
 * accents, inside the step; `anyway` is the id of the one that was seen.
 */
export async function refuseSameName(
  { _id, isNew, name }: Pick<Organisation, "_id" | "isNew" | "name">,
  { anyway }: { anyway: string | null },
): Promise<void> {
  const names = [name.fr, name.nl].map((each) => (each ?? "").trim()).filter(Boolean)
  if (names.length === 0) return
  // Two who add at once meet here, and the second sees what the first added.
  await takeNumbers("organisations:added", 1)
  const there = await Organisation.find({
    _id: { $ne: _id },
    $or: [{ "name.fr": { $in: names } }, { "name.nl": { $in: names } }],
  })
    .collation({ locale: "fr", strength: 1 })
    .sort({ _id: 1 })
  if (there[0] && !there.some(({ id }) => id === anyway)) throw new SameName(there[0], isNew)
}
