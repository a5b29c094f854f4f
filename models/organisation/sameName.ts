import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import type { LocalName } from "../concerns/localName.ts"
import { apart, bearing, Namesake, namesakeOf } from "../concerns/namesakes.ts"
import { Organisation } from "../organisation.ts"

type Named = Pick<Organisation, "_id" | "isNew" | "name">

/** An organisation that is to be changed as it is saved, and those that bear a name that it is to have; in one command. */
export async function withNamesakes(
  id: Types.ObjectId,
  name: LocalName,
): Promise<{ organisation: Organisation; namesakes: Organisation[] }> {
  const { thing, namesakes } = apart(await Organisation.find(bearing(id, name)), id)
  return { organisation: still(thing), namesakes }
}

/** Asks before an organisation is added, or renamed, under a name that another one bears (namesakeOf). */
export async function refuseNamesakes(
  { isNew, name }: Named,
  namesakes: Organisation[],
  anyway: string | null,
): Promise<void> {
  const first = await namesakeOf({ name }, namesakes, { anyway, series: "organisations:added" })
  if (first) throw new Namesake([first], { twin: isNew ? "organisations.twin.asked" : "organisations.twin.renamed" })
}

/** The same before an organisation is added. */
export async function refuseSameName(organisation: Named, { anyway }: { anyway: string | null }): Promise<void> {
  const { namesakes } = apart(await Organisation.find(bearing(organisation._id, organisation.name)), organisation._id)
  await refuseNamesakes(organisation, namesakes, anyway)
}
